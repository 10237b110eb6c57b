"""Long lists in parts: a page for each hundred, or the first few with the number that is left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from generator import routes
from generator.pages.page import Page, Site
from generator.texts import N_

PER_PAGE = 100
MOST = 8  # of a list that is named in passing


@dataclass(frozen=True)
class Part:
    """What one page shows of a list; `name` is the address of the list without its last slash, and programs count by it."""

    name: str
    shown: tuple[Any, ...]
    count: int  # of the whole list
    number: int = 1  # which page of the list

    @property
    def figure(self) -> str:
        """What the names of the figures of this list begin with."""
        return f"list/{self.name}"

    @property
    def left_out(self) -> int:
        return self.count - len(self.shown)

    @property
    def pages(self) -> int:
        return max(1, -(-self.count // PER_PAGE))

    @property
    def last(self) -> str:
        return self.address(self.pages)

    @property
    def first(self) -> str:
        return self.address(1)

    @property
    def address_before(self) -> str:
        """Address of the page before; empty on the first."""
        return self.address(self.number - 1) if self.number > 1 else ""

    @property
    def address_after(self) -> str:
        """Address of the page after; empty on the last."""
        return self.address(self.number + 1) if self.number < self.pages else ""

    def address(self, number: int) -> str:
        return routes.numbered(f"{self.name}/", number)


def parts(address: str, items: Sequence[Any]) -> list[Part]:
    """The pages of the list at `address`; there is always a first."""
    name = address.rstrip("/")
    return [Part(name, tuple(items[start:start + PER_PAGE]), len(items), number)
            for number, start in enumerate(range(0, max(len(items), 1), PER_PAGE), start=1)]


def first(address: str, items: Sequence[Any], most: int = MOST) -> Part:
    """The first few of the list at `address`."""
    return Part(address.rstrip("/"), tuple(items[:most]), len(items))


def title(site: Site, heading: str, part: Part) -> str:
    """The title of a page of a list: the first is called as the list is."""
    if part.number == 1:
        return heading
    return site.text(N_("%(title)s, page %(number)s of %(pages)s"), title=heading, number=part.number, pages=part.pages)


def further(site: Site, page: Page, found: Sequence[Part], card: Any) -> Iterator[Page]:
    """The pages after the first of a list of projects that begins on `page`; `card` gives what is shown of a project."""
    above, shown = (*page.crumbs, (page.title, page.address)), partial(card, site)
    for part in found[1:]:
        yield Page(part.address(part.number), "list.md.j2", title(site, page.title, part), page.description,
                   {"heading": page.title, "part": part, "card": shown}, above, part.shown, also=str(part.count), found_by=None)
