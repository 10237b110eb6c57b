"""The map of the programme by finger: small municipalities can be hit, and the page scrolls."""

from __future__ import annotations

import pytest
from on_map import PHONE, opened
from playwright.sync_api import Browser, expect
from watching import watch

pytestmark = pytest.mark.browser
MIDDLES = """async (reach) => {
    const {Areas} = await import(new URL("map-areas.js", document.querySelector("script[src*=map-page]").src));
    const {chosen} = await import(new URL("map-pointer.js", document.querySelector("script[src*=map-page]").src));
    const box = document.querySelector("[data-map]");
    const areas = new Areas(window.projectsMap, await (await fetch(box.dataset.facts)).json(), box.dataset);
    const map = areas.map, corner = map.getContainer().getBoundingClientRect(), missed = [];
    for (const area of areas.shown) {
        const point = map.latLngToContainerPoint(area.getBounds().getCenter());
        const below = document.elementFromPoint(corner.x + point.x, corner.y + point.y);
        const found = chosen(areas, point, areas.at(below?.dataset?.code ?? ""), reach);
        if (found !== area) { missed.push(areas.of(area).name); }
    }
    return missed;
}"""


@pytest.mark.parametrize("size", ["phone", "desk"])
def test_the_middle_of_every_municipality_is_its_own(browser: Browser, address: str, size: str) -> None:
    """At the first zoom; a few middles of forked shapes lie in a neighbour and in none of their own."""
    context = browser.new_context(**(PHONE if size == "phone" else {"viewport": {"width": 1280, "height": 900}}))
    page = context.new_page()
    opened(page, address)
    page.locator("#projects-map").scroll_into_view_if_needed()
    missed = page.evaluate(MIDDLES, 22 if size == "phone" else 12)
    context.close()
    assert "Herstappe" not in missed
    assert len(missed) <= 12, missed


def test_herstappe_by_finger(browser: Browser, address: str, foreign: list[str], complaints: list[str]) -> None:
    """A finger beside the smallest municipality opens it; one that drags scrolls the page and leaves the map where it was."""
    context = browser.new_context(**PHONE)
    page = context.new_page()
    watch(page, address, foreign, complaints)
    opened(page, address)
    herstappe = page.locator(".leaflet-container path[data-code='73028']")
    assert max(herstappe.bounding_box()["width"], herstappe.bounding_box()["height"]) < 6
    page.evaluate("projectsMap.map.setView(projectsMap.periods[0].getLayers()"
                  ".find(area => area.feature.properties.code === '73028').getBounds().getCenter(), 11, {animate: false})")
    herstappe.scroll_into_view_if_needed()
    box = herstappe.bounding_box()
    page.touchscreen.tap(box["x"] + box["width"] / 2 + 10, box["y"] + box["height"] / 2 + 10)
    expect(page.locator(".leaflet-popup-content h3")).to_have_text("Herstappe")
    assert page.evaluate("getComputedStyle(document.getElementById('projects-map')).touchAction") == "pan-x pan-y"
    assert not page.evaluate("projectsMap.map.dragging.enabled() || projectsMap.map.scrollWheelZoom.enabled()")
    context.close()
