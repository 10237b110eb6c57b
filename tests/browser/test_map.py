"""The map of the programme: by keyboard, without motion, printed; what it tells is what pages tell."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from awaited import until
from on_map import READY, opened, turn_to
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser
COUNT = re.compile(r'data-figure="cell/gemeenten/([0-9]{5})/projects" value="([0-9]+)"')

TOLD = """async () => {
    const found = {};
    for (const path of [...document.querySelectorAll("path[data-code]")].filter((each) => each.closest(".leaflet-container"))) {
        path.focus();
        path.dispatchEvent(new KeyboardEvent("keydown", {key: "Enter", bubbles: true, cancelable: true}));
        const popup = document.querySelector(".leaflet-popup-content");
        found[path.dataset.code] = {label: path.getAttribute("aria-label"),
            page: popup.querySelector("h3 a").getAttribute("href"),
            links: [...popup.querySelectorAll("li a")].map((link) => link.textContent)};
    }
    return found;
}"""


# Keys that follow one another at once, however slow the machine: after a pause, letters begin a new name.
TYPED = """text => { for (const key of text)
    document.activeElement.dispatchEvent(new KeyboardEvent("keydown", {key, bubbles: true, cancelable: true})); }"""


def focused(page: Page) -> str:
    return page.evaluate("document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent")


def test_municipalities_one_by_one_by_keyboard(page: Page, address: str) -> None:
    """One tab stop after the map; arrows, Home, End and first letters lead on; Enter opens and Escape leads back."""
    opened(page, address)
    page.locator("#projects-map").focus()
    page.keyboard.press("Tab")
    assert focused(page) == "Aalst: 2 projecten"
    for key, name in (("ArrowRight", "Aalter"), ("ArrowDown", "Aarschot"), ("ArrowLeft", "Aalter"), ("End", "Zwevegem"),
                      ("ArrowRight", "Aalst"), ("ArrowUp", "Zwevegem"), ("Home", "Aalst")):
        page.keyboard.press(key)
        assert focused(page).startswith(f"{name}: "), key
    page.evaluate(TYPED, "gent")
    assert focused(page).startswith("Gent: ")
    expect(page.locator(".leaflet-container .ring")).to_have_count(1)
    page.keyboard.press("Enter")
    assert focused(page) == "Gent"
    page.keyboard.press("Escape")
    assert focused(page).startswith("Gent: ")
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{address}gemeenten/gent/")


def test_every_municipality_is_reached_and_there_is_one_tab_stop(page: Page, address: str) -> None:
    opened(page, address)
    page.locator(f".leaflet-container {READY}").focus()
    names = set()
    for _ in range(285):
        names.add(focused(page))
        page.keyboard.press("ArrowRight")
    assert len(names) == 285
    assert page.locator(".leaflet-container path[tabindex='0']").count() == 1


def test_pan_and_zoom_by_keyboard(page: Page, address: str) -> None:
    opened(page, address)
    page.locator("#projects-map").focus()
    start = page.evaluate("[projectsMap.map.getZoom(), projectsMap.map.getCenter().lng]")
    page.keyboard.press("+")
    until(page, "zoom => projectsMap.map.getZoom() > zoom", start[0])
    page.keyboard.press("ArrowRight")
    until(page, "east => projectsMap.map.getCenter().lng > east", start[1])


def test_popups_tell_what_the_pages_tell(page: Page, address: str, site: Path) -> None:
    """For every municipality: its page, its number of projects, and their titles in the same order."""
    opened(page, address)
    told = page.evaluate(TOLD)
    assert len(told) == 285
    for code, area in told.items():
        html = (site / area["page"].removeprefix("../") / "index.html").read_text(encoding="utf-8")
        counts = {int(value) for nis, value in COUNT.findall(html) if nis == code}
        titles = re.findall(r'<li class="card">\s*<h2><a [^>]*>([^<]*)</a>', html)
        shown = [title.replace("&amp;", "&").replace("&#39;", "'").replace("&quot;", '"') for title in titles]
        label = area["label"].partition(": ")[2]
        assert {"geen project bekend": set()}.get(label, {int(label.split()[0]) if label[0].isdigit() else 0}) == counts, code
        assert area["links"][:6] == shown[:6], code


def test_without_motion_the_map_jumps(browser: Browser, address: str) -> None:
    context = browser.new_context(reduced_motion="reduce")
    page = context.new_page()
    opened(page, address)
    assert page.evaluate("""() => {
        const before = projectsMap.map.getCenter().lng;
        projectsMap.map.panBy([80, 0]);
        return !projectsMap.map.options.zoomAnimation && projectsMap.map.getCenter().lng > before;
    }""")
    context.close()


def test_the_map_prints_as_a_drawing(page: Page, address: str) -> None:
    opened(page, address)
    page.emulate_media(media="print")
    expect(page.locator("svg.static-map")).to_be_visible()
    expect(page.locator("#projects-map")).to_be_hidden()
    assert page.locator("svg.static-map path.shade-0").first.get_attribute("fill") == "url(#no-project-wide)"


@pytest.mark.parametrize("kind", ["gemeenten/herstappe/", "gemeenten/borsbeek/", "projecten/parkeren-en-gas/"])
def test_a_page_shows_where_it_is_without_script(browser: Browser, address: str, kind: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + kind)
    expect(page.locator(".locator svg .here")).not_to_have_count(0)
    context.close()


def test_facts_that_do_not_arrive_are_told(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.route("**/map-facts.json", lambda route: route.abort())
    page.goto(f"{address}kaart/")
    turn_to(page)
    expect(page.locator("[data-map-status]")).to_contain_text("De tabel bevat de feiten")
    expect(page.locator("svg.static-map")).to_be_visible()
    page.close()


def test_the_map_comes_when_somebody_turns_to_it(page: Page, address: str) -> None:
    """Until then a drawing stands there, and nothing heavy was asked for; who chooses an area of it is told of that one."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    page.goto(f"{address}kaart/", wait_until="networkidle")
    assert asked and not {"leaflet.js", "map.js", "map-facts.json"} & set(asked)
    page.locator("svg.static-map path[data-code='44021']").click()
    expect(page.locator(".leaflet-popup-content h3")).to_have_text("Gent")
    expect(page.locator("svg.static-map")).to_be_hidden()
