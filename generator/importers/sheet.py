"""A table of text cells, from CSV or XLSX, under the row that holds its headings."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from generator.importers.cells import Row
from generator.importers.delimited import DELIMITERS, best_delimiter, csv_rows
from generator.importers.encoding import decode, read_bytes
from generator.importers.finding import LossRow
from generator.importers.head import find_head, is_second_head, lost, padded, trimmed
from generator.importers.kinds import other_kind
from generator.importers.xlsx import read_xlsx
from generator.problems import Place, Problem, errors, problem, warning
from generator.reading.meant import once_encoded
from generator.texts import N_

ABOVE = N_("stands above the headings")
AGAIN = N_("repeats or numbers the headings")
PART = N_("belongs to the headings")
RAGGED = N_("has more or fewer cells than there are headings")


@dataclass(frozen=True)
class Sheet:
    """The rows below the headings; rows that could not be read as such stand in `loss`."""

    name: str
    head: Row
    rows: tuple[Row, ...]
    findings: tuple[Problem, ...] = ()
    loss: tuple[LossRow, ...] = ()


@dataclass(frozen=True)
class How:
    """What is looked for in a file, and what an editor says about it: empty means that it is detected."""

    wanted: frozenset[str]
    delimiter: str = ""
    encoding: str = ""
    sheet: str = ""


def read_sheet(path: Path, how: How) -> tuple[Sheet | None, list[Problem]]:
    """The table of a file; the wanted headings tell delimiter, sheet and head row."""
    content, problems = read_bytes(path)
    if problems:
        return None, problems
    if kind := other_kind(content):
        return None, [problem(Place(path.name), "import-form", kind)]
    if content.startswith(b"PK\x03\x04"):
        rows, told = read_xlsx(content, path.name, how.wanted, how.sheet)
        return (None, told) if errors(told) else under_head(rows, path.name, how.wanted, told, pad=True)
    text, encoding, told = decode(content, path.name, how.encoding)
    if errors(told):
        return None, told
    sign, problems = best_delimiter(text, how.wanted, how.delimiter, path.name)
    rows, problems = (csv_rows(text, sign, path.name)) if not problems else ([], problems)
    if problems:
        return None, problems
    told += [warning(Place(path.name), "import-detected", N_("read as %(encoding)s with a %(delimiter)s between cells"),
                     encoding=encoding, delimiter=DELIMITERS[sign])]
    return under_head(rows, path.name, how.wanted, told)


def under_head(rows: list[Row], name: str, wanted: frozenset[str], told: list[Problem], pad: bool = False,
               ) -> tuple[Sheet | None, list[Problem]]:
    """The sheet below the row with most wanted headings; `pad` fills rows that a worksheet ends early."""
    found = find_head(rows, wanted, pad)
    if found is None:
        return None, [problem(Place(name), "import-form", N_(
            "no row holds the headings that are looked for; name them under `fields` in a mapping"))]
    at, head, used = found
    least = 0 if pad else len(trimmed(rows[at].cells))
    loss = [lost(row, PART if index in used else ABOVE) for index, row in enumerate(rows[:at])]
    good = []
    for index, row in enumerate(rows[at + 1:], at + 1):
        cells = trimmed(row.cells)
        if index in used:
            loss.append(lost(row, PART))
        elif is_second_head(row, head, wanted):
            loss.append(lost(row, AGAIN))
        elif len(cells) > len(head.cells) or len(row.cells) < least:
            loss.append(lost(row, RAGGED))
        else:
            good.append(replace(row, cells=padded(cells, len(head.cells))))
    sheet = Sheet(name, head, tuple(good), tuple(told), tuple(loss))
    return replace(sheet, findings=(*told, *shared_cells(sheet), *broken_letters(sheet))), []


def shared_cells(sheet: Sheet) -> list[Problem]:
    """A warning when cells are merged over rows; whether the value is meant for each, as an amount is not, nobody can tell."""
    lines = [row.line for row in sheet.rows if row.shares]
    if not lines:
        return []
    return [warning(Place(sheet.name, lines[0]), "import-detected",
                    N_("rows of which a cell is merged with the one above: %(count)s, this one first; only the first row of each "
                       "has the value, so look whether the others need it"), count=len(lines))]


def broken_letters(sheet: Sheet) -> list[Problem]:
    """A warning when letters were lost before this file was saved; they cannot be read back."""
    lines = [row.line for row in sheet.rows if any(not c.isascii() and once_encoded(c) != c for c in row.cells)]
    if not lines:
        return []
    return [warning(Place(sheet.name, lines[0]), "import-detected",
                    N_("rows with letters that were lost before the file was saved: %(count)s, this one first"),
                    count=len(lines))]
