// The state of the explorer and its address: pure functions, no page. The words of an address are Dutch in every language.

import { FACETS } from "./matching.js";

export { FACETS, columnsOf, counts, judged, matching, ordered } from "./matching.js";

/**
 * @typedef {{values: string[], labels: string[], starts: Uint32Array, codes: Uint16Array, closes?: (string|null)[], ids?: string[]}} Facet
 * `codes` from `starts[row]` up to `starts[row + 1]` are the numbers in `values` of what a row has.
 * @typedef {{count: number, asOf: string, currency: string, perFile: number, amounts: Float64Array, participants: Float64Array,
 *   table: {name: string, type: string, label: string, table: string}[], [facet: string]: any}} Columns
 * @typedef {{name: string, value: string}} Dropped
 * @typedef {Record<string, any>} State per parameter: texts for facets and `kolommen`, a number or null for ranges, else a text
 */

export const RANGES = ["bedrag-van", "bedrag-tot", "deelnemers-van", "deelnemers-tot"];
export const SORTS = ["relevantie", "titel", "oproep", "sluiting", "bedrag", "deelnemers"];
export const VIEWS = ["kaarten", "tabel", "kaart"];
export const DOWN = "-af"; // after the name of a sort: the other way round
const AMOUNT = /^\d{1,12}([.,]\d{1,2})?$/;
const WHOLE = /^\d{1,6}$/;
const LONGEST = 300; // signs of a search text

/** @returns {State} the state without any choice */
export const emptyState = () => ({
  zoek: "", ...Object.fromEntries(FACETS.map((name) => [name, []])), ...Object.fromEntries(RANGES.map((name) => [name, null])),
  sorteer: "", kolommen: [], weergave: VIEWS[0],
});

/** @param {string} text what somebody typed or sent */
export const searchText = (text) =>
  [...text.replace(/[\p{Cc}\p{Zs}\s]+/gu, " ").replace(/\p{Surrogate}/gu, "\uFFFD")].slice(0, LONGEST).join("").trim();

/**
 * A number for a range; null when the text is none.
 * @param {string} name of the range
 * @param {string} text
 */
export function rangeNumber(name, text) {
  const form = name.startsWith("bedrag") ? AMOUNT : WHOLE;
  return form.test(text) ? Number(text.replace(",", ".")) : null;
}

/** @param {string} name @param {string} value @param {Columns} columns */
function understood(name, value, columns) {
  if (FACETS.includes(name)) return columns[name].values.includes(value);
  if (name === "kolommen") return columns.table.some((column) => column.name === value);
  if (name === "weergave") return VIEWS.includes(value);
  return SORTS.includes(value.endsWith(DOWN) ? value.slice(0, -DOWN.length) : value) && value !== `relevantie${DOWN}`;
}

/** The values in the order of the data, each once. @param {string} name @param {Set<string>} chosen @param {Columns} columns */
function inOrder(name, chosen, columns) {
  const all = name === "kolommen" ? columns.table.map((column) => column.name) : columns[name].values;
  return all.filter((value) => chosen.has(value));
}

/**
 * The state that an address tells; what is not understood is left out of it and listed.
 * @param {string} search the part of an address from the question mark on
 * @param {Columns} columns
 * @returns {{state: State, dropped: Dropped[]}}
 */
export function readState(search, columns) {
  const state = emptyState();
  /** @type {Dropped[]} */
  const dropped = [];
  for (const [name, given] of new URLSearchParams(search)) {
    if (name === "zoek") state.zoek ||= searchText(given);
    else if (RANGES.includes(name)) readRange(state, name, given, dropped);
    else if (Object.hasOwn(state, name)) readWords(state, name, given, dropped, columns);
    else dropped.push({ name, value: given });
  }
  return { state, dropped };
}

/** @param {State} state @param {string} name @param {string} given @param {Dropped[]} dropped */
function readRange(state, name, given, dropped) {
  const value = rangeNumber(name, given.trim());
  if (value === null) dropped.push({ name, value: given });
  else state[name] ??= value;
}

/** @param {State} state @param {string} name @param {string} given @param {Dropped[]} dropped @param {Columns} columns */
function readWords(state, name, given, dropped, columns) {
  const several = Array.isArray(state[name]);
  const good = new Set(several ? state[name] : []);
  for (const value of several ? given.split(",") : [given]) {
    if (understood(name, value, columns)) good.add(value);
    else if (value || !several) dropped.push({ name, value });
  }
  if (several) state[name] = inOrder(name, good, columns);
  else if (good.size) [state[name]] = good;
}

/** @param {string} text as it stands in an address; browsers write the apostrophe so, too */
const encoded = (text) => encodeURIComponent(text).replace(/'/g, "%27");

/**
 * The one way to write a state: equal states give equal addresses, and `readState` gives the state back.
 * @param {State} state
 * @returns {string} from the question mark on; empty when nothing is chosen
 */
export function addressOf(state) {
  const start = emptyState();
  const told = Object.keys(start).filter((name) => String(state[name] ?? "") !== String(start[name] ?? ""));
  const texts = told.map((name) => `${name}=${[state[name]].flat().map((value) => encoded(String(value))).join(",")}`);
  return texts.length ? `?${texts.join("&")}` : "";
}

/**
 * The choices that narrow the list, one by one: what can be taken away.
 * @param {State} state
 * @returns {{name: string, value: string}[]}
 */
export function active(state) {
  const found = state.zoek ? [{ name: "zoek", value: state.zoek }] : [];
  for (const name of FACETS) found.push(...state[name].map((value) => ({ name, value })));
  for (const name of RANGES) if (state[name] !== null) found.push({ name, value: String(state[name]) });
  return found;
}

/**
 * The state without a choice; without `value`, all choices of that name go.
 * @param {State} state @param {string} name @param {string} [value]
 * @returns {State}
 */
export function without(state, name, value) {
  const kept = Array.isArray(state[name]) && value !== undefined ? state[name].filter((each) => each !== value) : emptyState()[name];
  return { ...state, [name]: kept };
}

/** The state with one value of a facet chosen or no longer. @param {State} state @param {string} name @param {string} value @param {Columns} columns */
export function toggled(state, name, value, columns) {
  if (state[name].includes(value)) return without(state, name, value);
  return { ...state, [name]: inOrder(name, new Set([...state[name], value]), columns) };
}
