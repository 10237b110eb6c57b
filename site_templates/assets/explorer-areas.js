// The found projects on a map of the municipalities of today, with the table of the same facts.

import { addressOf, counts } from "./filters.js";
import { element, number, textsOf } from "./explorer-texts.js";

/** @typedef {import("./explorer-list.js").View} View */
/** @typedef {{width: number, height: number, areas: Record<string, string>, lines: string[], context: string[], classes: number[]}} Areas */

const SVG = "http://www.w3.org/2000/svg";
/** @type {Promise<Areas | null> | undefined} */
let loading;

/** @param {string} name @param {Record<string, string>} attributes @param {...Node} content */
function drawn(name, attributes, ...content) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...content);
  return made;
}

/** The pattern of what no project names: told by more than a colour. Macro no_project of parts.j2 draws the same without script. */
const noProject = () => drawn("defs", {},
  drawn("pattern", { id: "no-project", width: "6", height: "6", patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
    drawn("rect", { class: "none-ground", width: "6", height: "6" }), drawn("path", { class: "none-line", d: "M3 0v6" })),
  drawn("pattern", { id: "no-project-wide", href: "#no-project", patternTransform: "rotate(45) scale(2)" }));

/** What fills an area of a shade; the others have a colour of the style sheet. @param {number} shade @param {string} pattern */
const filled = (shade, pattern) => (shade ? {} : { fill: `url(#${pattern})` });

/** @param {string} base @returns {Promise<Areas | null>} null when no borders are known */
const load = (base) => loading ??= fetch(`${base}areas.json`).then((answer) => {
  if (answer.ok) return answer.json();
  if (answer.status === 404) return null;
  throw new Error(String(answer.status));
}).catch((reason) => { loading = undefined; throw reason; });

/** The least number of each colour: those of the site, or wider ones where many projects are found. @param {number[]} classes @param {number} most */
export function steps(classes, most) {
  const last = classes[classes.length - 1];
  if (most <= 2 * last) return classes;
  const size = 10 ** Math.max(0, Math.floor(Math.log10(most)) - 1);
  return classes.map((least, index) => (index < 2 ? least : Math.max(least, Math.ceil(most * (index - 1) / (classes.length - 1) / size) * size)));
}

/** The address of the list with the same choices, in one municipality. @param {View} view @param {string} nis */
const kept = (view, nis) => addressOf({ ...view.state, "gemeente-nu": [nis], weergave: "kaarten" }) || "?";

/** @param {View} view @returns {Promise<Node[]>} what stands in the place of the list */
export async function map(view) {
  const areas = await load(view.root.dataset.base ?? "");
  const text = textsOf(view.root);
  const facet = view.columns["gemeente-nu"];
  const fits = new Uint8Array(view.columns.count).fill(1);
  for (const row of view.rows) fits[row] = 0;
  const found = counts(view.columns, "gemeente-nu", { fails: fits, last: fits, names: [] });
  const order = facet.ids.map((_, index) => index).filter((index) => found[index]).sort((a, b) => found[b] - found[a] || a - b);
  const notes = [[found[facet.ids.length], "nowhere"], [withdrawn(view), "withdrawnToo"]].filter(([count]) => count)
    .map(([count, name]) => element("p", { class: "note" }, text(name, { count: number(count) })));
  const large = element("p", {}, element("a", { href: `${view.root.dataset.map}${addressOf(view.state)}` }, text("mapLink")));
  return [...(areas ? drawing(view, areas, found) : [element("p", {}, text("noMap"))]), ...notes, large, table(view, order, found)];
}

/** @param {View} view */
function withdrawn({ columns, rows }) {
  const code = columns.status.values.indexOf("withdrawn");
  return rows.filter((row) => columns.status.codes[row] === code).length;
}

/** @param {View} view @param {Areas} areas @param {Uint32Array} found */
function drawing(view, areas, found) {
  const text = textsOf(view.root);
  const facet = view.columns["gemeente-nu"];
  const least = steps(areas.classes, Math.max(0, ...found.subarray(0, facet.ids.length)));
  const shapes = Object.entries(areas.areas).map(([nis, d]) => {
    const index = facet.values.indexOf(nis);
    const count = found[index] ?? 0;
    const shade = least.reduce((best, bound, at) => (count >= bound ? at : best), 0);
    const path = drawn("path", { d, class: `shade-${shade}`, ...filled(shade, "no-project-wide"), "data-nis": nis, "data-count": String(count) },
      drawn("title", {}, document.createTextNode(`${facet.labels[index]}: ${count ? number(count) : text("noProject")}`)));
    // The table has the same links for the keyboard: three hundred stops in a drawing help nobody.
    return count ? drawn("a", { href: kept(view, nis), tabindex: "-1", "data-state": "" }, path) : path;
  });
  const lines = (/** @type {string[]} */ paths, /** @type {string} */ name) => paths.map((d) => drawn("path", { d, class: name }));
  const svg = drawn("svg", { class: "areas", viewBox: `0 0 ${areas.width} ${areas.height}`, "aria-hidden": "true" },
    ...lines(areas.context, "context"), ...shapes, ...lines(areas.lines, "border"));
  return [element("p", { class: "note" }, text("mapText")), legend(text, least), element("figure", { class: "found-map" }, svg)];
}

/** @param {(name: string, gaps?: Record<string, string>) => string} text @param {number[]} least */
function legend(text, least) {
  const list = element("ul", { class: "legend", "aria-label": text("columnProjects") });
  least.forEach((bound, shade) => {
    const next = least[shade + 1];
    const words = !shade ? text("noProject") : next === undefined ? text("orMore", { least: number(bound) }) : next === bound + 1 ? number(bound)
      : text("fromTo", { least: number(bound), most: number(next - 1) });
    list.append(element("li", {}, drawn("svg", { viewBox: "0 0 16 16", "aria-hidden": "true" }, ...(shade ? [] : [noProject()]),
      drawn("rect", { class: `shade-${shade}`, ...filled(shade, "no-project"), width: "16", height: "16" })), words));
  });
  return list;
}

/** @param {View} view @param {number[]} order @param {Uint32Array} found */
function table(view, order, found) {
  const text = textsOf(view.root);
  const facet = view.columns["gemeente-nu"];
  const rows = order.map((index) => element("tr", { "data-nis": facet.values[index] },
    element("th", { scope: "row" }, element("a", { href: `${view.root.dataset.municipalities}${facet.ids[index]}/` }, facet.labels[index])),
    element("td", { class: "number" }, element("a", { href: kept(view, facet.values[index]), "data-state": "" },
      number(found[index]), element("span", { class: "unseen" }, ` ${text("columnProjects")}, ${facet.labels[index]}`)))));
  const head = element("tr", {}, element("th", { scope: "col" }, text("columnMunicipality")),
    element("th", { scope: "col", class: "number" }, text("columnProjects")));
  return element("div", { class: "scroll found-table", tabindex: "0", role: "region", "aria-label": text("mapTitle") },
    element("table", {}, element("thead", {}, head), element("tbody", {}, ...rows)));
}
