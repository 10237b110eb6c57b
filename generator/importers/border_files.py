"""An official file of areas, of any of the forms that statistics offices publish, as codes with their shapes in degrees (WGS 84).

GeoJSON, TopoJSON, shapefile (with its companions, or all in one ZIP) and GeoPackage. Needs the extra `borders`.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Any

from generator.importers.area_layers import SURFACES, Features
from generator.importers.geopackage import geopackage_features
from generator.importers.shapefiles import shapefile_features
from generator.importers.topojson import topology_features

Shapes = dict[str, Any]  # code -> shapely geometry


def read_areas(source: Path, layer: str, code_field: str) -> Shapes:
    """The area of each code; pieces that share a code, such as statistical sectors, become one area.

    ValueError says what is wrong with the file.
    """
    from shapely import union_all  # noqa: PLC0415 - only this command needs the extra

    projection, features = reader_of(source)(source, layer)
    pieces = defaultdict(list)
    for properties, geometry in features:
        code = code_of(properties, code_field)
        if geometry is not None and geometry.geom_type in SURFACES:
            pieces[code].append(geometry)
    if not pieces:
        raise ValueError("it holds no areas")
    whole = {code: found[0] if len(found) == 1 else union_all(found) for code, found in pieces.items()}
    return in_degrees(whole, projection)


def code_of(properties: dict[str, Any], code_field: str) -> str:
    """A code as text; some programs write numbers as 11001.0."""
    if code_field not in properties:
        raise ValueError(f"it has no '{code_field}'; its properties: {', '.join(properties) or 'none'}; name one with --code")
    value = properties[code_field]
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value).strip()


def in_degrees(shapes: Shapes, projection: str) -> Shapes:
    """The shapes as longitude and latitude."""
    from shapely import transform  # noqa: PLC0415

    if projection:
        from pyproj import CRS, Transformer  # noqa: PLC0415
        from pyproj.exceptions import CRSError  # noqa: PLC0415

        try:
            to_degrees = Transformer.from_crs(CRS.from_user_input(projection), "EPSG:4326", always_xy=True).transform
        except CRSError:
            raise ValueError(f"its projection '{projection[:60]}' is not known") from None
        shapes = {code: transform(shape, to_degrees, interleaved=False) for code, shape in shapes.items()}
    for code, shape in shapes.items():
        west, south, east, north = shape.bounds
        if not (-180 <= west <= east <= 180 and -90 <= south <= north <= 90):
            raise ValueError(f"{code} lies at {west:.0f}, {south:.0f}, which are no degrees, and it names no other projection")
    return shapes


def reader_of(source: Path) -> Callable[[Path, str], Features]:
    """What reads a file, by its ending, as these forms have one each."""
    return {".shp": shapefile_features, ".zip": shapefile_features, ".gpkg": geopackage_features}.get(
        source.suffix.lower(), json_features)


def json_features(source: Path, layer: str) -> Features:
    """GeoJSON, also that of before 2016 which names a projection, or TopoJSON."""
    from shapely.geometry import shape  # noqa: PLC0415

    content = json.loads(source.read_text(encoding="utf-8-sig"))
    named = content.get("crs") or {}
    features = topology_features(content, layer) if content["type"] == "Topology" else content["features"]
    return (named.get("properties") or {}).get("name", ""), (
        (each.get("properties") or {}, shape(each["geometry"]) if each["geometry"] else None) for each in features)
