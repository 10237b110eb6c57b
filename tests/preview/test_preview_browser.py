"""The preview in a browser: the page reloads by itself, and the problems above it are seen, read and closed by keyboard."""

from __future__ import annotations

from collections.abc import Iterator

import pictures
import pytest
from awaited import until
from conftest import PAGE, PROJECT, Previewed
from playwright.sync_api import Browser, Page, Route, expect

SEEN = """seen => {
  Object.defineProperty(document, "visibilityState", { value: seen, configurable: true });
  document.dispatchEvent(new Event("visibilitychange"));
}"""
POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'"


@pytest.fixture
def page(browser: Browser, preview: Previewed) -> Iterator[Page]:
    """A page under a strict policy, closed before the preview is; the test fails when the console tells an error."""
    page = browser.new_page(viewport={"width": 1000, "height": 500})
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.route("**/*", strict)
    yield page
    page.close()
    assert complaints == []


def strict(route: Route) -> None:
    """Every page comes with the policy; what else is asked for goes its way."""
    if route.request.resource_type != "document":
        route.continue_()
        return
    answer = route.fetch()
    route.fulfill(response=answer, headers={**answer.headers, "content-security-policy": POLICY})


def test_a_page_follows_the_records_and_keeps_its_place(page: Page, preview: Previewed) -> None:
    page.goto(f"{preview.address}{PAGE[1:]}")
    page.evaluate("scrollTo(0, 120)")

    preview.change(PROJECT, "nl: Buurtapp", "nl: Straatapp")

    expect(page.locator("h1")).to_have_text("Straatapp")
    until(page, "scrollY === 120")


def test_problems_are_seen_and_closed_by_keyboard(page: Page, preview: Previewed) -> None:
    page.goto(f"{preview.address}{PAGE[1:]}")
    preview.change(PROJECT, "- Veenrand", "- Venrand")

    problems = page.get_by_role("alert")
    expect(page.locator("script[data-state]")).to_have_attribute("data-state", preview.listened())
    expect(problems).to_contain_text("data/projects/buurtapp.yml:18:5")
    expect(page.locator("h1")).to_have_text("Buurtapp")

    close = page.get_by_role("button", name="Close")
    expect(close).to_be_visible()  # it is, once it works
    while not close.evaluate("button => button === document.activeElement"):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(problems).to_have_count(0)

    page.reload()
    expect(close).to_be_visible()
    page.keyboard.press("Escape")
    expect(problems).to_have_count(0)

    preview.change(PROJECT, "- Venrand", "- Veenrand")
    expect(page.locator("script[data-state]")).to_have_attribute("data-state", preview.listened())
    expect(problems).to_have_count(0)


def test_many_tabs_follow(browser: Browser, preview: Previewed) -> None:
    """More than a browser has connections to a host."""
    context = browser.new_context()
    pages = [context.new_page() for _ in range(8)]
    for one in pages:
        one.goto(f"{preview.address}{PAGE[1:]}")
        one.evaluate(SEEN, "hidden")  # as a browser with a window does when another tab comes to the front

    preview.change(PROJECT, "nl: Buurtapp", "nl: Straatapp")

    for one in pages:
        one.evaluate(SEEN, "visible")
        expect(one.locator("h1")).to_have_text("Straatapp")
        one.close()
    context.close()


@pytest.mark.picture
def test_the_problems_above_a_page_are_pictured(page: Page, preview: Previewed, request: pytest.FixtureRequest) -> None:
    page.set_viewport_size({"width": 1080, "height": 640})
    page.goto(f"{preview.address}en{PAGE}")
    preview.change(PROJECT, "- Veenrand", "- Venrand")
    expect(page.get_by_role("alert")).to_be_visible()
    pictures.keep(page, "preview-problem", request.config.getoption("--accept"))
