"""The sheet of a table. xlsxwriter takes six microseconds a cell, so the rows below the head are put together here, by column."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from html import escape
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from generator.downloads.values import each, written
from generator.tables import Column, Table

EPOCH, FIRST = datetime.date(1899, 12, 30), datetime.date(1900, 3, 1)  # day 0 of Excel, and the first that it counts rightly
AS_THE_READER_HAS_IT = 14  # the number format of a day
AMOUNT = "#,##0.00"
WIDTH, MOST_WIDE = 12, 40
SPECIAL = re.compile(r"[\x00-\x08\x0b-\x1f]|_(?=x[0-9A-Fa-f]{4}_)")  # signs that XML has not, and what would be read as one
ODD = re.compile(r"[&<>_\x00-\x1f]|^\s|\s$")  # without any of these a text stands as it is
Write = Callable[[Any], str]


class TableSheet(Worksheet):
    """A sheet whose head is written as ever, and whose rows come from a table."""

    table_rows: Iterator[str] = iter(())
    number = 0

    def hold(self, rows: Iterator[str], number: int) -> None:
        self.table_rows, self.number = rows, number

    def _write_dimension(self) -> None:
        self.dim_rowmax = self.number
        super()._write_dimension()
        self.dim_rowmax = 0

    def _write_rows(self) -> None:
        super()._write_rows()
        for row in self.table_rows:
            self.fh.write(row)


def table_sheet(book: Workbook, table: Table) -> None:
    """Add the sheet of a table: a fixed head that filters, and a typed cell for each value."""
    sheet = book.add_worksheet(table.name, worksheet_class=TableSheet)
    bold, styles = book.add_format({"bold": True}), styles_of(book)
    sheet.freeze_panes(1, 1)
    for at, column in enumerate(table.published):
        sheet.write_string(0, at, column.name, bold)
        sheet.set_column(at, at, min(MOST_WIDE, max(WIDTH, len(column.name) + 2)))
    sheet.autofilter(0, 0, len(table.frame), len(table.published) - 1)
    sheet.hold(rows(table, styles), len(table.frame))


def styles_of(book: Workbook) -> dict[str, int]:
    """Type of a column -> the number of the style of its cells."""
    forms = {"date": AS_THE_READER_HAS_IT, "number": AMOUNT}
    return {kind: book.add_format({"num_format": form})._get_xf_index() for kind, form in forms.items()}


def rows(table: Table, styles: dict[str, int]) -> Iterator[str]:
    """The rows of a table as XML, some thousand at a time."""
    first = 2
    for part in table.parts():
        cells = [column_cells(column, xl_col_to_name(at), values, first, styles.get(column.type, 0))
                 for at, (column, values) in enumerate(zip(table.published, part, strict=True))]
        yield "".join([f'<row r="{number}">{"".join(row)}</row>' for number, row in enumerate(zip(*cells, strict=True), first)])
        first += len(part[0])


def column_cells(column: Column, letters: str, values: list[Any], first: int, style: int) -> list[str]:
    """The cells of a column, empty where there is no value."""
    inner = each(values, writer(column.type, style))
    return [f'<c r="{letters}{number}"{text}</c>' if text else "" for number, text in enumerate(inner, first)]


def writer(kind: str, style: int) -> Write:
    """What gives the inside of a cell, from behind its address on."""
    made: dict[str, Write] = {
        "string": string, "boolean": lambda value: f' t="b"><v>{int(value)}</v>',
        "date": lambda day: number(f"{(day - EPOCH).days}", style) if day >= FIRST else string(written(day)),
        "number": lambda amount: number(f"{amount:f}", style) if is_exact(amount) else string(written(amount))}
    write = made.get(kind, lambda value: number(repr(value)))
    return lambda value: "" if value is None else write(value)


def number(text: str, style: int = 0) -> str:
    return f' s="{style}"><v>{text}</v>' if style else f"><v>{text}</v>"


def string(text: str) -> str:
    """A text in its cell, never a formula; spaces at its ends stay."""
    if not ODD.search(text):
        return f' t="inlineStr"><is><t>{text}</t></is>'
    shown = escape(SPECIAL.sub(lambda found: f"_x{ord(found[0]):04X}_", text), quote=False)
    kept = ' xml:space="preserve"' if text != text.strip() else ""
    return f' t="inlineStr"><is><t{kept}>{shown}</t></is>'


def is_exact(amount: Decimal) -> bool:
    """Whether Excel, which counts in binary with fifteen digits, keeps every cent of an amount."""
    return len(amount.as_tuple().digits) <= 15
