"""The pictures on the pages for maintainers: published where such a page shows them, with their size, so that no text jumps."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape
from pathlib import Path

from generator import routes
from generator.reading.digest import digest_of

SHOWN = re.compile(r"!\[[^\]]*\]\(images/([\w-]+\.(?:webp|svg))\)")
ELEMENT = re.compile(r'<img src="images/([\w-]+\.(?:webp|svg))"')
VIEW_BOX = re.compile(rb'<svg\b[^>]*\bviewBox="0 0 ([0-9]+) ([0-9]+)"')


@dataclass(frozen=True)
class Picture:
    """A picture of docs/images; its size is in pixels, and of a drawing that of its view box."""

    path: Path
    width: int
    height: int
    digest: bytes

    @property
    def address(self) -> str:
        return f"{routes.MANUAL_PICTURES}{self.path.name}"


def pictures_of(text: str, docs: Path) -> Iterator[Picture]:
    """Each picture that a page shows, as far as its file is one."""
    for name in dict.fromkeys(SHOWN.findall(text)):
        if (docs / "images" / name).is_file() and (found := picture(docs / "images" / name)):
            yield found


def picture(path: Path) -> Picture | None:
    from PIL import Image, UnidentifiedImageError  # noqa: PLC0415 - most instances have no such pages

    try:
        if path.suffix == ".svg":
            content = path.read_bytes()
            box = VIEW_BOX.search(content)
            return box and Picture(path, int(box[1]), int(box[2]), digest_of(content))
        with Image.open(path) as opened:
            return Picture(path, *opened.size, digest_of(path.read_bytes()))
    except (UnidentifiedImageError, OSError):
        return None


def placed(html: str, pictures: Iterable[Picture], start: str) -> str:
    """The HTML of the page at address `start` with its pictures, which are asked for once a reader comes near them."""
    found = {each.path.name: each for each in pictures}

    def led(match: re.Match) -> str:
        one = found[match[1]]
        return (f'<img src="{escape(routes.relative(start, one.address))}" width="{one.width}" height="{one.height}" '
                'loading="lazy" decoding="async"')

    return ELEMENT.sub(led, html)
