// "Does my idea exist already?": what is typed is held against the records in this browser, and goes nowhere.

import { Resemblance } from "./resemblance.js";

const PAUSE = 120; // ms without typing before the list changes
const SHOWN = 6;
const FEWEST = 2; // words that tell something, below which a sentence asks for more

/** @typedef {import("./resemblance.js").Alike} Alike */

/**
 * @param {HTMLElement} check an element with data-idea-check, the address of the index, and a textarea in it; or with data-of, the
 * ids of the fields of a form that are read instead
 */
function start(check) {
  const named = (check.dataset.of ?? "").split(" ").filter(Boolean).map((id) => document.getElementById(id));
  const fields = /** @type {(HTMLTextAreaElement | HTMLInputElement)[]} */ ((named.length ? named : [check.querySelector("textarea")])
    .filter((each) => each instanceof HTMLTextAreaElement || each instanceof HTMLInputElement));
  const typed = () => fields.map((each) => each.value).join("\n");
  const results = check.querySelector("[data-results]");
  const status = check.querySelector("[role=status]");
  if (!fields.length || !(results instanceof HTMLElement) || !(status instanceof HTMLElement)) return;
  const say = /** @type {Record<string, string>} */ ({ ...check.dataset });
  check.hidden = false;
  /** @type {Promise<Resemblance> | undefined} */
  let loading;
  const load = () => loading ??= fetch(say.ideaCheck).then((answer) => {
    if (!answer.ok) throw new Error(String(answer.status));
    return answer.json();
  }).then((index) => new Resemblance(index)).catch((error) => {
    loading = undefined; // so that it is tried again
    throw error;
  });

  const show = async () => {
    const text = typed();
    if (!text.trim()) return clear();
    const resemblance = await load();
    if (text !== typed()) return undefined;
    const found = resemblance.find(text);
    const read = resemblance.words.read(text);
    const telling = read.filter((word) => !word.little).length;
    const [records, calls] = [found.filter(({ kind }) => kind !== "calls"), found.filter(({ kind }) => kind === "calls")];
    results.replaceChildren(...section(say.headingRecords, records.slice(0, SHOWN)), ...section(say.headingCalls, calls.slice(0, SHOWN)));
    status.textContent = message(records, telling, read.some((word) => word.known));
    return undefined;
  };
  const clear = () => {
    results.replaceChildren();
    status.textContent = "";
  };
  /** @param {Alike[]} records @param {number} telling @param {boolean} known */
  const message = (records, telling, known) => {
    if (records.length) {
      return (records.length === 1 ? say.one : say.many).replace("{count}", String(records.length)) + (records[0].strong ? "" : ` ${say.loosely}`);
    }
    if (!known) return say.unknown;
    return telling < FEWEST ? say.more : say.none;
  };

  /** @param {string} heading @param {Alike[]} found */
  const section = (heading, found) => {
    if (!found.length) return [];
    const title = document.createElement("h3");
    title.textContent = heading;
    const list = document.createElement("ul");
    list.className = "alike";
    list.append(...found.map(item));
    return [title, list];
  };
  /** @param {Alike} alike */
  const item = (alike) => {
    const entry = document.createElement("li");
    const link = document.createElement("a");
    link.href = say.base + alike.address;
    link.textContent = alike.title;
    const about = document.createElement("p");
    about.className = "meta";
    about.textContent = [alike.kind === "ideas" ? say.idea : "", alike.note, alike.strong ? say.closely : ""].filter(Boolean).join(" · ");
    entry.append(link, about, why(alike));
    return entry;
  };
  /** @param {Alike} alike */
  const why = (alike) => {
    const reasons = document.createElement("p");
    reasons.className = "alike__why";
    reasons.append(`${say.because} `);
    alike.reasons.forEach(({ typed, said, how }, place) => {
      const word = document.createElement("mark");
      word.textContent = typed;
      reasons.append(place ? ", " : "", word, how === "same" || typed.toLowerCase() === said ? "" : ` (${(how === "near" ? say.near : say.related).replace("{word}", said)})`);
    });
    return reasons;
  };

  let waiting = 0;
  const soon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => show().catch(() => { status.textContent = say.failed; }), PAUSE);
  };
  for (const field of fields) {
    field.addEventListener("focus", () => { load().catch(() => {}); }, { once: true });
    field.addEventListener("input", soon);
  }
  if (typed().trim()) soon(); // what the browser kept when the visitor came back
}

for (const check of document.querySelectorAll("[data-idea-check]")) if (check instanceof HTMLElement) start(check);
