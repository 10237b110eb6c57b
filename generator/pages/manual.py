"""The pages for maintainers: docs/*.md as they stand in the repository, in the language they were written in."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from markupsafe import Markup

from generator import routes
from generator.pages.html import html_of
from generator.pages.manual_pictures import Picture, pictures_of, placed
from generator.reading.digest import digest_of

INDEX = "index"
LANGUAGE = "en"  # of every page for maintainers
CODE = re.compile(r"(^(`{3,}|~{3,}).*?^\2[ \t]*$|`[^`\n]*`)", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"(!?)\[([^\]]*)\]\((?![a-z]+:|#)([^)\s#]*)(#[^)\s]*)?\)")
HEADING = re.compile(r"^# +(.+)$", re.MULTILINE)
PARAGRAPH = re.compile(r"^[A-Za-z][^\n]*(?:\n[^\n#|]+)*", re.MULTILINE)
TABLE = re.compile("<table>")
SCROLLED = '<div class="scroll" tabindex="0" role="region" aria-label="Table %d"><table>'
WRAPPED = {  # what is wide can be moved by keyboard; no blank line ends the block of HTML that all of it is
    "<th>": '<th scope="col">', "</table>": "</table></div>", "<pre>": '<pre tabindex="0">',
    "\n\n": "\n&#10;",
}
MARKS = re.compile(r"[`*_]|\]\([^)]*\)|\[")


@dataclass(frozen=True)
class Manual:
    """A page for maintainers."""

    name: str  # of its file, which is also its address
    title: str
    description: str
    text: str
    pictures: tuple[Picture, ...] = ()

    @property
    def address(self) -> str:
        return routes.manual("" if self.name == INDEX else self.name)

    @property
    def digest(self) -> str:
        return digest_of(self.text, *(f"{each.address} {each.width} {each.height}" for each in self.pictures)).hex()


def read_manuals(docs: Path) -> tuple[Manual, ...]:
    """Every page of docs/; none when there is no docs/index.md, which leads to all."""
    if not (docs / f"{INDEX}.md").is_file():
        return ()
    files = sorted(docs.glob("*.md"))
    return tuple(manual(path.stem.lower(), path.read_text(encoding="utf-8", errors="replace"), docs) for path in files)


def manual(name: str, text: str, docs: Path = Path()) -> Manual:
    """The page in a file: its first heading, and its first sentence."""
    heading = HEADING.search(text)
    first = PARAGRAPH.search(text, heading.end() if heading else 0)
    about = " ".join(MARKS.sub("", first[0]).split()) if first else ""
    return Manual(name, MARKS.sub("", heading[1]) if heading else name, about.partition(". ")[0][:200], text,
                  tuple(pictures_of(text, docs)))


def body(page: Manual, manuals: Iterable[Manual], prefix: str = "") -> Markup:
    """The page as HTML without a blank line, so that every publisher passes it on as it is; `prefix` is that of the language."""
    names = {each.name for each in manuals}
    pieces = CODE.split(page.text)  # text, code, its fence, text, and so on
    shown = {f"images/{each.path.name}" for each in page.pictures}
    linked = [links(piece, page.name == INDEX, names, shown) if number % 3 == 0 else piece
              for number, piece in enumerate(pieces) if number % 3 < 2 and piece]
    number = count(1)  # so that no two tables of a page are called alike
    html = TABLE.sub(lambda _: SCROLLED % next(number), html_of("".join(linked)).strip())
    for plain, wrapped in WRAPPED.items():
        html = html.replace(plain, wrapped)
    return Markup(placed(html, page.pictures, f"{prefix}{page.address}"))


def links(text: str, is_index: bool, names: set[str], shown: set[str]) -> str:
    """Links to other pages as addresses of the site; what stands in the repository alone is named without a link, and a
    picture that is not published is told in words."""
    up = "" if is_index else "../"

    def led(found: re.Match) -> str:
        picture, words, target, spot = found.groups(default="")
        name = target.removesuffix(".md").lower()
        if picture and target in shown:
            return found[0]
        if picture or not target.endswith(".md") or name not in names:
            return words
        return f"[{words}]({up}{'' if name == INDEX else f'{name}/'}{spot})"

    return LINK.sub(led, text)
