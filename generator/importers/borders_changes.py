"""What newer borders change: areas that came, went or moved, for a maintainer who reviews them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from generator.records.borders import Borders, Polygons

MOVED = 0.02  # of an area that lies elsewhere than before; less comes from drawing the same line anew


class Changes(NamedTuple):
    """Codes, ascending."""

    added: list[str]
    gone: list[str]
    moved: list[str]


def changes(before: Borders | None, after: Borders) -> Changes:
    """What `after` has that `before` has not, and the other way round; `before` None: everything is new."""
    old, new = before.municipalities if before else {}, after.municipalities
    moved = [code for code in sorted(old.keys() & new.keys())
             if old[code] != new[code] and share_moved(old[code], new[code]) > MOVED]
    return Changes(sorted(new.keys() - old.keys()), sorted(old.keys() - new.keys()), moved)


def share_moved(one: Polygons, other: Polygons) -> float:
    """How much of two areas lies in only one of them, of the larger one."""
    first, second = (shape_of(polygons) for polygons in (one, other))
    return first.symmetric_difference(second).area / max(first.area, second.area)


def shape_of(polygons: Polygons):
    from shapely import make_valid  # noqa: PLC0415 - only `gzg borders` needs the extra
    from shapely.geometry import MultiPolygon  # noqa: PLC0415

    return make_valid(MultiPolygon([(polygon[0], polygon[1:]) for polygon in polygons]))


def told(found: Changes, names: Mapping[str, str], day: str) -> list[str]:
    """A line for each change; `names` are those of the register, by code."""
    words = {"added": found.added, "gone": found.gone, "moved": found.moved}
    lines = [f"{word}: {code} {names.get(code, '(not in municipalities.csv)')}" for word, codes in words.items()
             for code in codes]
    counts = ", ".join(f"{len(codes)} {word}" for word, codes in words.items())
    return [*lines, f"{counts} since {day}"]
