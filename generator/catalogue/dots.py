"""Where no borders are known, each municipality is a dot at its place: an area that every map can draw."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from math import cos, pi, radians, sin

from generator.records.borders import Borders, Polygons
from generator.records.municipality import Municipality

SIZE = 0.018  # of the longer side of the region, and never less than LEAST degrees: the radius of a dot
LEAST = 0.004
CORNERS = 12


def dots(municipalities: Iterable[Municipality], day: datetime.date) -> Borders | None:
    """The municipalities whose place is known, as round areas by code; None when none is."""
    places = {m.nis: (m.longitude, m.latitude) for m in municipalities if m.longitude is not None and m.latitude is not None}
    if not places:
        return None
    east_west, north_south = ([place[axis] for place in places.values()] for axis in (0, 1))
    radius = max(LEAST, SIZE * max(max(east_west) - min(east_west), max(north_south) - min(north_south)))
    return Borders("", day, "", {nis: round_area(*place, radius) for nis, place in places.items()}, {}, {})


def round_area(longitude: float, latitude: float, radius: float) -> Polygons:
    """A ring around a point, counter-clockwise; `radius` in degrees of latitude."""
    wide = radius / max(cos(radians(latitude)), 0.01)
    ring = [[round(longitude + wide * cos(angle), 4), round(latitude + radius * sin(angle), 4)]
            for angle in (2 * pi * corner / CORNERS for corner in range(CORNERS))]
    return [[[*ring, ring[0]]]]
