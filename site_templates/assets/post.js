// The forms in which visitors post an idea or a correction, or state their interest. What is typed becomes a file in this browser and goes nowhere.

import { Post } from "./post-form.js";
import { Rules } from "./post-rules.js";

async function start() {
  for (const byHand of document.querySelectorAll("[data-by-hand]")) byHand.removeAttribute("open");
  for (const form of document.querySelectorAll("form[data-post]")) {
    const frame = form.closest("[data-by-script]");
    if (!(form instanceof HTMLFormElement) || !(frame instanceof HTMLElement)) continue;
    frame.hidden = false;
    try {
      const answer = await fetch(form.dataset.rules ?? "");
      if (!answer.ok) throw new Error(String(answer.status));
      const post = new Post(form, new Rules(await answer.json()));
      post.begin();
      await post.thing?.begin();
    } catch {
      form.replaceChildren(Object.assign(document.createElement("p"), { textContent: form.dataset.failed, className: "post__notice" }));
      for (const byHand of document.querySelectorAll("[data-by-hand]")) byHand.setAttribute("open", "");
    }
  }
}

start();
