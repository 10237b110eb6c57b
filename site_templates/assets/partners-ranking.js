// Which projects and municipalities are proposed to one, and why. The same as generator/matching/partners.py does at build time,
// with reasons that can be switched off; tests/matching/test_partners.py holds both equal.

import { Ties } from "./partners-ties.js";

/** @typedef {import("./partners-ties.js").Facts} Facts */
/**
 * @typedef {{kind: string, count: number, records: [string, number][], via: number[], more: boolean}} Reason
 * @typedef {{place: number, points: number, busy: number, reasons: Reason[]}} Candidate
 */

const SIZE = "size";

export class Ranking extends Ties {
  /** @type {Map<string, Candidate[]>} lists that were made */
  known = new Map();

  /** @param {string} kind @param {string} of what the records are @param {number[]} places @param {(place: number) => number} [via] */
  reason(kind, of, places, via) {
    const named = places.slice(0, this.facts.named);
    return {
      kind, count: places.length, records: named.map((place) => /** @type {[string, number]} */ ([of, place])),
      via: via ? [...new Set(named.map(via))] : [], more: places.length > named.length,
    };
  }

  /** Why an offer is proposed; with no reason it is not. @param {number} offer @returns {Reason[]} */
  offerReasons(offer) {
    const [, , , members, subjects] = this.facts.offers[offer];
    return [
      this.reason("interest", "municipalities", this.wants.has(offer) ? [this.own] : []),
      this.reason("neighbour", "municipalities", members.filter((each) => this.neighbours.has(each))),
      this.reason("subject", "subjects", subjects.filter((each) => this.subjects.has(each)), (each) => Number(this.mineOn.get(each))),
      this.reason("partners", "municipalities", members.filter((each) => this.met.has(each)), (each) => Number(this.firstWith.get(each))),
      this.reason(SIZE, "municipalities", members.filter((each) => this.alike.has(each))),
    ].filter(({ count }) => count);
  }

  /** Why a municipality is like it. @param {number} other @returns {Reason[]} */
  municipalityReasons(other) {
    const theirs = this.partnersOf(other);
    const elsewhere = this.firstOn(other, (offer) => !this.taken[this.own].has(offer)); // the other does more than both do together
    const subjects = [...elsewhere.keys()].sort((a, b) => a - b);
    const shared = this.met.has(other) ? [] : [...this.met].filter((each) => theirs.has(each)).sort((a, b) => a - b);
    return [
      this.reason("interest", "offers", [...this.interest.get(other) ?? []].sort((a, b) => a - b)),
      this.reason("together", "offers", this.together(this.own, other)),
      this.reason("neighbour", "municipalities", this.neighbours.has(other) ? [other] : []),
      this.reason("subject", "subjects", subjects, (each) => Number(elsewhere.get(each))),
      this.reason("partners", "municipalities", shared, (each) => this.together(other, each)[0]),
      this.reason(SIZE, "municipalities", this.alike.has(other) ? [other] : []),
    ].filter(({ count }) => count);
  }

  /** Whether there is nothing to join: it takes part, or uses it. @param {number} offer */
  has(offer) {
    return this.taken[this.own].has(offer) || this.uses.has(offer);
  }

  /** All offers with a reason that is switched on, the best first. @param {Set<string>} on @returns {Candidate[]} */
  offers(on) {
    return this.kept("offers", on, () => this.facts.offers.map((offer, place) =>
      this.candidate(place, offer[3].length, this.has(place) ? [] : this.offerReasons(place), on)));
  }

  /** All municipalities with a reason, the best first; size alone speaks for those alone that take part in something. @param {Set<string>} on */
  municipalities(on) {
    return this.kept("municipalities", on, () => this.facts.municipalities.map((_, place) =>
      this.candidate(place, this.taken[place].size, place === this.own ? [] : this.municipalityReasons(place), on))
      .filter(({ busy, reasons }) => busy || reasons.some(({ kind }) => kind !== SIZE)));
  }

  /** A list that was made before is not made again: whoever types a name asks several times. @param {string} name @param {Set<string>} on @param {() => Candidate[]} make */
  kept(name, on, make) {
    const key = [name, ...on].join();
    const found = this.known.get(key) ?? ordered(make());
    this.known.set(key, found);
    return found;
  }

  /** @param {number} place @param {number} busy @param {Reason[]} all @param {Set<string>} on @returns {Candidate} */
  candidate(place, busy, all, on) {
    const reasons = all.filter(({ kind }) => on.has(kind));
    const points = reasons.reduce((sum, { kind, count }) => {
      const [first, most] = this.facts.points[kind];
      return sum + Math.min(first + count - 1, most);
    }, 0);
    return { place, points, busy, reasons };
  }
}

/** Those with points: by them, then by who takes part in more, then in their order. @param {Candidate[]} candidates */
function ordered(candidates) {
  return candidates.filter(({ points }) => points).sort((a, b) => b.points - a.points || b.busy - a.busy || a.place - b.place);
}
