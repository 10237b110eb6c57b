"""What every format promises: all rows, the same bytes twice, no cent lost."""

from __future__ import annotations

import csv
import json
import tempfile
from collections.abc import Callable
from decimal import Decimal
from io import BytesIO, StringIO
from types import ModuleType

import duckdb
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook
from openpyxl.utils.escape import unescape

from generator.downloads import EVERY, FORMATS, excel_csv, jsonl, parquet, rendered, xlsx
from generator.downloads import csv as plain_csv
from generator.downloads import json as plain_json
from generator.downloads.about import About
from generator.tables import Column, Table


def rows_of_csv(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(content.decode("utf-8"), newline="")))


def rows_of_excel(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";"))


def decimal_of_excel(text: str) -> Decimal | None:
    return Decimal(text.replace(",", ".")) if text else None


def rows_of_lines(content: bytes) -> list[dict]:
    return [json.loads(line) for line in content.split(b"\n")[:-1]]


def rows_of_parquet(content: bytes) -> list[dict]:
    with tempfile.NamedTemporaryFile(suffix=".parquet") as file:
        file.write(content)
        file.flush()
        found = duckdb.read_parquet(file.name)
        return [dict(zip(found.columns, row, strict=True)) for row in found.fetchall()]


def rows_of_workbook(content: bytes) -> list[dict]:
    """The rows of the second sheet; the first explains."""
    head, *rows = load_workbook(BytesIO(content)).worksheets[1].values
    plain = ([unescape(cell) if isinstance(cell, str) else cell for cell in row] for row in rows)
    return [dict(zip(head, row, strict=True)) for row in plain]


READERS: dict[ModuleType, tuple[Callable, Callable]] = {
    plain_csv: (rows_of_csv, lambda text: Decimal(text) if text else None),
    excel_csv: (rows_of_excel, decimal_of_excel),
    plain_json: (json.loads, lambda text: None if text is None else Decimal(text)),
    jsonl: (rows_of_lines, lambda text: None if text is None else Decimal(text)),
    parquet: (rows_of_parquet, lambda value: value),
    xlsx: (rows_of_workbook, lambda value: None if value is None else Decimal(repr(value))),
}
AMOUNTS = [("projecten", "awarded_amount"), ("oproepen", "maximum_grant"), ("gemeld", "value"),
           ("soorten-oproepen", "maximum_grant")]
formats = pytest.mark.parametrize("format_", FORMATS, ids=lambda f: f.SUFFIX)


def whole(format_: ModuleType, table: Table, about: About) -> bytes:
    return b"".join(rendered(format_, table, about))


def table(*values: object, type_: str = "string") -> Table:
    """A table of one column."""
    frame = pd.DataFrame([[v] for v in values], columns=["a"], dtype=object)
    return Table("t", "T", "", (Column("a", type_, "A", ""),), frame)


def test_every_format_is_tested() -> None:
    assert set(READERS) == set(FORMATS) == set(EVERY)
    assert len({f.SUFFIX for f in FORMATS}) == len(FORMATS)
    assert all(f.TITLE and f.MEANING and f.MEDIA_TYPE for f in FORMATS)


@formats
def test_every_row_comes_back(format_: ModuleType, tables: dict[str, Table], about: About) -> None:
    read, _ = READERS[format_]
    for t in tables.values():
        rows = read(whole(format_, t, about))
        assert len(t.frame) == len(rows), t.name
        assert not rows or [c.name for c in t.published] == list(rows[0]), t.name


@formats
def test_same_bytes_twice(format_: ModuleType, tables: dict[str, Table], about: About) -> None:
    for t in tables.values():
        assert whole(format_, t, about) == whole(format_, t, about), t.name


@formats
@pytest.mark.parametrize(("name", "column"), AMOUNTS)
def test_amounts_to_the_cent(format_: ModuleType, name: str, column: str, tables: dict[str, Table], about: About) -> None:
    read, amount = READERS[format_]

    assert list(tables[name].frame[column]) == [amount(row[column]) for row in read(whole(format_, tables[name], about))]


@formats
@pytest.mark.parametrize("text", ["é 🙂", 'say "hi"', "a;b,c", "a\nb", "a\r\nb", " a ", "null", "0", "1e5", "</script>"])
def test_texts_come_back(format_: ModuleType, text: str, about: About) -> None:
    read, _ = READERS[format_]

    assert [text] == [row["a"] for row in read(whole(format_, table(text), about))]


@formats
def test_unknown_is_not_zero(format_: ModuleType, about: About) -> None:
    read, amount = READERS[format_]
    values = [Decimal(0), None, Decimal("0.10")]

    assert values == [amount(row["a"]) for row in read(whole(format_, table(*values, type_="number"), about))]


@formats
def test_table_without_rows(format_: ModuleType, about: About) -> None:
    read, _ = READERS[format_]

    assert [] == read(whole(format_, table(), about))


@given(st.lists(st.lists(st.text('a;," \r\n\t\'é'), min_size=2, max_size=2), max_size=5), st.sampled_from(",;"))
def test_lines_are_those_of_the_standard_library(rows: list[list[str]], delimiter: str) -> None:
    expected = StringIO(newline="")
    csv.writer(expected, delimiter=delimiter, lineterminator="\r\n").writerows(rows)

    assert expected.getvalue() == "".join(plain_csv.as_lines(list(map(list, zip(*rows, strict=True))), delimiter))


def test_an_empty_cell_alone_is_a_line() -> None:
    assert ['""\r\n', "a\r\n"] == plain_csv.as_lines([["", "a"]])
