"""What a page costs its reader over the wire: bytes after compression, fonts and the records of the map apart."""

from __future__ import annotations

import gzip
from functools import cache
from pathlib import Path

import pytest
from kinds import EVERYWHERE
from test_links import read, target_of

APART = (".woff2", "map.js", "leaflet.js", "leaflet.css")
MOST = 120_000
MOST_BEFORE_DRAWN = 60_000  # the page and the styles that the first drawing waits for
MOST_MAP = 200_000  # Leaflet and the areas, loaded by the page of the map alone
MOST_PICTURE = 60_000


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
    assert sum(packed(path) for path in loaded(site, "kaart") if path.name.endswith(APART[1:])) <= MOST_MAP


@pytest.mark.parametrize("folder", ["", "en/"])
def test_the_picture_of_a_language_is_light(site: Path, folder: str) -> None:
    assert packed(site / folder / "assets" / "picture.png") <= MOST_PICTURE


def test_no_page_waits_for_a_script_but_the_smallest(site: Path) -> None:
    """One that must run before the page is drawn is small; all others come after it."""
    for kind in EVERYWHERE:
        for script in read(site / kind / "index.html").waited_for:
            assert packed(target_of(site / kind / "index.html", script)[0]) < 500, (kind, script)
