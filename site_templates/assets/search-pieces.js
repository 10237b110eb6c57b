// The index comes in small files; each is asked for once, when it is needed. generator/search/pieces.py writes them.

/**
 * @typedef {{entry: string, stem: number, parts: number[]}} Entry  a word of the site, or a name (which ends in "=")
 * @typedef {[number, ...number[]][]} Lists  of a stem: a level, the first document, and the steps to the others
 * @typedef {{documents: number, shown: number, stop: string[], words: string[], found: number[],
 *   kinds: [string, string, string, number][]}} Head
 */

/** The last place whose value is not above `value`. @template T @param {T[]} sorted @param {T} value */
export function placeOf(sorted, value) {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] <= value) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

export class Pieces {
  /** @param {string} base address of the folder of the index, with its slash @param {Head} head */
  constructor(base, head) {
    this.base = base;
    this.head = head;
    /** @type {Map<string, Promise<any>>} */
    this.asked = new Map();
  }

  /** @param {string} name @param {(content: any) => any} read */
  ask(name, read = (content) => content) {
    let answer = this.asked.get(name);
    if (!answer) {
      answer = fetched(this.base + name).then(read);
      answer.catch(() => this.asked.delete(name)); // so that it is tried again
      this.asked.set(name, answer);
    }
    return answer;
  }

  /** @param {number} number @returns {Promise<Entry[]>} */
  words(number) { return this.ask(`words/${number}.json`, entriesOf); }

  /** The entries that begin with a text, and perhaps some around them. @param {string} start @returns {Promise<Entry[]>} */
  async around(start) {
    const last = placeOf(this.head.words, `${start}\uffff`);
    const numbers = [];
    for (let number = placeOf(this.head.words, start); number <= last; number += 1) numbers.push(number);
    return (await Promise.all(numbers.map((number) => this.words(number)))).flat();
  }

  /** All there are. @returns {Promise<Entry[]>} */
  async everything() { return (await Promise.all(this.head.words.map((_, number) => this.words(number)))).flat(); }

  /** @param {number} stem @returns {Promise<Lists>} */
  async lists(stem) {
    const piece = placeOf(this.head.found, stem);
    return (await this.ask(`found/${piece}.json`))[stem - this.head.found[piece]] ?? [];
  }

  /** @param {number} number of a document @returns {Promise<[string, string, string]>} */
  async shown(number) {
    const { shown } = this.head;
    return (await this.ask(`shown/${Math.floor(number / shown)}.json`))[number % shown];
  }
}

/** @param {string} address */
export async function fetched(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  return answer.json();
}

/** @param {{words: string, stems: number[], parts: Record<string, number[]>}} piece @returns {Entry[]} */
function entriesOf({ words, stems, parts }) {
  let entry = "";
  let stem = 0;
  return words.split(" ").map((coded, place) => {
    entry = entry.slice(0, parseInt(coded[0], 36)) + coded.slice(1);
    stem += stems[place];
    return { entry, stem, parts: parts[place] ?? [] };
  });
}
