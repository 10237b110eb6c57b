// "Why not X?": what is called as was typed, and why it is or is not proposed.

import { element, filled } from "./partners-items.js";

/** @typedef {import("./partners-ranking.js").Ranking} Ranking */
/** @typedef {import("./partners-ranking.js").Candidate} Candidate */

const ANSWERS = 5;

/** A name as it can be compared: without case, accents and signs. @param {string} text */
export const plain = (text) => ` ${text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().match(/[\p{L}\p{N}]+/gu)?.join(" ") ?? ""}`;

export class Answers {
  /** @param {import("./partners-items.js").Items} items @param {Set<string>} on the reasons that are switched on */
  constructor(items, on) {
    this.items = items;
    this.on = on;
  }

  /** @param {Ranking} ranking @param {string} typed */
  named(ranking, typed) {
    const { facts } = ranking;
    const at = (/** @type {string} */ name) => plain(name).indexOf(typed);
    const fits = (/** @type {string} */ name) => at(name) >= 0;
    /** @type {[string, () => Node][]} */
    const all = [
      ...facts.municipalities.map(([, , name], place) => /** @type {[string, () => Node]} */ ([name, () => this.municipality(ranking, place)])),
      ...facts.former.filter(([, , today]) => !fits(facts.municipalities[today][2])).map(([id, name, today]) => /** @type {[string, () => Node]} */ ([name, () => this.former(ranking, id, name, today)])),
      ...facts.offers.map(([, , title], place) => /** @type {[string, () => Node]} */ ([title, () => this.offer(ranking, place)])),
      ...facts.others.map((other) => /** @type {[string, () => Node]} */ ([other[2], () => element("li", [this.items.record(facts, other), element("p", [facts.says[other[3]]])])])),
    ];
    return all.filter(([name]) => fits(name)).map(([name, make]) => ({ late: at(name) > 0, length: name.length, make }))
      .sort((a, b) => Number(a.late) - Number(b.late) || a.length - b.length).slice(0, ANSWERS).map(({ make }) => make());
  }

  /** @param {Ranking} ranking @param {number} place */
  municipality(ranking, place) {
    const { says } = ranking.facts;
    if (place === ranking.own) return this.items.item("municipalities", ranking, place, [], says.itself);
    const told = this.told(ranking, ranking.municipalities(this.on), place);
    const reasons = ranking.municipalityReasons(place);
    const shown = reasons.filter(({ kind }) => this.on.has(kind));
    const why = told || (!reasons.length ? says.stranger : shown.length ? says.size : says.off);
    return this.items.item("municipalities", ranking, place, shown, why);
  }

  /** @param {Ranking} ranking @param {string} id @param {string} name @param {number} today */
  former(ranking, id, name, today) {
    const { facts, own } = ranking;
    const merged = filled(facts.says.merged, { today: facts.municipalities[today][2] });
    const item = element("li", [this.items.leading(`${facts.routes.municipalities}${id}/`, name), element("p", [merged, today === own ? ` ${facts.says.itself}` : ""])]);
    if (today !== own) item.append(element("ul", [this.municipality(ranking, today)], "proposals"));
    return item;
  }

  /** @param {Ranking} ranking @param {number} place */
  offer(ranking, place) {
    const { facts, own } = ranking;
    const name = facts.municipalities[own][2];
    const had = ranking.taken[own].has(place) ? facts.says[facts.offers[place][0] === "ideas" ? "poster" : "member"] : ranking.uses.has(place) ? facts.says.user : "";
    if (had) return this.items.item("offers", ranking, place, [], filled(had, { name }));
    const reasons = ranking.offerReasons(place);
    const told = this.told(ranking, ranking.offers(this.on), place) || (reasons.length ? facts.says.off : facts.says.unlike);
    return this.items.item("offers", ranking, place, reasons.filter(({ kind }) => this.on.has(kind)), told);
  }

  /** Its place in a list, in words; empty when it has none. @param {Ranking} ranking @param {Candidate[]} found @param {number} place */
  told({ facts }, found, place) {
    const at = found.findIndex((each) => each.place === place);
    if (at < 0) return "";
    const last = found[Math.min(facts.shown, found.length) - 1].points;
    return filled(at < facts.shown ? facts.says.listed : facts.says.lower, { place: at + 1, count: found.length, points: found[at].points, last });
  }
}
