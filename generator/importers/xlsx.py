"""The first worksheet of an XLSX file as rows of text. Formulas are never run; only what is needed is unpacked.

Own reading instead of a library: numbers stay exact text, and every size has a limit before it is unpacked.
"""

from __future__ import annotations

import datetime
import re
import zipfile
import zlib
from collections.abc import Iterator
from decimal import Decimal
from io import BytesIO
from xml.etree import ElementTree

from generator.problems import Place, Problem, problem
from generator.texts import N_

MOST_BYTES = 48 * 1024 * 1024  # of one part, unpacked
MOST_RATIO = 300  # unpacked to packed; a sheet of zeros reaches about 200
MOST_CELLS = 3_000_000
MOST_COLUMNS = 1000
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
DATE_FORMATS = {*range(14, 18), 22}
DATE_SIGNS = re.compile(r"[dy]", re.IGNORECASE)
NO_SIGNS = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.')


class Exact(str):
    """A number or ISO date that the file itself typed: there is nothing to detect."""

    __slots__ = ()


class Refused(Exception):
    """This file is left alone; caught in read_xlsx."""


def read_xlsx(content: bytes, name: str) -> tuple[list[tuple[int, tuple[str, ...]]], list[Problem]]:
    """Number and cells of each row that is not blank."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            return list(rows_of(archive)), []
    except (Refused, zipfile.BadZipFile, zlib.error, ElementTree.ParseError, KeyError, ValueError, IndexError, ArithmeticError,
            NotImplementedError, RuntimeError, EOFError, OSError, LookupError) as error:
        return [], [problem(Place(name), "import-form", N_("this XLSX file cannot be read: %(reason)s"), reason=error)]


def part(archive: zipfile.ZipFile, name: str) -> ElementTree.Element:
    """An XML part as a tree."""
    return ElementTree.fromstring(unpacked(archive, name))


def unpacked(archive: zipfile.ZipFile, name: str) -> bytes:
    """An XML part; refused before unpacking when it is too large, and with any declaration of entities."""
    entry = archive.getinfo(name)
    if entry.file_size > MOST_BYTES or entry.file_size > MOST_RATIO * max(entry.compress_size, 1000):
        raise Refused(f"{name} unpacks to {entry.file_size} bytes")
    with archive.open(entry) as source:
        content = source.read(MOST_BYTES + 1)
    if len(content) > MOST_BYTES or b"<!DOCTYPE" in content or b"<!ENTITY" in content or b"\x00" in content[:4]:
        raise Refused(f"{name} is no plain worksheet")
    return content


def first_sheet(archive: zipfile.ZipFile) -> str:
    """The path of the first worksheet of the workbook."""
    sheet = part(archive, "xl/workbook.xml").find(f"{MAIN}sheets/{MAIN}sheet")
    if sheet is None:
        raise Refused("it has no worksheet")
    for link in part(archive, "xl/_rels/workbook.xml.rels"):
        if link.get("Id") == sheet.get(RELATION):
            target = link.get("Target", "")
            return target.lstrip("/") if target.startswith("/") else f"xl/{target}"
    raise Refused("its first worksheet is missing")


def rows_of(archive: zipfile.ZipFile) -> Iterator[tuple[int, tuple[str, ...]]]:
    names = set(archive.namelist())
    strings = ["".join(text.text or "" for text in texts(item)) for item in part(archive, "xl/sharedStrings.xml")
               ] if "xl/sharedStrings.xml" in names else []
    dates = date_styles(part(archive, "xl/styles.xml")) if "xl/styles.xml" in names else []
    count = 0
    number = 0
    for _, row in ElementTree.iterparse(BytesIO(unpacked(archive, first_sheet(archive)))):
        if row.tag != f"{MAIN}row":
            continue
        number = int(row.get("r", number + 1))
        cells: dict[int, str] = {}
        for cell in row.findall(f"{MAIN}c"):
            column = column_of(cell.get("r", ""), max(cells, default=-1) + 1)
            cells[column] = value_of(cell, strings, dates)
        count += max(cells, default=0) + 1
        if count > MOST_CELLS:
            raise Refused(f"it has more than {MOST_CELLS} cells")
        if any(value.strip() for value in cells.values()):
            yield number, tuple(cells.get(column, "") for column in range(max(cells) + 1))
        row.clear()


def texts(item: ElementTree.Element) -> Iterator[ElementTree.Element]:
    """The pieces of a text, without its phonetic reading."""
    for child in item:
        if child.tag == f"{MAIN}t":
            yield child
        elif child.tag == f"{MAIN}r":
            yield from child.findall(f"{MAIN}t")


def column_of(reference: str, following: int) -> int:
    """B7 is column 1; a cell without a reference follows the one before."""
    letters = re.match(r"[A-Z]{1,3}", reference)
    column = following
    if letters:
        column = 0
        for letter in letters[0]:
            column = column * 26 + ord(letter) - 64
        column -= 1
    if column >= MOST_COLUMNS:
        raise Refused(f"it has more than {MOST_COLUMNS} columns")
    return column


def value_of(cell: ElementTree.Element, strings: list[str], dates: list[bool]) -> str:
    """The text of a cell; of a formula, the result that was saved with it."""
    kind = cell.get("t", "n")
    if kind == "inlineStr":
        return "".join(text.text or "" for inner in cell.findall(f"{MAIN}is") for text in texts(inner))
    value = cell.findtext(f"{MAIN}v") or ""
    if kind == "s" and value:
        return strings[int(value)]
    if kind != "n" or not value.strip():
        return Exact(value[:10]) if kind == "d" else value
    style = int(cell.get("s", "0"))
    return Exact(day_of(value) if style < len(dates) and dates[style] else number_of(value))


def number_of(value: str) -> str:
    """The shortest text of the number that was meant: 81499.1 for 81499.100000000006."""
    return f"{Decimal(repr(float(value))).normalize():f}" if len(value) < 40 else value


def day_of(value: str) -> str:
    """Days since the end of 1899, as worksheets count them."""
    return (datetime.date(1899, 12, 30) + datetime.timedelta(days=int(float(value)))).isoformat()


def date_styles(styles: ElementTree.Element) -> list[bool]:
    """For each cell style, whether it shows a date."""
    own = {int(f.get("numFmtId", "0")): bool(DATE_SIGNS.search(NO_SIGNS.sub("", f.get("formatCode", ""))))
           for f in styles.iter(f"{MAIN}numFmt")}
    used = (int(xf.get("numFmtId", "0")) for group in styles.findall(f"{MAIN}cellXfs") for xf in group)
    return [own.get(number, number in DATE_FORMATS) for number in used]
