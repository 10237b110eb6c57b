"""The worksheet of an XLSX file that holds the wanted headings, as rows of text. Formulas are never run."""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from itertools import islice
from xml.etree import ElementTree

from generator.importers.cells import MOST_CELLS, MOST_COLUMNS, PREAMBLE, Exact, Row, matches
from generator.importers.kinds import zipped_kind
from generator.importers.xlsx_cells import Styles, styles_of, value_of
from generator.importers.xlsx_parts import Leaf, Refused, leaves, part, unpacked
from generator.problems import Place, Problem, nearest, problem, warning
from generator.texts import N_

__all__ = ["Exact", "read_xlsx"]
BROKEN = (Refused, zipfile.BadZipFile, zlib.error, ElementTree.ParseError, KeyError, ValueError, IndexError, ArithmeticError,
          NotImplementedError, RuntimeError, EOFError, OSError, LookupError)

MERGED = re.compile(rb'<(?:\w+:)?mergeCell\s+ref="[A-Z]{1,3}(\d{1,7}):[A-Z]{1,3}(\d{1,7})"')

Rows = tuple[list[Row], list[Problem]]


def read_xlsx(content: bytes, name: str, wanted: frozenset[str], sheet: str = "") -> Rows:
    """The rows that are not blank of the sheet called `sheet`, or of the one with most wanted headings.

    Which sheets there are and which was read is a warning; a tie between two sheets is refused.
    """
    if kind := zipped_kind(content):
        return [], [problem(Place(name), "import-form", kind)]
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            return read_sheets(archive, name, wanted, sheet)
    except BROKEN as error:
        return [], [problem(Place(name), "import-form", N_("this XLSX file cannot be read: %(reason)s"), reason=error)]


def read_sheets(archive: zipfile.ZipFile, name: str, wanted: frozenset[str], given: str) -> Rows:
    workbook = part(archive, "xl/workbook.xml")
    names = set(archive.namelist())
    since_1904 = any(each.get("date1904") in ("1", "true") for each in workbook.findall("{*}workbookPr"))
    styles = styles_of(*(part(archive, each) if each in names else None for each in ("xl/styles.xml", "xl/sharedStrings.xml")),
                       since_1904)
    sheets = leaves(archive, workbook)
    if given:
        best = [sheet for sheet in sheets if sheet.name == given]
    else:
        counts = [most_matches(archive, sheet, styles, wanted) if len(sheets) > 1 else 0 for sheet in sheets]
        best = [sheet for sheet, count in zip(sheets, counts, strict=True) if count == max(counts)]
    chosen, problems = chosen_sheet(sheets, best, name, given)
    if chosen is None:
        return [], problems
    return list(marked(rows_of(archive, chosen, styles), MERGED.findall(unpacked(archive, chosen.part)))), problems


def marked(rows: Iterator[Row], merged: list[tuple[bytes, bytes]]) -> Iterator[Row]:
    """The rows, which say whether they share a cell with one above; `merged` are the first and last row of merged cells."""
    spans, last = sorted((int(first), int(end)) for first, end in merged)[::-1], 0
    for row in rows:
        while spans and spans[-1][0] < row.line:
            last = max(last, spans.pop()[1])
        yield replace(row, shares=True) if row.line <= last else row


def chosen_sheet(sheets: list[Leaf], best: list[Leaf], name: str, given: str) -> tuple[Leaf | None, list[Problem]]:
    """The sheet to read, and what to tell about it; None with the problem that it is not there, or one of several."""
    if best == sheets[:1] == sheets:
        return best[0], []
    all_names = ", ".join(sheet.name for sheet in sheets)
    if not best:
        return None, [problem(Place(name), "import-form", N_("no sheet is called '%(name)s'; there are: %(sheets)s"), name=given,
                              sheets=all_names, suggestion=nearest(given, [sheet.name for sheet in sheets]))]
    if len(best) > 1:
        return None, [problem(Place(name), "import-form",
                              N_("these sheets hold equally many of the headings: %(best)s; choose one with --sheet"),
                              best=", ".join(sheet.name for sheet in best))]
    message = N_("of the sheets %(sheets)s only '%(name)s' was read, which is hidden") if best[0].hidden else N_(
        "of the sheets %(sheets)s only '%(name)s' was read")
    return best[0], [warning(Place(name), "import-detected", message, sheets=all_names, name=best[0].name)]


def most_matches(archive: zipfile.ZipFile, sheet: Leaf, styles: Styles, wanted: frozenset[str]) -> int:
    """How many wanted headings stand in one row near the top."""
    return max((matches(row.cells, wanted) for row in islice(rows_of(archive, sheet, styles), PREAMBLE)), default=0)


def rows_of(archive: zipfile.ZipFile, sheet: Leaf, styles: Styles) -> Iterator[Row]:
    """The rows with a value; cells that only have a style are none."""
    count = 0
    number = 0
    for _, row in ElementTree.iterparse(BytesIO(unpacked(archive, sheet.part))):
        if not row.tag.endswith("}row"):
            continue
        number = int(row.get("r", number + 1))
        cells = cells_of(row, styles)
        count += max(cells, default=0) + 1
        if count > MOST_CELLS:
            raise Refused(f"it has more than {MOST_CELLS} cells")
        if cells:
            yield Row(number, tuple(cells.get(column, "") for column in range(max(cells) + 1)))
        row.clear()


def cells_of(row: ElementTree.Element, styles: Styles) -> dict[int, str]:
    """The values of a row by the number of their column."""
    cells: dict[int, str] = {}
    column = -1
    for cell in row.findall("{*}c"):
        column = column_of(cell.get("r", ""), column + 1)
        value = value_of(cell, styles)
        if not value.strip():
            continue
        if column >= MOST_COLUMNS:
            raise Refused(f"it has more than {MOST_COLUMNS} columns")
        cells[column] = value
    return cells


def column_of(reference: str, following: int) -> int:
    """B7 is column 1; a cell without a reference follows the one before."""
    letters = re.match(r"[A-Z]{1,3}", reference)
    if not letters:
        return following
    column = 0
    for letter in letters[0]:
        column = column * 26 + ord(letter) - 64
    return column - 1
