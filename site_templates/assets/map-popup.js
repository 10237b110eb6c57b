// What a municipality tells when it is chosen. All that comes from records is set as text.

import { filled } from "./map-areas.js";

/** @param {string} tag @param {string} [text] @param {string} [href] */
export function make(tag, text, href) {
  const made = document.createElement(tag);
  if (text) made.textContent = text;
  if (href && made instanceof HTMLAnchorElement) made.href = href;
  return made;
}

/**
 * The facts of a municipality, as on its page; where filters hold, how many projects fit them, and where these stand.
 * @param {import("./map-areas.js").Areas} areas
 * @param {import("./map-areas.js").Facts} facts
 * @param {((facts: import("./map-areas.js").Facts) => string) | null} listed address of the projects that fit
 */
export function told(areas, facts, listed) {
  const box = make("div");
  const head = make("h3");
  head.append(make("a", facts.name, facts.page));
  box.append(head);
  if (areas.left) box.append(...fitting(areas, facts, listed?.(facts)));
  else if (facts.value) box.append(projects(facts));
  else box.append(make("p", areas.texts.none));
  return box;
}

function projects(facts) {
  const list = make("ul");
  const entries = facts.more ? [...facts.projects, [facts.page, facts.more]] : facts.projects;
  for (const [href, text] of entries) {
    const item = make("li");
    item.append(make("a", text, href));
    list.append(item);
  }
  return list;
}

function fitting(areas, facts, address) {
  const found = [make("p", filled(areas.texts.fit, { projects: areas.counted(areas.count(facts)) }))];
  if (address && areas.count(facts)) {
    const line = make("p");
    line.append(make("a", areas.texts.show, address));
    found.push(line);
  }
  return found;
}

/** One popup at a time; who opened it by keyboard is led into it and back. */
export class Popup {
  /** @param {import("./map-areas.js").Areas} areas */
  constructor(areas) {
    this.areas = areas;
    this.listed = null;
    this.opener = null;
    const beside = 62; // pixels that the buttons in the upper corners of the map take
    const room = areas.map.getSize().x - 2 * beside - 46; // the popup has a margin too
    this.popup = window.L.popup({ maxWidth: Math.max(140, Math.min(260, room)), autoPanPadding: [beside, 12] });
    areas.map.on("popupclose", () => {
      const inside = this.popup.getElement()?.contains(document.activeElement);
      if (inside) this.opener?.getElement()?.focus();
    });
    areas.map.getContainer().addEventListener("keydown", (event) => {
      if (event.key === "Escape") areas.map.closePopup();
    });
  }

  /** @param {any} area @param {any} place where it points at @param {boolean} byKeyboard */
  open(area, place, byKeyboard) {
    const facts = this.areas.of(area);
    this.opener = area;
    this.popup.setLatLng(place).setContent(told(this.areas, facts, this.listed)).openOn(this.areas.map);
    const element = this.popup.getElement();
    element.setAttribute("role", "dialog");
    element.setAttribute("aria-label", facts.name);
    element.querySelector(".leaflet-popup-close-button")?.setAttribute("aria-label", this.areas.texts.close ?? "");
    if (byKeyboard) element.querySelector("h3 a")?.focus({ preventScroll: true });
  }
}
