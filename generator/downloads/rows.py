"""The rows that figures and statistics rest on, as CSV: lines of a table, each written once and used many times."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import cached_property
from itertools import islice

from generator import routes
from generator.downloads import csv
from generator.figures.figure import Figure, Row, Statistic
from generator.tables import Column, Table
from generator.texts import N_

MOST_FILES = 400  # lines of a statistic that get a file each
AT_ONCE = 5_000  # rows that are put together at once
LINE = Column("line", "string", N_("Line"), N_("key of the line of the statistic that the row belongs to"))
Files = Iterator[tuple[str, Iterator[bytes]]]


class Lines:
    """The lines of a table by the ids of its rows; made when somebody asks for the first."""

    def __init__(self, table: Table) -> None:
        self.table = table

    @cached_property
    def by_id(self) -> dict[str, bytes]:
        ids = iter(self.table.frame["id"].tolist())
        return {next(ids): line.encode() for lines in csv.lines_of(self.table) for line in lines}

    def chosen(self, ids: Collection[str]) -> Iterator[bytes]:
        """The file that `csv.render` gives of the chosen rows of the table."""
        yield csv.head(self.table)
        wanted = set(ids)
        found = (line for identifier, line in self.by_id.items() if identifier in wanted)
        while part := list(islice(found, AT_ONCE)):
            yield b"".join(part)

    def of(self, line: Row) -> Iterator[bytes]:
        """The rows of a line of a statistic, with its key in front."""
        key = f"{csv.quoted([line.key])[0]},".encode()
        for start in range(0, len(line.rows), AT_ONCE):
            rows = [self.by_id[identifier] for identifier in line.rows[start:start + AT_ONCE]]
            yield key + key.join(rows)


def figure_rows(figure: Figure, lines: Lines) -> Files:
    """The file of a figure: the rows that it rests on, in the order of the table."""
    yield routes.figure_rows(figure.id), lines.chosen(figure.rows)


def statistic_rows(statistic: Statistic, lines: Lines) -> Files:
    """The file of a statistic, with the rows of each line; and one per line, where they are few."""
    yield routes.figure_rows(statistic.id), rows_of(statistic.lines, lines)
    if has_line_files(statistic):
        for line in statistic.lines:
            if line.rows:
                yield routes.line_rows(statistic.id, line.key), rows_of((line,), lines)


def rows_of(found: tuple[Row, ...], lines: Lines) -> Iterator[bytes]:
    """The head, and the rows of these lines of a statistic."""
    yield csv.head(lines.table, LINE.name)
    for line in found:
        yield from lines.of(line)


def has_line_files(statistic: Statistic) -> bool:
    """Whether each line has a file of its own; a folder of thousands helps nobody."""
    return len(statistic.lines) <= MOST_FILES
