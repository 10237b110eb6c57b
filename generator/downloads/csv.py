"""CSV for machines: UTF-8, comma, dot, ISO dates, one head row (RFC 4180)."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Iterator
from types import SimpleNamespace
from typing import Any

from generator.downloads.values import each, written
from generator.tables import Table
from generator.texts import N_

SUFFIX = ".csv"
TITLE = "CSV"
MEANING = N_("for programs: UTF-8, comma, decimal point")


def render(table: Table) -> Iterator[bytes]:
    """The whole table, some thousand rows at a time."""
    yield head(table)
    for lines in lines_of(table):
        yield "".join(lines).encode()


def head(table: Table, *before: str) -> bytes:
    """The line of names, those of other columns first."""
    return "".join(rows_as_lines([[*before, *(column.name for column in table.columns)]])).encode()


def lines_of(table: Table, write: Callable[[Any], str] = written, delimiter: str = ",") -> Iterator[list[str]]:
    """The lines of a table without its head, some thousand at a time; `write` gives the text of a cell."""
    for part in table.parts():
        yield rows_as_lines(zip(*(each(values, write) for values in part), strict=True), delimiter)


def rows_as_lines(rows: Iterable[Iterable[str]], delimiter: str = ",") -> list[str]:
    """A line with its end for each row: the writer of the standard library writes one at a time."""
    lines: list[str] = []
    csv.writer(SimpleNamespace(write=lines.append), delimiter=delimiter, lineterminator="\r\n").writerows(rows)
    return lines
