// The lookup of municipalities: names of today and of before, and postal codes, while somebody types.

/** @param {string} text */
const folded = (text) =>
  text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^a-z0-9]+/g, " ").trim();

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

/** @param {HTMLInputElement} input @param {HTMLFormElement} form @param {HTMLElement} status */
function lookup(input, form, status) {
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
      status.textContent = input.value.trim() ? status.dataset.none ?? "" : "";
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
  form.addEventListener("submit", (event) => {
    if (!input.value.trim()) return;
    event.preventDefault();
    if (selected >= 0) open(found[selected]);
    else search().then(() => { if (found.length) open(found[0]); }).catch(() => { form.submit(); });
  });
  // What was typed, and sent, before this script came.
  const sent = form.dataset.waits;
  delete form.dataset.waits;
  if (sent) form.requestSubmit();
  else if (input.value) search().catch(failed);
}

const input = document.getElementById("lookup");
const status = document.querySelector(".lookup__status");
if (input instanceof HTMLInputElement && input.form && status instanceof HTMLElement) lookup(input, input.form, status);
