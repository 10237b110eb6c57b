// The stems of a word that the index of ideas does not have: those of a form of it, of its parts, or of a word that it was meant to be.

import { alike, distance, mistakes } from "./search-words.js";

const SHORTEST_PART = 4;
const LONG_PART = 5; // letters of a part that stands for a word of which the rest is not known
const SURE = 10; // letters of a word in which two may be wrong
const LINKS = ["", "s", "e", "en", "n"];

export class Forms {
  /** @param {Map<string, number[]>} known the stems of each word @param {string[]} endings */
  constructor(known, endings) {
    this.known = known;
    this.endings = endings;
    this.byLength = byLength(known.keys());
  }

  /** @param {string} typed @returns {number[]} none when it is like no word that is known */
  likely(typed) {
    return this.form(typed) ?? this.parts(typed) ?? this.meant(typed) ?? this.first(typed) ?? [];
  }

  /** Without an ending it is known, or another ending makes it known. @param {string} typed */
  form(typed) {
    for (const ending of this.endings) {
      const bare = typed.endsWith(ending) ? typed.slice(0, typed.length - ending.length) : "";
      if (bare.length < 3) continue;
      for (const start of [bare, single(bare), double(bare)]) {
        for (const other of ["", ...this.endings]) {
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
