"""Maps as static SVG: no script, no request, readable in print."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from math import cos, radians

from markupsafe import Markup

from generator.records.borders import Borders, Polygons, Ring

# Lower bound of each colour class in number of projects; the class number is the index.
CLASSES = (0, 1, 2, 4, 6)


@dataclass(frozen=True)
class Area:
    """One shape: its path, the class of its colour, and the code of the municipality."""

    path: Markup
    shade: int
    code: str


@dataclass(frozen=True)
class AreaMap:
    width: int
    height: int
    areas: tuple[Area, ...]
    lines: tuple[Markup, ...]  # province borders
    context: tuple[Markup, ...]


class Projection:
    """Degrees to whole units of the drawing; equirectangular, which is enough for a region."""

    def __init__(self, borders: Borders, width: int) -> None:
        points = [p for polygons in borders.provinces.values() or borders.municipalities.values()
                  for polygon in polygons for p in polygon[0]]
        self.west, self.north = min(p[0] for p in points), max(p[1] for p in points)
        east, south = max(p[0] for p in points), min(p[1] for p in points)
        east, south = max(east, self.west + 0.001), min(south, self.north - 0.001)  # one place alone has no extent
        self.squeeze = cos(radians((self.north + south) / 2))
        self.scale = width / ((east - self.west) * self.squeeze)
        self.width = width
        self.height = round((self.north - south) * self.scale)

    def point(self, position: list[float]) -> tuple[int, int]:
        longitude, latitude = position
        return (round((longitude - self.west) * self.squeeze * self.scale), round((self.north - latitude) * self.scale))

    def path(self, polygons: Polygons) -> Markup:
        """The path of an area, in steps from point to point: digits, signs and letters only."""
        return Markup("").join(self.ring(ring) for polygon in polygons for ring in polygon)

    def ring(self, ring: Ring) -> Markup:
        points = [self.point(position) for position in ring]
        steps = [f"M{points[0][0]} {points[0][1]}l"]
        for (x0, y0), (x1, y1) in pairwise(points):
            if (x0, y0) != (x1, y1):
                steps.append(f"{x1 - x0} {y1 - y0}")
        return Markup(f"{steps[0]}{' '.join(steps[1:])}z".replace(" -", "-")) if len(steps) > 3 else Markup("")


def shade(projects: int) -> int:
    """The colour class of a number of projects."""
    return max(index for index, least in enumerate(CLASSES) if projects >= least)


def overview(borders: Borders, projects: Mapping[str, int], width: int = 1200) -> AreaMap:
    """All municipalities, coloured by their number of projects (by code; none is 0)."""
    projection = Projection(borders, width)
    areas = tuple(Area(projection.path(shape), shade(projects.get(code, 0)), code)
                  for code, shape in borders.municipalities.items())
    return AreaMap(width, projection.height, areas, paths(projection, borders.provinces), paths(projection, borders.context))


def paths(projection: Projection, shapes: dict[str, Polygons]) -> tuple[Markup, ...]:
    return tuple(projection.path(shape) for shape in shapes.values())


class Locator:
    """Small maps that show where a few municipalities lie; the outline is worked out once."""

    def __init__(self, borders: Borders, width: int = 240) -> None:
        self.borders = borders
        self.projection = Projection(borders, width)
        self.outline = paths(self.projection, borders.provinces)
        self.shown: dict[str, Area] = {}

    def area(self, code: str) -> Area:
        """The shape of a municipality, worked out once for all pages and languages."""
        if code not in self.shown:
            shape = self.borders.municipalities[code]
            self.shown[code] = Area(self.projection.path(shape) or self.dot(shape), 4, code)
        return self.shown[code]

    def show(self, codes: Iterable[str]) -> AreaMap:
        """The provinces, with the municipalities of these codes filled in."""
        areas = tuple(self.area(code) for code in codes if code in self.borders.municipalities)
        return AreaMap(self.projection.width, self.projection.height, areas, self.outline, ())

    def dot(self, shape: Polygons) -> Markup:
        """A municipality too small to draw becomes a small square."""
        x, y = self.projection.point(shape[0][0][0])
        return Markup(f"M{x - 1} {y - 1}h3v3h-3z")
