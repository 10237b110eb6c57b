"""The areas of the map: what it knows of each municipality, and its shape in coarse steps."""

from __future__ import annotations

import datetime
from itertools import groupby

from generator import routes
from generator.charts.area_map import shade
from generator.pages.page import Site
from generator.records.borders import Polygons, Ring
from generator.records.municipality import Municipality

Feature = tuple[Polygons, dict[str, object]]  # a shape, and what the script knows of it

NAMED = 6  # projects of a municipality in its popup; all of them for both periods stay below a megabyte


def municipalities_on(site: Site, day: datetime.date) -> list[Feature]:
    """All municipalities of a day, with the borders of that day."""
    borders = site.catalogue.borders_on(day)
    return [(borders.municipalities[m.nis], properties(site, m))
            for m in site.catalogue.standing_on(day) if m.nis in borders.municipalities]


def lines(site: Site) -> list[Feature]:
    """The provinces of today, and what lies around them."""
    borders = site.catalogue.borders_on(site.catalogue.as_of)
    return [*((shape, {"look": "province"}) for shape in borders.provinces.values()),
            *((shape, {"look": "context"}) for shape in borders.context.values())]


def properties(site: Site, municipality: Municipality) -> dict[str, object]:
    """What the map knows of a municipality: texts that the script shows as texts, never as HTML.

    `projects` holds address and title of the first; `left` counts the others, and `more` says so. `figure` and `value`
    say which figure the count is, as on pages.
    """
    projects = site.catalogue.projects_in(municipality)
    shown = [[address(p), site.of(p.title)] for p in projects[:NAMED]]
    count = site.language.ngettext("%(count)s project", "%(count)s projects", len(projects)) % {"count": len(projects)}
    found = {"code": municipality.nis, "name": municipality.name, "count": count, "look": f"shade-{shade(len(projects))}",
             "page": address(municipality), "projects": shown, "figure": f"cell/gemeenten/{municipality.nis}/projects",
             "value": len(projects)}
    if left := len(projects) - len(shown):
        found |= {"left": left, "more": site.language.ngettext(
            "… and %(count)s more on the page of %(name)s", "… and %(count)s more on the page of %(name)s", left,
        ) % {"count": site.language.number(left), "name": municipality.name}}
    return found


def address(record: object) -> str:
    """Where the page of a record stands, seen from the map."""
    return routes.relative(routes.MAP, routes.of(record))


def drawn(feature: Feature) -> dict[str, object]:
    """A feature of GeoJSON."""
    shape, values = feature
    return {"type": "Feature", "geometry": {"type": "MultiPolygon", "coordinates": coarse(shape)}, "properties": values}


def coarse(shape: Polygons) -> Polygons:
    """The shape in steps of about 100 m, which no zoom of this map shows; neighbours still share their vertices."""
    return [[coarse_ring(ring) for ring in polygon] for polygon in shape]


def coarse_ring(ring: Ring) -> Ring:
    return [[x, y] for (x, y), _ in groupby((round(x, 3), round(y, 3)) for x, y in ring)]
