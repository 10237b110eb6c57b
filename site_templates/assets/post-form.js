// A form that visitors post, whole: it leads to what is wrong, or makes the file and offers the ways that it can go.

import { save } from "./explorer-download.js";
import { thingIn } from "./post-about.js";
import { Field } from "./post-field.js";
import { letter } from "./post-letter.js";
import { idOf, yaml } from "./post-yaml.js";

export class Post {
  /** @param {HTMLFormElement} form @param {import("./post-rules.js").Rules} rules */
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
