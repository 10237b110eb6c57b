"""CSV for machines: UTF-8, comma, dot, ISO dates, one head row (RFC 4180)."""

from __future__ import annotations

import csv
from io import StringIO

from generator.downloads.values import written
from generator.tables import Table
from generator.texts import N_

SUFFIX = ".csv"
TITLE = "CSV"
MEANING = N_("for programs: UTF-8, comma, decimal point")


def render(table: Table) -> bytes:
    """The whole table."""
    target = StringIO(newline="")
    writer = csv.writer(target, lineterminator="\r\n")
    writer.writerow(c.name for c in table.columns)
    for row in table.frame.itertuples(index=False):
        writer.writerow(written(value) for value in row)
    return target.getvalue().encode("utf-8")
