// The explorer of all projects: what the page and its address say follows from one state.

import { chips, counted, emptied, notUnderstood, wordsRead } from "./explorer-notes.js";
import { fixed } from "./explorer-columns.js";
import { FacetList } from "./explorer-facets.js";
import { listen, say } from "./explorer-fields.js";
import { list } from "./explorer-list.js";
import { Rows } from "./explorer-rows.js";
import { element, textsOf } from "./explorer-texts.js";
import { addressOf, emptyState, judged, matching, ordered, readState } from "./filters.js";

/** @typedef {import("./filters.js").State} State */

export class Explorer {
  /** @param {HTMLElement} root @param {import("./filters.js").Columns} columns */
  constructor(root, columns) {
    this.root = root;
    this.columns = columns;
    this.text = textsOf(root);
    this.store = { cards: new Rows(`${root.dataset.base}cards/`, columns.perFile), rows: new Rows(`${root.dataset.base}rows/`, columns.perFile) };
    this.facets = [...root.querySelectorAll("[data-facet]")].map((place) => new FacetList(root, /** @type {HTMLElement} */ (place), columns));
    this.plain = /** @type {HTMLElement} */ (root.querySelector("[data-view] > .cards"));
    this.state = emptyState();
    this.turn = 0;
    this.typing = false;
    this.told = ""; // the words of the last search, and what it found
    this.result = null;
    this.columnChoices();
    listen(this);
  }

  /** @template {Element} T @param {string} selector @returns {T} */
  at = (selector) => /** @type {T} */ (this.root.querySelector(selector));

  columnChoices() {
    const always = fixed(this.columns);
    this.at("[data-choices]").append(...this.columns.table.map(({ name, label }) => element("label", { class: "choice" },
      element("input", { type: "checkbox", value: name, "data-column": true, disabled: always.includes(name) }), element("span", {}, label))));
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

  /** @param {State} state @returns {Promise<void>} once the page says everything of it */
  show(state) {
    this.shown = this.come(state);
    return this.shown;
  }

  /** @param {State} state */
  async come(state) {
    const turn = this.turn += 1;
    this.state = state;
    say(this);
    const result = await this.found(state.zoek).catch(() => undefined);
    if (turn !== this.turn) return;
    this.searched = result !== undefined;
    this.at("[data-words]").textContent = result ? wordsRead(this.root, result) : result === undefined ? this.text("searchFailed") : "";
    const rows = result?.documents ?? null;
    const verdict = judged(this.columns, state, rows);
    this.rows = ordered(this.columns, state, matching(this.columns, state, rows, verdict), rows);
    for (const facet of this.facets) facet.update(state, verdict);
    this.at("[data-status]").textContent = counted(this.root, this.columns, this.rows.length);
    this.chips();
    await this.view(turn, rows);
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
    const { root, columns, state, rows, store, plain } = this;
    const view = { root, columns, state, rows, store, plain, sort: (/** @type {string} */ name) => this.sortBy(name) };
    const made = await this.made(view, found).catch(() => [element("p", { class: "explorer__notice" }, this.text("rowsFailed"))]);
    if (turn !== this.turn) return;
    const place = this.at("[data-view]");
    while (place.lastChild && place.lastChild !== made[0]) place.lastChild.remove(); // what stands there already stays
    place.append(...made.slice(place.lastChild ? 1 : 0));
  }

  /** @param {import("./explorer-list.js").View} view @param {number[] | null} found @returns {Promise<Node[]>} */
  async made(view, found) {
    if (view.rows.length) return view.state.weergave === "kaart" ? (await import("./explorer-areas.js")).map(view) : list(view);
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
}
