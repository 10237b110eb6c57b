// The map of the page: a drawing stands there at once. Leaflet, and the shapes that Folium wrote for it, weigh more than all the
// rest, so they come when a visitor who can see the map does anything at all, or when the address asks for something on it.

import { parameters } from "./map-marks.js";

const SIGNS = ["pointermove", "pointerdown", "touchstart", "wheel", "scroll", "keydown", "focusin", "click"];

/** When the visitor moves, points, scrolls or presses a key. @returns {Promise<Event>} */
const sign = () => new Promise((come) => {
  const first = (/** @type {Event} */ event) => {
    for (const name of SIGNS) removeEventListener(name, first, true);
    come(event);
  };
  for (const name of SIGNS) addEventListener(name, first, { capture: true, passive: true });
});

/** When the map is on the screen, or nearly. @param {Element} box @returns {Promise<void>} */
const seen = (box) => new Promise((come) => {
  const watch = new IntersectionObserver((entries) => {
    if (!entries.some((entry) => entry.isIntersecting)) return;
    watch.disconnect();
    come();
  }, { rootMargin: "300px" });
  watch.observe(box);
});

/** The drawing is a map as well: whoever chose an area of it sees what that tells. @param {HTMLElement} box @param {Promise<any>} living */
function chosen(box, living) {
  box.querySelector("svg.static-map")?.addEventListener("click", async (event) => {
    const code = event.target instanceof SVGElement ? event.target.dataset.code : "";
    const open = await living.catch(() => null);
    if (code && open) open(code);
  });
}

/** @param {HTMLElement} box @param {HTMLElement} status */
async function start(box, status) {
  addEventListener("beforeprint", () => document.querySelector("details[data-map-table]")?.setAttribute("open", ""));
  const asked = [...parameters()].length > 0;
  const living = Promise.all(asked ? [] : [sign(), seen(box)]).then(() => import("./map-live.js")).then(({ live }) => live(box, status));
  chosen(box, living);
  await living;
}

const box = document.querySelector("[data-map]");
const status = document.querySelector("[data-map-status]");
if (box instanceof HTMLElement && status instanceof HTMLElement) {
  start(box, status).catch(() => { status.textContent = status.dataset.failed ?? ""; });
}
