// The map of the page: Folium's script has drawn the shapes; this brings their facts, and opens them to mouse, finger and keyboard.

import { Areas } from "./map-areas.js";
import { filters } from "./map-filters.js";
import { keys } from "./map-keys.js";
import { marks } from "./map-marks.js";
import { pointer } from "./map-pointer.js";
import { Popup, make } from "./map-popup.js";

async function start() {
  const box = document.querySelector("[data-map]");
  const status = document.querySelector("[data-map-status]");
  if (!(box instanceof HTMLElement) || !(status instanceof HTMLElement) || !window.projectsMap) return;
  const answer = await fetch(box.dataset.facts ?? "");
  if (!answer.ok) throw new Error(String(answer.status));
  const areas = new Areas(window.projectsMap, await answer.json(), box.dataset);
  const popup = new Popup(areas);
  calm(areas.map);
  addEventListener("beforeprint", () => document.querySelector("details[data-map-table]")?.setAttribute("open", ""));
  named(areas);
  areas.map.on("baselayerchange", () => areas.lines.bringToFront());
  keys(areas, (area) => popup.open(area, area.getBounds().getCenter(), true));
  pointer(areas, (area, place) => popup.open(area, place, false));
  marks(areas, status);
  await filters(areas, popup, box);
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

start().catch(() => {
  const status = document.querySelector("[data-map-status]");
  if (status instanceof HTMLElement) status.textContent = status.dataset.failed ?? "";
});
