// How a typed word is read: as it stands, as another form, as the start, or a part of a word, or as a word typed wrongly.

import { alike, distance, mistakes } from "./search-words.js";

/**
 * @typedef {import("./search-pieces.js").Entry} Entry
 * @typedef {import("./search-pieces.js").Pieces} Pieces
 * @typedef {"exact" | "form" | "start" | "part" | "typing"} How
 * @typedef {{typed: string, read: string[], how: How | "", stems: Map<number, number>, parts: number[]}} Reading
 *   stems with how much each counts (1: as typed); parts: stems that are looked for when the word itself is rare
 */

const MOST_STARTS = 30; // words that begin with what was typed; the shortest are the likeliest
const MOST_LIKE = 4; // words that are close to it
const COUNTS = { form: 0.8, part: 0.5, start: 0.6, typing: 0.6 };
const LINKS = ["", "s", "e", "en", "n"];
const NAME = "=";

/** @param {Entry} found */
const isName = (found) => found.entry.endsWith(NAME);

/** @param {Entry[]} entries @param {string} word */
const exactly = (entries, word) => entries.find((found) => found.entry === word);

/** @param {string} typed @returns {Reading} */
const nothing = (typed) => ({ typed, read: [], how: "", stems: new Map(), parts: [] });

/** @param {string} typed @param {Entry[]} found @param {How} how @returns {Reading} */
function as(typed, found, how) {
  const stems = new Map();
  for (const { entry, stem } of found) {
    const counts = how === "exact" ? 1 : how === "start" ? COUNTS.start * typed.length / entry.length : COUNTS[how];
    stems.set(stem, Math.max(counts, stems.get(stem) ?? 0));
  }
  return { typed, read: found.map(({ entry }) => entry), how, stems, parts: how === "exact" ? found[0].parts : [] };
}

/**
 * @param {Pieces} pieces @param {string} typed @param {boolean} unfinished whether more may be typed
 * @returns {Promise<Reading>}
 */
export async function read(pieces, typed, unfinished) {
  const near = await pieces.around(typed);
  const exact = exactly(near, typed);
  const begun = unfinished || !exact ? starts(near, typed) : [];
  if (exact) {
    const reading = as(typed, [exact], "exact");
    for (const [stem, counts] of as(typed, begun, "start").stems) if (!reading.stems.has(stem)) reading.stems.set(stem, counts);
    return reading;
  }
  if (begun.length) return as(typed, begun, "start");
  return mistakes(typed) ? close(await pieces.everything(), typed) : nothing(typed);
}

/** @param {Entry[]} near @param {string} typed */
const starts = (near, typed) => near.filter((found) => found.entry.startsWith(typed) && found.entry !== typed && !isName(found))
  .sort((a, b) => a.entry.length - b.entry.length).slice(0, MOST_STARTS);

/** What is close to a word that the site does not have. @param {Entry[]} all @param {string} typed @returns {Reading} */
function close(all, typed) {
  const words = all.filter((found) => !isName(found));
  const wrong = byDistance(words, typed);
  if (wrong.found.length && wrong.least === 1) return as(typed, wrong.found, "typing");
  const forms = formsOf(words, typed);
  if (forms.length) return as(typed, forms, "form");
  const parts = [...holding(words, typed), ...partsOf(words, typed)];
  if (parts.length) return as(typed, parts, "part");
  return wrong.found.length ? as(typed, wrong.found, "typing") : nothing(typed);
}

/** Those with the fewest letters wrong, those that begin alike first. @param {Entry[]} words @param {string} typed */
function byDistance(words, typed) {
  const most = mistakes(typed);
  let least = most;
  let found = /** @type {Entry[]} */ ([]);
  for (const word of words) {
    const far = distance(typed, word.entry, least);
    if (far < least) found = [];
    if (far > least || !mistakes(word.entry)) continue;
    least = far;
    found.push(word);
  }
  found.sort((a, b) => alike(typed, b.entry) - alike(typed, a.entry));
  return { least, found: found.slice(0, MOST_LIKE) };
}

/** Other forms: words that differ in a short ending alone (loketten, loket). @param {Entry[]} words @param {string} typed */
function formsOf(words, typed) {
  let longest = Math.max(4, typed.length - 3);
  let found = /** @type {Entry[]} */ ([]);
  for (const word of words) {
    const same = alike(typed, word.entry);
    if (same < longest || word.entry.length - same > 3) continue;
    if (same > longest) found = [];
    longest = same;
    found.push(word);
  }
  return found.slice(0, MOST_LIKE);
}

/** Words that hold what was typed (participatie, burgerparticipatie). @param {Entry[]} words @param {string} typed */
const holding = (words, typed) => words.filter(({ entry }) => entry.includes(typed))
  .sort((a, b) => a.entry.length - b.entry.length).slice(0, MOST_STARTS);

/**
 * The parts of a word, the last one first; the letters that bind two are left out, and the first may be unknown.
 * @param {Entry[]} words @param {string} typed
 */
function partsOf(words, typed) {
  const known = new Map(words.map((word) => [word.entry, word]));
  for (const part of [known.get.bind(known), (/** @type {string} */ end) => inForm(words, end)]) {
    for (let place = 2; place <= typed.length - 4; place += 1) {
      const last = part(typed.slice(place));
      const first = last && firstPart(words, known, typed.slice(0, place));
      if (last && (first || typed.length - place >= 5)) return first ? [last, first] : [last];
    }
  }
  return [];
}

/** A part that stands on the site in another form alone (vergunning, vergunningen). @param {Entry[]} words @param {string} part */
const inForm = (words, part) => part.length > 4 ? formsOf(words, part)[0] : undefined;

/** @param {Entry[]} words @param {Map<string, Entry>} known @param {string} before */
const firstPart = (words, known, before) => LINKS.filter((link) => before.endsWith(link))
  .map((link) => before.slice(0, before.length - link.length))
  .map((part) => known.get(part) ?? inForm(words, part)).find((word) => word && word.entry.length > 2);

/**
 * The documents called as all that was typed: name and how much it counts.
 * @param {Pieces} pieces @param {string} joined all words as one @param {boolean} unfinished
 * @returns {Promise<{stem: number, counts: number}[]>}
 */
export async function called(pieces, joined, unfinished) {
  if (joined.length < 2) return [];
  const near = await pieces.around(joined);
  const exact = exactly(near, joined + NAME);
  if (exact) return [{ stem: exact.stem, counts: 1 }];
  if (!unfinished) return [];
  return near.filter((found) => isName(found) && found.entry.startsWith(joined)).sort((a, b) => a.entry.length - b.entry.length)
    .slice(0, MOST_LIKE).map((found) => ({ stem: found.stem, counts: joined.length / found.entry.length }));
}
