"""Borders after mergers: each new area is exactly the union of those that went into it, and nothing else moves."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from generator.importers.area_layers import Unfit
from generator.importers.borders import level
from generator.importers.borders_changes import shape_of
from generator.importers.mergers import Joining
from generator.texts import N_

MUNICIPALITY = "municipality"


def merged(content: dict[str, Any], found: Iterable[Joining]) -> tuple[list[dict[str, Any]], dict[str, tuple[float, float]]]:
    """The features of a border file after mergers, and a point inside each new area.

    Unfit where an area is not there, or where the union would leave a gap between neighbours.
    """
    from shapely import coverage_union_all  # noqa: PLC0415 - only commands with borders need the extra

    features, points = list(content["features"]), {}
    for each in found:
        codes = {former.nis for former in each.formers} | ({each.successor} if each.standing else set())
        parts = [one for one in features if one["properties"]["level"] == MUNICIPALITY and one["id"] in codes]
        if missing := codes - {one["id"] for one in parts}:
            raise Unfit(N_("the borders before have no area of %(codes)s"), codes=", ".join(sorted(missing)))
        shape = coverage_union_all([shape_of(one["geometry"]["coordinates"]) for one in parts])
        point = shape.representative_point()
        points[each.successor] = (round(point.x, 5), round(point.y, 5))
        features = [one for one in features if one not in parts] + list(level(MUNICIPALITY, {each.successor: shape}))
    return ordered(features), points


def ordered(features: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Municipalities by code, then the other levels as they were."""
    own = sorted((one for one in features if one["properties"]["level"] == MUNICIPALITY), key=lambda one: one["id"])
    return [*own, *(one for one in features if one["properties"]["level"] != MUNICIPALITY)]
