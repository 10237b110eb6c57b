// What scripts add to pages that read fully without them: the menu on a phone, the scheme, the municipality lookup.

/** @param {string} text */
const folded = (text) =>
  text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^a-z0-9]+/g, " ").trim();

function menu() {
  const button = document.querySelector("[data-menu]");
  const sections = document.getElementById("sections");
  if (!button || !sections) return;
  button.hidden = false;
  button.addEventListener("click", () => {
    const open = sections.classList.toggle("is-open");
    button.setAttribute("aria-expanded", String(open));
  });
}

function scheme() {
  const button = document.querySelector("[data-scheme]");
  if (!(button instanceof HTMLElement)) return;
  button.hidden = false;
  const root = document.documentElement;
  const dark = () => root.dataset.scheme ? root.dataset.scheme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  button.addEventListener("click", () => {
    root.dataset.scheme = dark() ? "light" : "dark";
    try {
      localStorage.setItem("scheme", root.dataset.scheme);
    } catch {
      // Storage is blocked: the choice holds for this page.
    }
  });
}

/**
 * How well a municipality fits what was typed; 0 is best, null is not at all.
 * @param {string} query folded
 * @param {{words: string[], codes: string[]}} entry
 */
function rank(query, entry) {
  if (/^\d+$/.test(query)) {
    return entry.codes.includes(query) ? 0 : entry.codes.some((code) => code.startsWith(query)) ? 1 : null;
  }
  let best = null;
  entry.words.forEach((word, index) => {
    const found = word === query ? 0 : word.startsWith(query) ? 1 : ` ${word}`.includes(` ${query}`) ? 2 : word.includes(query) ? 3 : null;
    if (found !== null && (best === null || found + index * 0.1 < best)) best = found + index * 0.1;
  });
  return best;
}

function lookup() {
  const input = document.getElementById("lookup");
  const status = document.querySelector(".lookup__status");
  if (!(input instanceof HTMLInputElement) || !(status instanceof HTMLElement) || !input.form) return;
  const list = document.createElement("ul");
  list.id = "lookup-list";
  list.className = "lookup__list";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", input.labels?.[0]?.textContent ?? "");
  list.hidden = true;
  input.closest(".lookup__row")?.after(list);
  for (const [name, value] of Object.entries({
    role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id,
  })) input.setAttribute(name, value);

  /** @type {Promise<any[]> | undefined} */
  let loading;
  const load = () => loading ??= fetch(input.dataset.index ?? "").then((answer) => {
    if (!answer.ok) throw new Error(String(answer.status));
    return answer.json();
  }).then((rows) => rows.map(([name, id, others, codes, province, today]) => ({
    name, id, codes, province, today, words: [name, ...others].map(folded),
  })));
  let found = [];
  let selected = -1;

  const select = (index) => {
    selected = index;
    [...list.children].forEach((item, position) => item.setAttribute("aria-selected", String(position === index)));
    if (index >= 0) {
      input.setAttribute("aria-activedescendant", list.children[index].id);
      list.children[index].scrollIntoView({ block: "nearest" });
    } else input.removeAttribute("aria-activedescendant");
  };
  const close = () => {
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    select(-1);
  };
  const open = (entry) => { location.href = `${input.dataset.base}${entry.id}/`; };
  const item = (entry, index) => {
    const row = document.createElement("li");
    row.id = `lookup-${index}`;
    row.setAttribute("role", "option");
    row.append(entry.name);
    const note = document.createElement("span");
    note.textContent = entry.today ? (status.dataset.former ?? "").replace("{name}", entry.today) : entry.province;
    row.append(note);
    row.addEventListener("mousedown", (event) => event.preventDefault());
    row.addEventListener("click", () => open(entry));
    return row;
  };
  const say = () => {
    const count = found.length;
    status.textContent = count === 0 ? status.dataset.none ?? "" : count === 1 ? status.dataset.one ?? ""
      : (status.dataset.many ?? "").replace("{count}", String(count));
  };
  const search = async () => {
    const query = folded(input.value.slice(0, 100));
    if (!query) {
      found = [];
      status.textContent = "";
      return close();
    }
    const entries = await load();
    if (query !== folded(input.value.slice(0, 100))) return undefined;
    found = entries.map((entry) => ({ entry, place: rank(query, entry) })).filter((pair) => pair.place !== null)
      .sort((a, b) => a.place - b.place || Number(Boolean(a.entry.today)) - Number(Boolean(b.entry.today)) || a.entry.name.localeCompare(b.entry.name))
      .map((pair) => pair.entry);
    list.replaceChildren(...found.slice(0, 8).map(item));
    list.hidden = found.length === 0;
    input.setAttribute("aria-expanded", String(found.length > 0));
    select(-1);
    return say();
  };
  const failed = () => { status.textContent = status.dataset.failed ?? ""; };

  input.addEventListener("focus", () => { load().catch(failed); }, { once: true });
  input.addEventListener("input", () => { search().catch(failed); });
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    const shown = list.hidden ? 0 : list.children.length;
    if (event.key === "ArrowDown" && shown) select((selected + 1) % shown);
    else if (event.key === "ArrowUp" && shown) select((selected - 1 + shown) % shown);
    else if (event.key === "Escape" && shown) close();
    else return;
    event.preventDefault();
  });
  input.form.addEventListener("submit", (event) => {
    if (!input.value.trim()) return;
    event.preventDefault();
    search().then(() => {
      const chosen = found[Math.max(selected, 0)];
      if (chosen) open(chosen);
    }).catch(() => { input.form?.submit(); });
  });
}

