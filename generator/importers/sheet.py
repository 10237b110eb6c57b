"""A table of text cells, from CSV or XLSX, under the row that holds its headings."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from generator.importers.delimited import DELIMITERS, PREAMBLE, Row, best_delimiter, csv_rows, matches
from generator.importers.encoding import decode, read_bytes
from generator.importers.finding import LossRow
from generator.importers.xlsx import read_xlsx
from generator.problems import Place, Problem, problem, shown, warning
from generator.texts import N_

ABOVE = N_("stands above the headings")
RAGGED = N_("has more or fewer cells than there are headings")


@dataclass(frozen=True)
class Sheet:
    """The rows below the headings; rows that could not be read as such stand in `loss`."""

    name: str
    head: Row
    rows: tuple[Row, ...]
    findings: tuple[Problem, ...] = ()
    loss: tuple[LossRow, ...] = ()


def read_sheet(path: Path, wanted: frozenset[str], delimiter: str = "") -> tuple[Sheet | None, list[Problem]]:
    """The table of a file; `wanted` are the keys of headings that tell delimiter and head row."""
    content, problems = read_bytes(path)
    if problems:
        return None, problems
    if content.startswith(b"PK\x03\x04"):
        rows, problems = read_xlsx(content, path.name)
        return (None, problems) if problems else under_head([Row(*row) for row in rows], path.name, wanted, pad=True)
    text, encoding, problems = decode(content, path.name)
    if problems:
        return None, problems
    sign, problems = best_delimiter(text, wanted, delimiter, path.name)
    rows, problems = (csv_rows(text, sign, path.name)) if not problems else ([], problems)
    if problems:
        return None, problems
    told = warning(Place(path.name), "import-detected", N_("read as %(encoding)s with a %(delimiter)s between cells"),
                   encoding=encoding, delimiter=DELIMITERS[sign])
    return under_head(rows, path.name, wanted, told)


def under_head(rows: list[Row], name: str, wanted: frozenset[str], *told: Problem, pad: bool = False,
               ) -> tuple[Sheet | None, list[Problem]]:
    """The sheet below the row with most wanted headings; `pad` fills rows that a worksheet ends early."""
    counts = [matches(row.cells, wanted) for row in rows[:PREAMBLE]]
    most = max(counts, default=0)
    if not most:
        return None, [problem(Place(name), "import-form", N_("no row holds the headings that are looked for"))]
    at = counts.index(most)
    least = 0 if pad else len(trimmed(rows[at].cells))
    width = max(len(row.cells) for row in rows[at:]) if pad else len(rows[at].cells)
    head = Row(rows[at].line, padded(rows[at].cells, width))
    loss = [lost(row, ABOVE) for row in rows[:at]]
    good = []
    for row in rows[at + 1:]:
        cells = trimmed(row.cells)
        if len(cells) > width or len(row.cells) < least:
            loss.append(lost(row, RAGGED))
        else:
            good.append(Row(row.line, padded(cells, width)))
    return Sheet(name, head, tuple(good), told, tuple(loss)), []


def lost(row: Row, why: str) -> LossRow:
    return LossRow(row.line, shown(" | ".join(cell for cell in row.cells if cell.strip()), 200), why, whole=True)


def trimmed(cells: tuple[str, ...]) -> tuple[str, ...]:
    """Without the empty cells at the end."""
    end = len(cells)
    while end and not cells[end - 1].strip():
        end -= 1
    return cells[:end]


def padded(cells: tuple[str, ...], width: int) -> tuple[str, ...]:
    return cells + ("",) * (width - len(cells))
