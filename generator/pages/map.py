"""The page of the map, and the static map that other pages show."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import islice

from generator import routes
from generator.charts.area_map import CLASSES
from generator.pages.crumbs import crumbs
from generator.pages.page import Page, Site
from generator.records.project import Project
from generator.texts import N_

MOST_NAMES = 200  # projects that the table names; beyond that it has their number alone
MOST_VIEWS = 60  # projects whose municipalities a link marks on the map


def pages(site: Site) -> Iterator[Page]:
    yield Page(routes.MAP, "map.md.j2", site.text(N_("Map")),
               site.text(N_(
                   "The municipalities of %(region)s, coloured by the number of projects in which they take "
                   "part by name."),
                         region=site.of(site.catalogue.programme.region)),
               partial(view, site), crumbs(site))


def view(site: Site) -> dict[str, object]:
    catalogue = site.catalogue
    taking_part = [(m, catalogue.provinces[m.province], found) for m in catalogue.today
                   if (found := catalogue.projects_in(m))]
    today = catalogue.areas_on(catalogue.as_of)
    return {"borders": catalogue.sources[today.source] if today and today.source else None,
            "rows": sorted(taking_part, key=lambda row: (-len(row[2]), row[0].name)),
            "names": sum(len(found) for _, _, found in taking_part) <= MOST_NAMES,
            "views": views(site), "legend": legend(site),
            "without": site.figures["municipalities-without"],
            "groups": site.figures["groups-unnamed"], "map": site.drawings.overview,
            "interactive": bool(today)}


def views(site: Site) -> list[tuple[Project, str]]:
    """The first projects by title that name a municipality, with the address of the map that marks theirs."""
    found = ((project, [p.then.nis for p in site.catalogue.participations_of(project) if p.then])
             for project in site.projects_by_title)
    return list(islice(((project, routes.on_map(codes)) for project, codes in found if codes), MOST_VIEWS))


def legend(site: Site) -> list[tuple[int, str]]:
    """Number and text of each colour class; the first has a pattern."""
    texts = [(0, site.text(N_("no project known")))]
    for index, least in enumerate(CLASSES[1:], 1):
        after = CLASSES[index + 1] - 1 if index + 1 < len(CLASSES) else None
        if after is None:
            texts.append((index, site.text(N_("%(least)s or more"), least=least)))
        else:
            texts.append((index, str(least) if after == least else f"{least}–{after}"))
    return texts
