"""The explorer of the shipped site: tasks by keyboard, what it says of bad addresses, and what holds in each of its views."""

from __future__ import annotations

import csv
import json
import re
from io import StringIO

import pytest
from awaited import until
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, Route, expect
from test_tasks import tab_to
from watching import watch

pytestmark = pytest.mark.browser
SHOWN = "() => [...document.querySelectorAll('[data-view] [data-id]')].map((row) => row.dataset.id)"
VIEWS = ("kaarten", "tabel", "kaart")


def opened(page: Page, address: str, query: str = "") -> Page:
    page.goto(f"{address}projecten/{query}")
    page.wait_for_selector("[data-ready]")
    return page


def test_parking_with_a_known_amount_to_csv_by_keyboard(page: Page, address: str) -> None:
    """No amount is known of them: the page says so, and what to drop; then the file has the two that are about parking."""
    opened(page, address)
    tab_to(page, "#explorer-search")
    page.keyboard.type("parkeren")
    expect(page.locator("[data-status]")).to_have_text("2 van 11 projecten")
    tab_to(page, "[data-facet=bedrag] input")
    page.keyboard.press("Space")
    expect(page).to_have_url(re.compile(r"\?zoek=parkeren&bedrag=onbekend$"))
    expect(page.locator("[data-status]")).to_have_text("2 van 11 projecten")
    tab_to(page, "[data-download=csv]")
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    rows = list(csv.DictReader(StringIO(download.value.path().read_text(encoding="utf-8"), newline="")))
    assert {row["id"] for row in rows} == {"parkeren-en-gas", "parkeervergunning-handicap"}
    assert {row["awarded_amount_standing"] for row in rows} == {"unknown"}
    assert {row["filters"] for row in rows} == {"Zoeken: parkeren; Toegekend bedrag bekend: niet bekendgemaakt"}
    assert {row["address"] for row in rows} == {page.url}


def test_a_file_waits_for_the_search_that_it_tells_of(page: Page, address: str) -> None:
    """Who asks for the file while the words are looked for gets what is found, not all that stood there before."""
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/search/index.json", hold)
    opened(page, address)
    page.fill("#explorer-search", "parkeren")
    with page.expect_download() as download:
        page.get_by_role("button", name="JSON").click()
        while not held:
            page.wait_for_timeout(20)
        held[0].continue_()
    told = json.loads(download.value.path().read_text(encoding="utf-8"))
    assert {row["id"] for row in told["rows"]} == {"parkeren-en-gas", "parkeervergunning-handicap"}
    assert told["head"]["filters"] == "Zoeken: parkeren"


def test_nothing_fits_and_the_page_says_what_to_drop(page: Page, address: str) -> None:
    opened(page, address, "?zoek=parkeren&bedrag=bekend")
    expect(page.locator("[data-status]")).to_have_text("Geen project past bij dit alles.")
    expect(page.locator(".emptied li")).to_have_text(["Zonder “Toegekend bedrag bekend: bekend” 2 projecten"])
    tab_to(page, ".emptied button")
    page.keyboard.press("Enter")
    expect(page.locator("[data-status]")).to_have_text("2 van 11 projecten")
    expect(page.locator("[data-status]")).to_be_focused()
    assert page.url.endswith("?zoek=parkeren")


def test_back_and_forward_go_from_choice_to_choice(page: Page, address: str) -> None:
    """What was typed is one step, however many letters it has."""
    opened(page, address)
    page.locator("#explorer-search").press_sequentially("parkeren", delay=60)
    expect(page).to_have_url(re.compile("zoek=parkeren$"))
    page.locator("#explorer-search").blur()
    expect(page.locator("[data-view] .card")).to_have_count(2)  # a click before the page is at rest hits what moves away
    page.locator("[name=weergave][value=tabel]").check(force=True)
    expect(page.locator("[data-view] table")).to_be_visible()
    page.go_back()
    expect(page.locator("[data-view] .card")).to_have_count(2)
    assert page.url.endswith("?zoek=parkeren")
    page.go_back()
    expect(page.locator("[data-view] .card")).to_have_count(11)
    assert page.url == f"{address}projecten/"
    expect(page.locator("#explorer-search")).to_have_value("")
    page.go_forward()
    page.go_forward()
    expect(page.locator("[data-view] tbody tr")).to_have_count(2)


