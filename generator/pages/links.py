"""Links to places that pages repeat hundreds of times: each is written once for all pages of a folder."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from generator import routes
from generator.pages.markdown import safe
from generator.pages.page import Site
from generator.records.municipality import Municipality, Province


class Links:
    """Links as they stand on the pages below `folder`, such as gemeenten/: all of them lie equally deep."""

    def __init__(self, site: Site, folder: str) -> None:
        self.prefix = site.prefix
        self.start = f"{site.prefix}{folder}-/"
        self.known: dict[str, Markup] = {}

    def to(self, place: Municipality | Province) -> Markup:
        """The link to the page of a place, by its name."""
        address = routes.of(place)
        if address not in self.known:
            target = routes.relative(self.start, self.prefix + address)
            self.known[address] = Markup('<a href="{}">{}</a>').format(target, safe(place.name))
        return self.known[address]

    def row(self, places: Iterable[Municipality | Province]) -> Markup:
        """The links one after the other."""
        return Markup(", ".join(self.to(place) for place in places))
