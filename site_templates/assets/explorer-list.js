// The found projects as cards or as a table, fifty at a time.

import { shownCell, shownColumns, sortOf, spoken, titleOf } from "./explorer-columns.js";
import { DOWN } from "./filters.js";
import { element, number, textsOf } from "./explorer-texts.js";

/** @typedef {import("./filters.js").Columns} Columns @typedef {import("./filters.js").State} State */
/** @typedef {{root: HTMLElement, columns: Columns, state: State, rows: number[], store: Record<"cards" | "rows", import("./explorer-rows.js").Rows>, plain: HTMLElement, sort: (name: string) => void}} View `plain`: the first cards as the page came with them */

const AT_ONCE = 50;

/** @param {View} view @param {any} row @param {[string, string]} told its title, and the language */
function link(view, row, told) {
  const title = element("a", { href: `${view.root.dataset.projects}${row.id}/` }, spoken(told));
  const mark = row.status === "withdrawn" ? [" ", element("span", { class: "tag tag--withdrawn" }, view.root.dataset.withdrawn ?? "")] : [];
  return [title, ...mark];
}

/** @param {View} view @param {any} row @param {number} at */
function card(view, row, at) {
  const text = textsOf(view.root);
  const { oproep, participants } = view.columns;
  const count = participants[at];
  const who = count === 1 ? text("municipality") : count || !row.groups.length ? text("municipalityMany", { count: number(count) }) : row.groups.join(", ");
  return element("li", { class: "card", "data-id": row.id }, element("h2", {}, ...link(view, row, [row.title, row.title_language])),
    element("p", {}, spoken([row.summary, row.summary_language])),
    element("p", { class: "meta" }, `${oproep.labels[oproep.codes[at]]} · ${who}`));
}

/** @param {View} view @param {any} row @param {{name: string, type: string}[]} shown */
function line(view, row, shown) {
  const cells = shown.map((column, place) => {
    const value = row[column.name] === null ? "" : String(row[column.name]);
    const content = place === 0 ? link(view, row, titleOf(row)) : [shownCell(view.root, view.columns, column, row)];
    const numeric = column.type === "number" || column.type === "integer";
    return element(place ? "td" : "th", { ...(place ? {} : { scope: "row" }), "data-value": value, class: numeric ? "number" : false }, ...content);
  });
  return element("tr", { "data-id": row.id }, ...cells);
}

/** @param {View} view @param {{name: string, label: string, type: string}} column */
function heading(view, { name, label, type }) {
  const by = sortOf(name, view.columns);
  const numeric = type === "number" || type === "integer";
  const attributes = { scope: "col", class: numeric ? "number" : false };
  if (!by) return element("th", attributes, label);
  const now = view.state.sorteer || (view.state.zoek ? "relevantie" : "titel");
  const sorted = now === by ? "ascending" : now === by + DOWN ? "descending" : "none";
  const button = element("button", { type: "button", class: "sort-button", "data-by": by }, label);
  button.addEventListener("click", () => view.sort(sorted === "ascending" || (sorted === "none" && numeric) ? by + DOWN : by));
  return element("th", { ...attributes, "aria-sort": sorted }, button);
}

/** The table without rows, and where they go. @param {View} view @param {any[]} shown */
function frame(view, shown) {
  const body = element("tbody");
  const table = element("table", {}, element("thead", {}, element("tr", {}, ...shown.map((column) => heading(view, column)))), body);
  const region = element("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": view.root.dataset.table ?? "" }, table);
  return { whole: region, list: body };
}

/**
 * Cards or a table of the first rows, with a button for the next.
 * @param {View} view @returns {Promise<Node[]>} what stands in the place of the list
 */
export async function list(view) {
  const text = textsOf(view.root);
  const shown = shownColumns(view.columns, view.state);
  const table = view.state.weergave === "tabel";
  const stands = !table && [...view.plain.children].every((_, at) => view.rows[at] === at);
  const cards = table ? null : stands ? view.plain : element("ul", { class: "cards" });
  const { whole, list: place } = cards ? { whole: cards, list: cards } : frame(view, shown);
  const more = element("button", { type: "button", class: "more" });
  let next = stands ? view.plain.children.length : 0;
  const tell = () => {
    more.hidden = next >= view.rows.length;
    more.textContent = text("more", { count: number(Math.min(AT_ONCE, view.rows.length - next)) });
  };
  const add = async () => {
    const some = view.rows.slice(next, next + AT_ONCE);
    const rows = await view.store[table ? "rows" : "cards"].of(some);
    const made = rows.map((row, index) => (table ? line(view, row, shown) : card(view, row, some[index])));
    place.append(...made);
    next += some.length;
    tell();
    return made[0];
  };
  more.addEventListener("click", () => {
    add().then((first) => first?.querySelector("a")?.focus()).catch(() => { more.textContent = text("rowsFailed"); });
  });
  if (stands) tell();
  else await add();
  return [whole, more];
}
