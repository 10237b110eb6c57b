// What ties a municipality to others, read from the facts: what it takes part in, uses and wants, whom it works with, who is like it.

/**
 * @typedef {{says: Record<string, string>, kinds: Record<string, string>, points: Record<string, [number, number]>, shown: number,
 *   named: number, ratio: number, routes: Record<string, string>, municipalities: [string, string, string, number | null, number[]][],
 *   former: [string, string, number][], subjects: [string, string][], offers: [string, string, string, number[], number[]][],
 *   others: [string, string, string, string][], interest: [number, number, string[]][]}} Facts
 */

export class Ties {
  /** @param {Facts} facts @param {number} own place of the municipality among those of the facts */
  constructor(facts, own) {
    this.facts = facts;
    this.own = own;
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
}
