// The choices of the explorer: a checkbox per value with its count, a field and a button where there are many, and the ranges.

import { counts, emptyState } from "./filters.js";
import { element, number, textsOf } from "./explorer-texts.js";

/** @typedef {import("./filters.js").Columns} Columns @typedef {import("./filters.js").State} State */

const FEW = 8; // values that stand there at first
const STEP = 24;
const BY_COUNT = ["gemeente", "gemeente-nu", "onderwerp"]; // the others have an order of their own
const folded = (/** @type {string} */ text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

export class FacetList {
  /** @param {HTMLElement} root @param {HTMLElement} place @param {Columns} columns */
  constructor(root, place, columns) {
    this.name = place.dataset.facet ?? "";
    this.place = place;
    this.columns = columns;
    this.text = textsOf(root);
    this.title = place.querySelector("legend")?.textContent ?? "";
    this.shown = FEW;
    this.query = "";
    this.fill(/** @type {HTMLElement} */ (place.querySelector("[data-values]")));
  }

  /** @param {HTMLElement} place */
  fill(place) {
    const facet = this.columns[this.name];
    const all = counts(this.columns, this.name, { fails: new Uint8Array(this.columns.count), last: new Uint8Array(0), names: [] });
    const order = facet.values.map((_, index) => index);
    if (BY_COUNT.includes(this.name)) order.sort((a, b) => all[b] - all[a] || a - b);
    this.values = order.map((index) => this.value(index, facet));
    const many = this.values.filter(({ index }) => all[index]).length > FEW;
    if (many) place.append(this.narrow());
    place.append(...this.values.map(({ label }) => label));
    this.more = element("button", { type: "button", class: "plain-button", hidden: true });
    this.more.addEventListener("click", () => this.showMore());
    place.append(this.more);
  }

  /** @param {number} index @param {any} facet */
  value(index, facet) {
    const input = /** @type {HTMLInputElement} */ (element("input", { type: "checkbox", name: this.name, value: facet.values[index] }));
    const count = element("span", { class: "facet__count" });
    const label = element("label", { class: "choice" }, input, element("span", {}, facet.labels[index]), count);
    return { index, input, count, label, words: folded(facet.labels[index]) };
  }

  narrow() {
    const label = this.text("narrow", { facet: this.title });
    const input = /** @type {HTMLInputElement} */ (element("input", {
      type: "search", class: "narrow", "aria-label": label, placeholder: this.text("narrowHint"), maxlength: "60", autocomplete: "off" }));
    input.addEventListener("input", (event) => {
      event.stopPropagation();
      this.query = folded(input.value.trim());
      this.shown = FEW;
      this.lay();
    });
    return input;
  }

  /** @param {State} state @param {any} verdict */
  update(state, verdict) {
    this.found = counts(this.columns, this.name, verdict);
    this.chosen = new Set(state[this.name]);
    for (const { input, count, index } of this.values) {
      input.checked = this.chosen.has(input.value);
      count.textContent = number(this.found[index]);
    }
    if (this.chosen.size && this.place instanceof HTMLDetailsElement) this.place.open = true;
    this.lay();
  }

  /** Shows the first values that would find something, and every one that is chosen. */
  lay() {
    let room = this.shown;
    let left = 0;
    for (const { input, label, index, words } of this.values) {
      const fits = this.found[index] > 0 && words.includes(this.query);
      label.hidden = !(this.chosen.has(input.value) || (fits && room > 0));
      if (fits && room > 0) room -= 1;
      else if (fits && label.hidden) left += 1;
    }
    this.more.hidden = left === 0;
    this.place.hidden = !this.query && this.values.every(({ label }) => label.hidden);
    this.more.textContent = this.text("moreShort", { count: number(Math.min(left, STEP)) });
    this.more.setAttribute("aria-label", `${this.more.textContent}: ${this.title}`);
  }

  showMore() {
    const before = new Set(this.values.filter(({ label }) => !label.hidden));
    this.shown += STEP;
    this.lay();
    this.values.find((value) => !value.label.hidden && !before.has(value))?.input.focus();
  }
}

/** The fields of the ranges say what the state does; the one that somebody types in is left alone. @param {HTMLElement} root @param {State} state */
export function updateRanges(root, state) {
  for (const input of root.querySelectorAll("[data-number]")) {
    if (!(input instanceof HTMLInputElement)) continue;
    const value = state[input.dataset.number ?? ""];
    if (input !== document.activeElement) input.value = value === null ? "" : String(value);
    const place = input.closest("details");
    if (value !== null && place) place.open = true;
  }
}

/** How many kinds of choices are made. @param {State} state */
export const choicesMade = (state) => {
  const start = emptyState();
  return Object.keys(start).filter((name) => !["sorteer", "kolommen", "weergave", "zoek"].includes(name))
    .reduce((sum, name) => sum + (Array.isArray(state[name]) ? state[name].length : Number(state[name] !== null)), 0);
};
