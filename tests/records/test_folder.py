"""A data folder into records: which file holds which kind."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.checks import check
from generator.records.folder import KINDS, read_records
from generator.records.project import Project

Write = Callable[..., Path]


def projects(data: Path) -> dict[str, Project]:
    records = read_records(data)
    assert check(records) == []
    return {entry.record.id: entry.record for entry in records.of(Project)}


def test_small_folder_is_valid(write: Write) -> None:
    records = read_records(write())

    assert [] == check(records)
    assert {"programme": 1, "sources": 2, "themes": 1, "subjects": 2, "call_kinds": 1, "calls": 2, "projects": 2, "ideas": 0,
            "interests": 0, "provinces": 1, "municipalities": 3, "mergers": 1, "postal_codes": 2, "related_words": 0,
            "redirects": 0, "removals": 0} == {
        kind.kind: len(records.of(kind)) for kind in KINDS}


def test_projects_of_one_table_equal_those_of_many_files(write: Write, projects_csv: str, tmp_path: Path) -> None:
    from_files = projects(write())
    for path in (tmp_path / "data/projects").iterdir():
        path.unlink()
    (tmp_path / "data/projects.csv").write_text(projects_csv)

    from_table = projects(tmp_path / "data")

    assert {"buurtapp", "waterpas"} == set(from_files)
    assert from_files == from_table


@pytest.mark.parametrize(("line_end", "mark"), [("\r\n", ""), ("\r", ""), ("\r\n", "\ufeff")])
def test_tables_of_other_editors(write: Write, projects_csv: str, line_end: str, mark: str) -> None:
    """Windows and old Mac line ends and a byte-order mark change nothing."""
    found = projects(write(**{"projects/buurtapp.yml": None, "projects/waterpas.yml": None,
                              "projects.csv": mark + projects_csv.replace("\n", line_end)}))

    assert ["Zandhoek", "Veenrand"] == [p.municipality for p in found["buurtapp"].participants]


def test_one_file_may_hold_many_records(write: Write) -> None:
    one = write()
    texts = [(one / f"projects/{name}.yml").read_text() for name in ("buurtapp", "waterpas")]
    expected = projects(one)
    for name in ("buurtapp", "waterpas"):
        (one / f"projects/{name}.yml").unlink()
    (one / "projects.yml").write_text("".join(
        "- " + text.strip().replace("\n", "\n  ") + "\n" for text in texts))

    assert expected == projects(one)


@pytest.mark.parametrize("name", ["municipalities.csv", "reference/municipalities.csv"])
def test_reference_may_lie_in_either_folder(write: Write, name: str) -> None:
    data = write()
    text = (data / "reference/municipalities.csv").read_text()
    (data / "reference/municipalities.csv").unlink()
    (data / name).write_text(text)

    assert [] == check(read_records(data))


def test_place_of_a_value(write: Write) -> None:
    project = read_records(write()).of(Project)[0]

    assert ["data/projects/buurtapp.yml:9:11", "data/projects/buurtapp.yml:12:10", "data/projects/buurtapp.yml:18:5"] == [
        str(project.place(*path)) for path in (("subjects", ), ("awarded_amount", "value"), ("participants", 1, "municipality"))]


def test_place_of_a_name_in_a_cell(write: Write, projects_csv: str) -> None:
    data = write(**{"projects/buurtapp.yml": None, "projects/waterpas.yml": None,
                    "projects.csv": projects_csv.replace("Veenrand", "Venrand")})

    assert [("data/projects.csv:2:127", "unknown-municipality", "Veenrand")] == [
        (str(p.place), p.code, dict(p.details)["suggestion"]) for p in check(read_records(data))]