def test_chips_go_one_by_one_and_all_at_once(page: Page, address: str) -> None:
    opened(page, address, "?zoek=parkeren&onderwerp=parkeren&status=funded")
    expect(page.locator(".chip")).to_have_count(3)
    page.locator(".chip").first.click()
    expect(page.locator(".chip")).to_have_count(2)
    expect(page.locator(".chip").first).to_be_focused()
    page.locator(".chips .plain-button").click()
    expect(page.locator(".chips")).to_be_hidden()
    assert page.url == f"{address}projecten/"


def test_headings_of_the_table_sort(page: Page, address: str) -> None:
    opened(page, address, "?weergave=tabel")
    button = page.locator("[data-by=deelnemers]")
    button.focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("sorteer=deelnemers-af&weergave=tabel$"))
    expect(page.locator("th:has([data-by=deelnemers])")).to_have_attribute("aria-sort", "descending")
    expect(button).to_be_focused()
    counts = page.evaluate(
        "() => [...document.querySelectorAll('[data-view] tbody tr')].map((row) => Number(row.lastChild.dataset.value))")
    assert counts == sorted(counts, reverse=True)
    assert counts[0] == 12


@pytest.mark.parametrize(("query", "told"), [
    ("?gemeente=99999", "gemeente=99999"), ("?bedrag-van=abc", "bedrag-van=abc"), ("?weergave=film", "weergave=film"),
    ("?sorteer=relevantie-af", "sorteer=relevantie-af"), ("?onzin=1", "onzin=1"), ("?__proto__=1", "__proto__=1"),
    ("?constructor=x", "constructor=x"), ("?kolommen=id,%3Cscript%3E", "kolommen=<script>"),
    ("?thema=%E0%A4%A", "thema=\ufffd%A"), ("?status=🦆,%E2%80%AEfunded", "status=🦆, status=\u202efunded"),
    ("?oproep=" + "x" * 10_000, "oproep=" + "x" * 53), ("?deelnemers-tot=-1", "deelnemers-tot=-1"),
])
def test_a_bad_address_is_told_and_left_out(page: Page, address: str, query: str, told: str) -> None:
    opened(page, address, query)
    expect(page.locator("[data-notice]")).to_have_text(f"Dit in het adres begrijpen we niet, en telt niet mee: {told}.")
    expect(page.locator("[data-view] .card")).to_have_count(11)
    assert page.evaluate("() => location.search") in ("", "?kolommen=id")


@pytest.mark.parametrize("text", [
    "<script>alert(1)</script>", "=1+1", "🦆🦆", "שלום עולם", "a" * 10_000, "'\"&%,;", "\u202e\u0000x"])
def test_any_search_text_is_shown_as_text_and_comes_back(page: Page, address: str, text: str) -> None:
    opened(page, address)
    page.locator("#explorer-search").evaluate(
        "(input, text) => { input.value = text; input.dispatchEvent(new Event('change', {bubbles: true})); }", text)
    until(page, "() => location.search.startsWith('?zoek=')")
    state = page.url
    page.reload()
    page.wait_for_selector("[data-ready]")
    assert page.url == state
    value = page.locator("#explorer-search").input_value()
    assert value
    assert len(value) <= 300
    expect(page.locator(".chip").first).to_contain_text(value)


def test_a_range_that_is_no_number_is_told(page: Page, address: str) -> None:
    opened(page, address)
    page.locator("[data-range=bedrag] summary").click()
    page.fill("[data-number=bedrag-van]", "veel")
    page.keyboard.press("Tab")
    expect(page.locator("[data-notice]")).to_have_text("“veel” is geen getal, en telt dus niet mee.")
    expect(page.locator("[data-number=bedrag-van]")).to_have_attribute("aria-invalid", "true")


