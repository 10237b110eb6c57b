"""The pictures of the documentation: what each shows, from what it is made, and whether that has changed since.

    python tests/pictures.py    names those that are stale, and ends with 1 when there are any

Pixels tell nothing, as machines draw letters differently. So a digest stands for what a page is made from: its golden page, which
no edit of a record touches, without addresses and data for programs; the frame; and the styles and scripts that it loads.
"""

from __future__ import annotations

import hashlib
import io
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from awaited import until
from PIL import Image, ImageChops
from playwright.sync_api import Page

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "docs/images"
DIGESTS = FOLDER / "pictures.json"
ASSETS, GOLDEN = ROOT / "site_templates/assets", ROOT / "tests/golden/expected/nl"
FRAME = ("site_templates/theme/**/*.html",)
STYLES = {"site.css"}  # of every page; its scripts (site.js, scheme.js) show nothing before somebody does something
PICTURES = {  # name -> the golden page, the scripts that come once somebody does something, and what else it is made from
    "home-desktop": ("index.md", (), ()),
    "home-phone": ("index.md", (), ()),
    "project": ("projecten/buurtapp.md", (), ()),
    "figure": ("index.md", ("figure-dialog.js",), ()),
    "explorer": ("projecten/index.md", (), ()),
    "map-dark": ("kaart/index.md", ("map-live.js",), ()),
    "correction": ("meedoen/verbetering.md", (), ()),
    "preview-problem": ("projecten/buurtapp.md", (), ("generator/preview/overlay.*", "generator/preview/notice.py")),
    "editor": ("", (), ("site_templates/editor/*", "generator/editor/widgets.py", "docs/fields.md")),
}
LARGEST, QUALITIES = 60_000, (75, 65, 55)  # bytes; the first quality at which a picture is no larger
HOW = "docs/images: %s no longer shows what is there; run `make pictures`, look at the pictures, and commit them"
SEEN_BY_NOBODY = re.compile(
    r'\A---\n.*?\n---\n|<script type="application/ld\+json">.*?</script>| (?:href|src|content|id|data-[\w-]+)="[^"]*"', re.DOTALL)
REMARKS = re.compile(r"/\*.*?\*/|^\s*//.*$", re.DOTALL | re.MULTILINE)
LOADED = re.compile(r"""(?:assets/|["']\./)([\w-]+\.(?:js|css))""")
ALIKE = 40  # of 255: how far a spot of 4 by 4 may differ when letters were drawn by another machine


def stale() -> list[str]:
    """The pictures that are missing, or whose page is made from something else by now."""
    kept = json.loads(DIGESTS.read_text(encoding="utf-8")) if DIGESTS.exists() else {}
    return [name for name in PICTURES if not file_of(name).exists() or kept.get(name) != digest(name)]


def file_of(name: str) -> Path:
    return FOLDER / f"{name}.webp"


def digest(name: str) -> str:
    """Stands for all that a picture is made from."""
    return hashlib.sha256("\0".join(" ".join(part.split()) for part in parts(name)).encode()).hexdigest()[:16]


def parts(name: str) -> Iterator[str]:
    page, later, others = PICTURES[name]
    text = (GOLDEN / page).read_text(encoding="utf-8") if page else ""
    yield SEEN_BY_NOBODY.sub("", text)
    for asset in sorted(loaded({*STYLES, *later, *LOADED.findall(text)}) if page else ()):
        yield REMARKS.sub("", (ASSETS / asset).read_text(encoding="utf-8"))
    for pattern in (*(FRAME if page else ()), *others):
        yield from (path.read_text(encoding="utf-8") for path in sorted(ROOT.glob(pattern)))


def loaded(assets: set[str]) -> set[str]:
    """These and all that they import, as far as they are written by hand; what is always brought along changes nothing."""
    found: set[str] = set()
    waiting = list(assets)
    while waiting:
        name = waiting.pop()
        if name not in found and (ASSETS / name).exists():
            found.add(name)
            waiting += LOADED.findall((ASSETS / name).read_text(encoding="utf-8"))
    return found


def keep(page: Page, name: str, accept: bool) -> None:
    """What a page shows as a picture of the documentation: kept where the one that is there is stale, and not alike."""
    if accept and name not in stale():
        return
    until(page, "document.readyState === 'complete' && document.fonts.status === 'loaded'")
    taken = page.screenshot(animations="disabled")
    made = next((found for quality in QUALITIES if len(found := packed(taken, quality)) <= LARGEST), None)
    assert made, f"{name} cannot be packed in {LARGEST} bytes: show less"
    if not accept:
        return
    if not file_of(name).exists() or not alike(file_of(name).read_bytes(), made):
        file_of(name).write_bytes(made)
    kept = json.loads(DIGESTS.read_text(encoding="utf-8")) if DIGESTS.exists() else {}
    known = {each: kept[each] for each in PICTURES if each in kept} | {name: digest(name)}
    DIGESTS.write_text(json.dumps(known, indent=2, sort_keys=True) + "\n", encoding="utf-8")


def packed(taken: bytes, quality: int) -> bytes:
    made = io.BytesIO()
    Image.open(io.BytesIO(taken)).convert("RGB").save(made, "WEBP", quality=quality, method=6)
    return made.getvalue()


def alike(one: bytes, other: bytes) -> bool:
    """Nobody sees a difference between two pictures."""
    first, second = (Image.open(io.BytesIO(each)).convert("L") for each in (one, other))
    if first.size != second.size:
        return False
    return ImageChops.difference(first.reduce(4), second.reduce(4)).getextrema()[1] <= ALIKE


if __name__ == "__main__":
    if told := stale():
        sys.exit(HOW % ", ".join(told))
