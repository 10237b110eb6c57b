"""The pictures of the documentation, taken of the built site: `make pictures` keeps those that are stale."""

from __future__ import annotations

from collections.abc import Callable

import pictures
import pytest
from on_map import opened
from playwright.sync_api import Browser, Page, expect

pytestmark = [pytest.mark.browser, pytest.mark.picture]
DESKTOP = {"viewport": {"width": 1080, "height": 720}}
PHONE = {"viewport": {"width": 390, "height": 800}, "is_mobile": True, "has_touch": True}
DARK = {**DESKTOP, "color_scheme": "dark"}


def home(page: Page, address: str) -> None:
    page.goto(address)


def project(page: Page, address: str) -> None:
    page.goto(f"{address}projecten/leefloonadvies/")


def figure(page: Page, address: str) -> None:
    """A headline figure that somebody opened: its formula and its rows."""
    page.goto(address)
    page.locator("a.figure").first.click()
    expect(page.locator("dialog[open] h2").first).to_be_visible()


def explorer(page: Page, address: str) -> None:
    page.goto(f"{address}projecten/?zoek=parkeren")
    expect(page.locator("[data-status]")).to_have_text("2 van 11 projecten")


def map_(page: Page, address: str) -> None:
    opened(page, address)
    page.locator("path[data-code='44021']").first.focus()


def correction(page: Page, address: str) -> None:
    page.goto(f"{address}projecten/leefloonadvies/")
    page.get_by_role("link", name="Verbeter deze gegevens").click()
    page.get_by_label("Wat is er fout").fill("Toegekend bedrag")
    page.get_by_label("Wat er nu staat").fill("onbekend")
    page.get_by_label("Wat er moet staan").fill("50000")
    page.get_by_label("Gegevens").scroll_into_view_if_needed()


SHOTS: dict[str, tuple[dict[str, object], Callable[[Page, str], None]]] = {
    "home-desktop": (DESKTOP, home), "home-phone": (PHONE, home), "project": (DESKTOP, project),
    "figure": (DESKTOP, figure), "explorer": (DESKTOP, explorer), "map-dark": (DARK, map_), "correction": (PHONE, correction),
}


@pytest.mark.parametrize("name", SHOTS)
def test_a_picture_of_the_site(name: str, browser: Browser, address: str, request: pytest.FixtureRequest) -> None:
    device, steps = SHOTS[name]
    page = browser.new_page(**device)
    steps(page, address)
    pictures.keep(page, name, request.config.getoption("--accept"))
    page.close()
