"""The typeface of the site: cut down to the signs we need, packed for the web, made once and kept."""

from __future__ import annotations

import hashlib
from importlib.metadata import version
from importlib.resources import files
from io import BytesIO
from pathlib import Path

from generator.lock import only_one

# Latin with the accents of Europe, quotes, dashes, arrows, the euro: what Dutch, English, French and German need.
CHARACTERS = "U+0020-007E,U+00A0-017F,U+2010-2027,U+2030-203A,U+20AC,U+2190-2193,U+2212,U+2260,U+2264,U+2265"
FEATURES = ["kern", "liga", "tnum", "lnum", "mark", "mkmk", "ccmp", "locl"]
DIGEST = 32  # bytes in front of what is kept


def typeface(cache: Path) -> bytes:
    """The font as WOFF2, from the folder `cache` when the same was made before; who comes while it is made waits for it."""
    source = whole_typeface()
    recipe = f"{version('fonttools')} {version('brotli')} {CHARACTERS} {FEATURES}".encode()
    kept = cache / f"{hashlib.sha256(source + recipe).hexdigest()[:20]}.woff2"
    if content := intact(kept):
        return content
    with only_one(cache / "typeface.lock"):
        content = intact(kept) or subset(source)
        fresh = kept.with_suffix(".new")
        fresh.write_bytes(hashlib.sha256(content).digest() + content)
        fresh.replace(kept)
    return content


def whole_typeface() -> bytes:
    """The font as its package holds it, as TrueType with a variable weight."""
    return (files("fontpkg_source_sans_3") / "files" / "SourceSans3[wght].ttf").read_bytes()


def intact(kept: Path) -> bytes:
    """What was kept; nothing when it is not there, or not as it was written."""
    try:
        found = kept.read_bytes()
    except OSError:
        return b""
    content = found[DIGEST:]
    return content if hashlib.sha256(content).digest() == found[:DIGEST] else b""


def subset(source: bytes) -> bytes:
    """The font with the signs and features above, as WOFF2."""
    from fontTools.subset import Options, Subsetter, parse_unicodes  # noqa: PLC0415 - a fifth of a second, for the first build
    from fontTools.ttLib import TTFont  # noqa: PLC0415

    cutter = Subsetter(Options(layout_features=FEATURES, flavor="woff2"))
    cutter.populate(unicodes=parse_unicodes(CHARACTERS))
    font = TTFont(BytesIO(source), recalcTimestamp=False, lazy=True)  # lazy: what is cut off is never read; half the time
    cutter.subset(font)
    font.flavor = "woff2"
    target = BytesIO()
    font.save(target)
    return target.getvalue()
