// The words of an idea, with all that they stand for: stems, parts, and groups of related words.

import { Forms } from "./idea-forms.js";
import { folded } from "./search-words.js";

/** @typedef {import("./resemblance.js").Read} Read @typedef {import("./resemblance.js").Group} Group @typedef {import("./resemblance.js").How} How */

const LETTERS = 2000; // of a text that is read
const WORDS = 120;
export const COUNTS = { form: 0.9, part: 0.85, near: 0.6 };

export class Words {
  /** @param {import("./resemblance.js").Index} index */
  constructor(index) {
    this.index = index;
    this.known = new Map(Object.entries(index.words));
    this.stop = new Set(index.stop);
    this.little = new Set(index.little);
    this.phrases = phrasesOf(index.groups);
    this.forms = new Forms(this.known, index.endings);
    /** @type {Map<string, number[]>} */
    this.looked = new Map();
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
    const stems = exact ?? this.looked.get(typed) ?? this.forms.likely(typed);
    if (!exact) this.looked.set(typed, stems);
    const [first, ...parts] = stems;
    const units = new Map();
    if (first !== undefined) units.set(first, { counts: exact ? 1 : COUNTS.form, how: "same" });
    for (const part of parts) if (!units.has(part)) units.set(part, { counts: COUNTS.part, how: "same" });
    return { typed, units, little: stems.length > 0 && stems.every((stem) => this.little.has(stem)), known: stems.length > 0 };
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
