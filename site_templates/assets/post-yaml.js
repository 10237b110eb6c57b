// A record as YAML: every text in double quotes on one line, where nothing in it can be taken for a sign of YAML.

/** @typedef {string | string[] | Record<string, string>} Value */

// What no reader sees, or YAML takes for the end of a line. What joins several pictures into one stays as it is.
const UNSEEN = /[\p{Cc}\p{Cs}\p{Co}\p{Zl}\p{Zp}\ufeff]/gu;
// An id, a fixed word or a day, which no program takes for something else.
const PLAIN = /^(?:\d{4}-\d\d-\d\d|(?!(?:null|true|false|yes|no|on|off|y|n)$)[a-z][a-z0-9]*(?:-[a-z0-9]+)*)$/;

/** @param {string} text */
export function quoted(text) {
  const escaped = text.replace(/["\\]/g, "\\$&").replace(UNSEEN, (sign) => (sign === "\n" ? "\\n"
    : `\\U${(sign.codePointAt(0) ?? 0).toString(16).padStart(8, "0")}`));
  return `"${escaped}"`;
}

/** @param {string} text */
const word = (text) => (PLAIN.test(text) ? text : quoted(text));

/** The lines of a record; fields without a value are left out. @param {[string, Value][]} fields */
export function yaml(fields) {
  const lines = [];
  for (const [name, value] of fields) {
    if (typeof value === "string") lines.push(...(value ? [`${name}: ${word(value)}`] : []));
    else if (Array.isArray(value)) lines.push(...(value.length ? [`${name}:`, ...value.map((item) => `  - ${word(item)}`)] : []));
    else {
      const texts = Object.entries(value).filter(([, text]) => text);
      lines.push(...(texts.length ? [`${name}:`, ...texts.map(([language, text]) => `  ${language}: ${quoted(text)}`)] : []));
    }
  }
  return `${lines.join("\n")}\n`;
}

const LONGEST = 60;

/** A text as an id: lower-case words with hyphens, cut between two words; empty when it has no Latin letter or digit. @param {string} text */
export function idOf(text) {
  const whole = text.normalize("NFKD").replace(/[^\x00-\x7f]/g, "").toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "");
  if (whole.length <= LONGEST) return whole;
  const cut = whole.slice(0, LONGEST + 1).lastIndexOf("-");
  return cut > 0 ? whole.slice(0, cut) : whole.slice(0, LONGEST);
}
