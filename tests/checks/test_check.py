"""All problems of one run: together, once each, by place."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from problems_cases.change import Change, edit

from generator.checks import check
from generator.records.folder import read_records

Write = Callable[..., Path]


def test_problems_of_reading_records_and_checks_are_told_together(write: Write) -> None:
    data = write(**{"themes.yml": "- id: loket\n  id: balie\n"})
    edit("projects/buurtapp.yml", "1.234,50", "81,499")(data)
    edit("calls.yml", "date: 2025-03-01", "date: 2025-01-31")(data)
    edit("reference/postal_codes.csv", "9802,90003", "9802,99999")(data)

    problems = check(read_records(data))

    assert {"repeated-key", "ambiguous-amount", "dates-order", "unknown-reference"} <= {p.code for p in problems}
    assert len(set(problems)) == len(problems)
    assert [p.place for p in problems] == sorted(p.place for p in problems)


def test_lines_are_sorted_as_numbers(write: Write) -> None:
    rows = "".join(f"98{n:02d},99999\n" for n in range(3, 15))
    data = write(**{"reference/postal_codes.csv": f"postal_code,municipality\n{rows}"})

    assert list(range(2, 14)) == [p.place.line for p in check(read_records(data))]


@pytest.mark.parametrize(("change", "expected"), [
    (edit("calls.yml", "opens: 2022-01-10", "opens: januari"), ["calls.yml:8:10 wrong-type"]),
    (edit("themes.yml", "source: nota", "source: Nota"), ["themes.yml:6:11 bad-id"]),
    (edit("sources.yml", "kind: press", "kind: pres"), ["sources.yml:8:9 unknown-choice"]),
    (edit("reference/municipalities.csv", "12000", "veel"), ["reference/municipalities.csv:2:70 wrong-type"]),
    (edit("reference/provinces.csv", "90000", "90 00"), ["reference/provinces.csv:2:10 wrong-type"]),
])
def test_a_record_with_a_mistake_is_not_called_missing(change: Change, expected: list[str], write: Write) -> None:
    """One mistake is one problem: what names the record need not be told that it is not there."""
    data = write()
    change(data)

    assert expected == [f"{str(p.place).removeprefix('data/')} {p.code}" for p in check(read_records(data))]


@pytest.mark.parametrize(("old", "new", "message"), [
    ("- Veenrand", "- Venrand", "'Venrand' is no municipality; did you mean 'Veenrand'?"),
    ("- Veenrand", "- Xyz", "'Xyz' is no municipality"),
    ("- Veenrand", "- Heidebeek", "'Heidebeek' exists since 2025-01-01 only; on 2022-01-10 it was: Veenrand"),
    ("status: funded", "status: fundd", "'fundd' is none of: funded, withdrawn, completed; did you mean 'funded'?"),
    ("status:", "stats:", "no field is called 'stats' here; did you mean 'status'?"),
    ("theme: loket", "theme: lokket", "no record of 'themes' is called 'lokket'; did you mean 'loket'?"),
    ("1.234,50", "81,499", "'81,499' can be read in two ways; write 81499, or the cents with two digits"),
    ("id: buurtapp", "id: Buurt app", "'Buurt app' is no id: use lower-case letters, digits and single hyphens; "
                                      "did you mean 'buurt-app'?"),
])
def test_the_message_names_the_repair(old: str, new: str, message: str, write: Write) -> None:
    data = write()
    edit("projects/buurtapp.yml", old, new)(data)

    assert message in [p.sentence() for p in check(read_records(data))]
