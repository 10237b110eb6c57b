"""All figures as JSON, with the ids of their rows; and the rows of each as CSV."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from generator import routes
from generator.downloads import csv
from generator.downloads.json import dump
from generator.figures.figure import Figure, Statistic
from generator.tables import Table


def figures_json(figures: dict[str, Figure], statistics: tuple[Statistic, ...]) -> bytes:
    """Figures and statistics; a value that is not known is null."""
    return dump({"figures": [asdict(figure) for figure in figures.values()],
                 "statistics": [statistic_object(statistic) for statistic in statistics]})


def statistic_object(statistic: Statistic) -> dict[str, Any]:
    """A statistic with its values by name."""
    rows = [*statistic.rows, *([statistic.total] if statistic.total else [])]
    return {"id": statistic.id, "title": statistic.title, "summary": statistic.summary, "table": statistic.table,
            "rows": [{"key": row.key, **dict(zip(statistic.columns, row.values, strict=True))} for row in rows]}


def figure_rows(figures: dict[str, Figure], tables: dict[str, Table]) -> Iterator[tuple[str, bytes]]:
    """Name and content of a CSV per figure: the rows that it rests on."""
    for figure in figures.values():
        yield routes.figure_rows(figure.id), csv.render(tables[figure.table].chosen(figure.rows))
