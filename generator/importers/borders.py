"""An official border file (GeoJSON, TopoJSON or shapefile) into the small GeoJSON that the maps are drawn from.

Needs the extra `borders` (shapely; pyshp and pyproj for shapefiles); the site itself is built without it.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

Shapes = dict[str, Any]  # code -> shapely geometry

DECIMALS = 4  # about 10 m north-south, far finer than the simplification


def make_borders(  # noqa: PLR0913 - each is asked by name
    source: Path, target: Path, provinces: Mapping[str, str], *, head: Mapping[str, str], code_field: str,
    layer: str = "", context: str = "", tolerance: float = 0.003,
) -> int:
    """Write the simplified borders of `source` to `target`; gives the number of municipalities.

    `provinces` maps the code of a municipality to that of its province; `head` is written on top of the file;
    `context` is a layer that is drawn as surroundings. Simplified as one coverage, so that neighbours keep
    sharing every vertex; `tolerance` is in degrees.
    """
    municipalities = dict(read_layer(source, layer, code_field))
    surroundings = dict(read_layer(source, context, code_field)) if context else {}
    simplified = simplify({**municipalities, **surroundings}, tolerance)
    features = [*level("municipality", {code: simplified[code] for code in municipalities}),
                *level("province", dissolve(simplified, provinces)),
                *level("context", {code: simplified[code] for code in surroundings})]
    top = {"type": "FeatureCollection", **head}
    lines = ",\n".join(json.dumps(feature, separators=(",", ":")) for feature in features)
    text = json.dumps(top, ensure_ascii=False, indent=0)[:-2] + f',\n"features": [\n{lines}\n]}}\n'
    target.write_text(text, encoding="utf-8")
    return len(municipalities)


def read_layer(source: Path, layer: str, code_field: str) -> Iterator[tuple[str, Any]]:
    """Code and geometry (WGS 84) of each feature of a layer."""
    from shapely.geometry import shape  # noqa: PLC0415 - only this command needs the extra

    if source.suffix == ".shp":
        yield from read_shapefile(source, code_field)
        return
    content = json.loads(source.read_text(encoding="utf-8"))
    features = topology_features(content, layer) if content["type"] == "Topology" else content["features"]
    for feature in features:
        yield str(feature["properties"][code_field]), shape(feature["geometry"])


def read_shapefile(source: Path, code_field: str) -> Iterator[tuple[str, Any]]:
    """Code and geometry of each shape, from the projection that the .prj file names."""
    import shapefile  # noqa: PLC0415 - only this command needs the extra
    from pyproj import CRS, Transformer  # noqa: PLC0415
    from shapely.geometry import shape  # noqa: PLC0415
    from shapely.ops import transform  # noqa: PLC0415

    projection = CRS.from_wkt(source.with_suffix(".prj").read_text())
    to_degrees = Transformer.from_crs(projection, "EPSG:4326", always_xy=True).transform
    with shapefile.Reader(str(source)) as reader:
        for item in reader.iterShapeRecords():
            yield str(item.record[code_field]), transform(to_degrees, shape(item.shape.__geo_interface__))


def topology_features(topology: dict[str, Any], layer: str) -> Iterator[dict[str, Any]]:
    """The features of one object of a TopoJSON file, with plain coordinates."""
    arcs = [decode_arc(arc, topology.get("transform")) for arc in topology["arcs"]]
    for geometry in topology["objects"][layer]["geometries"]:
        rings = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
        polygons = [[join(ring, arcs) for ring in polygon] for polygon in rings]
        yield {"properties": geometry["properties"], "geometry": {"type": "MultiPolygon", "coordinates": polygons}}


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


def simplify(shapes: Shapes, tolerance: float) -> Shapes:
    """Fewer vertices; shared borders stay shared."""
    from shapely import coverage_is_valid, coverage_simplify  # noqa: PLC0415

    simplified = coverage_simplify(list(shapes.values()), tolerance)
    if not coverage_is_valid(simplified):
        raise ValueError("the borders overlap or leave gaps after simplification; choose a smaller tolerance")
    return dict(zip(shapes, simplified, strict=True))


def dissolve(shapes: Shapes, provinces: Mapping[str, str]) -> Shapes:
    """The provinces, as the union of their municipalities."""
    from shapely import coverage_union_all  # noqa: PLC0415

    members = defaultdict(list)
    for code, geometry in shapes.items():
        if code in provinces:
            members[provinces[code]].append(geometry)
    return {code: coverage_union_all(geometries) for code, geometries in sorted(members.items())}


def level(name: str, shapes: Shapes) -> Iterator[dict[str, Any]]:
    """GeoJSON features of one level, sorted by code, with outer rings counter-clockwise (RFC 7946)."""
    from shapely import set_precision  # noqa: PLC0415
    from shapely.geometry import mapping  # noqa: PLC0415
    from shapely.geometry.polygon import orient  # noqa: PLC0415

    for code, geometry in sorted(shapes.items()):
        fine = set_precision(geometry, 10**-DECIMALS)
        polygons = [orient(polygon) for polygon in getattr(fine, "geoms", [fine])]
        rings = [rounded(mapping(polygon)["coordinates"]) for polygon in polygons]
        yield {"type": "Feature", "id": code, "properties": {"level": name},
               "geometry": {"type": "MultiPolygon", "coordinates": rings}}


def rounded(rings: Any) -> list[list[list[float]]]:
    return [[[round(x, DECIMALS), round(y, DECIMALS)] for x, y in ring] for ring in rings]
