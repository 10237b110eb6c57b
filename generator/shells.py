"""Shells: pages that the publisher makes once, with marks where each generated page puts its own words.

A page at an address of `routes.INDEXES` has a shell of its own, since its title also stands in the navigation; all others share
one with those at the same depth of the same section, so that what the frame links to and marks is right for each.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from generator import routes
from generator.pages.page import Page
from generator.pages.rendering import front_matter, in_head
from generator.reading.digest import digest_of

# Words that stand nowhere else; letters alone, so that no renderer and no template changes them.
TITLE, DESCRIPTION, CONTENT, SLUG = "gzgtitlemark", "gzgdescriptionmark", "gzgcontentmark", "gzgslugmark"
HEAD = f'<title>{TITLE}|content="(?:{TITLE}|{DESCRIPTION})"'  # where their language can stand too
MARKS = re.compile(f"<p>{CONTENT}</p>|{HEAD}|{TITLE}|{DESCRIPTION}|{SLUG}(?:/{SLUG})*")


def shell_address(address: str) -> str:
    """Address of the shell that a page is put into."""
    if address in routes.INDEXES:
        return address
    section, rest = section_and_rest(address)
    return section + re.sub("[^/]+", SLUG, rest)


def section_and_rest(address: str) -> tuple[str, str]:
    """The first folder of an address, and what follows: `gemeenten/` and `gent/pagina/2/`; a page at the root has no section."""
    section, slash, rest = address.partition("/")
    return (section + slash, rest) if rest else ("", address)


def shell_sources(pages: Iterable[Page]) -> dict[str, str]:
    """The Markdown file of each shell that the pages need, by name."""
    found: dict[str, str] = {}
    for page in pages:
        address = shell_address(page.address)
        if address not in found:
            own = address == page.address  # its title also stands in the navigation, so it is no mark
            words = (page.title, page.description, page.spoken) if own else (TITLE, DESCRIPTION)
            found[address] = front_matter(*words, address=address)
    return {routes.file_of(address): f"{head}{CONTENT}\n" for address, head in found.items()}


class Shell:
    """The HTML around the pages of a section."""

    def __init__(self, html: str) -> None:
        self.literals = MARKS.split(html)
        self.marks = MARKS.findall(html)
        self.digest = digest_of(html)

    def fill(self, page: Page, content: str) -> str:
        """The whole page, with `content` as its HTML."""
        title, description = in_head(page.title), in_head(page.description)
        title_in, description_in = (f' lang="{code}"' if code else "" for code in page.spoken)
        words = {TITLE: title, DESCRIPTION: description, f"<p>{CONTENT}</p>": content,
                 f"<title>{TITLE}": f"<title{title_in}>{title}", f'content="{TITLE}"': f'content="{title}"{title_in}',
                 f'content="{DESCRIPTION}"': f'content="{description}"{description_in}'}
        place = section_and_rest(page.address)[1].rstrip("/")
        parts = [part for mark, literal in zip(self.marks, self.literals[1:], strict=True)
                 for part in (words.get(mark, place), literal)]
        return "".join([self.literals[0], *parts])


class Shells:
    """The shells that stand in a folder; each is read when a page first asks for it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.read: dict[str, Shell] = {}

    def fill(self, page: Page, content: str) -> str:
        """The whole page in its shell."""
        return self.of(page).fill(page, content)

    def digest(self, page: Page) -> bytes:
        """Stands for the shell of a page."""
        return self.of(page).digest

    def of(self, page: Page) -> Shell:
        address = shell_address(page.address)
        if address not in self.read:
            self.read[address] = Shell((self.folder / address / "index.html").read_text(encoding="utf-8"))
        return self.read[address]
