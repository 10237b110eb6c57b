"""CSV that opens well in Excel as it is set up in Belgium: byte-order mark, semicolon, decimal comma."""

from __future__ import annotations

import csv
import datetime
from decimal import Decimal
from io import StringIO
from typing import Any

from generator.downloads.values import written
from generator.tables import Table
from generator.texts import N_

SUFFIX = "-excel.csv"
TITLE = "CSV (Excel)"
MEANING = N_("for Excel in Belgium: semicolon, decimal comma")
RUNS = ("=", "+", "-", "@", "\t", "\r")  # a cell that begins so is a formula to Excel


def render(table: Table) -> bytes:
    """The whole table; a text that Excel would run begins with an apostrophe."""
    target = StringIO(newline="")
    writer = csv.writer(target, delimiter=";", lineterminator="\r\n")
    writer.writerow(c.name for c in table.columns)
    for row in table.frame.itertuples(index=False):
        writer.writerow(cell(value) for value in row)
    return target.getvalue().encode("utf-8-sig")


def cell(value: Any) -> str:
    if isinstance(value, (Decimal, float)):
        return written(value).replace(".", ",")
    if isinstance(value, datetime.date):
        return value.strftime("%d/%m/%Y")
    text = written(value)
    return f"'{text}" if isinstance(value, str) and text.startswith(RUNS) else text
