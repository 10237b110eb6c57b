"""What other sites may show: each embed alone, from another origin, without scripts; nothing else can be shown there."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from pathlib import Path

import axe_playwright_python
import pytest
from conftest import VIOLATIONS, served
from playwright.sync_api import Browser, Page
from test_links import read

pytestmark = pytest.mark.browser

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
RULES = """() => axe.run({runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]})
  .then((found) => found.violations.map((one) => [one.id, one.nodes[0].html]))"""
EMBEDS = ("embed/by-province/", "embed/projects-funded/", "embed/kaart/", "en/embed/oproepen/")
REFUSED = ("", "cijfers/by-province/", "projecten/leefloonadvies/", "meedoen/idee/", "en/kaart/", "data/projecten.csv",
           "nowhere/")


@pytest.fixture(scope="module")
def elsewhere(tmp_path_factory: pytest.TempPathFactory, address: str) -> Iterator[str]:
    """Another origin, whose pages show embeds and what may not be shown; it says no policy of its own."""
    folder = tmp_path_factory.mktemp("elsewhere")
    (folder / "_headers").write_text("")
    for name, shown in (("embeds", EMBEDS), ("refused", REFUSED)):
        frames = "".join(f'<iframe src="{address}{each}" title="{each}" width="640" height="720"></iframe>' for each in shown)
        (folder / f"{name}.html").write_text(f'<!doctype html><title>x</title><link rel="icon" href="data:,">{frames}')
    with served(folder) as root:
        yield root


@pytest.fixture
def other(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 3000}, java_script_enabled=False)
    yield context.new_page()
    context.close()


def test_another_site_shows_every_embed(other: Page, elsewhere: str, address: str) -> None:
    errors, asked = [], []
    other.on("console", lambda message: errors.append(message.text) if message.type in ("error", "warning") else None)
    other.on("request", lambda request: asked.append(request.url))
    other.goto(f"{elsewhere}embeds.html", wait_until="networkidle")

    assert [f"{address}{each}" for each in EMBEDS] == [frame.url for frame in other.frames[1:]]
    for frame in other.frames[1:]:
        assert 1 == frame.locator("h1").count() == frame.locator("main").count()
        assert frame.get_by_text(re.compile("CC BY 4.0")).is_visible()
        assert 0 == frame.locator("nav, header, footer, script").count()
        assert 0 < frame.locator("svg[role=img], .opened__value").count()
    assert errors == []
    assert [] == [url for url in asked if not url.startswith((address, elsewhere, "data:"))]


def test_nothing_else_is_shown_elsewhere(other: Page, elsewhere: str) -> None:
    other.goto(f"{elsewhere}refused.html", wait_until="networkidle")

    assert len(REFUSED) == len(other.frames[1:])
    assert {frame.url for frame in other.frames[1:]} <= {"chrome-error://chromewebdata/", ""}  # a file to be saved
    assert ["chrome-error://chromewebdata/"] * 6 == [frame.url for frame in other.frames[1:] if frame.url]
    VIOLATIONS.clear()


def test_a_link_of_an_embed_leaves_the_frame(browser: Browser, elsewhere: str, address: str) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 3000})
    page.goto(f"{elsewhere}embeds.html")
    with page.expect_popup() as opened:
        page.frames[2].get_by_role("link", name="Open data over Gemeente zonder gemeentehuis").click()
    assert f"{address}cijfers/projects-funded/" == opened.value.url
    assert opened.value.evaluate("opener") is None
    opened.value.close()
    page.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("kind", ["embed/by-province/", "embed/kaart/", "cijfers/by-province/"])
def test_axe_finds_nothing(browser: Browser, address: str, kind: str, scheme: str) -> None:
    """On a phone; what a page can open is open."""
    context = browser.new_context(viewport={"width": 390, "height": 800}, color_scheme=scheme, bypass_csp=True,
                                  reduced_motion="reduce")
    page = context.new_page()
    page.goto(address + kind)
    page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.evaluate(f"{AXE};0")
    assert page.evaluate(RULES) == []
    context.close()


def test_each_figure_offers_its_embed(site: Path) -> None:
    """As an element to paste, and as a link that leads somewhere (test_links)."""
    for page in sorted((site / "cijfers").glob("*/index.html")):
        text = html.unescape(page.read_text(encoding="utf-8"))
        found = re.search('<iframe src="/(embed/[a-z0-9-]+/)" title="[^"]+" width="640" height="[0-9]+" loading="lazy">', text)
        assert found, page
        assert (site / found[1] / "index.html").is_file()
        assert any(link.endswith(found[1]) for link in read(page).links)


def test_search_engines_are_told_of_no_embed(site: Path) -> None:
    for page in site.rglob("embed/*/index.html"):
        assert '<meta name="robots" content="noindex">' in page.read_text(encoding="utf-8")
