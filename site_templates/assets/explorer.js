// The explorer of all projects: what the page and its address say follows from one state. Without it, the list stands in pages.

import { chips, counted, emptied, notUnderstood, wordsRead } from "./explorer-notes.js";
import { chosenNames, fixed, shownColumns, sourceColumns } from "./explorer-columns.js";
import { FacetList, choicesMade, updateRanges } from "./explorer-facets.js";
import { FORMS, csv, json, save } from "./explorer-download.js";
import { Rows } from "./explorer-rows.js";
import { active, addressOf, columnsOf, emptyState, judged, matching, ordered, rangeNumber, readState, searchText, toggled } from "./filters.js";
import { called, element, number, textsOf } from "./explorer-texts.js";
import { list } from "./explorer-list.js";
import { map } from "./explorer-areas.js";

/** @typedef {import("./filters.js").State} State */

const PAUSE = 200; // milliseconds after a key before the words are looked for

class Explorer {
  /** @param {HTMLElement} root @param {import("./filters.js").Columns} columns */
  constructor(root, columns) {
    this.root = root;
    this.columns = columns;
    this.text = textsOf(root);
    this.store = { cards: new Rows(`${root.dataset.base}cards/`, columns.perFile), rows: new Rows(`${root.dataset.base}rows/`, columns.perFile) };
    this.facets = [...root.querySelectorAll("[data-facet]")].map((place) => new FacetList(root, /** @type {HTMLElement} */ (place), columns));
    this.state = emptyState();
    this.turn = 0;
    this.typing = false;
    this.told = ""; // the words of the last search, and what it found
    this.result = null;
    this.columnChoices();
    this.listen();
  }

  /** @template {Element} T @param {string} selector @returns {T} */
  at(selector) { return /** @type {T} */ (this.root.querySelector(selector)); }

  columnChoices() {
    const always = fixed(this.columns);
    this.at("[data-choices]").append(...this.columns.table.map(({ name, label }) => element("label", { class: "choice" },
      element("input", { type: "checkbox", value: name, "data-column": true, disabled: always.includes(name) }), element("span", {}, label))));
  }

  listen() {
    for (const form of this.root.querySelectorAll("[data-form]")) form.addEventListener("submit", (event) => event.preventDefault());
    this.root.addEventListener("input", (event) => this.typed(event.target));
    this.root.addEventListener("change", (event) => this.changed(event.target));
    this.root.addEventListener("click", (event) => this.clicked(event));
    addEventListener("popstate", () => this.restore());
    for (const button of this.root.querySelectorAll("[data-download]")) {
      button.addEventListener("click", () => this.download(/** @type {HTMLElement} */ (button).dataset.download ?? ""));
    }
  }

  /** The address decides; what it does not tell in our way is written anew. */
  restore() {
    const { state, dropped } = readState(location.search, this.columns);
    this.typing = false;
    const address = addressOf(state);
    if (location.search !== address) history.replaceState(null, "", address || location.pathname);
    this.notice(notUnderstood(this.root, dropped));
    return this.show(state);
  }

  /** A choice that was made: a step in the history. @param {State} state */
  go(state) {
    const address = addressOf(state) || location.pathname;
    if (addressOf(state) !== addressOf(this.state)) history.pushState(null, "", address);
    this.typing = false;
    this.notice("");
    return this.show(state);
  }

  /** While somebody types: one step in the history for the whole of it. @param {State} state */
  goTyping(state) {
    if (addressOf(state) === addressOf(this.state)) return;
    const address = addressOf(state) || location.pathname;
    if (this.typing) history.replaceState(null, "", address);
    else history.pushState(null, "", address);
    this.typing = true;
    this.show(state);
  }

  /** @param {EventTarget | null} target */
  typed(target) {
    if (!(target instanceof HTMLInputElement)) return;
    clearTimeout(this.waiting);
    const name = target.id === "explorer-search" ? "zoek" : target.dataset.number ?? "";
    if (name) this.waiting = setTimeout(() => this.goTyping({ ...this.state, [name]: this.valueOf(name, target) }), PAUSE);
  }

