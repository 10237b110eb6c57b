// Words as the index has them, and what comes close to them. generator/search/words.py does the same with the texts.

const LETTERS = 300; // of a query
const WORDS = 24;
const LONGEST = 40;

/** A word without case and accents. @param {string} word */
export const folded = (word) =>
  [...word.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase()].slice(0, LONGEST).join("");

/** The words of a query, whatever was typed. @param {string} query @returns {string[]} */
export const wordsOf = (query) =>
  (String(query).slice(0, LETTERS).normalize("NFC").match(/[\p{L}\p{N}]+/gu) ?? []).map(folded).slice(0, WORDS);

/** How many letters of a word may be wrong: a number is meant as it stands. @param {string} word */
export const mistakes = (word) => /\p{N}/u.test(word) || word.length < 4 ? 0 : word.length < 8 ? 1 : 2;

/**
 * How many letters are missing, too many, other or swapped between two words; anything above `most` is `most` + 1.
 * @param {string} a @param {string} b @param {number} most
 */
export function distance(a, b, most) {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let older = /** @type {number[]} */ ([]);
  let before = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const now = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1] ? 0 : 1;
      now[column] = Math.min(before[column] + 1, now[column - 1] + 1, before[column - 1] + same);
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        now[column] = Math.min(now[column], older[column - 2] + 1);
      }
    }
    if (Math.min(...now) > most) return most + 1;
    [older, before] = [before, now];
  }
  return Math.min(before[b.length], most + 1);
}

/** How many letters two words begin with alike. @param {string} a @param {string} b */
export function alike(a, b) {
  let count = 0;
  while (count < a.length && a[count] === b[count]) count += 1;
  return count;
}
