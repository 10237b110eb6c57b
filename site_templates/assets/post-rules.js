// What a field may hold, and what looks like personal data: the rules that the build wrote down from those of the records.

/**
 * @typedef {[string, string]} Pattern source and flags
 * @typedef {{pattern: Pattern, without?: Pattern, runs?: Pattern, each?: boolean, must?: boolean, host?: boolean, dots?: boolean, says: string}} Rule
 * @typedef {{functions: Pattern, home: Pattern, free: Pattern, forms: [string, Pattern, string][]}} Personal
 */

/** @param {Pattern} pattern */
const once = (pattern) => new RegExp(...pattern);
/** @param {Pattern} pattern */
const all = ([source, flags]) => new RegExp(source, `${flags}g`);
/** @param {string} text */
const digits = (text) => text.replace(/[^0-9]/g, "");

/** The bytes of each sign of Windows-1252; what that leaves open has none. @type {Map<string, number> | undefined} */
let signs;
/** UTF-8 that was read as Windows-1252, back again; the text itself when it is none. @param {string} run */
function decodedOnce(run) {
  signs ??= new Map([...new TextDecoder("windows-1252").decode(Uint8Array.from({ length: 256 }, (_, byte) => byte))]
    .map((sign, byte) => /** @type {[string, number]} */ ([sign, byte]))
    .filter(([sign, byte]) => byte < 0x80 || byte > 0x9f || sign.charCodeAt(0) !== byte));
  const known = signs;
  const bytes = [...run].map((sign) => known.get(sign));
  if (bytes.includes(undefined)) return run;
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(Uint8Array.from(/** @type {number[]} */ (bytes)));
  } catch {
    return run;
  }
}

/** What was typed, as it goes into the file. @param {string} text */
export const tidy = (text) => text.replace(/\r\n?/g, "\n").replace(/^[ \n]+|[ \n]+$/g, "");

export class Rules {
  /** @param {{line: Rule[], link: Rule[], personal: Personal}} json */
  constructor(json) {
    this.json = json;
  }

  /**
   * What is wrong with a value, in a sentence; nothing when all is well.
   * @param {"line" | "lines" | "link"} sort @param {string} value tidy, not empty
   */
  refusal(sort, value) {
    if (/\p{Cs}/u.test(value)) return this.json.line[3].says.replace("%(found)s", "U+FFFD");
    const rules = this.json[sort === "link" ? "link" : "line"];
    let host = "";
    for (const rule of rules) {
      if (rule.must) {
        const fits = once(rule.pattern).exec(value);
        if (!fits) return rule.says;
        host = fits[1];
      } else {
        const parts = rule.host ? [rule.dots ? host.replace(/^\.+|\.+$/g, "") : host] : rule.each && sort === "lines" ? value.split("\n") : [value];
        for (const part of parts) {
          const found = this.found(rule, part);
          if (found !== undefined) return rule.says.replace("%(found)s", found);
        }
      }
    }
    return "";
  }

  /** What a rule forbids and the text has. @param {Rule} rule @param {string} text */
  found(rule, text) {
    const pattern = once(rule.pattern);
    let found = pattern.exec(text);
    if (found && rule.without) {
      found = pattern.exec(text.replace(all(rule.without), ""));
      return found ? `U+${(found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}` : undefined;
    }
    if (found && rule.runs && !text.includes("\ufffd")) {
      return [...text.matchAll(all(rule.runs))].map(([run]) => run).find((run) => decodedOnce(run) !== run);
    }
    return found ? found[0] : undefined;
  }

  /** Everything that looks like personal data, each in a sentence. @param {string} text */
  personal(text) {
    /** @type {string[]} */
    const told = [];
    const said = [];
    for (const [name, pattern, says] of this.json.personal.forms) {
      for (const found of text.matchAll(all(pattern))) {
        if (this.isPersonal(name, found) && !told.some((earlier) => earlier.includes(found[0]))) {
          told.push(found[0]);
          said.push(says.replace("%(value)s", found[0]));
        }
      }
    }
    return said;
  }

  /** @param {string} name @param {RegExpMatchArray} found */
  isPersonal(name, found) {
    const number = digits(found[0]);
    if (name === "address") return this.isSomebody(found[1], found[2]);
    if (name === "national") return isNational(number);
    if (name === "account") return BigInt(`${number.slice(2)}1114${number.slice(0, 2)}`) % 97n === 1n;
    return name !== "telephone" || this.isTelephone(found[0]);
  }

  /** @param {string} name @param {string} host */
  isSomebody(name, host) {
    const words = name.split(/[.+_-]|[0-9]+/).filter(Boolean);
    const functions = words.filter((word) => once(this.json.personal.functions).test(word));
    return once(this.json.personal.home).test(host) ? functions.length < words.length : !functions.length;
  }

  /** @param {string} text */
  isTelephone(text) {
    const free = once(this.json.personal.free).exec(text);
    if (free && free.index === 0) return false;
    const national = digits(text.replace("(0)", "")).replace(/^(?:0032|32|0)/, "");
    return national.length === 9 ? national[0] === "4" && !isEnterprise(`0${national}`) : national.length === 8;
  }
}

/** Its month exists, and its check digits are those of the year 1900 or 2000. @param {string} number */
function isNational(number) {
  const check = Number(number.slice(9));
  return Number(number.slice(2, 4)) % 20 <= 12
    && [number.slice(0, 9), `2${number.slice(0, 9)}`].some((base) => 97 - (Number(base) % 97) === check);
}

/** @param {string} number */
const isEnterprise = (number) => Number(number.slice(8)) === 97 - (Number(number.slice(0, 8)) % 97);
