"""The pages of a language by their address, made only as far as anyone asked."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from threading import Lock
from types import ModuleType

from generator.pages import kinds
from generator.pages.page import Page, Site


class Walk:
    """Every page that is made from records; `former` is the walk of before, which knows what kind stands in which folder."""

    def __init__(self, site: Site, former: Walk | None = None) -> None:
        known = former.folders() if former else {}
        self.trails = [Trail(kind, site, known.get(kind.__name__, set())) for kind in kinds()]

    def page(self, address: str) -> Page | None:
        """The page at an address; None when there is none."""
        folder = address.partition("/")[0]
        likely = sorted(self.trails, key=lambda trail: folder not in trail.folders)
        return next((page for trail in likely if (page := trail.page(address))), None)

    def __iter__(self) -> Iterator[Page]:
        for trail in self.trails:
            yield from trail

    def folders(self) -> dict[str, set[str]]:
        """Name of a kind -> the folders in which its pages stand, as far as they are known."""
        return {trail.name: set(trail.folders) for trail in self.trails}


class Trail:
    """The pages of one kind. Several threads may walk it at once; each page is made by whoever comes first."""

    def __init__(self, kind: ModuleType, site: Site, folders: set[str]) -> None:
        self.name = kind.__name__
        self.start = lambda: iter(kind.pages(site))
        self.lock = Lock()
        self.folders = set(folders)
        self.begin()

    def begin(self) -> None:
        self.source = self.start()
        self.found: list[Page] = []
        self.by_address: dict[str, Page] = {}

    def page(self, address: str) -> Page | None:
        while address not in self.by_address:
            if self.step() is None:
                return self.by_address.get(address)  # another thread may have made it as the last one
        return self.by_address[address]

    def __iter__(self) -> Iterator[Page]:
        for place in count():
            if place >= len(self.found):
                self.step()
            if place >= len(self.found):  # not even by another thread
                return
            yield self.found[place]

    def step(self) -> Page | None:
        """The next page that nobody asked for yet; after an error the next who asks begins anew."""
        with self.lock:
            try:
                page = next(self.source, None)
            except Exception:
                self.begin()
                raise
            if page:
                self.found.append(page)
                self.by_address[page.address] = page
                self.folders.add(page.address.partition("/")[0])
            return page
