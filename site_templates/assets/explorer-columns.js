// Which columns the table and the downloads have, in which order, and how a cell is shown.

import { day, element, language, money, number, textsOf } from "./explorer-texts.js";

/** @typedef {import("./filters.js").Columns} Columns @typedef {import("./filters.js").State} State */

const USUAL = ["call", "status", "awarded_amount", "participants_named"];
const FACET_OF = { call: "oproep", status: "status", theme: "thema", theme_basis: "thema-basis", subjects: "onderwerp" };
const SORT_OF = { call: "oproep", awarded_amount: "bedrag", participants_named: "deelnemers" };

/** The title in the language of the page, or the first there is. @param {Columns} columns */
export const titleName = (columns) =>
  (columns.table.find(({ name }) => name === `title_${language}`) ?? columns.table.find(({ name }) => name.startsWith("title_")))?.name ?? "id";

/** How the table is sorted by a column; empty when it cannot be. @param {string} name @param {Columns} columns */
export const sortOf = (name, columns) => (name === titleName(columns) ? "titel" : SORT_OF[name] ?? "");

/** Title and id stand in every table: one to read, one to join. @param {Columns} columns */
export const fixed = (columns) => [titleName(columns), "id"];

/** The columns that are chosen beside those, the usual ones when none is. @param {State} state */
export const chosenNames = (state) => (state.kolommen.length ? state.kolommen : USUAL);

/**
 * The columns that are shown, in order; where a value may be unknown, its standing comes along.
 * @param {Columns} columns @param {State} state
 */
export function shownColumns(columns, state) {
  const names = new Set(chosenNames(state));
  for (const name of [...names]) names.add(`${name}_standing`);
  const first = fixed(columns);
  return [...first.map((name) => columns.table.find((column) => column.name === name)),
    ...columns.table.filter(({ name }) => names.has(name) && !first.includes(name))].filter((column) => column !== undefined);
}

/** The columns of a row's source, which every download ends with. @param {Columns} columns */
export const sourceColumns = (columns) => columns.table.filter(({ name }) => /^source(_|$)/.test(name));

/**
 * The title of a published row in the language of the page, or in the first that it has; and which that is.
 * @param {any} row @returns {[string, string]}
 */
export function titleOf(row) {
  const codes = Object.keys(row).filter((key) => key.startsWith("title_")).map((key) => key.slice("title_".length));
  const code = [language, ...codes].find((each) => row[`title_${each}`]) ?? language;
  return [row[`title_${code}`] ?? row.id, code];
}

/** A text with its language, when that is another than the page's. @param {[string, string]} pair */
export const spoken = ([text, code]) => (code === language ? text : element("span", { lang: code }, text));

/**
 * What a reader sees in a cell.
 * @param {HTMLElement} root @param {Columns} columns @param {{name: string, type: string}} column @param {any} row
 * @returns {Node | string}
 */
export function shownCell(root, columns, { name, type }, row) {
  const text = textsOf(root);
  const value = row[name];
  if (value === null) return row[`${name}_standing`] ? element("span", { class: "unknown" }, standing(text, row[`${name}_standing`])) : "";
  if (name.endsWith("_standing")) return standing(text, value);
  if (type === "number") return money(value, columns.currency);
  if (type === "integer") return number(value);
  if (type === "date") return day(value);
  const words = /_(nl|en|fr|de)$/.exec(name);
  if (words) return spoken([value, words[1]]);
  const facet = columns[FACET_OF[name]];
  return facet ? String(value).split("; ").map((each) => facet.labels[facet.values.indexOf(each)] ?? each).join("; ") : String(value);
}

/** @param {(name: string) => string} text @param {string} word */
const standing = (text, word) => (word === "unknown" ? text("unknown")
  : text(`standing${word.replace(/(^|-)(\w)/g, (_, __, sign) => sign.toUpperCase())}`));
