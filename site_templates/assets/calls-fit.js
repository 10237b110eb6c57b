// Which calls fit an idea: what is known of a call and does not fit leaves it out; what is not known leaves it in.

/** An amount as people write it: 150.000, 150 000,50 or 150000; NaN when it is none. @param {string} text */
export function amount(text) {
  const plain = text.replace(/[\s\p{Sc}]/gu, "");
  if (/^\d{1,3}(?:\.\d{3})+(?:,\d{1,2})?$/.test(plain) || /^\d+(?:,\d{1,2})?$/.test(plain)) return Number(plain.replaceAll(".", "").replace(",", "."));
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?$/.test(plain) || /^\d+\.\d{1,2}$/.test(plain)) return Number(plain.replaceAll(",", ""));
  return NaN;
}

/** @typedef {{themes: string[], kind: string, maximum: number, state: string}} Call a maximum that is not known is NaN */

/**
 * Whether a call fits: no, yes, or perhaps, when something that was asked for is not known of it.
 * @param {Call} call @param {{theme: string, kind: string, amount: number, open: boolean}} wish an amount that was not given is NaN
 * @returns {"no" | "yes" | "perhaps"}
 */
export function fit(call, wish) {
  const asked = [
    wish.theme ? (call.themes.length ? call.themes.includes(wish.theme) : undefined) : true,
    wish.kind ? (call.kind ? call.kind === wish.kind : undefined) : true,
    Number.isNaN(wish.amount) ? true : Number.isNaN(call.maximum) ? undefined : wish.amount <= call.maximum,
    wish.open ? (call.state ? call.state === "open" || call.state === "last" : undefined) : true,
  ];
  return asked.includes(false) ? "no" : asked.includes(undefined) ? "perhaps" : "yes";
}

/** @param {HTMLFormElement} form */
function start(form) {
  const say = /** @type {Record<string, string>} */ ({ ...form.dataset });
  const status = form.querySelector("[data-status]");
  const entries = /** @type {HTMLElement[]} */ ([...document.querySelectorAll("[data-call]")]);
  const field = (/** @type {string} */ name) => /** @type {HTMLInputElement} */ (form.elements.namedItem(name));
  const callOf = (/** @type {HTMLElement} */ entry) => ({
    themes: (entry.dataset.themes ?? "").split(" ").filter(Boolean), kind: entry.dataset.kind ?? "",
    maximum: entry.dataset.maximum ? Number(entry.dataset.maximum) : NaN,
    state: entry.querySelector(".now")?.getAttribute("data-state") ?? "",
  });
  const show = () => {
    const typed = field("amount").value.trim();
    const wish = { theme: field("theme").value, kind: field("kind").value, amount: typed ? amount(typed) : NaN, open: field("open").checked };
    const isWrong = Boolean(typed) && Number.isNaN(wish.amount);
    field("amount").toggleAttribute("aria-invalid", isWrong);
    const found = entries.map((entry) => fit(callOf(entry), wish));
    entries.forEach((entry, place) => { entry.hidden = found[place] === "no"; });
    const count = found.filter((each) => each !== "no").length;
    const isOpen = entries.some((entry) => /^(?:open|last)$/.test(callOf(entry).state));
    const sentence = !count ? say.none : (count === entries.length ? say.all : say.some).replace("{count}", String(count)).replace("{total}", String(entries.length));
    const told = [isWrong ? say.number : "", sentence, found.includes("perhaps") ? say.perhaps : "", isOpen ? "" : say.nothingOpen].filter(Boolean).join(" ");
    if (status && status.textContent !== told) status.textContent = told;
  };
  form.hidden = false;
  form.addEventListener("input", show);
  form.addEventListener("submit", (event) => event.preventDefault());
  document.addEventListener("calls-told", show);
  show();
}

if (typeof document !== "undefined") {
  const form = document.querySelector("form[data-fits]");
  if (form instanceof HTMLFormElement) start(form);
}
