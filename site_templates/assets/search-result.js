// What the page of the search shows, as text alone: nothing of it is ever read as HTML.

import { folded } from "./search-words.js";

const numbers = new Intl.NumberFormat(document.documentElement.lang);

/**
 * @param {{title: string, address: string, description: string}} found @param {string} kind what its kind is called
 * @param {URL} root of the language @param {string[]} words that were looked for, without case and accents
 */
export function result({ title, address, description }, kind, root, words) {
  const item = document.createElement("li");
  const heading = document.createElement("h2");
  const link = document.createElement("a");
  link.href = new URL(address, root).href;
  link.append(...marked(title, words));
  heading.append(link);
  item.append(part("p", "find__kind", kind), heading);
  if (description) {
    const text = document.createElement("p");
    text.append(...marked(description, words));
    item.append(text);
  }
  return item;
}

/** @param {string} name @param {string} className @param {string} text */
const part = (name, className, text) => Object.assign(document.createElement(name), { className, textContent: text });

/** The text with each word marked that was looked for, or that begins or ends so. @param {string} text @param {string[]} words */
function marked(text, words) {
  const sought = words.filter((word) => word.length > 1);
  return text.split(/([\p{L}\p{N}\p{M}]+)/u).map((piece, place) => {
    const word = place % 2 ? folded(piece.normalize("NFC")) : "";
    const hit = word && sought.some((each) => word === each || (each.length > 3 && (word.startsWith(each) || word.endsWith(each))));
    return hit ? Object.assign(document.createElement("mark"), { textContent: piece }) : piece;
  });
}

/**
 * The kinds to choose from, each with how many there are; the one that was chosen holds while something of it is there.
 * @param {any} engine @param {number[]} documents that were found @param {string} chosen @param {string} all the name of all kinds
 */
export function choices(engine, documents, chosen, all) {
  const counts = new Map();
  for (const number of documents) {
    const { id } = engine.kindOf(number);
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const kind = counts.has(chosen) ? chosen : "";
  const kinds = engine.kinds.filter(({ id }) => counts.has(id))
    .map(({ id, one, many }) => choice(id, counts.get(id) === 1 ? one : many, numbers.format(counts.get(id)), id === kind));
  return { kind, labels: [choice("", all, numbers.format(documents.length), !kind), ...kinds] };
}

/** How many there are, and how the words were read. @param {any} found @param {number} count @param {(name: string, gaps?: Record<string, string>) => string} sentence */
export function told(found, count, sentence) {
  if (!count) return sentence("none");
  const many = count === 1 ? sentence("one") : sentence("many", { count: numbers.format(count) });
  const read = found.words.filter(({ how, read: as }) => as.length && ["typing", "form", "part"].includes(how))
    .map((word) => sentence("read", { typed: word.typed, read: word.read.join(", ") }));
  return [many, ...read, ...(found.all ? [] : [sentence("some")])].join(" ");
}

/** A kind to choose. @param {string} id @param {string} name @param {string} count as written @param {boolean} checked */
function choice(id, name, count, checked) {
  const label = document.createElement("label");
  const button = Object.assign(document.createElement("input"), { type: "radio", name: "kind", value: id, checked });
  const text = document.createElement("span");
  text.append(name, " ", Object.assign(document.createElement("small"), { textContent: count }));
  label.append(button, text);
  return label;
}
