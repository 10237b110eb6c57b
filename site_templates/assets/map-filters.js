// The filters of the explorer on the map: the same address colours the municipalities by the projects that fit.

import { filled, written } from "./map-areas.js";
import { parameters } from "./map-marks.js";
import { make } from "./map-popup.js";
import { followed } from "./map-table.js";

const OWN = ["gemeenten", "project"]; // parameters of the map itself
const WITHDRAWN = "withdrawn"; // counted on no page, so it is said where such projects are counted here

/** @typedef {import("./map-areas.js").Areas} Areas @typedef {import("./filters.js").Columns} Columns @typedef {import("./filters.js").State} State */

/**
 * Nothing is fetched when the address holds no filter.
 * @param {Areas} areas @param {import("./map-popup.js").Popup} popup @param {HTMLElement} box
 */
export async function filters(areas, popup, box) {
  const asked = parameters();
  for (const name of OWN) asked.delete(name);
  if (![...asked].length) return;
  const { active, addressOf, columnsOf, matching, readState } = await import("./filters.js");
  const columns = columnsOf(await fetched(box.dataset.columns ?? ""));
  const { state, dropped } = readState(`?${asked}`, columns);
  const choices = active(state);
  const found = state.zoek ? await searched(state.zoek, box.dataset.search ?? "") : null;
  const rows = matching(columns, state, found);
  const left = perCode(columns, rows, areas.known.into);
  const listed = (/** @type {import("./map-areas.js").Facts} */ facts) => {
    const narrowed = narrowedTo(facts.code, columns, state);
    return narrowed ? `${box.dataset.list}${addressOf(narrowed)}` : "";
  };
  if (choices.length) {
    areas.paint(left);
    popup.listed = listed;
    followed(areas, listed);
  }
  tell(sentences(areas, { columns, choices, dropped, rows, left }), `${box.dataset.list}${addressOf(state)}`);
}

/** @param {string} address */
async function fetched(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
}

/** Rows that the search finds. @param {string} text @param {string} folder */
async function searched(text, folder) {
  const { openIndex } = await import("./search.js");
  const index = await openIndex(new URL(folder, location.href).href);
  return (await index.find(text, { kinds: ["projects"] })).documents;
}

/** @param {import("./filters.js").Facet} facet @param {number} row @returns {string[]} */
const valuesOf = ({ values, starts, codes }, row) => Array.from(codes.subarray(starts[row], starts[row + 1]), (code) => values[code]);

/** How many rows name each municipality; a later one counts those of the ones before it. @param {Columns} columns @param {number[]} rows @param {Record<string, string>} into */
function perCode(columns, rows, into) {
  /** @type {Map<string, number>} */
  const left = new Map();
  for (const row of rows) {
    const named = new Set();
    for (let code of valuesOf(columns.gemeente, row)) for (; code; code = into[code]) named.add(code);
    for (const code of named) left.set(code, (left.get(code) ?? 0) + 1);
  }
  return left;
}

/** The state of just the projects that fit and name a municipality; null where none says so. @param {string} code @param {Columns} columns @param {State} state */
function narrowedTo(code, columns, state) {
  const name = columns["gemeente-nu"].values.includes(code) ? "gemeente-nu" : "gemeente";
  return state[name].some((/** @type {string} */ each) => each !== code) ? null : { ...state, [name]: [code] };
}

/** In words: which filters hold, what is left, what counts otherwise than on pages, and what was not understood. @param {Areas} areas */
function sentences(areas, { columns, choices, dropped, rows, left }) {
  const { texts } = areas;
  const parts = dropped.slice(0, 5).map(({ name, value }) => `${name}=${value}`.slice(0, 60)).join("; ");
  const told = dropped.length ? [filled(texts.dropped, { parts })] : [];
  if (!choices.length) return told;
  const withdrawn = rows.filter((row) => valuesOf(columns.status, row).includes(WITHDRAWN)).length;
  const nowhere = rows.filter((row) => !valuesOf(columns.gemeente, row).some((code) => areas.facts.has(code) || areas.known.into[code])).length;
  const places = areas.periods[0].getLayers().filter((area) => left.get(areas.of(area).code)).length;
  const filters = choices.map((choice) => called(texts, columns, choice)).join("; ");
  told.unshift(filled(texts.filtered, { filters, projects: areas.counted(rows.length), places: areas.placed(places) }));
  if (withdrawn) told.push(filled(texts.withdrawnToo, { count: written(withdrawn) }));
  if (nowhere) told.push(filled(texts.nowhere, { count: written(nowhere) }));
  return told;
}

/** Set the sentences, and the way back to the list with the same filters. @param {string[]} told @param {string} address */
function tell(told, address) {
  document.querySelector("[data-map-filters]")?.replaceChildren(...told.map((sentence) => make("p", sentence)));
  document.querySelector("a[data-map-list]")?.setAttribute("href", address);
  for (const each of document.querySelectorAll("[data-filtered-only]")) each.toggleAttribute("hidden", false);
}

/** "Theme: Digital democracy" */
function called(texts, columns, { name, value }) {
  const title = texts[`filter${name.replace(/(^|-)(\w)/g, (_, __, sign) => sign.toUpperCase())}`] ?? name;
  const { values, labels } = columns[name] ?? {};
  return `${title}: ${values ? labels[values.indexOf(value)] : value}`;
}
