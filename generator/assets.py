"""Files that pages use: fonts and Leaflet from their packages, the index of the municipality lookup."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from importlib.metadata import files, version
from importlib.resources import as_file
from importlib.resources import files as resources
from io import BytesIO
from pathlib import Path

from generator.catalogue import Catalogue

# Latin with the accents of Europe, quotes, dashes, arrows, the euro: what Dutch, English, French and German need.
CHARACTERS = "U+0020-007E,U+00A0-017F,U+2010-2027,U+2030-203A,U+20AC,U+2190-2193,U+2212,U+2260,U+2264,U+2265"
FEATURES = ["kern", "liga", "tnum", "lnum", "mark", "mkmk", "ccmp", "locl"]
LEAFLET = ("leaflet.css", "leaflet.js", "images/layers.png", "images/layers-2x.png")


def leaflet_files() -> Iterator[tuple[str, bytes]]:
    """Leaflet as its package holds it, under leaflet/."""
    for packed in files("xstatic-leaflet") or ():
        name = packed.as_posix().partition("/data/")[2]
        if name in LEAFLET:
            yield f"leaflet/{name}", packed.read_binary()


def font_files(cache: Path) -> Iterator[tuple[str, bytes]]:
    """The typeface, cut down to the characters we need and packed for the web; made once, then kept in `cache`."""
    folder = resources("fontpkg_source_sans_3") / "files"
    for source, name in (("SourceSans3[wght].ttf", "source-sans-3.woff2"),):
        with as_file(folder / source) as path:
            yield f"fonts/{name}", web_font(path, cache)


def web_font(path: Path, cache: Path) -> bytes:
    """The font at `path` as WOFF2, from the cache when the same was made before."""
    recipe = f"{version('fonttools')} {CHARACTERS} {FEATURES}".encode()
    key = hashlib.sha256(path.read_bytes() + recipe).hexdigest()[:20]
    kept = cache / f"{key}.woff2"
    if kept.exists():
        return kept.read_bytes()
    content = subset_font(path)
    cache.mkdir(parents=True, exist_ok=True)
    fresh = kept.with_suffix(".new")
    fresh.write_bytes(content)
    fresh.replace(kept)
    return content


def subset_font(path: Path) -> bytes:
    from fontTools import subset  # noqa: PLC0415 - a third of a second that only the first build needs
    from fontTools.ttLib import TTFont  # noqa: PLC0415

    options = subset.Options(layout_features=FEATURES, flavor="woff2")
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=subset.parse_unicodes(CHARACTERS))
    font = TTFont(path, recalcTimestamp=False)
    cutter.subset(font)
    font.flavor = "woff2"
    target = BytesIO()
    font.save(target)
    return target.getvalue()


def lookup_index(catalogue: Catalogue) -> bytes:
    """What the municipality lookup searches: [name, id, other names, postal codes, province, name of today or empty]."""
    rows = []
    for m in catalogue.municipalities.values():
        today = catalogue.gazetteer.today(m, catalogue.as_of)
        others = sorted({m.name_fr, m.name_en} - {m.name})
        rows.append([m.name, m.id, others, catalogue.postal_codes[m.nis], catalogue.provinces[m.province].name,
                     today.name if today.nis != m.nis else ""])
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":")).encode("utf-8")
