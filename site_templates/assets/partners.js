// Partners of a municipality: reasons are switched off, and what is not proposed is asked for. The facts are loaded on first use.

import { Answers, plain } from "./partners-asked.js";
import { Items, element } from "./partners-items.js";
import { Ranking } from "./partners-ranking.js";

/** @typedef {import("./partners-ranking.js").Facts} Facts */
/** @typedef {import("./partners-ranking.js").Candidate} Candidate */

const PAUSE = 150; // ms without typing before there is an answer

class Section {
  /** @param {HTMLElement} root an element with data-partners, the address of the facts */
  constructor(root) {
    this.root = root;
    this.items = new Items(root.dataset.base ?? "");
    this.status = root.querySelector("[data-status]");
    this.boxes = /** @type {HTMLInputElement[]} */ ([...root.querySelectorAll(".partners__reasons input")]);
    this.asked = /** @type {HTMLInputElement | null} */ (root.querySelector("[data-asked]"));
    this.choice = /** @type {HTMLSelectElement | null} */ (root.querySelector("[data-choose]"));
    this.answers = root.querySelector("[data-answers]");
    this.waiting = 0;
  }

  start() {
    for (const part of this.root.querySelectorAll("[data-scripted]")) part.removeAttribute("hidden");
    this.root.querySelector("[data-unscripted]")?.setAttribute("hidden", "");
    this.root.querySelector("form")?.addEventListener("submit", (event) => event.preventDefault());
    for (const box of this.boxes) box.addEventListener("change", () => this.trying(() => this.anew()));
    this.choice?.addEventListener("change", () => this.trying(() => this.anew()));
    // What the browser kept when the visitor came back.
    if (this.choice?.value || this.boxes.some((box) => !box.checked)) this.trying(() => this.anew());
    this.asked?.addEventListener("focus", () => { this.load().catch(() => {}); }, { once: true });
    this.asked?.addEventListener("input", () => {
      clearTimeout(this.waiting);
      this.waiting = setTimeout(() => this.trying(() => this.answer()), PAUSE);
    });
  }

  /** @param {() => Promise<void>} work */
  trying(work) {
    work().catch(() => this.say(this.root.dataset.failed ?? "", true));
  }

  /** @param {string} text @param {boolean} [seen] */
  say(text, seen = false) {
    if (!this.status) return;
    this.status.textContent = text;
    this.status.classList.toggle("unseen", !seen);
  }

  /** @returns {Promise<Facts>} */
  load() {
    this.loading ??= fetch(this.root.dataset.partners ?? "").then((answer) => {
      if (!answer.ok) throw new Error(String(answer.status));
      return answer.json();
    }).catch((error) => {
      this.loading = undefined; // so that it is tried again
      throw error;
    });
    return this.loading;
  }

  get on() {
    return new Set(this.boxes.filter((box) => box.checked).map((box) => box.name));
  }

  async ranking() {
    const facts = await this.load();
    const code = this.choice ? this.choice.value : this.root.dataset.own;
    const own = facts.municipalities.findIndex(([nis]) => nis === code);
    if (own < 0) return undefined;
    if (this.ranked?.own !== own) this.ranked = new Ranking(facts, own);
    return this.ranked;
  }

  /** Both lists once more, with the reasons that are switched on. */
  async anew() {
    const ranking = await this.ranking();
    const chosen = this.root.querySelector("[data-chosen]");
    if (chosen instanceof HTMLElement) chosen.hidden = !ranking;
    if (!ranking) return;
    const { facts } = ranking;
    this.show("offers", ranking, ranking.offers(this.on));
    this.show("municipalities", ranking, ranking.municipalities(this.on));
    this.say(facts.says.anew);
    await this.answer();
  }

  /** @param {"offers" | "municipalities"} name @param {Ranking} ranking @param {Candidate[]} found */
  show(name, ranking, found) {
    const list = this.root.querySelector(`[data-proposals=${name}]`);
    const shown = found.slice(0, ranking.facts.shown).map((each) => this.items.item(name, ranking, each.place, each.reasons));
    list?.replaceChildren(...shown.length ? shown : [element("li", [ranking.facts.says.none], "proposals__none")]);
  }

  /** What is called as was typed, each with why it is or is not proposed. */
  async answer() {
    const typed = plain(this.asked?.value ?? "");
    const ranking = typed.trim() ? await this.ranking() : undefined;
    if (!this.answers || typed !== plain(this.asked?.value ?? "")) return;
    const found = ranking ? new Answers(this.items, this.on).named(ranking, typed) : [];
    this.answers.replaceChildren(...found.length || !ranking ? found : [element("li", [ranking.facts.says.nothing])]);
    if (ranking && document.activeElement === this.asked) { // who cannot see the answers hears what they are about
      const names = [...this.answers.querySelectorAll(":scope > li > a")].map((link) => link.textContent);
      this.say(names.join(", ") || ranking.facts.says.nothing);
    }
  }
}

for (const root of document.querySelectorAll("[data-partners]")) if (root instanceof HTMLElement) new Section(root).start();
