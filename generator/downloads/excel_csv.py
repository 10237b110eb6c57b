"""CSV that opens well in Excel as it is set up in Belgium: byte-order mark, semicolon, decimal comma."""

from __future__ import annotations

import codecs
import datetime
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from generator.downloads.csv import as_lines, lines_of
from generator.downloads.values import written
from generator.tables import Rows
from generator.texts import N_

SUFFIX = "-excel.csv"
TITLE = "CSV (Excel)"
MEANING = N_("for Excel in much of Europe: semicolon, decimal comma")
MEDIA_TYPE = "text/csv"
DELIMITER = ";"
RUNS = ("=", "+", "-", "@", "\t", "\r")  # a cell that begins so is a formula to Excel


def render(table: Rows) -> Iterator[bytes]:
    """The whole table, some thousand rows at a time; a text that Excel would run begins with an apostrophe."""
    head, = as_lines([[column.name] for column in table.published], DELIMITER)
    yield codecs.BOM_UTF8 + head.encode()
    for lines in lines_of(table, cell, DELIMITER):
        yield "".join(lines).encode()


def cell(value: Any) -> str:
    if isinstance(value, str):
        return f"'{value}" if value.startswith(RUNS) else value
    if isinstance(value, Decimal | float):
        return written(value).replace(".", ",")
    if isinstance(value, datetime.date):
        return value.strftime("%d/%m/%Y")
    return written(value)
