"""The first page: your municipality, the headline figures, the map, the calls and a door for each visitor."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from generator import routes
from generator.catalogue import Catalogue
from generator.charts.timeline import timeline
from generator.pages.calls import calendar
from generator.pages.linked import website
from generator.pages.map import legend
from generator.pages.page import Page, Site

HEADLINES = ("projects-funded", "municipalities-named", "awarded-total-reported", "local-governments-reported")


def example(catalogue: Catalogue) -> tuple[str, ...]:
    """The name of the largest municipality of today, and its first postal code: what one can look for."""
    largest = max(catalogue.today, key=lambda m: (m.population or 0, m.name), default=None)
    return (largest.name, *catalogue.postal_codes[largest.nis][:1]) if largest else ()


def pages(site: Site) -> Iterator[Page]:
    catalogue = site.catalogue
    yield Page(routes.HOME, "home.md.j2", site.of(catalogue.programme.name), site.of(catalogue.programme.summary), lambda: {
        "headlines": [site.figures[identifier] for identifier in HEADLINES],
        "map": site.drawings.overview,
        "legend": legend(site),
        "calls": list(catalogue.calls.values()),
        "timeline": timeline(catalogue.calls.values()) if catalogue.calls else None,
        "calendar": calendar(catalogue.calls.values(), routes.CALLS),
        "projects": catalogue.standing_projects[:3],
        "example": example(catalogue),
    }, about=partial(website, catalogue.programme, site.language, routes.SEARCH, routes.HOME))
