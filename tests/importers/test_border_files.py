"""Every form of border file gives the same areas, whatever its projection; and what cannot be read is told in a sentence."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import border_making as made
import pytest
from shapely import coverage_is_valid

from generator.importers.border_files import read_areas
from generator.importers.borders import make_borders

FILES: dict[str, Callable[[Path], Path]] = {
    "geojson": lambda folder: made.geojson(folder / "a.geojson", None),
    "geojson in Lambert 72": lambda folder: made.geojson(folder / "a.json", made.LAMBERT_72),
    "topojson": lambda folder: made.topojson(folder / "a.topojson"),
    "shapefile in Lambert 72": lambda folder: made.shape_file(folder / "a.shp", made.LAMBERT_72),
    "shapefile in Lambert 2008": lambda folder: made.shape_file(folder / "a.shp", made.LAMBERT_2008),
    "zipped shapefile": lambda folder: made.zipped(folder / "a.zip", made.LAMBERT_2008),
    "geopackage in pieces": lambda folder: made.geopackage(folder / "a.gpkg", made.LAMBERT_72),
}


@pytest.mark.parametrize("form", FILES)
def test_the_same_areas_in_every_form(form: str, tmp_path: Path) -> None:
    areas = read_areas(FILES[form](tmp_path), "", "CODE")

    assert set(areas) == set(made.SHAPES)
    for nis, shape in made.SHAPES.items():
        assert areas[nis].symmetric_difference(shape).area < 1e-3 * shape.area, nis
    assert coverage_is_valid(list(areas.values()), 1e-9)


def test_borders_of_a_projected_file_share_every_point(tmp_path: Path) -> None:
    source, target = made.geopackage(tmp_path / "a.gpkg", made.LAMBERT_72), tmp_path / "borders.geojson"

    assert 2 == make_borders(source, target, {"90001": "P", "90002": "P"}, head={"valid_from": "2027-01-01"}, code_field="CODE")

    rings = {each["id"]: each["geometry"]["coordinates"] for each in json.loads(target.read_text())["features"]}
    west, east = ({tuple(point) for point in rings[nis][0][0]} for nis in ("90001", "90002"))
    assert 2 == len(west & east) and ["90001", "90002", "P"] == list(rings)
    assert all(abs(x - round(x * 2) / 2) < 2e-3 for x, _ in west | east)


def broken_shapefile(folder: Path) -> Path:
    made.shape_file(folder / "a.shp", made.LAMBERT_72)
    (folder / "a.prj").unlink()
    return folder / "a.shp"


def two_in_a_zip(folder: Path) -> Path:
    made.zipped(folder / "a.zip", made.LAMBERT_72)
    with zipfile.ZipFile(folder / "a.zip", "a") as archive:
        archive.writestr("official/other.shp", b"")
    return folder / "a.zip"


def written(folder: Path, name: str, content: bytes) -> Path:
    (folder / name).write_bytes(content)
    return folder / name


def no_degrees(folder: Path) -> Path:
    path = made.geojson(folder / "a.geojson", made.LAMBERT_72)
    return written(folder, "a.geojson", path.read_bytes().replace(b'"crs"', b'"was"'))


def strange_projection(folder: Path) -> Path:
    path = made.geojson(folder / "a.geojson", made.LAMBERT_72)
    return written(folder, "a.geojson", path.read_bytes().replace(b"EPSG::31370", b"EPSG::99"))


@pytest.mark.parametrize(("make", "layer", "code", "told"), [
    (broken_shapefile, "", "CODE", "must stand beside it: a.prj"),
    (two_in_a_zip, "", "CODE", "no layer 'municipalities'; its layers: a, other; name one with --layer"),
    (FILES["geopackage in pieces"], "towns", "CODE", "no layer 'towns'; its layers: municipalities, provinces"),
    (FILES["geopackage in pieces"], "provinces", "CODE", "it holds no areas"),
    (FILES["zipped shapefile"], "", "NISCODE", "no 'NISCODE'; its properties: CODE; name one with --code"),
    (lambda folder: written(folder, "a.zip", b"PK no zip"), "", "CODE", "zip file"),
    (lambda folder: written(folder, "a.gpkg", b"no database at all"), "", "CODE", "it is no GeoPackage"),
    (lambda folder: written(folder, "a.gpkg", b""), "", "CODE", "it is no GeoPackage"),
    (lambda folder: written(folder, "a.geojson", b"\xff\xfe"), "", "CODE", "is not UTF-8"),
    (no_degrees, "", "CODE", "which are no degrees"),
    (strange_projection, "", "CODE", "is not known"),
])
def test_what_cannot_be_read_is_told(make: Callable[[Path], Path], layer: str, code: str, told: str, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=told):
        read_areas(make(tmp_path), layer, code)
