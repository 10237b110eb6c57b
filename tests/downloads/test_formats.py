"""What every format promises: all rows, the same bytes twice, no cent lost."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from decimal import Decimal
from io import StringIO
from types import ModuleType

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.downloads import FORMATS, excel_csv
from generator.downloads import csv as plain_csv
from generator.downloads import json as plain_json
from generator.tables import Column, Table


def rows_of_csv(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(content.decode("utf-8"), newline="")))


def rows_of_excel(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";"))


def decimal_of_excel(text: str) -> Decimal | None:
    return Decimal(text.replace(",", ".")) if text else None


READERS: dict[ModuleType, tuple[Callable, Callable]] = {
    plain_csv: (rows_of_csv, lambda text: Decimal(text) if text else None),
    excel_csv: (rows_of_excel, decimal_of_excel),
    plain_json: (json.loads, lambda text: None if text is None else Decimal(text)),
}
AMOUNTS = [("projecten", "awarded_amount"), ("oproepen", "maximum_grant"), ("gemeld", "value"),
           ("soorten-oproepen", "maximum_grant")]
formats = pytest.mark.parametrize("format_", FORMATS, ids=lambda f: f.SUFFIX)


def whole(format_: ModuleType, table: Table) -> bytes:
    return b"".join(format_.render(table))


def table(*values: object, type_: str = "string") -> Table:
    """A table of one column."""
    frame = pd.DataFrame([[v] for v in values], columns=["a"], dtype=object)
    return Table("t", "T", "", (Column("a", type_, "A", ""),), frame)


def test_every_format_is_tested() -> None:
    assert set(READERS) == set(FORMATS)
    assert len({f.SUFFIX for f in FORMATS}) == len(FORMATS)
    assert all(f.TITLE and f.MEANING for f in FORMATS)


@formats
def test_every_row_comes_back(format_: ModuleType, tables: dict[str, Table]) -> None:
    read, _ = READERS[format_]
    for t in tables.values():
        rows = read(whole(format_, t))
        assert len(t.frame) == len(rows), t.name
        assert not rows or [c.name for c in t.columns] == list(rows[0]), t.name


@formats
def test_same_bytes_twice(format_: ModuleType, tables: dict[str, Table]) -> None:
    for t in tables.values():
        assert whole(format_, t) == whole(format_, t), t.name


@formats
@pytest.mark.parametrize(("name", "column"), AMOUNTS)
def test_amounts_to_the_cent(format_: ModuleType, name: str, column: str, tables: dict[str, Table]) -> None:
    read, amount = READERS[format_]

    assert list(tables[name].frame[column]) == [amount(row[column]) for row in read(whole(format_, tables[name]))]


@formats
@pytest.mark.parametrize("text", ["é 🙂", 'say "hi"', "a;b,c", "a\nb", "a\r\nb", " a ", "null", "0", "1e5", "</script>"])
def test_texts_come_back(format_: ModuleType, text: str) -> None:
    read, _ = READERS[format_]

    assert [text] == [row["a"] for row in read(whole(format_, table(text)))]


@formats
def test_unknown_is_not_zero(format_: ModuleType) -> None:
    read, amount = READERS[format_]
    values = [Decimal(0), None, Decimal("0.10")]

    assert values == [amount(row["a"]) for row in read(whole(format_, table(*values, type_="number")))]


@formats
def test_table_without_rows(format_: ModuleType) -> None:
    read, _ = READERS[format_]

    assert [] == read(whole(format_, table()))


@given(st.lists(st.lists(st.text('a;," \r\n\t\'é'), min_size=2, max_size=2), max_size=5), st.sampled_from(",;"))
def test_lines_are_those_of_the_standard_library(rows: list[list[str]], delimiter: str) -> None:
    expected = StringIO(newline="")
    csv.writer(expected, delimiter=delimiter, lineterminator="\r\n").writerows(rows)

    assert expected.getvalue() == "".join(plain_csv.as_lines(list(map(list, zip(*rows, strict=True))), delimiter))


def test_an_empty_cell_alone_is_a_line() -> None:
    assert ['""\r\n', "a\r\n"] == plain_csv.as_lines([["", "a"]])