// A click on a figure opens its formula and rows beside the text; without scripts the link leads to the page with the same.
function figures() {
  if (!("HTMLDialogElement" in window)) return;
  const dialog = document.createElement("dialog");
  dialog.className = "opened-dialog md-typeset";
  const close = document.createElement("form");
  close.method = "dialog";
  const button = document.createElement("button");
  button.textContent = document.querySelector("article")?.dataset.close ?? "×";
  close.append(button);
  const body = document.createElement("div");
  dialog.append(close, body);
  document.body.append(dialog); // below an article the publisher's styles take its margin away
  document.addEventListener("click", async (event) => {
    const link = event.target instanceof Element ? event.target.closest("a.figure") : null;
    if (!(link instanceof HTMLAnchorElement) || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || dialog.contains(link)) return;
    event.preventDefault();
    try {
      const answer = await fetch(link.href);
      if (!answer.ok) throw new Error(String(answer.status));
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const spot = decodeURIComponent(link.hash.slice(1));
      const opened = spot ? page.getElementById(spot) : page.querySelector("[data-opened]");
      const title = opened instanceof HTMLElement && opened.dataset.title || page.querySelector("h1")?.textContent;
      if (!opened?.hasAttribute("data-opened") || !title) throw new Error("no figure");
      for (const inside of opened.querySelectorAll("a[href]")) {
        inside.setAttribute("href", new URL(inside.getAttribute("href") ?? "", link.href).href);
      }
      const heading = document.createElement("h2");
      heading.id = "opened-title";
      heading.textContent = title;
      opened.querySelector("[data-heading]")?.remove();
      for (const named of [opened, ...opened.querySelectorAll("[id]")]) named.removeAttribute("id");
      for (const region of opened.querySelectorAll("[aria-labelledby]")) region.setAttribute("aria-labelledby", heading.id);
      dialog.setAttribute("aria-labelledby", heading.id);
      body.replaceChildren(heading, document.adoptNode(opened));
      dialog.showModal();
    } catch {
      location.href = link.href;
    }
  });
}

/** Whether somebody types, so that a key is a letter. @param {EventTarget | null} target */
const typesIn = (target) => target instanceof HTMLElement
  && (target.isContentEditable || /^(?:textarea|select)$/i.test(target.tagName)
    || (target instanceof HTMLInputElement && !/^(?:checkbox|radio|button|submit)$/.test(target.type)));

// The key / leads to the search. Who speaks to a computer can turn that off, on the page of the search.
function searchKey() {
  const choice = document.querySelector("[data-search-key]");
  const isOff = () => {
    try {
      return localStorage.getItem("search-key") === "off";
    } catch {
      return false;
    }
  };
  if (choice instanceof HTMLInputElement) {
    choice.closest("p")?.removeAttribute("hidden");
    choice.checked = !isOff();
    choice.addEventListener("change", () => {
      try {
        if (choice.checked) localStorage.removeItem("search-key");
        else localStorage.setItem("search-key", "off");
      } catch {
        choice.checked = true; // storage is blocked: nothing can be kept
      }
    });
  }
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || typesIn(event.target) || document.querySelector("dialog[open]") || isOff()) return;
    event.preventDefault();
    const fields = /** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll("[data-search-field]"));
    const field = [...fields].reverse().find((each) => each.offsetParent);
    const link = document.querySelector("[data-search-link]");
    if (field) {
      field.focus();
      field.select();
    } else if (link instanceof HTMLAnchorElement) location.href = link.href;
  });
}

menu();
scheme();
searchKey();
lookup();
figures();
