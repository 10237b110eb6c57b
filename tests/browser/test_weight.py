"""What a page costs its reader over the wire: bytes after compression, fonts and the records of the map apart."""

from __future__ import annotations

import gzip
import re
from functools import cache
from pathlib import Path

import pytest
from kinds import EVERYWHERE
from playwright.sync_api import Browser
from test_links import read, target_of

APART = (".woff2",)
MAP = ("assets/leaflet/leaflet.css", "assets/leaflet/leaflet.js", "assets/map.js", "assets/map-facts.json")
MOST = 120_000
MOST_BEFORE_DRAWN = 60_000  # the page and the styles that the first drawing waits for
MOST_MAP = 200_000  # Leaflet and the areas, which come when a visitor turns to the map
MOST_SHIFT = 0.02  # 0.1 is called good
MOST_PICTURE = 60_000


IMPORT = re.compile(r"""^(?:import|export) .*from "\./([\w-]+\.js)";$""", re.MULTILINE)
SHIFTS = """shifted = 0; new PerformanceObserver((list) => { for (const each of list.getEntries()) shifted += each.value; })
  .observe({ type: "layout-shift", buffered: true });"""


@cache
def packed(path: Path) -> int:
    """Bytes of a file as a server sends it."""
    content = path.read_bytes()
    return len(content) if path.suffix in (".woff2", ".png") else len(gzip.compress(content, 6, mtime=0))


def loaded(site: Path, kind: str) -> list[Path]:
    """The page and all that it loads."""
    page = site / kind / "index.html"
    return [page, *sorted({target_of(page, load)[0] for load in read(page).loads})]


@pytest.mark.parametrize("kind", EVERYWHERE)
def test_a_page_is_light(site: Path, kind: str) -> None:
    weights = {path.name: packed(path) for path in loaded(site, kind) if not path.name.endswith(APART)}

    assert sum(weights.values()) <= MOST, weights
    first = {name: weight for name, weight in weights.items() if name.endswith((".html", ".css"))}
    assert sum(first.values()) <= MOST_BEFORE_DRAWN, first


def test_the_map_is_light(site: Path) -> None:
    assert sum(packed(site / path) for path in MAP) <= MOST_MAP


@pytest.mark.parametrize("folder", ["", "en/"])
def test_the_picture_of_a_language_is_light(site: Path, folder: str) -> None:
    assert packed(site / folder / "assets" / "picture.png") <= MOST_PICTURE


def test_no_page_waits_for_a_script_but_the_smallest(site: Path) -> None:
    """One that must run before the page is drawn is small; all others come after it."""
    for kind in EVERYWHERE:
        for script in read(site / kind / "index.html").waited_for:
            assert packed(target_of(site / kind / "index.html", script)[0]) < 500, (kind, script)


@pytest.mark.parametrize("kind", EVERYWHERE)
def test_modules_are_asked_for_at_once(site: Path, kind: str) -> None:
    """A page names all that its scripts import: else each import waits for the one before it."""
    named = {path.name for path in loaded(site, kind) if path.suffix == ".js"}
    assert named == set().union(*(imported(site / "assets", each) for each in named))


def imported(folder: Path, name: str) -> set[str]:
    """A module, and those that it and they import."""
    named = IMPORT.findall((folder / name).read_text(encoding="utf-8"))
    return {name}.union(*(imported(folder, each) for each in named))


@pytest.mark.parametrize("kind", ["projecten/", "kaart/", ""])
def test_nothing_moves_while_a_page_comes(browser: Browser, address: str, kind: str) -> None:
    page = browser.new_page(viewport={"width": 412, "height": 823})
    page.add_init_script(SHIFTS)
    page.goto(address + kind, wait_until="networkidle")
    assert page.evaluate("shifted") <= MOST_SHIFT
    page.close()
