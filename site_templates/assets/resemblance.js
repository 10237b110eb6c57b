// What an idea resembles, and why. generator/matching/index.py makes the index; nothing that is typed leaves the browser.

import { COUNTS, Words } from "./idea-words.js";

/**
 * @typedef {"same" | "related" | "near"} How  the word itself (or a form or part of it), one that says the same, one that has to do with it
 * @typedef {{typed: string, said: string, how: How, weight: number}} Reason
 * @typedef {{kind: string, address: string, title: string, note: string, score: number, words: number, strong: boolean, reasons: Reason[]}} Alike
 * @typedef {{typed: string, units: Map<number, {counts: number, how: How}>, little: boolean, known: boolean}} Read
 * @typedef {{counts: number, by: {word: Read, counts: number, how: How}[]}} Topic
 * @typedef {{sum: number, covered: number, by: {unit: number, weight: number, topic: Topic["by"]}[]}} Evidence
 * @typedef {[string, number[][], number[][], number]} Group
 * @typedef {{records: [string, string, string, string][], stems: number, words: Record<string, number[]>, little: number[],
 *   stop: string[], groups: Group[], found: number[][], endings: string[]}} Index
 */

const ENOUGH = 0.3; // from this score on a record resembles an idea
const STRONG = 0.75;
const BARE = 0.5; // what a word counts that is in no group of related words, and is in the record
const SAME = 0.15; // what it adds that a word of a group is also the record's own
const SHARE = 1.5; // how hard it tells that a record covers only a part of what an idea is about
const ELSE = 0.7; // what a topic counts against a record that is not about it
const UNKNOWN = 0.1; // the same of a word that says nothing to the index,
const UNKNOWNS = 0.3; // and of all such words together
const RARE = 0.15; // what a word counts that stands in every record
const FEW = 20; // with fewer records than this, how rare a word is tells less
const REASONS = 5;

export class Resemblance {
  /** @param {Index} index */
  constructor(index) {
    this.index = index;
    this.words = new Words(index);
    this.represented = representatives(this.words.known);
    this.rare = Math.log(Math.max(index.records.length, FEW) + 1);
  }

  /** The records that a text resembles, the closest first. @param {string} text @returns {Alike[]} */
  find(text) {
    const read = this.words.read(text);
    const topics = this.topics(read);
    let all = 0;
    let foreign = 0;
    for (const [group, { counts }] of topics) {
      all += counts * this.tells(group);
      if (this.words.isForeign(group - this.index.stems)) foreign += counts * this.tells(group);
    }
    const unknown = Math.min(UNKNOWNS, read.filter((word) => !word.known).length * UNKNOWN);
    /** @type {Map<number, Evidence>} */
    const evidence = new Map();
    for (const [unit, topic] of [...topics, ...this.bare(read)]) this.weigh(unit, topic, evidence);
    const found = [...evidence].map(([record, its]) => this.judged(record, its, (all - its.covered) * ELSE + unknown))
      .filter(({ words }) => words > 1 || foreign < COUNTS.part); // one word in common is not enough beside another topic
    return found.filter(({ score }) => score >= ENOUGH).sort((a, b) => b.score - a.score || (a.address < b.address ? -1 : 1));
  }

  /** What a text is about: each group of related words that it names, with its words. @param {Read[]} read @returns {Map<number, Topic>} */
  topics(read) {
    const topics = new Map();
    const named = new Set(read.flatMap((word) => [...word.units].filter(([, { how }]) => how === "related").map(([unit]) => unit)));
    for (const word of read) {
      const belongs = [...word.units].some(([unit, { how }]) => how === "near" && named.has(unit)); // a hall, of a club
      for (const [unit, { counts, how }] of word.units) {
        if (unit < this.index.stems || (belongs && this.words.isForeign(unit - this.index.stems))) continue;
        const topic = topics.get(unit) ?? { counts: 0, by: [] };
        topics.set(unit, topic);
        topic.counts = 1 - (1 - topic.counts) * (1 - counts);
        topic.by.push({ word, counts, how });
      }
    }
    return topics;
  }

  /** The stems of a text: what is in no group says less on its own. @param {Read[]} read @returns {Map<number, Topic>} */
  bare(read) {
    const stems = new Map();
    for (const word of read) {
      const grouped = [...word.units.keys()].some((unit) => unit >= this.index.stems);
      for (const [unit, { counts, how }] of word.units) {
        if (unit >= this.index.stems || this.words.little.has(unit) || stems.has(unit)) continue;
        stems.set(unit, { counts: counts * (grouped ? SAME : BARE), by: [{ word, counts, how }] });
      }
    }
    return stems;
  }

  /** How much a group says of what an idea is about. @param {number} unit */
  tells(unit) {
    return unit < this.index.stems ? 1 : this.index.groups[unit - this.index.stems][3];
  }

  /** @param {number} unit @param {Topic} topic @param {Map<number, Evidence>} evidence */
  weigh(unit, { counts, by }, evidence) {
    const found = this.index.found[unit];
    const grouped = unit >= this.index.stems;
    const rare = Math.max(RARE, 1 - Math.log(found.length / 2 || 1) / this.rare);
    const most = counts * (grouped ? this.tells(unit) : rare);
    let record = 0;
    for (let place = 0; place < found.length; place += 2) {
      record += found[place];
      const weight = most * found[place + 1] / 10;
      const its = evidence.get(record) ?? { sum: 0, covered: 0, by: [] };
      evidence.set(record, its);
      its.sum += weight;
      if (grouped) its.covered += weight;
      its.by.push({ unit, weight, topic: by });
    }
  }

  /** @param {number} record @param {Evidence} its @param {number} other what else the idea is about @returns {Alike} */
  judged(record, { sum, by }, other) {
    const [kind, address, title, note] = this.index.records[record];
    const words = new Set(by.flatMap(({ topic }) => topic.map(({ word }) => word))).size;
    const score = sum * (sum / (sum + other)) ** SHARE;
    return { kind, address, title, note, score, words, strong: score >= STRONG, reasons: score < ENOUGH ? [] : this.reasons(by) };
  }

  /** The words that brought a record here, each with what it was taken for. @param {Evidence["by"]} by @returns {Reason[]} */
  reasons(by) {
    /** @type {Map<string, Reason>} */
    const reasons = new Map();
    for (const { unit, weight, topic } of by) {
      for (const { word, counts, how } of topic) {
        const before = reasons.get(word.typed);
        if (!before || before.weight < weight * counts) {
          reasons.set(word.typed, { typed: word.typed, said: this.named(unit), how, weight: weight * counts });
        }
      }
    }
    return [...reasons.values()].sort((a, b) => b.weight - a.weight).slice(0, REASONS);
  }

  /** A unit in a word for readers. @param {number} unit */
  named(unit) {
    return unit < this.index.stems ? this.represented.get(unit) ?? "" : this.index.groups[unit - this.index.stems][0];
  }
}

/** The shortest word of each stem, to show. @param {Map<string, number[]>} known */
function representatives(known) {
  const shortest = new Map();
  for (const [word, [stem]] of known) {
    const before = shortest.get(stem);
    if (before === undefined || word.length < before.length) shortest.set(stem, word);
  }
  return shortest;
}
