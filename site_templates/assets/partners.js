// Partners of a municipality: reasons are switched off, and what is not proposed is asked for. The facts are loaded on first use.

import { Ranking } from "./partners-ranking.js";

/** @typedef {import("./partners-ranking.js").Facts} Facts */
/** @typedef {import("./partners-ranking.js").Candidate} Candidate */
/** @typedef {import("./partners-ranking.js").Reason} Reason */

const PAUSE = 150; // ms without typing before there is an answer
const ANSWERS = 5;

/** @param {string} text @param {Record<string, string | number>} gaps */
const filled = (text, gaps) => Object.entries(gaps).reduce((whole, [name, value]) => whole.replace(`%(${name})s`, String(value)), text);

/** A name as it can be compared: without case, accents and signs. @param {string} text */
const plain = (text) => ` ${text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().match(/[\p{L}\p{N}]+/gu)?.join(" ") ?? ""}`;

/** @param {string} name @param {(string | Node)[]} inside @param {string} [look] */
function element(name, inside, look = "") {
  const made = document.createElement(name);
  if (look) made.className = look;
  made.append(...inside);
  return made;
}

class Section {
  /** @param {HTMLElement} root an element with data-partners, the address of the facts */
  constructor(root) {
    this.root = root;
    this.status = root.querySelector("[data-status]");
    this.boxes = /** @type {HTMLInputElement[]} */ ([...root.querySelectorAll(".partners__reasons input")]);
    this.asked = /** @type {HTMLInputElement | null} */ (root.querySelector("[data-asked]"));
    this.choice = /** @type {HTMLSelectElement | null} */ (root.querySelector("[data-choose]"));
    this.answers = root.querySelector("[data-answers]");
    this.waiting = 0;
  }

  start() {
    for (const part of this.root.querySelectorAll("[data-scripted]")) part.removeAttribute("hidden");
    this.root.querySelector("[data-unscripted]")?.setAttribute("hidden", "");
    this.root.querySelector("form")?.addEventListener("submit", (event) => event.preventDefault());
    for (const box of this.boxes) box.addEventListener("change", () => this.trying(() => this.anew()));
    this.choice?.addEventListener("change", () => this.trying(() => this.anew()));
    if (this.choice?.value) this.trying(() => this.anew()); // what the browser kept when the visitor came back
    this.asked?.addEventListener("focus", () => { this.load().catch(() => {}); }, { once: true });
    this.asked?.addEventListener("input", () => {
      clearTimeout(this.waiting);
      this.waiting = setTimeout(() => this.trying(() => this.answer()), PAUSE);
    });
  }

  /** @param {() => Promise<void>} work */
  trying(work) {
    work().catch(() => this.say(this.root.dataset.failed ?? "", true));
  }

  /** @param {string} text @param {boolean} [seen] */
  say(text, seen = false) {
    if (!this.status) return;
    this.status.textContent = text;
    this.status.classList.toggle("unseen", !seen);
  }

  /** @returns {Promise<Facts>} */
  load() {
    this.loading ??= fetch(this.root.dataset.partners ?? "").then((answer) => {
      if (!answer.ok) throw new Error(String(answer.status));
      return answer.json();
    }).catch((error) => {
      this.loading = undefined; // so that it is tried again
      throw error;
    });
    return this.loading;
  }

  get on() {
    return new Set(this.boxes.filter((box) => box.checked).map((box) => box.name));
  }

  async ranking() {
    const facts = await this.load();
    const code = this.choice ? this.choice.value : this.root.dataset.own;
    const own = facts.municipalities.findIndex(([nis]) => nis === code);
    if (own < 0) return undefined;
    if (this.ranked?.own !== own) this.ranked = new Ranking(facts, own);
    return this.ranked;
  }

  /** Both lists once more, with the reasons that are switched on. */
  async anew() {
    const ranking = await this.ranking();
    const chosen = this.root.querySelector("[data-chosen]");
    if (chosen instanceof HTMLElement) chosen.hidden = !ranking;
    if (!ranking) return;
    const { facts } = ranking;
    this.show("offers", ranking, ranking.offers(this.on));
    this.show("municipalities", ranking, ranking.municipalities(this.on));
    this.say(facts.says.anew);
    await this.answer();
  }

  /** @param {"offers" | "municipalities"} name @param {Ranking} ranking @param {Candidate[]} found */
  show(name, ranking, found) {
    const list = this.root.querySelector(`[data-proposals=${name}]`);
    const shown = found.slice(0, ranking.facts.shown).map((each) => this.item(name, ranking, each.place, each.reasons));
    list?.replaceChildren(...shown.length ? shown : [element("li", [ranking.facts.says.none], "proposals__none")]);
  }

  /** @param {string} of @param {Ranking} ranking @param {number} place @param {Reason[]} reasons @param {string} [told] */
  item(of, ranking, place, reasons, told = "") {
    const { facts } = ranking;
    const isIdea = of === "offers" && facts.offers[place][0] === "ideas";
    const item = element("li", [...isIdea ? [element("span", [facts.says.idea], "tag"), " "] : [], this.link(facts, of, place)]);
    if (told) item.append(element("p", [told]));
    if (reasons.length) item.append(element("ul", reasons.map((reason) => this.reason(ranking, place, reason)), "reasons"));
    return item;
  }

