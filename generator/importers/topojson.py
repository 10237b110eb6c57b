"""TopoJSON: areas as rings of arcs that neighbours share."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.importers.area_layers import SURFACES, chosen


def topology_features(topology: dict[str, Any], layer: str) -> Iterator[dict[str, Any]]:
    """The features of one object of a TopoJSON file, with plain coordinates."""
    arcs = [decode_arc(arc, topology.get("transform")) for arc in topology["arcs"]]
    for geometry in topology["objects"][chosen(topology["objects"], layer)]["geometries"]:
        if geometry.get("type") in SURFACES:
            rings = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
            polygons = [[join(ring, arcs) for ring in polygon] for polygon in rings]
            yield {"properties": geometry.get("properties"), "geometry": {"type": "MultiPolygon", "coordinates": polygons}}


def decode_arc(arc: list[list[int]], transform: dict[str, list[float]] | None) -> list[list[float]]:
    """Absolute coordinates of an arc, whose points are steps from the one before."""
    if transform is None:
        return arc
    (scale_x, scale_y), (shift_x, shift_y) = transform["scale"], transform["translate"]
    x = y = 0
    points = []
    for step_x, step_y in arc:
        x, y = x + step_x, y + step_y
        points.append([x * scale_x + shift_x, y * scale_y + shift_y])
    return points


def join(ring: list[int], arcs: list[list[list[float]]]) -> list[list[float]]:
    """The points of a ring; a negative number means the arc backwards."""
    points: list[list[float]] = []
    for index in ring:
        part = arcs[index] if index >= 0 else arcs[~index][::-1]
        points += part[1:] if points else part
    return points
