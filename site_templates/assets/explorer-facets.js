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
    this.values = order.map((index) => ({ index, value: facet.values[index], words: folded(facet.labels[index]) }));
    if (order.filter((index) => all[index]).length > FEW) place.append(this.narrow());
    this.list = element("div");
    this.more = element("button", { type: "button", class: "plain-button", hidden: true });
    this.more.addEventListener("click", () => this.showMore());
    place.append(this.list, this.more);
  }

  /** The checkbox of a value, made when it is first shown: most of some thousand never are. @param {any} value */
  choice(value) {
    const input = element("input", { type: "checkbox", name: this.name, value: value.value });
    const count = element("span", { class: "facet__count" });
    const label = element("label", { class: "choice" }, input, element("span", {}, this.columns[this.name].labels[value.index]), count);
    return Object.assign(value, { input, count, label });
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
    if (this.chosen.size && this.place instanceof HTMLDetailsElement) this.place.open = true;
    this.lay();
  }

  /** Shows the first values that would find something, and every one that is chosen. */
  lay() {
    let room = this.shown;
    let left = 0;
    let last = null;
    let any = false;
    for (const value of this.values) {
      const fits = this.found[value.index] > 0 && value.words.includes(this.query);
      const shown = this.chosen.has(value.value) || (fits && room > 0);
      if (fits && room > 0) room -= 1;
      else if (fits && !shown) left += 1;
      any ||= shown;
      if (shown) this.say(value, last);
      else if (value.label) value.label.hidden = true;
      last = value.label ?? last;
    }
    this.more.hidden = left === 0;
    this.place.hidden = !this.query && !any;
    this.more.textContent = this.text("moreShort", { count: number(Math.min(left, STEP)) });
    this.more.setAttribute("aria-label", `${this.more.textContent}: ${this.title}`);
  }

  /** Shows a value, after the one before it in the list. @param {any} value @param {HTMLElement | null} before */
  say(value, before) {
    const { label, input, count } = value.label ? value : this.choice(value);
    if (!label.isConnected) (before ? before.after(label) : this.list.prepend(label));
    label.hidden = false;
    input.checked = this.chosen.has(value.value);
    count.textContent = number(this.found[value.index]);
  }

  showMore() {
    const before = new Set(this.values.filter(({ label }) => label && !label.hidden));
    this.shown += STEP;
    this.lay();
    this.values.find((value) => value.label && !value.label.hidden && !before.has(value))?.input.focus();
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
