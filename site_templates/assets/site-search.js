// The page of the search: results while somebody types, by kind, more on a button. The engine is search.js.

import { openIndex } from "./search.js";
import { choices, result, told } from "./search-result.js";

const PER_STEP = 10;
const PAUSE = 120; // ms after the last key
const QUERY = "zoek";
const KIND = "soort";

/** @param {string} selector @returns {any} */
const one = (selector) => document.querySelector(selector);
const input = /** @type {HTMLInputElement} */ (one("#find"));
const status = /** @type {HTMLElement} */ (one(".find__status"));
const kinds = /** @type {HTMLFieldSetElement} */ (one(".find__kinds"));
const list = /** @type {HTMLOListElement} */ (one(".find__results"));
const more = /** @type {HTMLButtonElement} */ (one(".find__more"));
const lists = /** @type {HTMLElement} */ (one(".find__lists"));
const root = new URL(input.dataset.root ?? "", location.href);

/** @type {Promise<any> | undefined} */
let opening;
/** @type {any} */
let found;
let shown = /** @type {number[]} */ ([]);
let kind = new URLSearchParams(location.search).get(KIND) ?? "";
let turn = 0; // of the latest question; answers to others come too late

const index = () => opening ??= openIndex(new URL(input.dataset.base ?? "", location.href).href).catch((error) => {
  opening = undefined;
  throw error;
});

/** A sentence of the page with its gaps filled. @param {string} name @param {Record<string, string>} [gaps] */
const sentence = (name, gaps = {}) =>
  Object.entries(gaps).reduce((text, [gap, value]) => text.replace(`{${gap}}`, () => value), status.dataset[name] ?? "");

/** What the address says, so that it can be sent to somebody. */
function remember() {
  const state = new URLSearchParams();
  if (input.value.trim()) state.set(QUERY, input.value.slice(0, 300));
  if (kind && input.value.trim()) state.set(KIND, kind);
  const query = state.toString();
  try {
    history.replaceState(null, "", query ? `?${query}` : location.pathname);
  } catch {
    // Too many changes in a short time: the address lags behind.
  }
}

async function search() {
  const mine = turn += 1;
  const query = input.value;
  remember();
  if (!query.trim()) return clear();
  const engine = await index();
  const answer = await engine.find(query);
  if (mine !== turn) return undefined;
  found = answer;
  offer(engine);
  return show(engine, mine);
}

function clear() {
  found = undefined;
  list.replaceChildren();
  status.textContent = "";
  for (const part of [list, more, kinds]) part.hidden = true;
  lists.hidden = false;
}

/** How many there are of each kind. @param {any} engine */
function offer(engine) {
  const made = choices(engine, found.documents, kind, kinds.dataset.all ?? "");
  kind = made.kind;
  kinds.replaceChildren(/** @type {Node} */ (kinds.firstElementChild), ...made.labels);
  kinds.hidden = made.labels.length < 3; // all, and the only kind there is
}

/** @param {any} engine @param {number} mine */
async function show(engine, mine) {
  shown = kind ? found.documents.filter((/** @type {number} */ number) => engine.kindOf(number).id === kind) : found.documents;
  const first = await items(engine, 0);
  if (mine !== turn) return;
  list.replaceChildren(...first);
  status.textContent = told(found, shown.length, sentence);
  list.hidden = !shown.length;
  lists.hidden = !list.hidden;
  more.hidden = shown.length <= PER_STEP;
}

/** @param {any} engine @param {number} start */
async function items(engine, start) {
  const kept = found;
  const documents = await engine.shown(shown.slice(start, start + PER_STEP));
  const words = kept.words.flatMap((/** @type {any} */ word) => [word.typed, ...word.read]);
  return documents.map((/** @type {any} */ document_) => result(document_, nameOf(engine, document_.kind), root, words));
}

/** @param {any} engine @param {string} id */
const nameOf = (engine, id) => engine.kinds.find((/** @type {any} */ each) => each.id === id).one;

async function showMore() {
  const engine = await index();
  const mine = turn;
  const next = await items(engine, list.children.length);
  if (mine !== turn) return;
  list.append(...next);
  more.hidden = list.children.length >= shown.length;
  next[0]?.querySelector("a")?.focus();
}

/** @param {() => Promise<any>} work */
const safely = (work) => work().catch(() => {
  status.textContent = sentence("failed");
  lists.hidden = false;
});

/** @type {number | undefined} */
let waiting;
input.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(() => safely(search), PAUSE);
});
input.addEventListener("focus", () => { index().catch(() => undefined); }, { once: true });
input.form?.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(waiting);
  safely(search);
});
kinds.addEventListener("change", () => {
  kind = /** @type {HTMLInputElement} */ (kinds.querySelector(":checked")).value;
  remember();
  safely(async () => show(await index(), turn += 1));
});
more.addEventListener("click", () => safely(showMore));

input.value ||= (new URLSearchParams(location.search).get(QUERY) ?? "").slice(0, 300); // unless somebody typed before this came
if (input.value) safely(search);
if (location.hash === "#find") input.focus();
