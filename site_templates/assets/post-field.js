// A field of a form that visitors post: what stands in it, how it goes into the record, and what is wrong with it.

import { tidy } from "./post-rules.js";

const PAUSE = 300; // ms without typing before a field is looked at

/** @typedef {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} Control */

export class Field {
  /** @param {HTMLElement} element @param {import("./post-form.js").Post} post */
  constructor(element, post) {
    this.post = post;
    this.element = element;
    this.name = element.dataset.field ?? "";
    this.sort = element.dataset.sort ?? "";
    this.controls = /** @type {Control[]} */ ([...element.querySelectorAll("input, textarea, select")]);
    this.isSeen = false; // whether its visitor has left it once
    let waiting = 0;
    const soon = () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => this.look(), PAUSE);
    };
    element.addEventListener("input", () => {
      post.change();
      soon();
    });
    element.addEventListener("focusout", () => { // later: what moves under a pointer that is down is not what is clicked
      this.isSeen ||= Boolean(this.value().length);
      soon();
    });
  }

  /** What stands in it. @returns {string | string[]} */
  value() {
    const boxes = /** @type {HTMLInputElement[]} */ (this.controls.filter((control) => /^(?:checkbox|radio)$/.test(control.type)));
    const chosen = boxes.filter((box) => box.checked).map((box) => box.value);
    if (boxes.length) return "several" in this.element.dataset ? chosen : chosen[0] ?? "";
    return tidy(this.controls[0].value);
  }

  /** As it goes into the record. */
  written() {
    const value = this.value();
    return "inLanguages" in this.element.dataset && typeof value === "string" ? { [this.post.say.language]: value } : value;
  }

  /** What is wrong with it, in a sentence; nothing when all is well. */
  refusal() {
    const value = this.value();
    if (typeof value !== "string") return "";
    if (!value) return "required" in this.element.dataset ? (this.sort === "choice" ? this.post.say.choose : this.post.say.empty) : "";
    return this.sort === "line" || this.sort === "lines" || this.sort === "link" ? this.post.rules.refusal(this.sort, value) : "";
  }

  /** Tells what is wrong, once its visitor has left it, and what looks like personal data. */
  look() {
    if (this.isSeen) this.tell(this.refusal());
    const warning = this.element.querySelector(".field__warning");
    const found = this.personal();
    if (warning && warning.textContent !== found.join("")) {
      warning.replaceChildren(...found.map((text) => Object.assign(document.createElement("p"), { textContent: text })));
    }
  }

  personal() {
    const value = this.value();
    return typeof value === "string" && /^lines?$/.test(this.sort) ? this.post.rules.personal(value) : [];
  }

  /** @param {string} text */
  tell(text) {
    const error = this.element.querySelector(".field__error");
    if (!(error instanceof HTMLElement)) return;
    error.textContent = text;
    error.hidden = !text;
    this.element.classList.toggle("field--wrong", Boolean(text));
    for (const control of this.controls) {
      if (text) control.setAttribute("aria-invalid", "true");
      else control.removeAttribute("aria-invalid");
    }
  }

  /** What takes the focus: a group of choices, or the one control. */
  target() {
    return this.element.querySelector("fieldset") ?? this.controls[0];
  }
}
