// The table beside the map follows the filters: the municipalities that are left, with how many projects each.

import { written } from "./map-areas.js";
import { make } from "./map-popup.js";

/** @param {import("./map-areas.js").Areas} areas @param {(facts: import("./map-areas.js").Facts) => string} listed */
export function followed(areas, listed) {
  const table = document.querySelector("[data-map-table]");
  const body = table?.querySelector("tbody");
  if (!body) return;
  const order = new Intl.Collator(document.documentElement.lang);
  const left = areas.periods[0].getLayers().map((area) => areas.of(area)).filter((facts) => areas.count(facts))
    .sort((a, b) => areas.count(b) - areas.count(a) || order.compare(a.name, b.name));
  const named = (table?.querySelectorAll("thead th").length ?? 0) > 3;
  body.replaceChildren(...left.map((facts) => row(areas, facts, named ? listed(facts) : null)));
  for (const counted of document.querySelectorAll("[data-map-count]")) {
    counted.textContent = areas.placed(left.length);
  }
  document.querySelector("[data-no-project]")?.replaceChildren(areas.counted(0));
  for (const each of document.querySelectorAll("[data-unfiltered]")) each.toggleAttribute("hidden", true);
}

/** One municipality; `address` is that of its projects, null where the table has no such column. */
function row(areas, facts, address) {
  const made = make("tr");
  const head = make("th");
  head.setAttribute("scope", "row");
  head.append(make("a", facts.name, facts.page));
  const province = make("td");
  const [name, page] = areas.known.provinces[facts.province] ?? ["", ""];
  province.append(make("a", name, page));
  const count = make("td", written(areas.count(facts)));
  count.className = "number";
  made.append(head, province, count);
  if (address !== null) {
    const which = make("td");
    if (address) which.append(make("a", areas.texts.show, address));
    made.append(which);
  }
  return made;
}
