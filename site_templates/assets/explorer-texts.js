// The words that the page hands to the explorer, and how numbers and amounts are written in its language.

/** @typedef {import("./filters.js").Columns} Columns @typedef {import("./filters.js").State} State */

const tag = document.documentElement.lang || "nl-BE";
export const language = tag.slice(0, 2);
const numbers = new Intl.NumberFormat(tag);

/** @param {number} value */
export const number = (value) => numbers.format(value);

/** @type {Record<string, Intl.NumberFormat>} one is costly to make, and a table has thousands of cells */
const amounts = {};
const days = new Intl.DateTimeFormat(tag, { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });

/** An amount to the cent, or without cents when there are none. @param {string} value @param {string} currency */
export function money(value, currency) {
  const cents = /\.(?!0+$)/.test(value) ? 2 : 0;
  const written = amounts[`${currency} ${cents}`] ??= new Intl.NumberFormat(tag, { style: "currency", currency, minimumFractionDigits: cents });
  return written.format(Number(value));
}

/** @param {string} value an ISO day */
export const day = (value) => days.format(new Date(value));

/**
 * An element with attributes and content; texts are only ever set as text.
 * @param {string} name @param {Record<string, string | boolean>} attributes @param {...(Node | string)} content
 */
export function element(name, attributes = {}, ...content) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === true) made.setAttribute(key, "");
    else if (value !== false) made.setAttribute(key, String(value));
  }
  made.append(...content);
  return made;
}

/** @param {HTMLElement} root the explorer, whose data attributes are its texts */
export function textsOf(root) {
  return (/** @type {string} */ name, /** @type {Record<string, string>} */ gaps = {}) =>
    (root.dataset[name] ?? "").replace(/\{(\w+)\}/g, (whole, gap) => gaps[gap] ?? whole);
}

/**
 * What a choice is called: "Call: Call 1".
 * @param {HTMLElement} root @param {Columns} columns @param {{name: string, value: string}} choice
 */
export function called(root, columns, { name, value }) {
  const text = textsOf(root);
  if (name === "zoek") return `${text("filterZoek")}: ${value}`;
  const facet = root.querySelector(`[data-facet="${name}"] legend`);
  if (facet) return `${facet.textContent}: ${columns[name].labels[columns[name].values.indexOf(value)]}`;
  const title = root.dataset[`filter${name.replace(/(^|-)(\w)/g, (_, __, sign) => sign.toUpperCase())}`] ?? name;
  return `${title} ${name.startsWith("bedrag") ? money(value, columns.currency) : number(Number(value))}`;
}