  /** @param {Ranking} ranking @param {number} place @param {Reason} reason */
  reason({ facts, own }, place, { kind, records, via, more }) {
    const line = element("li", [element("span", [facts.kinds[kind]], "reason"), " "]);
    const [of, first] = records[0];
    if (of === "municipalities" && first === place && (kind === "neighbour" || kind === "size")) line.append(this.itself(facts, own, place, kind));
    else line.append(...spaced(records.map(([what, which]) => this.link(facts, what, which))), more ? ` ${facts.says.others}` : "");
    if (via.length) line.append(" ", element("span", ["(", ...spaced(via.map((offer) => this.link(facts, "offers", offer))), ")"], "via"));
    return line;
  }

  /** @param {Facts} facts @param {number} own @param {number} place @param {string} kind */
  itself(facts, own, place, kind) {
    const [nis, , , people] = facts.municipalities[place];
    if (kind === "neighbour") return this.leading(`${facts.routes.map}${facts.municipalities[own][0]},${nis}`, facts.says.map);
    const count = people.toLocaleString(document.documentElement.lang);
    return this.leading(facts.routes.municipalities + facts.municipalities[place][1] + "/", filled(facts.says.inhabitants, { count }));
  }

  /** @param {Facts} facts @param {string} of @param {number} place */
  link(facts, of, place) {
    if (of === "subjects") return this.leading(facts.routes.subjects + facts.subjects[place][0], facts.subjects[place][1]);
    if (of === "offers") return this.record(facts, facts.offers[place]);
    const [, id, name] = facts.municipalities[place];
    return this.leading(`${facts.routes.municipalities}${id}/`, name);
  }

  /** A project or an idea. @param {Facts} facts @param {[string, string, string, ...unknown[]]} offer */
  record(facts, [kind, id, title]) {
    return this.leading(facts.routes[kind] + id + (kind === "projects" ? "/" : ""), title);
  }

  /** @param {string} address @param {string} text */
  leading(address, text) {
    const link = document.createElement("a");
    link.href = (this.root.dataset.base ?? "") + address;
    link.textContent = text;
    return link;
  }

  /** What is called as was typed, each with why it is or is not proposed. */
  async answer() {
    const typed = plain(this.asked?.value ?? "");
    const ranking = typed.trim() ? await this.ranking() : undefined;
    if (!this.answers || typed !== plain(this.asked?.value ?? "")) return;
    const found = ranking ? this.named(ranking, typed) : [];
    this.answers.replaceChildren(...found.length || !ranking ? found : [element("li", [ranking.facts.says.nothing])]);
    if (ranking && document.activeElement === this.asked) { // who cannot see the answers hears what they are about
      const names = [...this.answers.querySelectorAll(":scope > li > a")].map((link) => link.textContent);
      this.say(names.join(", ") || ranking.facts.says.nothing);
    }
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
      ...facts.others.map((other) => /** @type {[string, () => Node]} */ ([other[2], () => element("li", [this.record(facts, other), element("p", [facts.says[other[3]]])])])),
    ];
    return all.filter(([name]) => fits(name)).map(([name, make]) => ({ late: at(name) > 0, length: name.length, make }))
      .sort((a, b) => Number(a.late) - Number(b.late) || a.length - b.length).slice(0, ANSWERS).map(({ make }) => make());
  }

  /** @param {Ranking} ranking @param {number} place */
  municipality(ranking, place) {
    const { says } = ranking.facts;
    if (place === ranking.own) return this.item("municipalities", ranking, place, [], says.itself);
    const told = this.told(ranking, ranking.municipalities(this.on), place);
    const reasons = ranking.municipalityReasons(place);
    const shown = reasons.filter(({ kind }) => this.on.has(kind));
    const why = told || (!reasons.length ? says.stranger : shown.length ? says.size : says.off);
    return this.item("municipalities", ranking, place, shown, why);
  }

  /** @param {Ranking} ranking @param {string} id @param {string} name @param {number} today */
  former(ranking, id, name, today) {
    const { facts, own } = ranking;
    const merged = filled(facts.says.merged, { today: facts.municipalities[today][2] });
    const item = element("li", [this.leading(`${facts.routes.municipalities}${id}/`, name), element("p", [merged, today === own ? ` ${facts.says.itself}` : ""])]);
    if (today !== own) item.append(element("ul", [this.municipality(ranking, today)], "proposals"));
    return item;
  }

  /** @param {Ranking} ranking @param {number} place */
  offer(ranking, place) {
    const { facts, own } = ranking;
    const name = facts.municipalities[own][2];
    const had = ranking.taken[own].has(place) ? facts.says[facts.offers[place][0] === "ideas" ? "poster" : "member"] : ranking.uses.has(place) ? facts.says.user : "";
    if (had) return this.item("offers", ranking, place, [], filled(had, { name }));
    const reasons = ranking.offerReasons(place);
    const told = this.told(ranking, ranking.offers(this.on), place) || (reasons.length ? facts.says.off : facts.says.unlike);
    return this.item("offers", ranking, place, reasons.filter(({ kind }) => this.on.has(kind)), told);
  }

  /** Its place in a list, in words; empty when it has none. @param {Ranking} ranking @param {Candidate[]} found @param {number} place */
  told({ facts }, found, place) {
    const at = found.findIndex((each) => each.place === place);
    if (at < 0) return "";
    const last = found[Math.min(facts.shown, found.length) - 1].points;
    return filled(at < facts.shown ? facts.says.listed : facts.says.lower, { place: at + 1, count: found.length, points: found[at].points, last });
  }
}

/** @param {Node[]} nodes */
const spaced = (nodes) => nodes.flatMap((node, place) => (place ? [", ", node] : [node]));

for (const root of document.querySelectorAll("[data-partners]")) if (root instanceof HTMLElement) new Section(root).start();
