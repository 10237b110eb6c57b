"""`gzg borders`: a newer official file, what it changes, and files that are none."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.commands import main
from generator.records.borders import read_borders

Write = Callable[..., Path]


def square(code: str, west: float, width: float = 0.5) -> dict[str, object]:
    ring = [[west, 51.0], [west + width, 51.0], [west + width, 51.5], [west, 51.5], [west, 51.0]]
    return {"type": "Feature", "properties": {"CODE": code}, "geometry": {"type": "Polygon", "coordinates": [ring]}}


def drawn(*points: list[float]) -> list[dict[str, object]]:
    """One area with these points."""
    return [{"type": "Feature", "properties": {"CODE": "90001"}, "geometry": {"type": "Polygon", "coordinates": [points]}}]


def refresh(root: Path, features: list[object] | str, day: str) -> Result:
    """The command, on a file of these features or with this text."""
    source = root / "official.geojson"
    text = features if isinstance(features, str) else json.dumps({"type": "FeatureCollection", "features": features})
    source.write_text(text, encoding="utf-8")
    return CliRunner().invoke(main, ["borders", str(source), "--valid-from", day, "--code", "CODE", "--source-id", "nota",
                                     "--root", str(root)])


def test_what_came_went_and_moved_is_told(write: Write) -> None:
    root = write().parent
    assert 0 == refresh(root, [square("90001", 3.0), square("90002", 3.5)], "2019-01-01").exit_code

    result = refresh(root, [square("90001", 3.0, 0.8), square("90003", 3.8)], "2026-01-01")

    assert 0 == result.exit_code, result.output
    assert ["added: 90003 Heidebeek", "gone: 90002 Veenrand", "moved: 90001 Zandhoek",
            "1 added, 1 gone, 1 moved since 2019-01-01"] == result.stdout.splitlines()[:4]
    periods = [period for period in read_borders(root / "data")[0] if period.file.endswith(("2019.geojson", "2026.geojson"))]
    assert [{"90001", "90002"}, {"90001", "90003"}] == [set(period.municipalities) for period in periods]


@pytest.mark.parametrize(("features", "reason"), [
    ("no JSON", "cannot be read as borders"),
    ([{"type": "Feature", "properties": {}, "geometry": None}], "it has no 'CODE'"),
    ([square("90001", 3.0), square("90002", 3.2)], "overlap"),
    ("{}", "it has no 'type'"),
    ("[]", "no GeoJSON"),
    (drawn([3, 51], [3, 51], [3, 51], [3, 51]), "no surface"),
    (drawn([3, 51], [3.00001, 51], [3, 51.00001], [3, 51]), "nothing is left of 90001"),
    ([square("", 3.0)], "has no code"),
    (json.dumps({"type": "FeatureCollection", "features": drawn([3, 51], [4, 51], [float("nan"), 52], [3, 51])}), "NaN"),
])
def test_what_is_no_border_file_writes_nothing(features: list[object] | str, reason: str, write: Write) -> None:
    root = write().parent

    result = refresh(root, features, "2030-01-01")

    assert 1 == result.exit_code and reason in result.stderr and "Traceback" not in result.output
    assert not (root / "data/reference/borders-2030.geojson").exists()


@pytest.mark.parametrize("points", [
    [[3, 51], [4, 52], [4, 51], [3, 52], [3, 51]], [[3, 51, 7], [4, 51, 7], [4, 52, 7], [3, 51, 7]],
], ids=["a line that crosses itself", "heights above the sea"])
def test_areas_as_offices_publish_them(points: list[list[float]], write: Write) -> None:
    root = write().parent
    assert 0 == refresh(root, [square("90001", 3.0)], "2019-01-01").exit_code

    result = refresh(root, drawn(*points), "2026-01-01")

    assert 0 == result.exit_code, result.output


def test_the_reason_comes_in_dutch(write: Write) -> None:
    root = write().parent
    source = root / "official.geojson"
    source.write_text("[]", encoding="utf-8")

    result = CliRunner().invoke(main, ["borders", str(source), "--valid-from", "2026-01-01", "--source-id", "nota", "--root",
                                       str(root), "--lang", "nl"])

    assert 1 == result.exit_code and "het is JSON, maar geen GeoJSON" in result.stderr


def test_a_day_that_is_none_is_told(write: Write) -> None:
    result = refresh(write().parent, [square("90001", 3.0)], "1/1/2030")

    assert 1 == result.exit_code and "'1/1/2030' is no day" in result.stderr
