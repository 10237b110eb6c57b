"""A table of reference data with some cells changed and some rows more; remarks and all other lines stay as they were."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence

Cells = Mapping[str, str]  # heading -> what stands there


def updated(text: str, key: str, changes: Mapping[str, Cells], more: Iterable[Cells], order: Sequence[str]) -> str:
    """The text of a table; `changes` are by what stands under `key`, and rows come in where `order` of headings puts them."""
    lines = text.splitlines()
    at = next(number for number, line in enumerate(lines) if line and not line.startswith("#"))
    headings = cells_of(lines[at])
    rows = [(row, line) for line in lines[at + 1:] if line for row in [dict(zip(headings, cells_of(line), strict=False))]]
    rows = [changed(row, line, changes.get(row[key], {}), headings) for row, line in rows]
    for new in more:
        rank = tuple(new.get(heading, "") for heading in order)
        ranks = [tuple(row.get(heading, "") for heading in order) for row, _ in rows]
        spot = next((number for number, other in enumerate(ranks) if other > rank), len(rows))
        rows.insert(spot, (dict(new), written(new, headings)))
    return "\n".join([*lines[:at + 1], *(line for _, line in rows)]) + "\n"


def cells_of(line: str) -> list[str]:
    return next(csv.reader([line]))


def changed(row: dict[str, str], line: str, cells: Cells, headings: list[str]) -> tuple[dict[str, str], str]:
    if not cells:
        return row, line
    return row | dict(cells), written(row | dict(cells), headings)


def written(row: Cells, headings: list[str]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="").writerow([row.get(heading, "") for heading in headings])
    return out.getvalue()
