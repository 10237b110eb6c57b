"""Links that are right on every page: the way up to the root is a mark until the page that shows them is known."""

from __future__ import annotations

from functools import lru_cache

from markupsafe import Markup

from generator.pages.markdown import WAY_UP, safe


class Links:
    """Links of one language; the same on all its pages, so whatever holds them can be kept and shown elsewhere."""

    def __init__(self, prefix: str) -> None:
        self.prefix = prefix
        self.shared = lru_cache(maxsize=2**14)(way_to)

    def url(self, address: str) -> Markup:
        """A page of this language."""
        return self.shared(self.prefix + address)

    def seen_from(self, address: str, text: str) -> str:
        """`text` as it stands on the page at `address`: what `routes.relative` gives for each link."""
        start = self.prefix + address
        if not start:
            text = text.replace(f'{WAY_UP}"', './"')
        return text.replace(f"{WAY_UP}{start}#", "#").replace(WAY_UP, "../" * start.count("/"))


def way_to(address: str) -> Markup:
    """A file of the site, whatever its language."""
    return WAY_UP + safe(address)
