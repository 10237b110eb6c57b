"""The form of a CSV file: remarks, head, rows."""

from __future__ import annotations

import csv

import pytest

from generator.reading.csv_file import read_csv
from generator.reading.node import locate_key, plain


@pytest.mark.parametrize(("text", "expected"), [
    ("a,b\n1,2\n", [{"a": "1", "b": "2"}]),
    ("a,b\r\n1,2\r\n", [{"a": "1", "b": "2"}]),
    ("a,b\n1,", [{"a": "1"}]),
    ("a,b\n,\n", [{}]),
    ("a,b\n\n1,2\n\n", [{"a": "1", "b": "2"}]),
    ("# remark\n# another, with a comma\na\n1\n", [{"a": "1"}]),
    ('# remark with "quotes"\na\n1\n', [{"a": "1"}]),
    ('# so says "A", "B" and,"C" too\na\n1\n', [{"a": "1"}]),
    ("a\n# a value\n", [{"a": "# a value"}]),
    ("t.nl,t.en\nja,yes\n", [{"t": {"nl": "ja", "en": "yes"}}]),
    ("t.nl,t.en\nja,\n", [{"t": {"nl": "ja"}}]),
    ("t.nl,t.en\n,\n", [{}]),
    ("a.b.c\n1\n", [{"a": {"b": {"c": "1"}}}]),
    ('a\n"say ""hi"""\n', [{"a": 'say "hi"'}]),
    ("a\nno\n", [{"a": "no"}]),
    ("a\n 1 \n", [{"a": " 1 "}]),
    ("a,b\n", []),
    ("", []),
    ("# only a remark", []),
])
def test_rows(text: str, expected: list[dict]) -> None:
    rows, problems = read_csv(text, "f")

    assert problems == []
    assert expected == [plain(row) for row in rows]


@pytest.mark.parametrize(("text", "expected"), [
    ("a,b\n1\n", [("f:2:1", "row-length")]),
    ("a,b\n1,2,3\n", [("f:2:1", "row-length")]),
    ('a,b\n"x\ny",1\n1\n', [("f:4:1", "row-length")]),
    ("# remark\na,b\n1\n1,2\n1\n", [("f:3:1", "row-length"), ("f:5:1", "row-length")]),
    ('a\n1\n"open\n2\n', [("f:3:1", "csv-syntax")]),
    ('a,b\n"x" y,1\n', [("f:2:1", "csv-syntax")]),
    ("a\n" + "x" * 200_000, [("f:2:1", "csv-syntax")]),
    ("a,,b\n1,2,3\n", [("f:1:3", "empty-heading")]),
    ("a, \n1,2\n", [("f:1:3", "empty-heading")]),
    ("a,b,a\n1,2,3\n", [("f:1:5", "repeated-key")]),
])
def test_refused(text: str, expected: list[tuple[str, str]]) -> None:
    _, problems = read_csv(text, "f")

    assert expected == [(str(p.place), p.code) for p in problems]


def test_a_limit_that_another_library_raised_changes_nothing() -> None:
    before = csv.field_size_limit(10**9)
    try:
        _, problems = read_csv("a\n" + "x" * 200_000, "f")
    finally:
        csv.field_size_limit(before)

    assert [(str(p.place), p.code) for p in problems] == [("f:2:1", "csv-syntax")]


@pytest.mark.parametrize("head", ["theme,theme.source", "theme.source,theme"])
def test_a_value_and_a_group_of_one_name_lose_nothing_silently(head: str) -> None:
    rows, problems = read_csv(f"{head}\nx,y\n", "f")

    assert problems or {"x", "y"} <= set(str(plain(rows[0])).split("'"))


def test_thousands_of_dots_in_a_heading_are_no_crash() -> None:
    rows, problems = read_csv("a." * 5000 + "a\nx\n", "f")

    assert problems or plain(rows[0])


@pytest.mark.parametrize(("path", "expected"), [
    (("b",), "f:2:1"),  # an empty cell is missing in its row
    (("c",), "f:1:1"),  # a column that is not there is missing in the head
    (("a",), "f:1:1"),
])
def test_where_a_missing_name_is_told(path: tuple[str, ...], expected: str) -> None:
    rows, _ = read_csv("a,b\n1,\n", "f")

    assert expected == str(locate_key(rows[0], path))
