/**
 * The search of the site, for whatever page wants one.
 *
 *     import { openIndex } from "./search.js";
 *     const index = await openIndex(base);            // base: address of the folder assets/search/ of a language
 *     index.documents                                 // how many; 0 to P-1 are the projects by title (rows of the explorer)
 *     index.kinds                                     // [{id, one, many, first, count}], in the order of their documents
 *     index.kindOf(number)                            // the kind of a document
 *     const found = await index.find("parkeren gent", {kinds: ["projects"], last: true});
 *     found.documents, found.scores                   // numbers of documents, the best first, and what each scored
 *     found.words                                     // [{typed, read: ["parkeren", ...], how}]; how: "exact", "form" (of the word),
 *                                                     // "start", "part" (of a compound), "typing" (error), "" (not found)
 *     found.dropped                                   // words that say nothing, such as "de"
 *     found.all                                       // whether every document has every word; if not, they have as many as any has
 *     const shown = await index.shown(found.documents.slice(0, 10));   // [{title, address, kind, description}]
 *
 * `kinds` keeps those kinds alone; `last` says that the last word may still be typed (true when not given). Any text is fine as a
 * query. What was fetched is kept; a request that fails is made again with the next question, and rejects this one.
 * `address` is below the root of the language, as `url(...)` takes it. All numbers are right for this index alone.
 */

import { Pieces, fetched, placeOf } from "./search-pieces.js";
import { called, read } from "./search-reading.js";
import { add, each, score } from "./search-scores.js";
import { wordsOf } from "./search-words.js";

/** @typedef {import("./search-reading.js").Reading} Reading */

const RARE = 10; // documents; a compound in fewer of them is also looked for by its parts
const OF_PARTS = 0.3;
const OF_NAME = 20; // a level of a name against one of a word in the rarest case

/** @param {string} base */
export async function openIndex(base) {
  return new Index(new Pieces(base, await fetched(`${base}index.json`)));
}

class Index {
  /** @param {Pieces} pieces */
  constructor(pieces) {
    const { documents, kinds, stop } = pieces.head;
    this.pieces = pieces;
    this.documents = documents;
    this.stop = new Set(stop);
    this.kinds = kinds.map(([id, one, many, first], place) =>
      ({ id, one, many, first, count: (kinds[place + 1]?.[3] ?? documents) - first }));
    this.firsts = this.kinds.map((kind) => kind.first);
  }

  /** @param {number} number */
  kindOf(number) { return this.kinds[placeOf(this.firsts, number)]; }

  /** @param {string} query @param {{kinds?: string[], last?: boolean}} [options] */
  async find(query, { kinds, last = true } = {}) {
    const typed = wordsOf(query);
    const told = this.telling(typed);
    const readings = await Promise.all(told.map((word, place) => read(this.pieces, word, last && place === told.length - 1)));
    const total = new Float32Array(this.documents);
    const words = new Uint8Array(this.documents);
    for (const reading of readings) add(total, words, await this.scores(reading));
    const least = words.reduce((most, count) => Math.max(most, count), 0);
    const named = await this.named(typed, readings, last);
    for (const [number, score] of named) total[number] += score;
    const all = least === readings.length;
    const fits = this.fitting(kinds);
    const documents = [...total.keys()].filter((number) => fits(number)
      && (named.has(number) || (words[number] === least && least > 0 && (all || !named.size))));
    documents.sort((a, b) => total[b] - total[a] || a - b);
    return {
      documents, scores: documents.map((number) => total[number]), all: all || named.size > 0,
      words: readings.map(({ typed: word, read: as, how }) => ({ typed: word, read: as, how })),
      dropped: typed.filter((word) => !told.includes(word)),
    };
  }

  /** The words that say something; one that does not may be the beginning of one that does. @param {string[]} typed */
  telling(typed) {
    const told = typed.filter((word) => !this.stop.has(word) && (word.length > 1 || /\p{N}/u.test(word)));
    return [...new Set(told.length ? told : typed.slice(-1).filter((word) => word.length > 1))];
  }

  /** What each document scores for a word. @param {Reading} reading */
  async scores({ stems, parts }) {
    const scores = new Float32Array(this.documents);
    let count = 0;
    for (const [stem, counts] of stems) count += score(scores, await this.pieces.lists(stem), counts);
    if (count >= RARE) return scores;
    const less = new Float32Array(this.documents);
    for (const part of parts) {
      const one = new Float32Array(this.documents);
      score(one, await this.pieces.lists(part), OF_PARTS);
      one.forEach((scored, number) => { less[number] += scored; });
    }
    return scores.map((scored, number) => Math.max(scored, less[number]));
  }

  /**
   * What documents score that are called so; also when the name was typed wrongly.
   * @param {string[]} typed @param {Reading[]} readings @param {boolean} last
   */
  async named(typed, readings, last) {
    let names = await called(this.pieces, typed.join(""), last);
    if (!names.length && readings.some(({ how }) => how === "typing")) {
      names = await called(this.pieces, readings.map((reading) => reading.read[0] ?? reading.typed).join(""), false);
    }
    const scores = new Map();
    for (const { stem, counts } of names) {
      each(await this.pieces.lists(stem), (number, level) => {
        scores.set(number, Math.max(level * OF_NAME * counts, scores.get(number) ?? 0));
      });
    }
    return scores;
  }

  /** @param {string[] | undefined} kinds */
  fitting(kinds) {
    if (!kinds) return () => true;
    const wanted = new Set(kinds);
    return (/** @type {number} */ number) => wanted.has(this.kindOf(number).id);
  }

  /** What results show. @param {number[]} numbers */
  async shown(numbers) {
    return Promise.all(numbers.map(async (number) => {
      const [title, address, description] = await this.pieces.shown(number);
      return { title, address, kind: this.kindOf(number).id, description };
    }));
  }
}