  /** What a field says; a range that holds no number does not count, and that is told. @param {string} name @param {HTMLInputElement} input */
  valueOf(name, input) {
    if (name === "zoek") return searchText(input.value);
    const written = input.value.trim();
    const value = rangeNumber(name, written);
    const wrong = value === null && written !== "";
    input.setAttribute("aria-invalid", String(wrong));
    this.notice(wrong ? this.text("notANumber", { text: written }) : "");
    return value;
  }

  /** @param {EventTarget | null} target */
  changed(target) {
    if (target instanceof HTMLSelectElement) this.go({ ...this.state, sorteer: target.value });
    if (!(target instanceof HTMLInputElement)) return;
    if (target.name === "weergave") this.go({ ...this.state, weergave: target.value });
    else if (target.closest("[data-facet]") && target.type === "checkbox") this.go(toggled(this.state, target.name, target.value, this.columns));
    else if (target.dataset.column !== undefined) this.go({ ...this.state, kolommen: this.chosenColumns() });
    else this.commit(target);
  }

  /** The end of typing. @param {HTMLInputElement} target */
  commit(target) {
    const name = target.id === "explorer-search" ? "zoek" : target.dataset.number ?? "";
    if (!name) return;
    clearTimeout(this.waiting);
    this.goTyping({ ...this.state, [name]: this.valueOf(name, target) });
    this.typing = false;
  }

  chosenColumns() {
    const inputs = /** @type {HTMLInputElement[]} */ ([...this.root.querySelectorAll("[data-column]")]);
    return inputs.filter((input) => input.checked && !input.disabled).map((input) => input.value);
  }

