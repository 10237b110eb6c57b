"""Whole tasks of visitors, by keyboard alone."""

from __future__ import annotations

import csv
import re
from io import StringIO

import pytest
from on_map import opened
from playwright.sync_api import Browser, Page, Route, expect

pytestmark = pytest.mark.browser
MARKED = ".leaflet-container path.highlight"


def tab_to(page: Page, selector: str, most: int = 120) -> None:
    """Press Tab until the element has the focus."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(f"Tab never reached {selector}")


def test_from_postal_code_to_project_map_and_table(page: Page, address: str) -> None:
    page.goto(address)
    tab_to(page, "#lookup")
    page.keyboard.type("8460")
    expect(page.locator("#lookup-list [role=option]").first).to_contain_text("Oudenburg")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{address}gemeenten/oudenburg/")

    tab_to(page, "article a[href*='dienstverlening-op-maat']")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("Excelleren in digitale dienstverlening op maat van de burger")
    expect(page.locator("tbody")).to_contain_text("Oudenbrug")

    with page.expect_download() as download:
        tab_to(page, "article a[href$='data/deelnames.csv']")
        page.keyboard.press("Alt+Enter")
    text = download.value.path().read_text(encoding="utf-8")
    rows = [row for row in csv.DictReader(StringIO(text)) if row["project"] == "dienstverlening-op-maat"]
    assert [row["name_then"] for row in rows if row["as_published"] == "Oudenbrug"] == ["Oudenburg"]

    page.goto(f"{address}projecten/dienstverlening-op-maat/")
    tab_to(page, "article a[href*='kaart/?gemeenten=']")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"kaart/\?gemeenten=[0-9]{5}(,[0-9]{5}){7}$"))
    expect(page.locator(MARKED)).to_have_count(8)
    expect(page.locator("[data-map-status]")).to_contain_text("Aangeduid op de kaart: Bredene, De Haan, Gistel")


@pytest.mark.parametrize(("typed", "expected"), [
    ("puurs", "puurs"), ("zingem", "zingem"), ("Gand", "gent"), ("ypres", "ieper"), ("2070", "beveren-kruibeke-zwijndrecht"),
    ("Borsbeek", "borsbeek"), ("sint niklaas", "sint-niklaas"), ("HERK DE STAD", "herk-de-stad"), ("hasselt", "hasselt"),
])
def test_lookup_finds(page: Page, address: str, typed: str, expected: str) -> None:
    """By former name, French or English name, postal code, without hyphens or accents."""
    page.goto(address)
    page.fill("#lookup", typed)
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{address}gemeenten/{expected}/")


@pytest.mark.parametrize("typed", ["<script>alert(1)</script>", "xyzzy", "😀", "...", "9" * 10_000, "\u202eabc"])
def test_lookup_finds_nothing(page: Page, address: str, typed: str) -> None:
    """A sentence, and no page is left."""
    page.goto(address)
    page.fill("#lookup", typed)
    page.keyboard.press("Enter")
    expect(page.locator(".lookup__status")).to_contain_text("Geen gemeente")
    expect(page).to_have_url(address)


def test_lookup_opens_the_one_that_was_chosen(page: Page, address: str) -> None:
    page.goto(address)
    page.fill("#lookup", "heist")
    options = page.locator("#lookup-list [role=option]")
    expect(options).to_contain_text(["Heist-op-den-Berg", "Knokke-Heist"])
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{address}gemeenten/knokke-heist/")


@pytest.mark.parametrize(("comes", "leads_to"), [(True, "gemeenten/gent/"), (False, "gemeenten/?")])
def test_what_was_sent_before_the_lookup_came_waits_for_it(browser: Browser, address: str, comes: bool, leads_to: str) -> None:
    """And leads to the list of all when it does not come."""
    page = browser.new_page()
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/lookup.js", hold)
    page.goto(address, wait_until="commit")
    page.fill("#lookup", "gent")
    page.keyboard.press("Enter")
    while not held:
        page.wait_for_timeout(20)
    expect(page).to_have_url(address)
    held[0].continue_() if comes else held[0].abort()
    expect(page).to_have_url(f"{address}{leads_to}")
    page.close()


def test_language_switch_stays_on_the_page(page: Page, address: str) -> None:
    page.goto(f"{address}projecten/leefloonadvies/")
    page.get_by_role("link", name="English").click()
    expect(page).to_have_url(f"{address}en/projecten/leefloonadvies/")
    expect(page.locator("html")).to_have_attribute("lang", "en-GB")
    page.get_by_role("link", name="Nederlands").click()
    expect(page).to_have_url(f"{address}projecten/leefloonadvies/")
    expect(page.locator("html")).to_have_attribute("lang", "nl-BE")


def test_chosen_scheme_holds_on_the_next_page(page: Page, address: str) -> None:
    page.goto(address)
    assert page.evaluate("localStorage.length") == 0
    page.get_by_role("button", name="Licht of donker").click()
    page.goto(f"{address}data/")
    expect(page.locator("html")).to_have_attribute("data-scheme", "dark")


def test_map_layers(page: Page, address: str) -> None:
    """Today's 285 shapes at first; the layer button offers the borders of the time."""
    opened(page, address)
    shapes = page.locator(".leaflet-container path[class*=shade-]")
    expect(shapes).to_have_count(285)
    page.locator(".leaflet-control-layers-toggle").focus()
    page.keyboard.press("Enter")
    page.get_by_label("Gemeenten van toen").focus()
    page.keyboard.press("Space")
    expect(shapes).to_have_count(300)


def test_map_marks_a_project_of_the_list(page: Page, address: str) -> None:
    page.goto(f"{address}kaart/")
    page.get_by_text("Duid de gemeenten van één project aan").click()
    page.get_by_role("link", name="Automatisch advies leefloon").click()
    expect(page.locator(MARKED)).to_have_count(12)


@pytest.mark.parametrize(("asked", "told", "shapes"), [
    ("project=parkeren-en-gas", "Antwerpen, Genk, Hasselt, Mechelen", 300),  # an older address; Hasselt has another code today
    ("gemeenten=71072,71016", "Genk, Hasselt", 285),
    ("gemeenten=44021,00000,<img src=x>,4402", "Gent", 285),
    ("gemeenten=<script>alert(1)</script>", "Er is niets aangeduid", 285),
    ("gemeenten=", "Er is niets aangeduid", 285),
])
def test_map_marks_what_the_address_asks_for(page: Page, address: str, asked: str, told: str, shapes: int) -> None:
    """Of the address only codes of five digits are read; the words come from the page."""
    page.goto(f"{address}kaart/?{asked}")
    expect(page.locator("[data-map-status]")).to_contain_text(told)
    expect(page.locator(MARKED)).to_have_count(told.count(",") + 1 if "niets" not in told else 0)
    expect(page.locator(".leaflet-container path[class*=shade-]")).to_have_count(shapes)


def test_map_without_a_question_marks_nothing(page: Page, address: str) -> None:
    page.goto(f"{address}kaart/?project=nothing")
    expect(page.locator(".leaflet-container path[class*=shade-]")).to_have_count(285)
    expect(page.locator(MARKED)).to_have_count(0)
    expect(page.locator("[data-map-status]")).to_have_text("")


def test_map_popup_links_to_the_municipality(page: Page, address: str) -> None:
    opened(page, address)
    page.locator(".leaflet-container path.shade-4").first.click()
    page.locator(".leaflet-popup-content h3 a").click()
    expect(page).to_have_url(f"{address}gemeenten/gent/")
