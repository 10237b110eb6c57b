"""GeoJSON as RFC 7946 asks."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import date
from itertools import pairwise

import pytest

from generator.catalogue import Catalogue
from generator.downloads import geojson
from generator.tables import Table, make_tables

Ring = list[list[float]]


def content_of(parts: Iterator[bytes]) -> dict:
    return json.loads(b"".join(parts))


def area(ring: Ring) -> float:
    """Twice the area with its sign: positive when the ring runs counter-clockwise."""
    return sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairwise(ring))


def polygons(content: dict) -> Iterator[tuple[str, list[Ring]]]:
    for feature in content["features"]:
        assert feature["geometry"]["type"] == "MultiPolygon"
        yield from ((feature["id"], polygon) for polygon in feature["geometry"]["coordinates"])


@pytest.fixture(scope="module", params=[(date(2026, 1, 1), 285), (date(2021, 1, 1), 300)], ids=["today", "then"])
def municipalities(request: pytest.FixtureRequest, catalogue: Catalogue, tables: dict[str, Table]) -> dict:
    day, count = request.param
    content = content_of(geojson.municipalities(catalogue, tables, day))
    assert ("FeatureCollection", count) == (content["type"], len(content["features"]))
    return content


def test_every_feature_has_its_own_code(municipalities: dict) -> None:
    codes = [feature["id"] for feature in municipalities["features"]]

    assert sorted(set(codes)) == codes
    assert codes == [feature["properties"]["nis"] for feature in municipalities["features"]]


def test_rings_are_closed(municipalities: dict) -> None:
    for code, polygon in polygons(municipalities):
        for ring in polygon:
            assert len(ring) >= 4 and ring[0] == ring[-1], code


def test_outer_rings_run_counter_clockwise_and_holes_clockwise(municipalities: dict) -> None:
    for code, (outer, *holes) in polygons(municipalities):
        assert area(outer) > 0, code
        assert all(area(hole) < 0 for hole in holes), code


def test_points_are_longitude_and_latitude_in_flanders(municipalities: dict) -> None:
    for code, polygon in polygons(municipalities):
        assert all(2.5 < x < 6 and 50.6 < y < 51.6 for ring in polygon for x, y in ring), code


def test_before_the_first_borders_there_are_points(catalogue: Catalogue, tables: dict[str, Table]) -> None:
    content = content_of(geojson.municipalities(catalogue, tables, date(2018, 6, 1)))

    assert (308, {"Point"}) == (len(content["features"]), {f["geometry"]["type"] for f in content["features"]})


def test_projects(tables: dict[str, Table]) -> None:
    """A point per named municipality; the project of an unnamed group has no geometry and is still there."""
    found = {f["id"]: f["geometry"] for f in content_of(geojson.projects(tables))["features"]}

    assert 11 == len(found)
    assert ["premies-en-toelagen"] == [i for i, geometry in found.items() if geometry is None]
    assert 57 == sum(len(geometry["coordinates"]) for geometry in found.values() if geometry)


def test_amounts_are_text_and_unknown_is_null(joined: Callable[..., Catalogue]) -> None:
    content = content_of(geojson.projects(make_tables(joined())))

    assert ["1234.50", None] == [f["properties"]["awarded_amount"] for f in content["features"]]
    assert [[3.1, 51.1], [3.2, 51.2]] == content["features"][0]["geometry"]["coordinates"]


def test_same_bytes_twice(catalogue: Catalogue, tables: dict[str, Table]) -> None:
    day = catalogue.as_of

    assert list(geojson.municipalities(catalogue, tables, day)) == list(geojson.municipalities(catalogue, tables, day))
    assert list(geojson.projects(tables)) == list(geojson.projects(tables))


def test_without_features() -> None:
    assert {"type": "FeatureCollection", "features": []} == content_of(geojson.collection([]))
