// What an idea resembles, and why. generator/matching/index.py makes the index; nothing that is typed leaves the browser.

import { alike, distance, folded, mistakes } from "./search-words.js";

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

const LETTERS = 2000; // of a text that is read
const WORDS = 120;
const ENOUGH = 0.3; // from this score on a record resembles an idea
const STRONG = 0.75;
const COUNTS = { form: 0.9, part: 0.85, near: 0.6 };
const BARE = 0.5; // what a word counts that is in no group of related words, and is in the record
const SAME = 0.15; // what it adds that a word of a group is also the record's own
const SHARE = 1.5; // how hard it tells that a record covers only a part of what an idea is about
const ELSE = 0.7; // what a topic counts against a record that is not about it
const UNKNOWN = 0.1; // the same of a word that says nothing to the index,
const UNKNOWNS = 0.3; // and of all such words together
const RARE = 0.15; // what a word counts that stands in every record
const FEW = 20; // with fewer records than this, how rare a word is tells less
const SHORTEST_PART = 4;
const LONG_PART = 5; // letters of a part that stands for a word of which the rest is not known
const SURE = 10; // letters of a word in which two may be wrong
const LINKS = ["", "s", "e", "en", "n"];
const REASONS = 5;

export class Resemblance {
  /** @param {Index} index */
  constructor(index) {
    this.index = index;
    this.known = new Map(Object.entries(index.words));
    this.stop = new Set(index.stop);
    this.little = new Set(index.little);
    this.phrases = phrasesOf(index.groups);
    this.represented = representatives(this.known);
    /** @type {Map<string, number[]>} */
    this.looked = new Map();
    this.byLength = byLength(this.known.keys());
    this.rare = Math.log(Math.max(index.records.length, FEW) + 1);
  }

