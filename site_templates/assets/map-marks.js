// Marks the municipalities that the address asks for, on the period that knows the most of them, and says so in words.
// Of the address only codes are read: letters, digits, dots and hyphens. An older address names a project: its codes stand in the list on the page.

/** @param {import("./map-areas.js").Areas} areas @param {HTMLElement} status */
export function marks(areas, status) {
  const asked = parameters().get("gemeenten");
  if (asked === null) return;
  const codes = asked.split(",").filter((code) => /^[0-9A-Za-z][0-9A-Za-z.-]{0,19}$/.test(code));
  const found = areas.periods.map((period) => period.getLayers().filter((area) => codes.includes(areas.of(area).code)));
  const best = found.reduce((most, each, index) => each.length > found[most].length ? index : most, 0);
  areas.periods.forEach((period, index) => { if (index !== best) areas.map.removeLayer(period); });
  areas.periods[best].addTo(areas.map);
  areas.lines.bringToFront();
  for (const area of found.flat()) mark(area);
  show(areas, found[best], status);
}

/** What the address asks for; of an older one, what the link of its project does. */
export function parameters() {
  const asked = new URLSearchParams(location.search);
  for (const link of document.querySelectorAll("a[data-view]")) {
    if (link instanceof HTMLAnchorElement && link.dataset.view === asked.get("project")) return new URL(link.href).searchParams;
  }
  return asked;
}

function mark(area) {
  area.options.className += " highlight";
  area.getElement()?.classList.add("highlight");
}

function show(areas, found, status) {
  const names = found.map((area) => areas.of(area).name);
  for (const area of found) area.bringToFront();
  if (found.length) areas.map.fitBounds(window.L.featureGroup(found).getBounds(), { maxZoom: 10 });
  status.textContent = names.length ? (status.dataset.marked ?? "").replace("{names}", () => names.join(", ")) : status.dataset.none ?? "";
}
