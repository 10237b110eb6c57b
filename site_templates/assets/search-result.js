// What the page of the search shows, as text alone: nothing of it is ever read as HTML.

import { folded } from "./search-words.js";

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

/** A kind to choose. @param {string} id @param {string} name @param {string} count as written @param {boolean} checked */
export function choice(id, name, count, checked) {
  const label = document.createElement("label");
  const button = Object.assign(document.createElement("input"), { type: "radio", name: "kind", value: id, checked });
  const text = document.createElement("span");
  text.append(name, " ", Object.assign(document.createElement("small"), { textContent: count }));
  label.append(button, text);
  return label;
}
