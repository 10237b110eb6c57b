// The forms in which visitors post an idea or a correction, or state their interest. What is typed becomes a file in this browser and goes nowhere.

import { Post } from "./post-form.js";
import { Rules } from "./post-rules.js";

/** Shows the form once it answers, so that nobody can send it as a plain form before. @param {HTMLFormElement} form @param {HTMLElement} frame */
async function start(form, frame) {
  const byHand = document.querySelectorAll("[data-by-hand]");
  try {
    const answer = await fetch(form.dataset.rules ?? "");
    if (!answer.ok) throw new Error(String(answer.status));
    const post = new Post(form, new Rules(await answer.json()));
    post.begin();
    frame.hidden = false;
    for (const each of byHand) each.removeAttribute("open");
    await post.thing?.begin();
  } catch {
    form.replaceChildren(Object.assign(document.createElement("p"), { textContent: form.dataset.failed, className: "post__notice" }));
    frame.hidden = false;
    for (const each of byHand) each.setAttribute("open", "");
  }
}

for (const form of document.querySelectorAll("form[data-post]")) {
  const frame = form.closest("[data-by-script]");
  if (form instanceof HTMLFormElement && frame instanceof HTMLElement) start(form, frame);
}
