"""What holds on every page: no foreign request, no error, no overflow, and nothing that a browser keeps."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from kinds import EVERYWHERE
from playwright.sync_api import Browser, Page, expect
from watching import watch

pytestmark = pytest.mark.browser

KEPT = """async () => [document.cookie, localStorage.length, sessionStorage.length,
                  (await indexedDB.databases()).length, (await caches.keys()).length,
                  (await navigator.serviceWorker?.getRegistrations() ?? []).length]"""


@pytest.fixture(scope="module")
def seen() -> tuple[list[str], list[str]]:
    """Requests to another host, and errors in the console."""
    return [], []


@pytest.fixture(scope="module")
def phone(browser: Browser, address: str, seen: tuple[list[str], list[str]]) -> Iterator[Page]:
    """One page for all, which keeps what the pages share."""
    page = browser.new_page(viewport={"width": 320, "height": 640})
    watch(page, address, *seen)
    yield page
    page.close()


@pytest.mark.parametrize("kind", EVERYWHERE)
def test_works_alone_fits_a_phone_keeps_nothing(phone: Page, seen: tuple[list[str], list[str]], address: str, kind: str) -> None:
    """Every other host is out of reach (`chromium.FLAGS`), and none is asked."""
    phone.goto(address + kind)
    phone.wait_for_load_state("networkidle")
    assert phone.evaluate("document.documentElement.scrollWidth") <= 320
    assert phone.locator("h1").count() == 1
    assert seen == ([], [])
    assert (phone.evaluate(KEPT), phone.context.cookies()) == ([""] + [0] * 5, [])


@pytest.mark.parametrize("kind", ["", "kaart/", "gemeenten/gent/", "cijfers/"])
def test_reads_without_scripts(browser: Browser, address: str, kind: str, foreign: list[str], complaints: list[str]) -> None:
    """The sections can be reached, and the map is there as a drawing."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    watch(page, address, foreign, complaints)
    page.goto(address + kind)
    expect(page.locator("#sections")).to_be_visible()
    expect(page.locator("h1")).to_be_visible()
    if kind == "kaart/":
        expect(page.locator("svg.areas")).to_be_visible()
    context.close()


def test_lookup_without_scripts_leads_to_the_list(browser: Browser, address: str) -> None:
    """Nothing that was typed leaves the page: the field has no name."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    page.fill("#lookup", "gent")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{address}gemeenten/?")
    context.close()


def test_unknown_address_says_so(browser: Browser, site_at_root: str) -> None:
    """A host shows 404.html at any depth, with links from its root."""
    page = browser.new_page()
    page.goto(f"{site_at_root}404.html")
    expect(page.locator("h1")).to_have_text("Deze pagina bestaat niet")
    page.get_by_role("link", name="Naar de startpagina").click()
    expect(page).to_have_url(site_at_root)
    page.close()
