"""All figures and statistics as JSON, with the ids of their rows; and the rows of each as CSV."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, replace
from typing import Any

import pandas as pd

from generator import routes
from generator.downloads import csv
from generator.downloads.json import dump
from generator.figures.figure import Figure, Statistic
from generator.tables import Column, Table
from generator.texts import N_

MOST_FILES = 400  # lines of a statistic that get a file each
LINE = Column("line", "string", N_("Line"), N_("key of the line of the statistic that the row belongs to"))


def figures_json(figures: dict[str, Figure], statistics: tuple[Statistic, ...]) -> bytes:
    """Figures and statistics; a value that is not known is null."""
    return dump({"figures": [asdict(figure) for figure in figures.values()],
                 "statistics": [statistic_object(statistic) for statistic in statistics]})


def statistic_object(statistic: Statistic) -> dict[str, Any]:
    """A statistic with its values by name, and per line the ids of the rows that it rests on."""
    names = [column.name for column in statistic.columns]
    return {"id": statistic.id, "title": statistic.title, "summary": statistic.summary, "table": statistic.table,
            "sources": statistic.sources, "formulas": {column.name: column.formula for column in statistic.columns},
            "rows": [{"key": line.key, **dict(zip(names, line.values, strict=True)), "rows": line.rows}
                     for line in statistic.lines]}


def figure_rows(figures: dict[str, Figure], tables: dict[str, Table]) -> Iterator[tuple[str, bytes]]:
    """Name and content of a CSV per figure: the rows that it rests on."""
    for figure in figures.values():
        yield routes.figure_rows(figure.id), csv.render(tables[figure.table].chosen(figure.rows))


def statistic_rows(statistics: tuple[Statistic, ...], tables: dict[str, Table]) -> Iterator[tuple[str, bytes]]:
    """Name and content of a CSV per statistic, with the rows of each line; and one per line, where they are few."""
    for statistic in statistics:
        table = by_line(statistic, tables[statistic.table])
        yield routes.figure_rows(statistic.id), csv.render(table)
        if has_line_files(statistic):
            frames = dict(iter(table.frame.groupby("line", sort=False)))
            for line in statistic.lines:
                if line.rows:
                    yield routes.line_rows(statistic.id, line.key), csv.render(replace(table, frame=frames[line.key]))


def has_line_files(statistic: Statistic) -> bool:
    """Whether each line has a file of its own; a folder of thousands helps nobody."""
    return len(statistic.lines) <= MOST_FILES


def by_line(statistic: Statistic, table: Table) -> Table:
    """The rows of all lines, one line after the other, with the key of the line in front."""
    rows = {row["id"]: row for row in table.records()}
    columns = (LINE, *table.columns)
    values = [[line.key, *(rows[identifier][column.name] for column in table.columns)]
              for line in statistic.lines for identifier in line.rows]
    return replace(table, columns=columns, frame=pd.DataFrame(values, columns=[c.name for c in columns], dtype=object))
