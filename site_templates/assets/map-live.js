// The map that moves: Leaflet draws the shapes of Folium's script; this brings their facts, and opens them to mouse, finger and keyboard.

import { Areas } from "./map-areas.js";
import { filters } from "./map-filters.js";
import { keys } from "./map-keys.js";
import { marks } from "./map-marks.js";
import { pointer } from "./map-pointer.js";
import { Popup, make } from "./map-popup.js";

/** @param {string} src of a script that is no module @returns {Promise<void>} once it has run */
const script = (src) => new Promise((done, failed) => {
  const made = document.createElement("script");
  Object.assign(made, { src, async: false, onload: () => done(), onerror: () => failed(new Error(src)) });
  document.head.append(made);
});

/** @param {string} href of a style sheet @param {Element | null} own that of the page, which comes after it @returns {Promise<void>} */
const style = (href, own) => new Promise((done, failed) => {
  const made = document.createElement("link");
  Object.assign(made, { rel: "stylesheet", href, onload: () => done(), onerror: () => failed(new Error(href)) });
  own?.before(made);
});

/** @param {string} address */
async function facts(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
}

/** What waits, such as a key that was pressed, comes first. */
const pause = () => new Promise((done) => { setTimeout(done); });

/**
 * Puts the map in the place of the drawing.
 * @param {HTMLElement} box @param {HTMLElement} status
 * @returns {Promise<(code: string) => void>} what opens a municipality
 */
export async function live(box, status) {
  const { facts: told = "", leaflet = "", leafletStyle = "", shapes = "" } = box.dataset;
  const [known] = await Promise.all([facts(told), style(leafletStyle, box.querySelector("link")), script(leaflet), script(shapes)]);
  await pause();
  const areas = new Areas(window.projectsMap, known, box.dataset);
  const popup = new Popup(areas);
  calm(areas.map);
  named(areas);
  areas.map.on("baselayerchange", () => areas.lines.bringToFront());
  keys(areas, (area) => popup.open(area, area.getBounds().getCenter(), true));
  pointer(areas, (area, place) => popup.open(area, place, false));
  marks(areas, status);
  box.dataset.live = "";
  await filters(areas, popup, box);
  return (code) => {
    const area = areas.at(code);
    if (area) popup.open(area, area.getBounds().getCenter(), false);
  };
}

/** Names at the mouse and at the focus, and titles that Leaflet knows in English only. */
function named(areas) {
  for (const period of areas.periods) {
    period.bindTooltip((area) => make("span", areas.label(areas.of(area))));
    // The name of the path says the same already.
    period.on("tooltipopen", (event) => event.layer?.getElement()?.removeAttribute("aria-describedby"));
  }
  areas.map.getContainer().querySelector(".leaflet-control-layers-toggle")?.setAttribute("title", areas.texts.layers ?? "");
}

/** Who asked for less motion sees the map jump, not glide. */
function calm(map) {
  if (!matchMedia("(prefers-reduced-motion: reduce)").matches) return;
  const panBy = map.panBy.bind(map);
  map.panBy = (offset, options) => panBy(offset, { ...options, animate: false });
}
