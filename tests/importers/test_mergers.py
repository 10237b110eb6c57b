"""`gzg mergers`: a list of mergers to come, in the reference records and in the borders; and lists that say what cannot be."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from shapely import coverage_is_valid

from generator.commands import main
from generator.gather import Project, gather
from generator.importers.borders_changes import shape_of
from generator.reading.text_file import read_content
from generator.records.borders import Borders, read_borders

REAL = Path(__file__).parents[2]
HEAD = "date,former,successor,name\n"
SCHILDE = f"{HEAD}2027-01-01,11039,11060,Schilde\n2027-01-01,11040,11060,Schilde\n2027-07-01,11030,11037,\n"
AS_YAML = "".join(f"- date: {day}\n  former: '{old}'\n  successor: '{new}'\n{name}" for day, old, new, name in (
    ("2027-01-01", "11039", "11060", "  name: Schilde\n"), ("2027-01-01", "11040", "11060", "  name: Schilde\n"),
    ("2027-07-01", "11030", "11037", "")))


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The shipped records."""
    shutil.copytree(REAL / "data", tmp_path / "data")
    return tmp_path


def run(root: Path, text: str, *more: str, name: str = "list.csv") -> Result:
    (root / name).write_text(text, encoding="utf-8")
    return CliRunner().invoke(main, ["mergers", str(root / name), "--root", str(root), *more])


def reference(root: Path) -> dict[str, bytes]:
    return {path.name: read_content(path, path.name)[0] for path in sorted((root / "data/reference").iterdir())}


def row(root: Path, nis: str) -> list[str]:
    lines = (root / "data/reference/municipalities.csv").read_text(encoding="utf-8").splitlines()
    return next(line.split(",") for line in lines if f",{nis}," in line[:60])


def period(root: Path, day: str) -> Borders:
    return next(each for each in read_borders(root / "data")[0] if str(each.valid_from) == day)


def test_a_new_municipality_and_one_that_grows(root: Path) -> None:
    before = reference(root)
    assert "eindigt: 11039 Schilde op 2026-12-31" in run(root, SCHILDE, "--dry-run", "--lang", "nl").stdout
    assert before == reference(root)

    result = run(root, SCHILDE)

    assert 0 == result.exit_code, result.output
    assert {"begins: 11060 Schilde on 2027-01-01, as schilde-11060",
            "ends: 11030 Niel on 2027-06-30, into 11037 Rumst"} <= set(result.stdout.splitlines())
    assert ["schilde-11060", "11060", "Schilde"] == row(root, "11060")[:3] and "54189" in row(root, "11060")
    assert ["2026-12-31", "11060"] == row(root, "11040")[8:10]
    assert {"municipalities.csv", "mergers.csv", "borders-2027.geojson", "borders-2027-07-01.geojson"} == {
        name for name, content in reference(root).items() if before.get(name) != content}
    assert [] == gather(Project(root))[1]
    again = reference(root)
    assert "nothing was written" in run(root, AS_YAML, name="list.yml").stdout and again == reference(root)


def test_a_merged_area_is_the_union_and_nothing_else_moves(root: Path) -> None:
    run(root, SCHILDE)

    old, new, last = (period(root, day) for day in ("2025-01-01", "2027-01-01", "2027-07-01"))
    assert {code: old.municipalities[code] for code in old.municipalities.keys() - {"11039", "11040"}} == {
        code: new.municipalities[code] for code in new.municipalities.keys() - {"11060"}}
    assert shape_of(new.municipalities["11060"]).equals(
        shape_of(old.municipalities["11039"]).union(shape_of(old.municipalities["11040"])))
    assert old.provinces == last.provinces and "11030" not in last.municipalities
    for each in (new, last):
        assert coverage_is_valid([shape_of(polygons) for polygons in each.municipalities.values()]) == coverage_is_valid(
            [shape_of(polygons) for polygons in old.municipalities.values()])


def test_postal_codes_move_once_the_records_speak_of_that_day(root: Path) -> None:
    programme = root / "data/programme.yml"
    assert "2970 stays until 2027-01-01" in run(root, SCHILDE).stdout
    text = programme.read_text(encoding="utf-8")
    (as_of,) = [line for line in text.splitlines() if line.startswith("as_of:")]
    programme.write_text(text.replace(as_of, "as_of: 2027-02-01"), encoding="utf-8")

    result = run(root, SCHILDE)

    assert "postal code: 2970 moves to 11060" in result.stdout and "2845 stays until 2027-07-01" in result.stdout
    assert "\n2970,11060\n" in (root / "data/reference/postal_codes.csv").read_text(encoding="utf-8")


@pytest.mark.parametrize(("text", "told"), [
    (f"{HEAD}2027-01-01,99999,11060,Nieuw\n", ":2:12: no record of 'municipalities' is called '99999'"),
    (f"{HEAD}2027-01-01,11039,11060,\n", ":2:18: 11060 is a new code, so its line needs a name"),
    (f"{HEAD}2027-01-01,11039,11040,Schilde\n", "the register calls 11040 'Schoten'"),
    (f"{HEAD}2027-01-01,11007,11002,\n", "'Borsbeek' ended on 2024-12-31 already"),
    (f"{HEAD}1960-01-01,11039,11040,\n", "begins on 1970-01-01, which is not before that day"),
    (f"{HEAD}2027-01-01,11039,11060,A\n2028-01-01,11040,11060,A\n", "another date or name in an earlier line"),
    (f"{HEAD}2027-01-01,11039,11060,A\n2028-01-01,11039,11061,B\n", ":3:12: 11039 goes into 11060 in an earlier line"),
    (HEAD, "[empty-file]"),
    (f"{HEAD}2027-13-01,11039,11060,A\n", ":2:1:"),
    ("old,new\n1,2\n", "[unknown-field]"),
])
def test_a_list_that_cannot_be_changes_nothing(text: str, told: str, root: Path) -> None:
    before = reference(root)

    result = run(root, text)

    assert 1 == result.exit_code and told in result.stderr and "Traceback" not in result.output
    assert before == reference(root)


def test_borders_without_the_area_are_told(root: Path) -> None:
    path = root / "data/reference/borders-2025.geojson"
    content = json.loads(path.read_text(encoding="utf-8"))
    content["features"] = [each for each in content["features"] if each["id"] != "11039"]
    path.write_text(json.dumps(content), encoding="utf-8")

    result = run(root, SCHILDE)

    assert 1 == result.exit_code and "have no area of 11039" in result.stderr
