// What the explorer says beside the list: how many, which filters hold, what to do when nothing fits, what was not understood.

import { active, without } from "./filters.js";
import { called, element, number, textsOf } from "./explorer-texts.js";

/** @typedef {import("./filters.js").Columns} Columns @typedef {import("./filters.js").State} State */
/** @typedef {(state: State) => void} Go */

const MOST = 5; // things not understood that are named
const CUT = 60; // signs of each

/** @param {HTMLElement} root @param {Columns} columns @param {number} count */
export function counted(root, columns, count) {
  const text = textsOf(root);
  if (!count) return text("none");
  if (count === columns.count) return text("all", { count: number(count) });
  return count === 1 ? text("some", { count: "1", total: number(columns.count) }) : text("some", { count: number(count), total: number(columns.count) });
}

/** @param {State} state @param {Go} clear @param {HTMLElement} root @param {Columns} columns @param {(state: State, place: number) => void} go */
export function chips(root, columns, state, go, clear) {
  const text = textsOf(root);
  const found = active(state).map(({ name, value }, place) => {
    const label = called(root, columns, { name, value });
    const button = element("button", { type: "button", class: "chip", "aria-label": text("remove", { filter: label }) }, label,
      element("span", { "aria-hidden": "true" }, "×"));
    button.addEventListener("click", () => go(without(state, name, value), place));
    return element("li", {}, button);
  });
  if (!found.length) return [];
  const all = element("button", { type: "button", class: "plain-button" }, text("clear"));
  all.addEventListener("click", () => clear(state));
  return [...found, element("li", {}, all)];
}

/**
 * When nothing fits: what each choice keeps away, so that the reader can drop one.
 * @param {HTMLElement} root @param {Columns} columns @param {State} state @param {(state: State) => number} countOf @param {Go} go
 */
export function emptied(root, columns, state, countOf, go) {
  const text = textsOf(root);
  const helps = active(state).map((choice) => ({ choice, less: without(state, choice.name, choice.value) }))
    .map((each) => ({ ...each, count: countOf(each.less) })).filter(({ count }) => count);
  const list = element("ul", { class: "drops" }, ...helps.map(({ choice, less, count }) => {
    const button = element("button", { type: "button", class: "plain-button" }, text("drop", { filter: called(root, columns, choice) }));
    button.addEventListener("click", () => go(less));
    return element("li", {}, button, ` ${count === 1 ? text("one") : text("many", { count: number(count) })}`);
  }));
  return element("div", { class: "emptied" }, element("p", {}, text(helps.length ? "dropTitle" : "dropTwo")), list);
}

/** @param {HTMLElement} root @param {import("./filters.js").Dropped[]} dropped */
export function notUnderstood(root, dropped) {
  if (!dropped.length) return "";
  const text = textsOf(root);
  const named = dropped.slice(0, MOST).map(({ name, value }) => [...`${name}=${value}`].slice(0, CUT).join("")).join(", ");
  return text("dropped", { what: dropped.length > MOST ? text("moreDropped", { what: named }) : named });
}

/** How the search read the words. @param {HTMLElement} root @param {any} result of the search */
export function wordsRead(root, result) {
  const text = textsOf(root);
  const typing = result.words.filter(({ how, read }) => how === "typing" && read.length)
    .map(({ typed, read }) => text("read", { typed, read: read.slice(0, 3).join(", ") }));
  return [...typing, ...(result.all || !result.documents.length ? [] : [text("partly")])].join(" ");
}
