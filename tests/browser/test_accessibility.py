"""WCAG 2.2 AA as far as a program can tell: axe on every kind of page, and what it does not look at."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import axe_playwright_python
import pytest
from kinds import EVERYWHERE, KINDS
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
SCREENS = [{"width": 1280, "height": 900}, {"width": 768, "height": 1024}, {"width": 320, "height": 640}]
# The tenth row of a table is like its first, and axe needs half a minute for a thousand rows.
RUN = """([tags, only, not]) => axe.run({exclude: [["tbody tr:nth-child(n+10)"], ["dl.figures > :nth-child(n+20)"],
  [".index li:nth-child(n+6)"], [".sources section:nth-child(n+5)"], ["section.line:nth-of-type(n+4)"]]},
  {runOnly: only.length ? only : tags, rules: Object.fromEntries(not.map((rule) => [rule, {enabled: false}])),
   resultTypes: ["violations"]})
  .then((found) => found.violations.map((v) => [v.id, v.nodes.slice(0, 3).map((node) => node.html.slice(0, 120))]))"""
# What colours decide, and what the width of the screen; all else is the same in each view and looked at once.
COLOURS = ["color-contrast", "link-in-text-block"]
PLACES = ["target-size", "scrollable-region-focusable", "skip-link", "region"]
VIEWS = (("light", SCREENS[0], [], []), ("light", SCREENS[1], PLACES, []), ("light", SCREENS[2], [*PLACES, COLOURS[1]], []),
         ("dark", SCREENS[2], COLOURS, []))  # scheme, screen, the rules to look at (none: all), those to leave out
OTHER_LANGUAGE = (("light", SCREENS[2], [], COLOURS),)
Views = tuple[tuple[str, dict[str, int], list[str], list[str]], ...]
SPACING = """* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
p { margin-bottom: 2em !important; }"""
# Texts that stick out of a box that hides what does not fit, unless the box is meant for screen readers alone.
CUT = """() => [...document.querySelectorAll("body *")].filter((element) => {
  const style = getComputedStyle(element);
  const hides = ["hidden", "clip"].includes(style.overflowX) || ["hidden", "clip"].includes(style.overflowY);
  return hides && style.clipPath === "none" && element.clientWidth > 1 && !(element instanceof SVGElement)
    && !element.closest(".leaflet-container") && element.textContent.trim()
    && (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1);
}).map((element) => element.outerHTML.slice(0, 120))"""


@pytest.fixture(scope="module")
def still(browser: Browser) -> Iterator[Page]:
    """One page for all tests of this file, without motion: a colour on its way to another one is no fault."""
    context = browser.new_context(reduced_motion="reduce", bypass_csp=True)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("kind", [*EVERYWHERE, "404.html", "en/404.html"])
def test_axe_finds_nothing(still: Page, address: str, site_at_root: str, kind: str) -> None:
    """In light and dark, on a wide, a middle and a narrow screen; what colours decide is the same in each language."""
    still.goto((site_at_root if kind.endswith("404.html") else address) + kind)  # that page asks for styles from the root
    still.evaluate(f"{AXE};0")
    assert violations(still, VIEWS if kind in KINDS or kind == "404.html" else OTHER_LANGUAGE) == {}


def violations(page: Page, views: Views) -> dict[tuple[str, int], object]:
    """What axe finds, by scheme and width of the screen."""
    found = {}
    for scheme, screen, only, left_out in views:
        page.emulate_media(color_scheme=scheme)
        page.set_viewport_size(screen)
        found[scheme, screen["width"]] = page.evaluate(RUN, [TAGS, only, left_out])
    return {view: told for view, told in found.items() if told}


@pytest.mark.parametrize("kind", ["meedoen/idee/", "meedoen/interesse/?project=leefloonadvies"])
def test_axe_finds_nothing_in_a_form_that_is_faulty_or_ready(still: Page, address: str, kind: str) -> None:
    """What a visitor sees after pressing the button too early, with a warning of personal data, and when the file is there."""
    still.goto(address + kind)
    still.wait_for_selector("form[data-post]")
    still.evaluate(f"{AXE};0")
    still.get_by_role("button", name="Maak het bestand").click()
    still.wait_for_selector("[data-errors]:not([hidden])")
    assert violations(still, VIEWS) == {}
    if "idee/" in kind:
        still.get_by_label("Titel").fill("Hulp bij papieren na een overlijden")
        still.get_by_label("Samenvatting").fill("Bel mevr. Peeters.")
    else:
        still.get_by_label("gebruikt dit").check()
    still.get_by_label("Gemeente").select_option("Gent")
    still.get_by_role("button", name="Maak het bestand").click()
    still.wait_for_selector("[data-ready]:not([hidden])")
    assert violations(still, VIEWS) == {}


@pytest.mark.parametrize("kind", KINDS)
def test_reads_at_four_times_the_size_and_with_wide_spacing(still: Page, address: str, kind: str) -> None:
    """A screen of 1,280 by 1,024 at 400 % is 320 by 256; nobody has to scroll sideways, and no text is cut off."""
    still.set_viewport_size({"width": 320, "height": 256})
    still.goto(address + kind)
    still.evaluate("""text => { const sheet = new CSSStyleSheet(); sheet.replaceSync(text);
      document.adoptedStyleSheets = [sheet]; }""", SPACING)
    assert still.evaluate("document.documentElement.scrollWidth") <= 320
    assert still.evaluate(CUT) == []


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "methode/"])  # whose table is plain Markdown
def test_every_table_and_heading_is_told(still: Page, address: str, kind: str) -> None:
    """Each table has a name and a scope for each heading; headings leave out no level; there is one of each landmark."""
    still.goto(address + kind)
    assert still.locator("table:not([aria-label], [aria-labelledby], :has(caption), [role=region][aria-label] *)").count() == 0
    assert still.locator("th:not([scope])").count() == 0
    levels = still.evaluate("[...document.querySelectorAll('main :is(h1, h2, h3, h4)')].map((one) => Number(one.tagName[1]))")
    assert [(a, b) for a, b in pairwise(levels) if b > a + 1] == []
    assert {name: still.locator(name).count() for name in ("main", "body > header", "footer")} == {
        "main": 1, "body > header": 1, "footer": 1}
    assert still.locator("footer a[href$='toegankelijkheid/']").count() == 1 or kind == "toegankelijkheid/"


@pytest.mark.parametrize("kind", ["", "kaart/", "cijfers/", "gemeenten/hasselt/"])
def test_forced_colours_leave_drawings_readable(browser: Browser, address: str, kind: str) -> None:
    """In high contrast bars, maps and chosen pages are told from what is around them."""
    context = browser.new_context(forced_colors="active")
    page = context.new_page()
    page.goto(address + kind)
    fills = page.evaluate("""() => [...document.querySelectorAll("svg.bars rect.part, svg.areas .here, svg.areas .shade-4")]
      .slice(0, 3).map((drawn) => getComputedStyle(drawn).fill)""")
    ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
    context.close()
    assert ground not in fills


def test_nothing_moves_for_who_asked_so(still: Page, address: str) -> None:
    still.goto(address)
    moving = still.evaluate("""[...document.querySelectorAll("*")].filter((element) => { const style = getComputedStyle(element);
      return style.transitionDuration !== "0s" && style.transitionProperty !== "none" || style.animationName !== "none";
    }).length""")
    assert moving == 0
    assert still.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"