def test_both_languages_read_the_same_address(page: Page, address: str) -> None:
    query = "?gemeente-nu=44021&onderwerp=parkeren&sorteer=titel-af&weergave=tabel"
    found = []
    for prefix in ("", "en/"):
        page.goto(f"{address}{prefix}projecten/{query}")
        page.wait_for_selector("[data-ready]")
        assert page.url.endswith(query)
        found.append(sorted(page.evaluate(SHOWN)))
    assert found[0] == found[1]
    assert found[0]


def test_a_long_facet_can_be_narrowed_and_shows_more(page: Page, address: str) -> None:
    opened(page, address)
    choices = page.locator("[data-facet=gemeente-nu] .choice:visible")
    expect(choices).to_have_count(8)
    page.locator("[data-facet=gemeente-nu] .plain-button").press("Enter")
    expect(choices).to_have_count(32)
    expect(choices.nth(8).locator("input")).to_be_focused()
    page.fill("[data-facet=gemeente-nu] .narrow", "oost")
    expect(choices).to_have_text([re.compile("^Oostende")])
    assert page.url == f"{address}projecten/"


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_any_view(browser: Browser, address: str, view: str, scheme: str) -> None:
    context = browser.new_context(viewport={"width": 1280, "height": 900}, color_scheme=scheme)
    page = opened(context.new_page(), address, f"?status=funded&weergave={view}&onzin=1")
    page.evaluate("() => document.querySelectorAll('[data-explorer] details').forEach((part) => { part.open = true; })")
    found = Axe().run(page).response["violations"]
    context.close()
    assert [(v["id"], [node["html"][:120] for node in v["nodes"][:3]]) for v in found] == []


@pytest.mark.parametrize("view", VIEWS)
def test_fits_a_phone_with_the_filters_closed(page: Page, address: str, view: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    opened(page, address, f"?status=funded&weergave={view}")
    expect(page.locator("[data-facet=oproep]")).to_be_hidden()
    expect(page.locator("[data-filters] > summary")).to_contain_text("(1 gekozen)")
    page.locator("[data-filters] > summary").click()
    expect(page.locator("[data-facet=oproep]")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("broken", ["columns.json", "explorer.js"])
def test_the_list_stays_when_the_explorer_does_not_come(page: Page, address: str, broken: str, complaints: list[str]) -> None:
    page.route(f"**/{broken}", lambda route: route.abort())
    page.goto(f"{address}projecten/?status=funded")
    page.wait_for_load_state("networkidle")
    expect(page.locator("[data-view] .card")).to_have_count(11)
    expect(page.locator("[data-view] .card").first).to_be_visible()
    expect(page.locator("#explorer-search")).to_be_hidden()
    complaints.clear()


def test_rows_that_fail_are_told_and_come_later(page: Page, address: str, complaints: list[str]) -> None:
    def refuse(route: Route) -> None:
        route.abort()

    page.route("**/cards/0.json", refuse)
    opened(page, address, "?sorteer=titel-af")
    expect(page.locator("[data-view]")).to_have_text("Deze projecten konden niet geladen worden. Probeer het straks opnieuw.")
    page.unroute("**/cards/0.json", refuse)
    page.locator("[name=weergave][value=tabel]").check(force=True)
    expect(page.locator("[data-view] tbody tr")).to_have_count(11)
    complaints.clear()


def test_without_scripts_the_whole_list_stands_there(
    browser: Browser, address: str, foreign: list[str], complaints: list[str],
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    watch(page, address, foreign, complaints)
    page.goto(f"{address}projecten/?zoek=parkeren")
    expect(page.locator("[data-view] .card")).to_have_count(11)
    expect(page.locator("#explorer-search")).to_be_hidden()
    expect(page.locator("[data-filters]")).to_be_hidden()
    context.close()
