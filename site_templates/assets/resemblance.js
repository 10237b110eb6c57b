// What an idea resembles, and why. generator/matching/index.py makes the index; nothing that is typed leaves the browser.

import { alike, distance, folded, mistakes } from "./search-words.js";

/**
 * @typedef {"same" | "related" | "near"} How  the word itself (or a form or part of it), one that says the same, one that has to do with it
 * @typedef {{typed: string, said: string, how: How, weight: number}} Reason
 * @typedef {{kind: string, address: string, title: string, note: string, score: number, strong: boolean, reasons: Reason[]}} Alike
 * @typedef {{typed: string, units: Map<number, {counts: number, how: How}>, little: boolean, known: boolean}} Read
 * @typedef {[string, number[][], number[][]]} Group
 * @typedef {{records: [string, string, string, string][], stems: number, words: Record<string, number[]>, little: number[],
 *   stop: string[], groups: Group[], found: number[][], endings: string[]}} Index
 */

const LETTERS = 2000; // of a text that is read
const WORDS = 120;
const ENOUGH = 0.4; // from this score on a record resembles an idea
const STRONG = 0.95;
const COUNTS = { form: 0.9, part: 0.85, typing: 0.8, near: 0.5, little: 0.1 };
const RARE = 0.15; // what a word counts that stands in every record
const FOREIGN = 2; // words that a text is measured by for one that is about something that no record is about
const FEW = 20; // with fewer records than this, how rare a word is tells less
const SHORTEST_PART = 4;
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
    const telling = read.filter((word) => !word.little).reduce((sum, word) => sum + (this.isForeign(word) ? FOREIGN : 1), 0);
    /** @type {Map<number, Map<Read, {weight: number, unit: number, how: How}>>} */
    const evidence = new Map();
    for (const word of read) this.weigh(word, evidence);
    const found = [...evidence].map(([record, by]) => this.judged(record, by, telling));
    return found.filter(({ score }) => score >= ENOUGH).sort((a, b) => b.score - a.score || (a.address < b.address ? -1 : 1));
  }

  /** Whether a word is about something that no record is about. @param {Read} word */
  isForeign(word) {
    const units = [...word.units.keys()];
    return units.some((unit) => unit >= this.index.stems) && units.every((unit) => !this.index.found[unit].length);
  }

  /** The words of a text, with all that they stand for. @param {string} text @returns {Read[]} */
  read(text) {
    const words = (text.slice(0, LETTERS).normalize("NFC").match(/[\p{L}\p{N}]+/gu) ?? []).map(folded)
      .filter((word) => word.length > 1 && !this.stop.has(word));
    const read = [...new Set(words)].slice(0, WORDS).map((typed) => this.word(typed));
    const said = new Map(read.flatMap((word) => [...word.units.keys()].map((unit) => /** @type {[number, Read]} */ ([unit, word]))));
    for (const [unit, word] of [...said]) {
      for (const { group, stems, near } of this.phrases.get(unit) ?? []) {
        if (stems.every((stem) => said.has(stem))) add(word, this.index.stems + group, near ? COUNTS.near : 1, near ? "near" : "related");
      }
    }
    return read;
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
    return this.form(typed) ?? this.parts(typed) ?? this.meant(typed) ?? [];
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

  /** @param {string} typed */
  meant(typed) {
    let most = typed.length < 5 ? 0 : mistakes(typed);
    let found;
    let best = -1;
    const letters = lettersOf(typed);
    for (let length = typed.length - most; most && length <= typed.length + most; length += 1) {
      for (const word of this.byLength.get(length) ?? []) {
        if (count(lettersOf(word) ^ letters) > 2 * most) continue;
        const far = distance(typed, word, most);
        const same = alike(typed, word);
        if (far > most || (far === most && same <= best)) continue;
        [most, best, found] = [far, same, this.known.get(word)];
      }
    }
    return found;
  }

  /** @param {Read} word @param {Map<number, Map<Read, {weight: number, unit: number, how: How}>>} evidence */
  weigh(word, evidence) {
    for (const [unit, { counts, how }] of word.units) {
      const found = this.index.found[unit];
      const tells = Math.max(RARE, 1 - Math.log(found.length / 2 || 1) / this.rare) * (this.little.has(unit) ? COUNTS.little : 1);
      let record = 0;
      for (let place = 0; place < found.length; place += 2) {
        record += found[place];
        const weight = counts * tells * found[place + 1] / 10;
        const by = evidence.get(record) ?? new Map();
        evidence.set(record, by);
        if ((by.get(word)?.weight ?? 0) < weight) by.set(word, { weight, unit, how });
      }
    }
  }

  /** @param {number} record @param {Map<Read, {weight: number, unit: number, how: How}>} by @param {number} telling @returns {Alike} */
  judged(record, by, telling) {
    const [kind, address, title, note] = this.index.records[record];
    const told = [...by].filter(([word]) => !word.little);
    const share = told.length / Math.max(1, telling);
    const sum = [...by.values()].reduce((total, { weight }) => total + weight, 0);
    const score = told.length ? sum * (0.4 + 0.6 * Math.min(1, share * 1.5)) : 0;
    const reasons = told.map(([word, { weight, unit, how }]) => ({ typed: word.typed, said: this.named(unit), how, weight }))
      .sort((a, b) => b.weight - a.weight).slice(0, REASONS);
    return { kind, address, title, note, score, strong: score >= STRONG, reasons };
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
