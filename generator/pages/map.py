"""The page of the map, and the static map that other pages show."""

from __future__ import annotations

from collections.abc import Iterator

from generator import routes
from generator.charts.area_map import CLASSES
from generator.figures.participation import projects_per_municipality
from generator.pages.crumbs import crumbs
from generator.pages.page import Page, Site
from generator.texts import N_


def pages(site: Site) -> Iterator[Page]:
    catalogue = site.catalogue
    taking_part = [(m, catalogue.provinces[m.province], catalogue.projects_in(m)) for m in catalogue.today
                   if catalogue.projects_in(m)]
    today = catalogue.borders_on(catalogue.as_of)
    yield Page(routes.MAP, "map.md.j2", site.text(N_("Map")),
               site.text(N_(
                   "The municipalities of %(region)s, coloured by the number of projects in which they take "
                   "part by name."),
                         region=site.of(catalogue.programme.region)),
               {"borders": catalogue.sources[today.source] if today else None,
                "rows": sorted(taking_part, key=lambda row: (-len(row[2]), row[0].name)),
                "legend": legend(site),
                "statistic": projects_per_municipality(catalogue), "without": site.figures["municipalities-without"],
                "groups": site.figures["groups-unnamed"], "map": site.drawings.overview,
                "interactive": bool(today)}, crumbs(site))


def legend(site: Site) -> list[tuple[int, str]]:
    """Number and text of each colour class."""
    texts = []
    for index, least in enumerate(CLASSES):
        after = CLASSES[index + 1] - 1 if index + 1 < len(CLASSES) else None
        if after is None:
            texts.append((index, site.text(N_("%(least)s or more"), least=least)))
        else:
            texts.append((index, str(least) if after == least else f"{least}–{after}"))
    return texts
