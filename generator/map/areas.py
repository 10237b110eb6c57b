"""The areas of the map: the shape of each municipality in coarse steps, and its code."""

from __future__ import annotations

import datetime
from itertools import groupby

from generator.pages.page import Site
from generator.records.borders import Polygons, Ring

Feature = tuple[Polygons, dict[str, str]]  # a shape, and its code or look


def municipalities_on(site: Site, day: datetime.date) -> list[Feature]:
    """All municipalities of a day, with the borders of that day."""
    borders = site.catalogue.areas_on(day)
    return [(borders.municipalities[m.nis], {"code": m.nis})
            for m in site.catalogue.standing_on(day) if m.nis in borders.municipalities]


def lines(site: Site) -> list[Feature]:
    """The provinces of today, and what lies around them."""
    borders = site.catalogue.areas_on(site.catalogue.as_of)
    return [*((shape, {"look": "province"}) for shape in borders.provinces.values()),
            *((shape, {"look": "context"}) for shape in borders.context.values())]


def drawn(feature: Feature) -> dict[str, object]:
    """A feature of GeoJSON."""
    shape, values = feature
    return {"type": "Feature", "geometry": {"type": "MultiPolygon", "coordinates": coarse(shape)}, "properties": values}


def coarse(shape: Polygons) -> Polygons:
    """The shape in steps of about 100 m, which no zoom of this map shows; neighbours still share their vertices."""
    return [[coarse_ring(ring) for ring in polygon] for polygon in shape]


def coarse_ring(ring: Ring) -> Ring:
    return [[x, y] for (x, y), _ in groupby((round(x, 3), round(y, 3)) for x, y in ring)]
