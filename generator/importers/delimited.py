"""CSV with any delimiter into rows of text; the wanted headings tell which delimiter it is."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import StringIO

from generator.importers.cells import MOST_COLUMNS, PREAMBLE, Row, matches
from generator.problems import Place, Problem, problem
from generator.reading.csv_file import syntax_message
from generator.texts import N_

DELIMITERS = {",": N_("comma"), ";": N_("semicolon"), "\t": N_("tab"), "|": N_("bar")}
LONGEST = 1_000_000  # characters of a line
MOST_ROWS = 300_000


def csv_rows(text: str, delimiter: str, name: str) -> tuple[list[Row], list[Problem]]:
    """All rows that are not blank, each with the line that it begins on."""
    reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=True)
    rows: list[Row] = []
    line = 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                rows.append(Row(line, tuple(cells)))
            line = reader.line_num + 1
            if len(rows) > MOST_ROWS or len(cells) > MOST_COLUMNS:
                return [], [problem(Place(name, line), "import-form", N_("more than %(rows)s rows or %(columns)s columns"),
                                    rows=MOST_ROWS, columns=MOST_COLUMNS)]
    except csv.Error as error:
        return [], [problem(Place(name, line), "csv-syntax", syntax_message(error), reason=error)]
    return rows, []


def first_rows(text: str, delimiter: str) -> Iterator[list[str]]:
    """The rows among which the headings stand, as far as they can be read."""
    reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        for number, cells in enumerate(reader):
            if number > PREAMBLE:
                return
            yield cells
    except csv.Error:
        return


def best_delimiter(text: str, wanted: frozenset[str], given: str, name: str) -> tuple[str, list[Problem]]:
    """The delimiter under which most wanted headings stand in one row; a tie between two real ones is refused."""
    longest = next((number for number, line in enumerate(text.split("\n"), 1) if len(line) > LONGEST), 0)
    if longest:
        return "", [problem(Place(name, longest), "import-form", N_("this line is longer than %(most)s characters"),
                            most=LONGEST)]
    if given:
        return given, []
    counts = {sign: max((matches(cells, wanted) for cells in first_rows(text, sign)), default=0) for sign in DELIMITERS}
    most = max(counts.values())
    best = [sign for sign, count in counts.items() if count == most]
    used = [sign for sign in best if most and any(len(cells) > 1 for cells in first_rows(text, sign))]
    if len(used) > 1:
        return "", [problem(Place(name), "import-form",
                            N_("cells could be divided by %(signs)s; give the delimiter in a mapping"),
                            signs=", ".join(DELIMITERS[sign] for sign in used))]
    return (used or best)[0], []
