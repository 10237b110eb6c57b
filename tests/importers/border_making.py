"""Two neighbours as each form of border file, written with the libraries that read them or by the words of its standard."""

from __future__ import annotations

import json
import sqlite3
import struct
import zipfile
from pathlib import Path
from typing import Any

import shapefile
from pyproj import CRS, Transformer
from shapely import to_wkb, transform
from shapely.geometry import Polygon, mapping

SHAPES = {"90001": Polygon([(4.0, 51.0), (4.5, 51.0), (4.5, 51.5), (4.0, 51.5)]),
          "90002": Polygon([(4.5, 51.0), (5.0, 51.0), (5.0, 51.5), (4.5, 51.5)])}
LAMBERT_72, LAMBERT_2008 = 31370, 3812


def projected(code: int) -> dict[str, Any]:
    there = Transformer.from_crs(4326, code, always_xy=True).transform
    return {nis: transform(shape, there, interleaved=False) for nis, shape in SHAPES.items()}


def geojson(path: Path, projection: int | None) -> Path:
    """As before RFC 7946, with its projection."""
    shapes = projected(projection) if projection else SHAPES
    named = {"crs": {"type": "name", "properties": {"name": f"urn:ogc:def:crs:EPSG::{projection}"}}} if projection else {}
    features = [{"type": "Feature", "properties": {"CODE": float(nis)}, "geometry": mapping(shape)}
                for nis, shape in shapes.items()]
    path.write_text(json.dumps({"type": "FeatureCollection", **named, "features": features}), encoding="utf-8")
    return path


def topojson(path: Path) -> Path:
    """Quantised, one arc of both neighbours; the second walks it backwards."""
    step = {"scale": [0.5, 0.5], "translate": [4.0, 51.0]}
    arcs = [[[1, 0], [0, 1]], [[1, 1], [-1, 0], [0, -1], [1, 0]], [[1, 0], [1, 0], [0, 1], [-1, 0]]]
    rings = {"90001": [0, 1], "90002": [2, -1]}
    areas = [{"type": "Polygon", "properties": {"CODE": nis}, "arcs": [ring]} for nis, ring in rings.items()]
    line = {"type": "LineString", "properties": {"CODE": "river"}, "arcs": [0]}
    path.write_text(json.dumps({"type": "Topology", "transform": step, "arcs": arcs, "objects": {
        "areas": {"type": "GeometryCollection", "geometries": [*areas, line]}}}), encoding="utf-8")
    return path


def shape_file(path: Path, projection: int) -> Path:
    with shapefile.Writer(str(path)) as out:
        out.field("CODE", "C", 5)
        for nis, shape in projected(projection).items():
            out.shape(mapping(shape))
            out.record(nis)
    path.with_suffix(".prj").write_text(CRS(projection).to_wkt("WKT1_ESRI"), encoding="utf-8")
    return path


def zipped(path: Path, projection: int) -> Path:
    """With a folder, as offices publish them."""
    made = shape_file(path.with_suffix(".shp"), projection)
    with zipfile.ZipFile(path, "w") as archive:
        for each in made.parent.glob(f"{made.stem}.*"):
            if each != path:
                archive.write(each, f"official/{each.name}")
                each.unlink()
    return path


def geopackage(path: Path, projection: int) -> Path:
    """Two tables with areas, of which one has pieces: OGC 12-128, clauses 1.1.2 and 2.1."""
    with sqlite3.connect(path) as out:
        out.execute("CREATE TABLE gpkg_spatial_ref_sys (srs_name, srs_id, organization, organization_coordsys_id, definition)")
        out.execute("CREATE TABLE gpkg_geometry_columns (table_name, column_name, geometry_type_name, srs_id, z, m)")
        out.execute("INSERT INTO gpkg_spatial_ref_sys VALUES ('x', 7, 'EPSG', ?, '')", (projection,))
        for table in ("municipalities", "provinces"):
            out.execute(f"INSERT INTO gpkg_geometry_columns VALUES ('{table}', 'geom', 'POLYGON', 7, 0, 0)")
            out.execute(f"CREATE TABLE {table} (fid INTEGER PRIMARY KEY, geom BLOB, CODE TEXT)")
        for nis, shape in projected(projection).items():
            one, two, three, four, _ = shape.exterior.coords
            for half in (Polygon([one, two, three]), Polygon([one, three, four])):
                west, south, east, north = half.bounds
                head = b"GP" + struct.pack("<BBi4d", 0, 0b011, 7, west, east, south, north)
                out.execute("INSERT INTO municipalities (geom, CODE) VALUES (?, ?)", (head + to_wkb(half), nis))
        out.execute("INSERT INTO municipalities (geom, CODE) VALUES (NULL, '90003')")
    return path
