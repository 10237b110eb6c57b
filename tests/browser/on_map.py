"""Opens the map and waits until its areas have their facts."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

READY = "path[data-code='41002']"  # Aalst, once its facts are there
PHONE = {"viewport": {"width": 390, "height": 800}, "has_touch": True, "is_mobile": True}


def opened(page: Page, address: str, asked: str = "") -> None:
    page.goto(f"{address}kaart/{asked}")
    turn_to(page)
    expect(page.locator(f".leaflet-container {READY}")).to_have_attribute("aria-label", re.compile("^Aalst: "))


def turn_to(page: Page) -> None:
    """As a visitor does: the map comes when somebody who can see it moves, points, scrolls or presses a key."""
    page.locator("[data-map]").scroll_into_view_if_needed()
    page.mouse.move(5, 5)
