"""Reasons are switched off, and why something is not proposed is told: on the page of a municipality, and where one is chosen."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser
OFFERS, LIKE = "[data-proposals=offers] > li", "[data-proposals=municipalities] > li"


def texts(page: Page) -> list[str]:
    return [" ".join(text.split()) for text in page.locator(f"{OFFERS}, {LIKE}").all_inner_texts()]


def ask(page: Page, name: str, told: str) -> None:
    """What is called so, and what is told of it."""
    page.fill("[data-asked]", name)
    first = page.locator("[data-answers] > li").first
    expect(first).to_contain_text(re.compile(re.escape(name[:6]), re.IGNORECASE))
    expect(first).to_contain_text(told)


@pytest.mark.parametrize("prefix", ["", "en/"])
def test_a_reason_is_switched_off_and_on_again(page: Page, address: str, prefix: str) -> None:
    """Off, it stands nowhere and others may come up; on again, the lists are those of the page as it was built."""
    loaded = []
    page.on("request", lambda request: loaded.append(request.url))
    page.goto(f"{address}{prefix}gemeenten/hasselt/")
    before = texts(page)
    assert len(before) == 10 and not [url for url in loaded if url.endswith("partners.json")], "loaded on first use"

    page.locator("[name=subject]").focus()
    page.keyboard.press("Space")
    expect(page.locator("[data-status]")).not_to_be_empty()
    assert page.locator(".reason", has_text=re.compile("onderwerp|subject")).count() == 0
    assert texts(page) != before
    page.check("[name=subject]")
    expect(page.locator(".reason", has_text=re.compile("onderwerp|subject")).first).to_be_visible()
    assert texts(page) == before


def test_with_no_reason_left_nothing_is_proposed(page: Page, address: str) -> None:
    page.goto(f"{address}gemeenten/hasselt/")
    for box in page.locator(".partners__reasons input").all():
        box.uncheck()
    expect(page.locator(OFFERS)).to_have_text(["Met deze redenen is er niets om voor te stellen."])


def test_why_not(page: Page, address: str) -> None:
    page.goto(f"{address}gemeenten/hasselt/")

    ask(page, "Genk", "Staat in de lijst: plaats 1")
    ask(page, "Hasselt", "Dat is de gemeente zelf.")
    ask(page, "Kortessem", "Nu hoort ze bij Hasselt.")
    ask(page, "Herstappe", "Geen reden gevonden")
    ask(page, "Digitalisering volledige", "Hasselt doet hier al aan mee.")
    ask(page, "Beveren", "Alleen de grootte")
    page.uncheck("[name=neighbour]")
    ask(page, "Zonhoven", "Er zijn redenen voor, maar die staan uit.")
    page.check("[name=neighbour]")
    ask(page, "Zonhoven", "plaats")
    page.fill("[data-asked]", "<img src=x onerror=alert(1)>")
    expect(page.locator("[data-answers] > li")).to_have_text(["Geen gemeente, project of idee heet zo."])


def test_the_same_facts_where_a_municipality_is_chosen(page: Page, address: str) -> None:
    page.goto(f"{address}gemeenten/genk/")
    own = texts(page)
    page.goto(f"{address}meedoen/")
    page.select_option("[data-choose]", label="Genk")
    expect(page.locator(LIKE).first).to_be_visible()

    assert texts(page) == own
    page.locator(f"{LIKE} > a").first.click()
    expect(page).to_have_url(f"{address}gemeenten/gent/")


def test_without_scripts_all_reasons_stand_there(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}meedoen/")
    page.locator("[data-unscripted] summary").click()
    page.get_by_role("link", name="Hasselt").click()

    expect(page).to_have_url(f"{address}gemeenten/hasselt/#partners")
    expect(page.locator(f"{OFFERS}, {LIKE}")).to_have_count(10)
    expect(page.locator(".partners__reasons")).to_be_hidden()
    context.close()


def test_a_file_that_does_not_come_is_told(page: Page, address: str, complaints: list[str]) -> None:
    page.route("**/partners.json", lambda route: route.abort())
    page.goto(f"{address}gemeenten/hasselt/")
    page.uncheck("[name=size]")
    expect(page.locator("[data-status]")).to_contain_text("konden niet geladen worden")
    complaints.clear()
