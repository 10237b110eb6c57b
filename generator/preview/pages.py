"""The pages of a language by their address; those of a kind are found when one of them is asked for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from threading import RLock
from types import ModuleType

from generator.pages import kinds
from generator.pages.page import Page, Site


class Pages:
    """Every page that is made from records; `former` are those of before, which know what kinds stand in which folder."""

    def __init__(self, site: Site, former: Pages | None = None) -> None:
        self.site = site
        self.lock = RLock()
        self.found: dict[str, dict[str, Page]] = {}  # name of a kind -> its pages by address
        self.folders: dict[str, set[str]] = former.folders if former else defaultdict(set)

    def at(self, address: str) -> Page | None:
        """The page at an address; None when there is none."""
        with self.lock:
            likely = self.folders[folder_of(address)]
            order = sorted(kinds(), key=lambda kind: kind.__name__ not in likely)
            return next((page for kind in order if (page := self.of(kind).get(address))), None)

    def __iter__(self) -> Iterator[Page]:
        with self.lock:
            for kind in kinds():
                yield from self.of(kind).values()

    def of(self, kind: ModuleType) -> dict[str, Page]:
        """The pages of one kind."""
        name = kind.__name__
        if name not in self.found:
            self.found[name] = {page.address: page for page in kind.pages(self.site)}
            for address in self.found[name]:
                self.folders[folder_of(address)].add(name)
        return self.found[name]


def folder_of(address: str) -> str:
    return address.partition("/")[0]
