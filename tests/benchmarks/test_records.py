"""The synthetic records: the same each time, without a problem, and with the gaps that real ones have."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks import records
from generator.checks import check
from generator.records.folder import read_records

NUMBER = 60


def files_of(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_equal_numbers_give_equal_bytes(tmp_path: Path) -> None:
    first, second = (files_of(records.write(NUMBER, tmp_path / name)) for name in ("first", "second"))

    assert first == second
    assert sum(name.startswith("projects/") for name in first) == NUMBER


def test_a_project_is_the_same_in_every_size() -> None:
    assert list(records.projects(40)) == list(records.projects(NUMBER))[:40]


@pytest.mark.parametrize("table", [False, True], ids=["files", "table"])
def test_they_pass_every_check(tmp_path: Path, table: bool) -> None:
    data = records.write(NUMBER, tmp_path / "data", table)

    assert list(check(read_records(data))) == []


def test_they_have_gaps_and_neighbours_as_real_ones() -> None:
    rows = list(records.projects(1_000))
    partners = [row["participants"].split("; ") for row in rows]
    unknown = sum(row["awarded_amount"] == "unknown" for row in rows)

    assert 200 < unknown < 400
    assert any(row["lead_partner"] == "unknown" for row in rows)
    assert 3 < sum(map(len, partners)) / len(rows) < 6
    assert all(len(names) == len(set(names)) for names in partners)
    assert 40 < sum(len(row["summary.nl"].split()) for row in rows) / len(rows) < 100
