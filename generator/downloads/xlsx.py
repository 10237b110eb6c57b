"""Excel: a sheet per table with typed cells and a fixed head, and a sheet that says what the file is about."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from io import BytesIO
from typing import TYPE_CHECKING

from generator.downloads.about import About, empty_cells, unknown_facts
from generator.tables import Table
from generator.texts import N_

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

SUFFIX = ".xlsx"
TITLE = "Excel"
MEANING = N_("for Excel and LibreOffice: dates and amounts as such, with a sheet that explains the columns")
MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
NEEDS = ("xlsxwriter",)
MOST_ROWS = 1_048_576  # of a sheet, the head included
MOST_SIGNS = 32_767  # of a cell
README = N_("Read me")
OPTIONS = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
SMALL = 5_000  # rows of a workbook that is put together in memory; a larger one goes through files
WIDTHS = (24, 60, 24, 70)
TOO_LONG = N_("a text of more than %(most)s signs")
TOO_MANY = N_("more than %(most)s rows")


def render(table: Table, about: About) -> Iterator[bytes]:
    """The workbook of one table."""
    yield workbook([table], about)


def workbook(tables: list[Table], about: About) -> bytes:
    """A sheet per table; one that Excel cannot hold is named on the first sheet instead."""
    from xlsxwriter import Workbook  # noqa: PLC0415 - only who asks for Excel needs it

    from generator.downloads.xlsx_sheet import table_sheet  # noqa: PLC0415

    file = BytesIO()
    book = Workbook(file, {**OPTIONS, "in_memory": sum(len(table.frame) for table in tables) <= SMALL})
    day = datetime.datetime.combine(about.programme.as_of, datetime.time())
    book.set_properties({"title": about.title, "created": day, "author": about.of(about.programme.agency)})
    readme(book, tables, about)
    for table in tables:
        if not unfit(table):
            table_sheet(book, table)
    book.close()
    return file.getvalue()


def unfit(table: Table) -> str:
    """Why Excel cannot hold a table, as a message with a gap for the limit; empty when it can."""
    if len(table.frame) >= MOST_ROWS:
        return TOO_MANY
    return TOO_LONG if table.longest > MOST_SIGNS else ""


def reason(table: Table, translate: Callable[[str], str]) -> str:
    """The same as a sentence."""
    found = unfit(table)
    return translate(found) % {"most": MOST_ROWS - 1 if found == TOO_MANY else MOST_SIGNS}


def readme(book: Workbook, tables: list[Table], about: About) -> None:
    """What the file is, and what its tables and columns mean."""
    sheet, bold = book.add_worksheet(about.text(README)), book.add_format({"bold": True})
    for column, width in enumerate(WIDTHS):
        sheet.set_column(column, column, width)
    row = put(sheet, 0, about.told(*tables))
    heads = [about.text(head) for head in (N_("Table"), N_("Meaning"), N_("Rows"), N_("Facts not known"))]
    row = put(sheet, row + 1, [heads], bold)
    row = put(sheet, row, (about_table(table, about) for table in tables))
    heads = [about.text(head) for head in (N_("Table"), N_("Column"), N_("Empty cells"), N_("Meaning"))]
    row = put(sheet, row + 1, [heads], bold)
    put(sheet, row, (line for table in tables for line in about_columns(table, about)))


def about_table(table: Table, about: About) -> tuple[str | int, ...]:
    if unfit(table):
        return table.name, about.text(N_("left out, since it has %(reason)s; take another format"),
                                      reason=reason(table, about.text)), len(table.frame)
    return table.name, about.text(table.meaning), len(table.frame), sum(unknown_facts(table).values())


def about_columns(table: Table, about: About) -> Iterator[tuple[str | int, ...]]:
    empty = empty_cells(table)
    for column in table.published:
        yield table.name, column.name, empty.get(column.name, 0), about.text(column.meaning)


def put(sheet: Worksheet, row: int, lines: object, form: object = None) -> int:
    """Write lines of texts and numbers; gives the row that follows."""
    for line in lines:
        for column, value in enumerate(line):
            (sheet.write_string if isinstance(value, str) else sheet.write_number)(row, column, value, form)
        row += 1
    return row
