// Whether a call is open now, from its days and the clock of this device: an old page then never says what is no longer so.

const MINUTE = 60_000;

/** The day that it is in a time zone, as 2026-11-28. @param {string} zone @param {Date} [moment] */
export function dayIn(zone, moment = new Date()) {
  const parts = new Intl.DateTimeFormat("en", { timeZone: zone, calendar: "gregory", numberingSystem: "latn", year: "numeric", month: "2-digit", day: "2-digit" })
    .formatToParts(moment);
  const part = (/** @type {string} */ type) => parts.find((each) => each.type === type)?.value ?? "";
  return `${part("year").padStart(4, "0")}-${part("month")}-${part("day")}`;
}

/**
 * What can be said of a call on a day; nothing where a day is not known that decides it.
 * @param {string} opens @param {string} closes the last day to apply @param {string} today
 * @returns {"" | "soon" | "open" | "last" | "closed"}
 */
export function stateOf(opens, closes, today) {
  if (closes && today > closes) return "closed";
  if (opens && today < opens) return "soon";
  if (!opens || !closes) return "";
  return today === closes ? "last" : "open";
}

const clock = typeof document === "undefined" ? null : document.querySelector("[data-clock]");

function tell() {
  if (!(clock instanceof HTMLElement)) return;
  const { zone = "UTC", asOf = "", known = "", ...words } = /** @type {Record<string, string>} */ ({ ...clock.dataset });
  const today = dayIn(zone);
  for (const mark of document.querySelectorAll(".now")) {
    if (!(mark instanceof HTMLElement)) continue;
    const { opens = "", closes = "" } = mark.dataset;
    const state = stateOf(opens, closes, today);
    // A deadline that was still ahead when the records were written may have moved since.
    const said = state ? words[state] + (today > asOf && closes >= asOf ? ` (${known})` : "") : "";
    if (mark.textContent !== said) mark.textContent = said;
    mark.dataset.state = state;
  }
  document.dispatchEvent(new CustomEvent("calls-told"));
}

if (clock) {
  tell();
  setInterval(tell, MINUTE);
  document.addEventListener("visibilitychange", tell);
}
