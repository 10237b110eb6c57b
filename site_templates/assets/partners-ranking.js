// Which projects and municipalities are proposed to one, and why. The same as generator/matching/partners.py does at build time,
// with reasons that can be switched off; tests/matching/test_partners.py holds both equal.

/**
 * @typedef {{kind: string, count: number, records: [string, number][], via: number[], more: boolean}} Reason
 * @typedef {{place: number, points: number, busy: number, reasons: Reason[]}} Candidate
 * @typedef {{says: Record<string, string>, kinds: Record<string, string>, points: Record<string, [number, number]>, shown: number,
 *   named: number, ratio: number, routes: Record<string, string>, municipalities: [string, string, string, number | null, number[]][],
 *   former: [string, string, number][], subjects: [string, string][], offers: [string, string, string, number[], number[]][],
 *   others: [string, string, string, string][], interest: [number, number, string[]][]}} Facts
 */

const SIZE = "size";

export class Ranking {
  /** @param {Facts} facts @param {number} own place of the municipality among those of the facts */
  constructor(facts, own) {
    this.facts = facts;
    this.own = own;
    /** @type {Map<string, Candidate[]>} lists that were made */
    this.known = new Map();
    /** @type {Set<number>[]} what each municipality takes part in */
    this.taken = facts.municipalities.map(() => new Set());
    facts.offers.forEach(([, , , members], offer) => members.forEach((member) => this.taken[member].add(offer)));
    this.said = facts.interest.filter(([place]) => place === own);
    this.uses = new Set(this.said.filter(([, , says]) => says.includes("uses")).map(([, offer]) => offer));
    this.wants = new Set(this.said.filter(([, , says]) => says.includes("wants")).map(([, offer]) => offer));
    this.neighbours = new Set(facts.municipalities[own][4]);
    this.met = this.partnersOf(own);
    this.subjects = new Set([...this.taken[own]].flatMap((offer) => facts.offers[offer][4]));
    this.alike = new Set([...facts.municipalities.keys()].filter((place) => this.isAlikeInSize(place)));
    this.interest = this.sameInterest();
    this.mineOn = this.firstOn(own, () => true);
    /** @type {Map<number, number>} whom it works with, and the first offer that they share */
    this.firstWith = new Map();
    for (const offer of this.taken[own]) {
      for (const member of facts.offers[offer][3]) if (!this.firstWith.has(member)) this.firstWith.set(member, offer);
    }
  }

  /** Whom a municipality works with. @param {number} place */
  partnersOf(place) {
    const met = new Set([...this.taken[place]].flatMap((offer) => this.facts.offers[offer][3]));
    met.delete(place);
    return met;
  }

  /** @param {number} place */
  isAlikeInSize(place) {
    const [own, other] = [this.facts.municipalities[this.own][3], this.facts.municipalities[place][3]];
    if (own === null || other === null) return false; // how many live there is not known
    return place !== this.own && other <= own * this.facts.ratio && other * this.facts.ratio >= own;
  }

  /** Of each other municipality, the offers in which both show interest or take part. @returns {Map<number, Set<number>>} */
  sameInterest() {
    const found = new Map();
    const add = (/** @type {number} */ other, /** @type {number} */ offer) => {
      if (other === this.own) return;
      if (!found.has(other)) found.set(other, new Set());
      found.get(other).add(offer);
    };
    const said = new Set(this.said.map(([, offer]) => offer));
    for (const [other, offer] of this.facts.interest) if (said.has(offer) || this.taken[this.own].has(offer)) add(other, offer);
    for (const offer of said) for (const other of this.facts.offers[offer][3]) add(other, offer);
    return found;
  }

  /** The offers that two municipalities share, ascending, as all that is taken stands. @param {number} one @param {number} other */
  together(one, other) {
    return [...this.taken[one]].filter((offer) => this.taken[other].has(offer));
  }

  /** Each subject that it is about, with the first offer on it that a municipality takes part in. @param {number} place @param {(offer: number) => boolean} counts */
  firstOn(place, counts) {
    /** @type {Map<number, number>} */
    const found = new Map();
    for (const offer of this.taken[place]) {
      if (!counts(offer)) continue;
      for (const subject of this.facts.offers[offer][4]) if (this.subjects.has(subject) && !found.has(subject)) found.set(subject, offer);
    }
    return found;
  }

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