  /** Links to another state of this page are followed without leaving it. @param {Event} event */
  clicked(event) {
    const link = event.target instanceof Element ? event.target.closest("a[data-state]") : null;
    if (!link || !(event instanceof MouseEvent) || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    this.go(readState(link.getAttribute("href") ?? "", this.columns).state).then(() => this.at("[data-status]").focus());
  }

  /** @param {string} words */
  notice(words) {
    const place = this.at("[data-notice]");
    place.textContent = words;
    place.hidden = !words;
  }

  /** The rows that the words find, best first; null without words. @param {string} words */
  async found(words) {
    if (!words) return null;
    if (words !== this.told || !this.result) {
      const { openIndex } = await import("./search.js");
      this.index ??= await openIndex(this.root.dataset.search ?? "");
      this.result = await this.index.find(words, { kinds: ["projects"] });
      this.told = words;
    }
    return this.result;
  }

  /** Everything that the page says of a state. @param {State} state */
  async show(state) {
    const turn = this.turn += 1;
    this.state = state;
    this.fields();
    const result = await this.found(state.zoek).catch(() => undefined);
    if (turn !== this.turn) return;
    this.at("[data-words]").textContent = result ? wordsRead(this.root, result) : result === undefined ? this.text("searchFailed") : "";
    const rows = result?.documents ?? null;
    const verdict = judged(this.columns, state, rows);
    this.rows = ordered(this.columns, state, matching(this.columns, state, rows, verdict), rows);
    for (const facet of this.facets) facet.update(state, verdict);
    this.at("[data-status]").textContent = counted(this.root, this.columns, this.rows.length);
    this.chips();
    await this.view(turn, rows);
  }

  /** Fields, buttons and lists say what the state is. */
  fields() {
    const { state } = this;
    const search = /** @type {HTMLInputElement} */ (this.at("#explorer-search"));
    if (search !== document.activeElement || searchText(search.value) !== state.zoek) search.value = state.zoek;
    updateRanges(this.root, state);
    for (const radio of this.root.querySelectorAll("[name=weergave]")) radio.checked = radio.value === state.weergave;
    const sort = /** @type {HTMLSelectElement} */ (this.at("[data-sort]"));
    sort.options[0].disabled = !state.zoek;
    sort.value = state.sorteer === "relevantie" && !state.zoek ? "titel" : state.sorteer || (state.zoek ? "relevantie" : "titel");
    this.at("[data-last]").hidden = !/^(sluiting|bedrag)/.test(sort.value);
    const names = [...fixed(this.columns), ...chosenNames(state)];
    for (const input of this.root.querySelectorAll("[data-column]")) input.checked = names.includes(input.value);
    this.at("[data-columns]").hidden = state.weergave !== "tabel";
    const made = choicesMade(state);
    this.at("[data-chosen]").textContent = made ? this.text("chosen", { count: number(made) }) : "";
  }

  chips() {
    const place = this.at("[data-chips]");
    const after = (/** @type {State} */ state, /** @type {number} */ at) => this.go(state).then(() => {
      const next = place.querySelectorAll("button")[at];
      (next ?? this.at("[data-status]")).focus();
    });
    const clear = (/** @type {State} */ state) => after({ ...emptyState(), kolommen: state.kolommen, weergave: state.weergave }, 0);
    place.replaceChildren(...chips(this.root, this.columns, this.state, after, clear));
    place.hidden = !place.children.length;
  }

  /** @param {number} turn @param {number[] | null} found */
  async view(turn, found) {
    const { root, columns, state, rows, store } = this;
    const view = { root, columns, state, rows, store, sort: (/** @type {string} */ name) => this.sortBy(name) };
    const made = await this.made(view, found).catch(() => [element("p", { class: "explorer__notice" }, this.text("rowsFailed"))]);
    if (turn !== this.turn) return;
    const place = this.at("[data-view]");
    place.replaceChildren(...made);
    place.hidden = false;
    this.at("[data-plain]").hidden = true;
  }

  /** @param {import("./explorer-list.js").View} view @param {number[] | null} found @returns {Promise<Node[]>} */
  async made(view, found) {
    if (view.rows.length) return view.state.weergave === "kaart" ? map(view) : list(view);
    const countOf = (/** @type {State} */ state) => matching(this.columns, state, state.zoek ? found : null).length;
    return [emptied(this.root, this.columns, view.state, countOf, (state) => this.go(state).then(() => this.at("[data-status]").focus()))];
  }

  /** The same button has the focus when the table stands there anew. @param {string} name */
  sortBy(name) {
    this.go({ ...this.state, sorteer: name }).then(() => {
      const button = this.root.querySelector(`[data-by="${name.replace(/-af$/, "")}"]`);
      if (button instanceof HTMLElement) button.focus();
    });
  }

  /** @param {string} form */
  async download(form) {
    const { columns, state, rows = [] } = this;
    const place = this.at("[data-saved]");
    place.textContent = this.text("saving");
    try {
      const shown = shownColumns(columns, state);
      const all = [...shown, ...sourceColumns(columns).filter((column) => !shown.includes(column))];
      const filters = active(state).map((choice) => called(this.root, columns, choice)).join("; ") || this.text("noFilters");
      const head = { filters, as_of: columns.asOf, licence: this.text("licence"), address: location.origin + location.pathname + addressOf(state) };
      const found = await this.store.rows.of(rows);
      const [name, type] = FORMS[form];
      save(form === "json" ? json(all, found, head) : csv(all, found, head, form), name, type);
      place.textContent = this.text("saved", { file: name, count: number(rows.length) });
    } catch {
      place.textContent = this.text("saveFailed");
    }
  }
}

/** @param {HTMLElement} root */
async function start(root) {
  const answer = await fetch(`${root.dataset.base}columns.json`);
  if (!answer.ok) throw new Error(String(answer.status));
  const explorer = new Explorer(root, columnsOf(await answer.json()));
  const filters = root.querySelector("[data-filters]");
  if (filters instanceof HTMLDetailsElement) filters.open = matchMedia("(min-width: 60em)").matches;
  await explorer.restore();
  for (const part of root.querySelectorAll("[data-scripted]")) part.removeAttribute("hidden");
  root.dataset.ready = "";
}

const root = document.querySelector("[data-explorer]");
if (root instanceof HTMLElement) {
  start(root).catch(() => {
    const words = element("p", { role: "status", class: "explorer__notice" }, root.dataset.failed ?? "");
    root.querySelector("[data-plain]")?.before(words);
  });
}
