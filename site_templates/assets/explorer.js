// The explorer of all projects, begun on the page that has it. Without it, the list stands in pages.

import { Explorer } from "./explorer-page.js";
import { element } from "./explorer-texts.js";
import { columnsOf } from "./filters.js";

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
    root.dataset.failing = "";
    const words = element("p", { role: "status", class: "explorer__notice" }, root.dataset.failed ?? "");
    root.querySelector("[data-view]")?.before(words);
  });
}
