"""An official file of areas, of any of the forms that statistics offices publish, as codes with their shapes in degrees (WGS 84).

GeoJSON, TopoJSON, shapefile (with its companions, or all in one ZIP) and GeoPackage. Needs the extra `borders`.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Any

from generator.importers.area_layers import SURFACES, Features, Unfit
from generator.importers.geopackage import geopackage_features
from generator.importers.shapefiles import shapefile_features
from generator.importers.topojson import topology_features
from generator.texts import N_

Shapes = dict[str, Any]  # code -> shapely geometry


def read_areas(source: Path, layer: str, code_field: str) -> Shapes:
    """The area of each code; pieces that share a code, such as statistical sectors, become one area.

    Unfit says what is wrong with the file.
    """
    from shapely import force_2d, union_all  # noqa: PLC0415 - only this command needs the extra

    projection, features = reader_of(source)(source, layer)
    pieces = defaultdict(list)
    for properties, geometry in features:
        code = code_of(properties, code_field)
        if geometry is not None and geometry.geom_type in SURFACES:
            pieces[code].append(surface_of(force_2d(geometry), code))
    if not pieces:
        raise Unfit(N_("it holds no areas"))
    whole = {code: found[0] if len(found) == 1 else union_all(found) for code, found in pieces.items()}
    return in_degrees(whole, projection)


def surface_of(geometry: Any, code: str) -> Any:
    """The surface of an area; a line that crosses itself bounds the surfaces on both sides of the crossing."""
    from shapely import get_parts, make_valid, union_all  # noqa: PLC0415

    if geometry.is_valid:
        return geometry
    parts = [part for part in get_parts(make_valid(geometry)) if part.geom_type in SURFACES]
    if not parts:
        raise Unfit(N_("the area of %(code)s has no surface; look at its points"), code=code)
    return union_all(parts)


def code_of(properties: dict[str, Any], code_field: str) -> str:
    """A code as text; some programs write numbers as 11001.0."""
    if code_field not in properties:
        raise Unfit(N_("it has no '%(field)s'; its properties: %(properties)s; name one with --code"), field=code_field,
                    properties=", ".join(properties) or "-")
    value = properties[code_field]
    if value is None or not str(value).strip():
        raise Unfit(N_("an area has no code in '%(field)s'; give it one, or leave the area out"), field=code_field)
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
            raise Unfit(N_("its projection '%(projection)s' is not known"), projection=projection[:60]) from None
        shapes = {code: transform(shape, to_degrees, interleaved=False) for code, shape in shapes.items()}
    for code, shape in shapes.items():
        west, south, east, north = shape.bounds
        if not (-180 <= west <= east <= 180 and -90 <= south <= north <= 90):
            raise Unfit(N_("%(code)s lies at %(west)s, %(south)s, which are no degrees, and it names no other projection"),
                        code=code, west=f"{west:.0f}", south=f"{south:.0f}")
    return shapes


def reader_of(source: Path) -> Callable[[Path, str], Features]:
    """What reads a file, by its ending, as these forms have one each."""
    return {".shp": shapefile_features, ".zip": shapefile_features, ".gpkg": geopackage_features}.get(
        source.suffix.lower(), json_features)


def json_features(source: Path, layer: str) -> Features:
    """GeoJSON, also that of before 2016 which names a projection, or TopoJSON."""
    from shapely.geometry import shape  # noqa: PLC0415

    content = json_in(source)
    named = content.get("crs") or {}
    features = topology_features(content, layer) if content["type"] == "Topology" else content["features"]
    return (named.get("properties") or {}).get("name", ""), (
        (each.get("properties") or {}, shape(each["geometry"]) if each["geometry"] else None) for each in features)


def json_in(source: Path) -> dict[str, Any]:
    """The object in a JSON file."""
    try:
        content = json.loads(source.read_text(encoding="utf-8-sig"), parse_constant=no_number)
    except UnicodeDecodeError:
        raise Unfit(N_("it is not UTF-8; save it as UTF-8")) from None
    except (json.JSONDecodeError, RecursionError) as error:
        raise Unfit(N_("it is no GeoJSON, TopoJSON, shapefile or GeoPackage, or not all of it is there (line %(line)s)"),
                    line=getattr(error, "lineno", 1)) from None
    if not isinstance(content, dict):
        raise Unfit(N_("it is JSON, but no GeoJSON and no TopoJSON"))
    return content


def no_number(text: str) -> float:
    raise Unfit(N_("it holds %(value)s where a number must stand"), value=text)
