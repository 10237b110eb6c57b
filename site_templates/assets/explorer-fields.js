// The fields and buttons of the explorer: what somebody does with them becomes a state, and what the state is they say.

import { chosenNames, fixed } from "./explorer-columns.js";
import { choicesMade, updateRanges } from "./explorer-facets.js";
import { number } from "./explorer-texts.js";
import { rangeNumber, readState, searchText, toggled } from "./filters.js";

/** @typedef {import("./explorer-page.js").Explorer} Explorer */

const PAUSE = 200; // milliseconds after a key before the words are looked for

/** @param {Explorer} explorer */
export function listen(explorer) {
  const { root } = explorer;
  for (const form of root.querySelectorAll("[data-form]")) form.addEventListener("submit", (event) => event.preventDefault());
  root.addEventListener("input", (event) => typed(explorer, event.target));
  root.addEventListener("change", (event) => changed(explorer, event.target));
  root.addEventListener("click", (event) => clicked(explorer, event));
  // On a phone the filters stand before what they leave.
  root.querySelector("[data-to-found]")?.addEventListener("click", () => {
    explorer.at("[data-filters]").removeAttribute("open");
    explorer.at("[data-status]").focus();
  });
  addEventListener("popstate", () => explorer.restore());
  for (const button of root.querySelectorAll("[data-download]")) {
    button.addEventListener("click", () => save(explorer, /** @type {HTMLElement} */ (button).dataset.download ?? ""));
  }
}

/** What makes a file comes when somebody asks for one. @param {Explorer} explorer @param {string} form */
function save(explorer, form) {
  import("./explorer-saving.js").then(({ download }) => download(explorer, form))
    .catch(() => { explorer.at("[data-saved]").textContent = explorer.text("saveFailed"); });
}

/** @param {Explorer} explorer @param {EventTarget | null} target */
function typed(explorer, target) {
  if (!(target instanceof HTMLInputElement)) return;
  clearTimeout(explorer.waiting);
  const name = target.id === "explorer-search" ? "zoek" : target.dataset.number ?? "";
  if (name) explorer.waiting = setTimeout(() => explorer.goTyping({ ...explorer.state, [name]: valueOf(explorer, name, target) }), PAUSE);
}

/** What a field says; a range that holds no number does not count, and that is told. @param {Explorer} explorer @param {string} name @param {HTMLInputElement} input */
function valueOf(explorer, name, input) {
  if (name === "zoek") return searchText(input.value);
  const written = input.value.trim();
  const value = rangeNumber(name, written);
  const wrong = value === null && written !== "";
  input.setAttribute("aria-invalid", String(wrong));
  explorer.notice(wrong ? explorer.text("notANumber", { text: written }) : "");
  return value;
}

/** @param {Explorer} explorer @param {EventTarget | null} target */
function changed(explorer, target) {
  if (target instanceof HTMLSelectElement) explorer.go({ ...explorer.state, sorteer: target.value });
  if (!(target instanceof HTMLInputElement)) return;
  if (target.name === "weergave") explorer.go({ ...explorer.state, weergave: target.value });
  else if (target.closest("[data-facet]") && target.type === "checkbox") explorer.go(toggled(explorer.state, target.name, target.value, explorer.columns));
  else if (target.dataset.column !== undefined) explorer.go({ ...explorer.state, kolommen: chosenColumns(explorer.root) });
  else commit(explorer, target);
}

/** The end of typing. @param {Explorer} explorer @param {HTMLInputElement} target */
function commit(explorer, target) {
  const name = target.id === "explorer-search" ? "zoek" : target.dataset.number ?? "";
  if (!name) return;
  clearTimeout(explorer.waiting);
  explorer.goTyping({ ...explorer.state, [name]: valueOf(explorer, name, target) });
  explorer.typing = false;
}

/** @param {HTMLElement} root */
function chosenColumns(root) {
  const inputs = /** @type {HTMLInputElement[]} */ ([...root.querySelectorAll("[data-column]")]);
  return inputs.filter((input) => input.checked && !input.disabled).map((input) => input.value);
}

/** Links to another state of this page are followed without leaving it. @param {Explorer} explorer @param {Event} event */
function clicked(explorer, event) {
  const link = event.target instanceof Element ? event.target.closest("a[data-state]") : null;
  if (!link || !(event instanceof MouseEvent) || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  explorer.go(readState(link.getAttribute("href") ?? "", explorer.columns).state).then(() => explorer.at("[data-status]").focus());
}

/** Fields, buttons and lists say what the state is. @param {Explorer} explorer */
export function say({ root, at, text, columns, state }) {
  const search = /** @type {HTMLInputElement} */ (at("#explorer-search"));
  if (search !== document.activeElement || searchText(search.value) !== state.zoek) search.value = state.zoek;
  updateRanges(root, state);
  for (const radio of root.querySelectorAll("[name=weergave]")) radio.checked = radio.value === state.weergave;
  const sort = /** @type {HTMLSelectElement} */ (at("[data-sort]"));
  sort.options[0].disabled = !state.zoek;
  sort.value = state.sorteer === "relevantie" && !state.zoek ? "titel" : state.sorteer || (state.zoek ? "relevantie" : "titel");
  at("[data-last]").hidden = !/^(sluiting|bedrag)/.test(sort.value);
  const names = [...fixed(columns), ...chosenNames(state)];
  for (const input of root.querySelectorAll("[data-column]")) input.checked = names.includes(input.value);
  at("[data-columns]").hidden = state.weergave !== "tabel";
  const made = choicesMade(state);
  at("[data-chosen]").textContent = made ? text("chosen", { count: number(made) }) : "";
}
