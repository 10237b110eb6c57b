// What cards show of the projects, or their published rows: fetched a hundred at a time and kept.

/** @typedef {Record<string, any>} Row values by column */

const AT_ONCE = 8; // requests

export class Rows {
  /** @param {string} folder of the files @param {number} perFile */
  constructor(folder, perFile) {
    this.folder = folder;
    this.perFile = perFile;
    /** @type {Map<number, Promise<any>>} */
    this.asked = new Map();
    /** @type {Map<number, any>} */
    this.here = new Map();
  }

  /** @param {number} file */
  part(file) {
    const found = this.asked.get(file) ?? fetch(`${this.folder}${file}.json`).then(async (answer) => {
      if (!answer.ok) throw new Error(String(answer.status));
      this.here.set(file, await answer.json());
    });
    this.asked.set(file, found);
    found.catch(() => this.asked.delete(file)); // the next question asks again
    return found;
  }

  /** The rows of these numbers, in their order. @param {number[]} numbers @returns {Promise<Row[]>} */
  async of(numbers) {
    const files = [...new Set(numbers.map((number) => Math.floor(number / this.perFile)))].filter((file) => !this.here.has(file));
    const ask = async () => { for (let file = files.pop(); file !== undefined; file = files.pop()) await this.part(file); };
    await Promise.all(Array.from({ length: AT_ONCE }, ask));
    return numbers.map((number) => this.row(number));
  }

  /** @param {number} number @returns {Row} */
  row(number) {
    const columns = this.here.get(Math.floor(number / this.perFile));
    const at = number % this.perFile;
    return Object.fromEntries(Object.entries(columns).map(([name, value]) => [name, Array.isArray(value) ? value[at] : value]));
  }
}
