// The forms in which visitors post an idea or a correction, or state their interest. What is typed becomes a file in this browser and goes nowhere.

import { save } from "./explorer-download.js";
import { thingIn } from "./post-about.js";
import { letter } from "./post-letter.js";
import { Rules, tidy } from "./post-rules.js";
import { idOf, yaml } from "./post-yaml.js";

const PAUSE = 300; // ms without typing before a field is looked at

/** @typedef {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} Control */

class Field {
  /** @param {HTMLElement} element @param {Post} post */
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

class Post {
  /** @param {HTMLFormElement} form @param {Rules} rules */
  constructor(form, rules) {
    this.form = form;
    this.rules = rules;
    this.say = /** @type {Record<string, string>} */ ({ ...form.dataset });
    this.fields = [...form.querySelectorAll("[data-field]")].map((element) => new Field(/** @type {HTMLElement} */ (element), this));
    this.errors = /** @type {HTMLElement} */ (form.querySelector("[data-errors]"));
    this.ready = /** @type {HTMLElement} */ (form.parentElement?.querySelector("[data-ready]"));
    this.thing = form.querySelector("[data-sort=about]") ? thingIn(this) : undefined;
    this.file = { name: "", text: "" };
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.make().catch((error) => { throw error; });
    });
    this.ready.querySelector("[data-save]")?.addEventListener("click", () => save([this.file.text], this.file.name, "application/yaml"));
  }

  /** The record that the address of this page names. */
  begin() {
    const asked = new URLSearchParams(location.search).get("record") ?? "";
    const control = this.field("record")?.controls[0];
    if (control && /^[a-z_]+\/[a-z0-9]+(?:-[a-z0-9]+)*$/.test(asked)) control.value = asked;
  }

  /** @param {string} name */
  field(name) {
    return this.fields.find((field) => field.name === name);
  }

  /** The file that was made is not what stands in the form any more. */
  change() {
    this.ready.hidden = true;
  }

  /** Looks at everything; makes the file, or leads to what is wrong. */
  async make() {
    await this.thing?.look();
    const wrong = /** @type {[Field, string][]} */ (this.fields.map((field) => [field, this.refusal(field)]).filter(([, text]) => text));
    for (const field of this.fields) {
      field.isSeen = true;
      field.tell(wrong.find(([other]) => other === field)?.[1] ?? "");
    }
    const text = wrong.length ? "" : yaml(this.record());
    if (new Blob([text]).size > Number(this.say.largest)) {
      const longest = [...this.fields].sort((one, other) => other.value().length - one.value().length)[0];
      wrong.push([longest, this.say.tooLong]);
      longest.tell(this.say.tooLong);
    }
    if (wrong.length) this.lead(wrong);
    else this.show(text);
  }

  /** @param {Field} field */
  refusal(field) {
    if (field.sort === "about") return this.thing?.refusal() ?? "";
    const needs = this.say.needs.split(" ");
    if (field.name === "record" && !field.value().length) return this.say.noRecord;
    const lacks = field.name === needs[0] && needs.every((name) => !this.field(name)?.value().length);
    return lacks ? this.say.who : field.refusal();
  }

  /** Names and values of the record, in the order of the file. @returns {[string, import("./post-yaml.js").Value][]} */
  record() {
    const today = new Intl.DateTimeFormat("en-CA", { timeZone: this.say.zone, year: "numeric", month: "2-digit", day: "2-digit" }).format();
    const fields = this.fields.filter((field) => field.sort !== "about").map((field) => /** @type {[string, any]} */ ([field.name, field.written()]));
    const thing = this.thing ? [/** @type {[string, string]} */ ([this.thing.kind, this.thing.id])] : [];
    return [["id", this.id(today)], ["status", this.say.status ?? ""], ...thing, ...fields, [this.say.dated, today]];
  }

  /** @param {string} today */
  id(today) {
    const text = (/** @type {string} */ name) => String(this.field(name)?.value() ?? "");
    if (this.field("record")) return idOf(`${text("record").replace(/^https?:\/\/[^/]*/, "")} ${text("field")}`) || `verbetering-${today}`;
    if (!this.thing) return idOf(text("title")) || `idee-${today}`;
    return idOf(`${text("organisation") || text("municipality")} ${text("says")} ${this.thing.id}`) || `wens-${today}`;
  }

  /** Every sentence on what is wrong, each leading to its field. @param {[Field, string][]} wrong */
  lead(wrong) {
    this.errors.querySelector("ul")?.replaceChildren(...wrong.map(([field, text]) => {
      const item = document.createElement("li");
      const link = document.createElement("a");
      link.href = `#${field.target().id}`;
      link.textContent = text;
      const label = field.element.querySelector("label, legend")?.firstChild?.textContent?.trim();
      link.addEventListener("click", (event) => {
        event.preventDefault();
        field.target().focus();
      });
      item.append(...(label ? [`${label}: `] : []), link);
      return item;
    }));
    this.errors.hidden = false;
    this.ready.hidden = true;
    this.errors.focus();
  }

  /** The file, and the ways that it can go. @param {string} text */
  show(text) {
    const id = String(this.record()[0][1]);
    this.file = { name: `${id}.yml`, text };
    this.errors.hidden = true;
    const code = this.ready.querySelector("[data-file]");
    if (code) code.textContent = text;
    letter(this, id);
    const warned = /** @type {HTMLElement} */ (this.ready.querySelector("[data-warned]"));
    warned.hidden = !this.fields.some((field) => field.personal().length);
    warned.textContent = this.say.warned;
    this.ready.hidden = false;
    this.ready.focus();
  }
}

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
