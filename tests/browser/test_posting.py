"""Visitors post an idea or interest, and see whether a call is open, in a browser."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Browser, Page, Route, expect

from generator.importers.posted import import_posted
from generator.records.idea import Idea
from generator.records.interest import Interest

pytestmark = pytest.mark.browser

ROOT = Path(__file__).parents[2]
TEXT = "Wie iemand verliest, moet veel papieren invullen.\n\n- “één” plek: <script>alert(1)</script> 👨‍👩‍👧"


def make(page: Page) -> None:
    page.get_by_role("button", name="Maak het bestand").click()


def saved(page: Page, tmp_path: Path) -> Path:
    with page.expect_download() as download:
        page.get_by_role("button", name="Bewaar het bestand").click()
    path = tmp_path / download.value.suggested_filename
    download.value.save_as(path)
    return path


def instance(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "data", tmp_path / "data")
    return tmp_path


def test_an_idea_is_written_mended_saved_and_taken_in(page: Page, address: str, tmp_path: Path) -> None:
    page.goto(f"{address}meedoen/idee/")
    make(page)
    summary = page.get_by_role("group", name="Er is eerst iets te verbeteren")
    expect(summary).to_be_focused()
    assert ["Titel: Vul dit in.", "Samenvatting: Vul dit in.",
            "Gemeente: Zeg wie: kies een gemeente, of noem een organisatie."] == summary.get_by_role("listitem").all_inner_texts()
    summary.get_by_role("link").first.click()
    title = page.get_by_label("Titel")
    expect(title).to_be_focused()
    expect(title).to_have_attribute("aria-invalid", "true")

    title.fill("Hulp bij papieren na een overlijden")
    expect(page.locator("#post-title-error")).to_be_hidden()
    page.get_by_label("Samenvatting").fill(f"{TEXT} Bel mevr. Peeters.")
    expect(page.get_by_text("'mevr. Peeters' lijkt op de naam van een persoon")).to_be_visible()
    expect(page.locator(".post__beside").get_by_role("link", name="Digitale aangifte overlijden")).to_be_visible()
    page.get_by_label("Samenvatting").fill(TEXT)
    expect(page.get_by_text("lijkt op de naam van een persoon")).to_be_hidden()
    page.get_by_label("overlijden", exact=True).check()
    page.get_by_label("Gemeente").select_option("Gent")
    page.get_by_label("Contact").fill("stad.gent")
    make(page)
    expect(page.locator("#post-contact-error")).to_contain_text("Dit is geen webadres")
    page.get_by_label("Contact").fill("https://stad.gent/digitaal")
    make(page)
    expect(page.get_by_role("region", name="Uw bestand is klaar")).to_be_focused()
    expect(page.get_by_text("Deze site heeft nog geen adres")).to_be_visible()

    path = saved(page, tmp_path)
    assert path.name == "hulp-bij-papieren-na-een-overlijden.yml"
    written, problems = import_posted(Idea, path, instance(tmp_path))
    assert {problem.code for problem in problems} <= {"future-date"}, "the day is that of this machine"
    assert written == tmp_path / "data/ideas/hulp-bij-papieren-na-een-overlijden.yml"
    assert "  - overlijden\nmunicipality: Gent\n" in written.read_text(encoding="utf-8")

    page.get_by_label("Titel").fill("Iets anders")
    expect(page.get_by_role("region", name="Uw bestand is klaar")).to_be_hidden()


def test_interest_begins_on_the_page_of_a_project(page: Page, address: str, tmp_path: Path) -> None:
    page.goto(f"{address}projecten/leefloonadvies/")
    page.get_by_role("link", name="Wij willen dit ook, of gebruiken het").click()
    expect(page.get_by_text("Het gaat over ‘Automatisch advies leefloon’.")).to_be_visible()
    page.get_by_label("gebruikt dit").check()
    page.get_by_label("Gemeente").select_option("Gent")
    make(page)
    path = saved(page, tmp_path)
    written, problems = import_posted(Interest, path, instance(tmp_path))
    assert (written and written.name, []) == ("gent-uses-leefloonadvies.yml", [p for p in problems if p.code != "future-date"])


def test_nothing_can_be_sent_before_the_form_answers(page: Page, address: str) -> None:
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/form-rules.json", hold)
    page.goto(f"{address}meedoen/idee/")
    while not held:
        page.wait_for_timeout(20)
    expect(page.locator("form[data-post]")).to_be_hidden()
    expect(page.get_by_text("status: open")).to_be_visible()
    held[0].continue_()
    make(page)
    expect(page.get_by_role("group", name="Er is eerst iets te verbeteren")).to_be_focused()


def test_a_form_whose_rules_do_not_come_says_so(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.route("**/form-rules.json", lambda route: route.abort())
    page.goto(f"{address}meedoen/idee/")
    expect(page.get_by_text("De regels van het formulier konden niet geladen worden")).to_be_visible()
    expect(page.get_by_text("status: open")).to_be_visible()
    page.close()


@pytest.mark.parametrize("value", ["<script>alert(1)</script>", "../../x", "", "%00"])
def test_an_address_that_names_nothing_is_left_out_with_a_sentence(page: Page, address: str, value: str) -> None:
    page.goto(f"{address}meedoen/interesse/?project={value}")
    expect(page.get_by_text("noemt een project of idee dat deze site niet heeft")).to_be_visible()
    expect(page.get_by_label("Over welk project of idee gaat het?")).to_have_value("")


def test_without_scripts_the_file_can_be_made_by_hand(browser: Browser, address: str) -> None:
    page = browser.new_page(java_script_enabled=False)
    page.goto(f"{address}meedoen/idee/")
    expect(page.get_by_text("status: open")).to_be_visible()
    expect(page.locator("form[data-post]")).to_be_hidden()
    page.goto(f"{address}meedoen/")
    expect(page.locator("main, article").first).to_contain_text("open van 8 augustus 2022 tot en met 30 september 2022")
    assert not re.search("loopt nu|gesloten", page.locator("article").inner_text())
    page.close()


@pytest.mark.parametrize("zone", ["Europe/Brussels", "America/New_York", "Pacific/Auckland"])
def test_a_call_closes_with_the_day_in_brussels(browser: Browser, address: str, zone: str) -> None:
    context = browser.new_context(timezone_id=zone)
    page = context.new_page()
    page.clock.install(time="2022-09-30T21:58:30Z")
    page.goto(f"{address}oproepen/oproep-7/")
    now = page.locator(".now")
    expect(now).to_have_text("loopt nu, laatste dag")
    page.clock.fast_forward("02:00")
    expect(now).to_have_text("gesloten")
    context.close()


def test_calls_that_fit(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.clock.set_fixed_time("2022-01-10T12:00:00Z")
    page.goto(f"{address}meedoen/")
    status = page.locator("#fits-status")
    expect(status).to_have_text("7 oproepen.")
    page.get_by_label("Nodige subsidie (euro)").fill("400.000")
    expect(status).to_have_text("6 van de 7 oproepen passen bij wat u koos. Van sommige is niet alles bekend; dat staat erbij.")
    page.get_by_label("Loopt nu").check()
    expect(status).to_have_text("3 van de 7 oproepen passen bij wat u koos. Van sommige is niet alles bekend; dat staat erbij.")
    page.get_by_label("Nodige subsidie (euro)").fill("veel")
    expect(status).to_contain_text("Dat is geen bedrag")
    page.close()


def test_a_correction_begins_on_the_page_of_a_project(page: Page, address: str, tmp_path: Path) -> None:
    page.goto(f"{address}projecten/leefloonadvies/")
    page.get_by_role("link", name="Verbeter deze gegevens").click()
    expect(page.get_by_label("Gegevens")).to_have_value("projects/leefloonadvies")
    make(page)
    expect(page.get_by_role("group", name="Er is eerst iets te verbeteren").get_by_role("listitem")).to_have_count(3)
    page.get_by_label("Wat is er fout").fill("Toegekend bedrag")
    page.get_by_label("Wat er nu staat").fill("onbekend")
    page.get_by_label("Wat er moet staan").fill("€ 100.000 #1")
    page.get_by_label("Bron").fill("https://example.org/besluit")
    make(page)

    path = saved(page, tmp_path)
    assert path.name == "projects-leefloonadvies-toegekend-bedrag.yml"
    assert {"record": "projects/leefloonadvies", "field": "Toegekend bedrag", "says": "onbekend", "should_be": "€ 100.000 #1",
            "source": "https://example.org/besluit"} == {
        name: value for name, value in yaml.safe_load(path.read_text(encoding="utf-8")).items() if name not in ("id", "noted_on")}
