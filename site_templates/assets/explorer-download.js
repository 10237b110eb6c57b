// What is shown as a file: CSV, CSV for Excel in Belgium, and JSON, as the published tables are written. Pure but for `save`.

/** @typedef {{name: string, type: string}} Column */
/** @typedef {{filters: string, as_of: string, licence: string, address: string}} Head */

const RUNS = /^[=+\-@\t\r]/; // a cell that begins so is a formula to Excel
const HEAD = /** @type {const} */ ([["filters", "string"], ["as_of", "date"], ["licence", "string"], ["address", "string"]]);

/** @param {any} value @param {string} _type */
const plain = (value, _type) => (value === null || value === undefined ? "" : String(value));

/** @param {any} value @param {string} type */
export function excel(value, type) {
  const text = plain(value, type);
  if (type === "number") return text.replace(".", ",");
  if (type === "date") return text.replace(/^(\d{4})-(\d\d)-(\d\d)$/, "$3/$2/$1");
  return RUNS.test(text) ? `'${text}` : text;
}

/** A line of CSV; what holds a delimiter, quote or line break stands in quotes. @param {string[]} cells @param {string} delimiter */
const lineOf = (cells, delimiter) =>
  `${cells.map((cell) => (cell.includes(delimiter) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(delimiter)}\r\n`;

/**
 * The file in pieces: the columns, then the constant ones of `head` in every row.
 * @param {Column[]} columns @param {Iterable<any>} rows @param {Head} head @param {"csv" | "excel"} form @returns {string[]}
 */
export function csv(columns, rows, head, form) {
  const [write, delimiter] = form === "excel" ? [excel, ";"] : [plain, ","];
  const constant = HEAD.map(([name, type]) => write(head[name], type));
  const lines = [lineOf([...columns.map(({ name }) => name), ...HEAD.map(([name]) => name)], delimiter)];
  if (form === "excel") lines.unshift("\uFEFF");
  for (const row of rows) lines.push(lineOf([...columns.map(({ name, type }) => write(row[name], type)), ...constant], delimiter));
  return lines;
}

/** @param {Column[]} columns @param {Iterable<any>} rows @param {Head} head @returns {string[]} */
export function json(columns, rows, head) {
  const lines = [];
  for (const row of rows) lines.push(JSON.stringify(Object.fromEntries(columns.map(({ name }) => [name, row[name]]))));
  return [`{"head":${JSON.stringify(head)},\n"rows":[\n`, lines.join(",\n"), lines.length ? "\n]}\n" : "]}\n"];
}

export const FORMS = { csv: ["projecten-selectie.csv", "text/csv"], excel: ["projecten-selectie-excel.csv", "text/csv"], json: ["projecten-selectie.json", "application/json"] };

/** Hands a file to the reader. @param {string[]} pieces @param {string} name @param {string} type */
export function save(pieces, name, type) {
  const address = URL.createObjectURL(new Blob(pieces, { type: `${type};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
