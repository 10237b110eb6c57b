"""Whole tasks by keyboard alone: at every stop the focus can be seen, and nothing hides it."""

from __future__ import annotations

import csv
import re
from io import StringIO

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser
PAGES = ["projecten/", "oproepen/oproep-1/", "cijfers/success-rate/", "data/", "bronnen/", "toegankelijkheid/"]

# Whether the element with the focus, or the card that it fills, has an outline or shadow, and stands in view on top of all else.
SEEN = """() => {
  const element = document.activeElement;
  if (!element || element === document.body) return "";
  const marked = (one) => { const style = getComputedStyle(one);
    return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2 || style.boxShadow !== "none"; };
  const what = element.outerHTML.slice(0, 120);
  const around = [element, element.closest("li"), element.closest("form")];
  if (!around.some((one) => one && marked(one))) return `no focus to be seen: ${what}`;
  const box = [...element.getClientRects()].find((one) => one.width && one.height);
  if (!box) return `no place: ${what}`;
  const x = Math.min(Math.max(box.left + Math.min(box.width / 2, 20), 1), innerWidth - 2);
  const y = Math.min(Math.max(box.top + Math.min(box.height / 2, 12), 1), innerHeight - 2);
  if (box.bottom < 0 || box.top > innerHeight) return `out of view: ${what}`;
  const top = document.elementFromPoint(x, y);
  return top && (element.contains(top) || top.contains(element)) ? "" : `hidden: ${what}`;
}"""


@pytest.fixture(autouse=True)
def still(page: Page) -> None:
    """A page that rolls to the focus has it out of view for a moment; what counts is where it comes to rest."""
    page.emulate_media(reduced_motion="reduce")


def tab_to(page: Page, selector: str, most: int = 150) -> None:
    """Press Tab until the element has the focus; at each stop the focus is seen."""
    for _ in range(most):
        page.keyboard.press("Tab")
        assert not (unseen := page.evaluate(SEEN)), unseen
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(f"Tab never reached {selector}")


def follow(page: Page, selector: str, address: str | re.Pattern[str]) -> None:
    """Go to a link by keyboard and open it."""
    tab_to(page, selector)
    page.keyboard.press("Enter")
    expect(page).to_have_url(address)


@pytest.mark.parametrize("prefix", ["", "en/"])
def test_citizen_finds_a_municipality_and_a_project_and_goes_back(page: Page, address: str, prefix: str) -> None:
    page.goto(address + prefix)
    tab_to(page, "#lookup")
    page.keyboard.type("Hassel")
    expect(page.locator("#lookup-list [role=option]").first).to_contain_text("Hasselt")
    expect(page.locator(".lookup__status")).not_to_be_empty()
    page.keyboard.press("ArrowDown")
    expect(page.locator("#lookup")).to_have_attribute("aria-activedescendant", "lookup-0")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{address}{prefix}gemeenten/hasselt/")
    follow(page, "article a[href*='projecten/parkeren-en-gas']", f"{address}{prefix}projecten/parkeren-en-gas/")
    page.go_back()  # Alt and the left arrow belong to the window, which a headless browser has none of
    expect(page).to_have_url(f"{address}{prefix}gemeenten/hasselt/")
    follow(page, ".crumbs a[href$='gemeenten/']", f"{address}{prefix}gemeenten/")


def test_journalist_opens_a_figure_its_rows_and_takes_them_along(page: Page, address: str) -> None:
    page.goto(address)
    follow(page, "#sections a[href$='cijfers/']", f"{address}cijfers/")
    tab_to(page, "a.figure[href*='coverage-then']")
    page.keyboard.press("Enter")
    dialog = page.locator("dialog[open]")
    expect(dialog).to_be_visible()
    page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    assert page.evaluate("document.activeElement.matches(\"a.figure[href*='coverage-then']\")"), "the focus goes back"
    page.keyboard.press("Enter")
    expect(dialog).to_be_visible()
    tab_to(page, "dialog a[href$='data/cijfers/coverage-then.csv']", most=30)
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    text = download.value.path().read_text(encoding="utf-8")
    assert len(list(csv.DictReader(StringIO(text)))) > 0


def test_municipality_learns_whether_a_call_is_open_and_how_to_take_part(page: Page, address: str) -> None:
    page.goto(address)
    follow(page, "#sections a[href$='meedoen/']", f"{address}meedoen/")
    expect(page.locator(".lead")).to_contain_text("oproep")
    follow(page, "article a[href$='oproepen/']", f"{address}oproepen/")
    follow(page, "article tbody a", re.compile(r"oproepen/oproep-\d+/$"))
    expect(page.locator("dl.facts")).to_contain_text("Indieningstermijn")


def test_the_skip_link_is_first_and_leads_past_the_head(page: Page, address: str) -> None:
    page.goto(f"{address}gemeenten/")
    page.keyboard.press("Tab")
    skip = page.locator(".skip")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("Boolean(document.activeElement.closest('article'))")


@pytest.mark.parametrize("kind", PAGES)
def test_focus_is_seen_from_top_to_bottom_of_a_phone(page: Page, address: str, kind: str) -> None:
    page.set_viewport_size({"width": 320, "height": 500})
    page.goto(address + kind)
    for _ in range(60):
        page.keyboard.press("Tab")
        assert not (unseen := page.evaluate(SEEN)), unseen
