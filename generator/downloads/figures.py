"""All figures and statistics as JSON, with the ids of their rows; a value that is not known is null."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields
from typing import Any

from generator.downloads.json import laid_out
from generator.figures.figure import Figure, Statistic
from generator.reading.digest import digest_of, digest_of_values

AT_ONCE = 500  # lines of a statistic whose rows are looked at together
NAMES = tuple(field.name for field in fields(Figure))


def figures_json(figures: Iterable[Figure], statistics: Iterable[Statistic]) -> Iterator[bytes]:
    """The whole file, in parts."""
    content = {"figures": [figure_object(figure) for figure in figures],
               "statistics": [{**about(statistic), "rows": lines(statistic)} for statistic in statistics]}
    yield from (part.encode() for part in laid_out(content))
    yield b"\n"


def figure_object(figure: Figure) -> dict[str, Any]:
    return {name: getattr(figure, name) for name in NAMES}


def about(statistic: Statistic) -> dict[str, Any]:
    """What is told of a statistic as a whole."""
    return {"id": statistic.id, "title": statistic.title, "summary": statistic.summary, "table": statistic.table,
            "sources": statistic.sources, "formulas": {column.name: column.formula for column in statistic.columns}}


def lines(statistic: Statistic) -> list[dict[str, Any]]:
    """The values of each line by name, and the ids of the rows that it rests on; no label, as it is in one language."""
    names = [column.name for column in statistic.columns]
    return [{"key": line.key, **dict(zip(names, line.values, strict=True)), "rows": line.rows} for line in statistic.lines]


def figure_digest(figure: Figure) -> bytes:
    """Stands for all that files tell of a figure."""
    told = figure_object(figure)
    return digest_of(digest_of_values(told.pop("rows")), digest_of_values(told))


def statistic_digest(statistic: Statistic) -> bytes:
    """Stands for all that files tell of a statistic, so not for its labels."""
    found = statistic.lines
    rows = (digest_of_values([line.rows for line in found[start:start + AT_ONCE]]) for start in range(0, len(found), AT_ONCE))
    return digest_of(digest_of_values(about(statistic), [(line.key, line.values) for line in found]), *rows)