  /** The records that a text resembles, the closest first. @param {string} text @returns {Alike[]} */
  find(text) {
    const read = this.read(text);
    const topics = this.topics(read);
    let all = 0;
    let foreign = 0;
    for (const [group, { counts }] of topics) {
      all += counts * this.tells(group);
      if (this.isForeign(group - this.index.stems)) foreign += counts * this.tells(group);
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
        if (unit < this.index.stems || (belongs && this.isForeign(unit - this.index.stems))) continue;
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
        if (unit >= this.index.stems || this.little.has(unit) || stems.has(unit)) continue;
        stems.set(unit, { counts: counts * (grouped ? SAME : BARE), by: [{ word, counts, how }] });
      }
    }
    return stems;
  }

  /** How much a group says of what an idea is about. @param {number} unit */
  tells(unit) {
    return unit < this.index.stems ? 1 : this.index.groups[unit - this.index.stems][3];
  }

  /** The words of a text, with all that they stand for. @param {string} text @returns {Read[]} */
  read(text) {
    const words = (text.slice(0, LETTERS).normalize("NFC").match(/[\p{L}\p{N}]+/gu) ?? []).map(folded)
      .filter((word) => word.length > 1 && !this.stop.has(word));
    const read = [...new Set(words)].slice(0, WORDS).map((typed) => this.word(typed));
    const said = new Map(read.flatMap((word) => [...word.units.keys()].map((unit) => /** @type {[number, Read]} */ ([unit, word]))));
    const named = [...said].flatMap(([unit, word]) => (this.phrases.get(unit) ?? [])
      .filter(({ stems }) => stems.every((stem) => said.has(stem))).map((phrase) => ({ word, ...phrase })));
    const taken = this.taken(named);
    for (const { word, group, stems, near } of named) {
      if (stems.length === 1 && taken.get(stems[0]) === !this.isForeign(group)) continue;
      add(word, this.index.stems + group, near ? COUNTS.near : 1, near ? "near" : "related");
    }
    return read;
  }

  /**
   * Stems that stand for something as a part of several words (hearing loss), and no longer on their own for what is (true) or is
   * not (false) a topic of some record. @param {{group: number, stems: number[], near: boolean}[]} named @returns {Map<number, boolean>}
   */
  taken(named) {
    const taken = new Map();
    for (const foreign of [true, false]) { // what records are about goes before
      for (const { group, stems, near } of named) {
        if (!near && stems.length > 1 && this.isForeign(group) === foreign) stems.forEach((stem) => taken.set(stem, foreign));
      }
    }
    return taken;
  }

  /** Whether no record is about a group. @param {number} group */
  isForeign(group) {
    return !this.index.found[this.index.stems + group].length;
  }

  /** @param {string} typed @returns {Read} */
  word(typed) {
    const exact = this.known.get(typed);
    const stems = exact ?? this.looked.get(typed) ?? this.likely(typed);
    if (!exact) this.looked.set(typed, stems);
    const [first, ...parts] = stems;
    const units = new Map();
    if (first !== undefined) units.set(first, { counts: exact ? 1 : COUNTS.form, how: "same" });
    for (const part of parts) if (!units.has(part)) units.set(part, { counts: COUNTS.part, how: "same" });
    return { typed, units, little: stems.length > 0 && stems.every((stem) => this.little.has(stem)), known: stems.length > 0 };
  }

  /** The stems of a word that the index does not have: those of a form of it, of its parts, or of a word that it was meant to be. @param {string} typed */
  likely(typed) {
    return this.form(typed) ?? this.parts(typed) ?? this.meant(typed) ?? this.first(typed) ?? [];
  }

  /** Without an ending it is known, or another ending makes it known. @param {string} typed */
  form(typed) {
    for (const ending of this.index.endings) {
      const bare = typed.endsWith(ending) ? typed.slice(0, typed.length - ending.length) : "";
      if (bare.length < 3) continue;
      for (const start of [bare, single(bare), double(bare)]) {
        for (const other of ["", ...this.index.endings]) {
          const stems = this.known.get(start + other);
          if (stems) return stems;
        }
      }
    }
    return undefined;
  }

  /** @param {string} typed */
  parts(typed) {
    for (let place = SHORTEST_PART; place <= typed.length - SHORTEST_PART; place += 1) {
      const last = this.known.get(typed.slice(place)) ?? this.form(typed.slice(place));
      const before = typed.slice(0, place);
      const first = last && LINKS.map((link) => before.endsWith(link) && before.length - link.length >= 3
        ? this.known.get(before.slice(0, before.length - link.length)) : undefined).find(Boolean);
      if (last && first) return [...new Set([...first, ...last])];
    }
    return undefined;
  }

  /** The longest known word that it begins with. @param {string} typed */
  first(typed) {
    for (let length = typed.length - 3; length >= LONG_PART; length -= 1) {
      const stems = this.known.get(typed.slice(0, length));
      if (stems) return stems;
    }
    return undefined;
  }

  /** @param {string} typed */
  meant(typed) {
    let most = typed.length < 5 ? 0 : Math.min(mistakes(typed), typed.length < SURE ? 1 : 2);
    let found;
    let best = -1;
    const letters = lettersOf(typed);
    for (let length = typed.length - most; most && length <= typed.length + most; length += 1) {
      for (const word of this.byLength.get(length) ?? []) {
        if (word[0] !== typed[0] || count(lettersOf(word) ^ letters) > 2 * most) continue;
        const far = distance(typed, word, most);
        const same = alike(typed, word);
        if (far > most || (far === most && same <= best)) continue;
        [most, best, found] = [far, same, this.known.get(word)];
      }
    }
    return found;
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

/** @param {Read} word @param {number} unit @param {number} counts @param {How} how */
function add(word, unit, counts, how) {
  if ((word.units.get(unit)?.counts ?? 0) < counts) word.units.set(unit, { counts, how });
}

/** Each stem with the words of groups that it stands in. @param {Group[]} groups */
function phrasesOf(groups) {
  /** @type {Map<number, {group: number, stems: number[], near: boolean}[]>} */
  const phrases = new Map();
  groups.forEach(([, words, near], group) => {
    for (const [list, isNear] of /** @type {[number[][], boolean][]} */ ([[words, false], [near, true]])) {
      for (const stems of list) phrases.set(stems[0], [...phrases.get(stems[0]) ?? [], { group, stems, near: isNear }]);
    }
  });
  return phrases;
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

/** @param {Iterable<string>} words of four letters or more @returns {Map<number, string[]>} */
function byLength(words) {
  const lengths = new Map();
  for (const word of words) {
    if (word.length < 4) continue;
    if (!lengths.has(word.length)) lengths.set(word.length, []);
    lengths.get(word.length).push(word);
  }
  return lengths;
}

/** Which of the letters a-z a word has, a bit each: most words are told apart by it. @param {string} word */
function lettersOf(word) {
  let bits = 0;
  for (let place = 0; place < word.length; place += 1) bits |= 1 << (word.charCodeAt(place) - 97);
  return bits;
}

/** How many bits are set. @param {number} bits */
function count(bits) {
  let number = 0;
  for (let rest = bits; rest; rest &= rest - 1) number += 1;
  return number;
}

/** @param {string} word without one of two equal last letters */
const single = (word) => (word.at(-1) === word.at(-2) ? word.slice(0, -1) : word);

/** A long vowel is written with two letters at the end of a word (huren, huur). @param {string} word */
const double = (word) => word.replace(/([aeou])([^aeiou])$/u, "$1$1$2");
