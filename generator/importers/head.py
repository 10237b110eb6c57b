"""Which row holds the headings, also when they stand in two rows."""

from __future__ import annotations

from functools import lru_cache

from generator.importers.cells import MOST_COLUMNS, PREAMBLE, Row, heading_keys, matches
from generator.importers.finding import LossRow
from generator.problems import shown

FEWEST_AGAIN = 2  # headings in a row below the headings: one may be a value, two are headings


def find_head(rows: list[Row], wanted: frozenset[str], whole: bool) -> tuple[int, Row, frozenset[int]] | None:
    """Where the row with most wanted headings stands, the headings, and the rows next to it that hold some of them.

    `whole` makes it as wide as the widest row below, since a worksheet ends its rows early.
    """
    counts = [matches(row.cells, wanted) for row in rows[:PREAMBLE]]
    most = max(counts, default=0)
    if not most:
        return None
    at = counts.index(most)
    width = max(len(row.cells) for row in rows[at:]) if whole else len(rows[at].cells)
    cells = padded(rows[at].cells, width)
    used = set()
    for other in (at - 1, at + 1):
        if 0 <= other < len(counts) and counts[other] and completes(rows[other].cells, cells, wanted):
            cells = tuple(one if is_wanted(one, wanted) or not more.strip() else more
                          for one, more in zip(cells, padded(rows[other].cells, width), strict=False))
            used.add(other)
    return at, Row(rows[at].line, cells), frozenset(used)


def completes(cells: tuple[str, ...], head: tuple[str, ...], wanted: frozenset[str]) -> bool:
    """Whether a row next to the headings names columns for which they say nothing; a row of values is no such row."""
    filled = [index for index, cell in enumerate(cells) if cell.strip()]
    free = [index for index in filled if index < len(head) and not is_wanted(head[index], wanted)]
    return len(filled) == len(free) and any(is_wanted(cells[index], wanted) for index in free)


def is_wanted(cell: str, wanted: frozenset[str]) -> bool:
    return bool(wanted & set(heading_keys(cell)))


def is_second_head(row: Row, head: Row, wanted: frozenset[str]) -> bool:
    """Headings in a second language or on a second page, or the numbers of the columns: 1, 2, 3."""
    filled = [cell.strip(" ().") for cell in row.cells if cell.strip()]
    if len(filled) > FEWEST_AGAIN and filled == [str(number) for number in range(1, len(filled) + 1)]:
        return True
    again = other = 0
    for heading, cell in zip(head.cells, padded(row.cells, len(head.cells)), strict=False):
        if wanted_cached(heading, wanted):
            again, other = (again + 1, other) if is_wanted(cell, wanted) else (again, other + bool(cell.strip()))
            if other > again + 1:  # most rows are none, and end here
                return False
    return again >= FEWEST_AGAIN and again >= other


@lru_cache(maxsize=MOST_COLUMNS)
def wanted_cached(heading: str, wanted: frozenset[str]) -> bool:
    """A heading is asked for again at every row."""
    return is_wanted(heading, wanted)


def lost(row: Row, why: str) -> LossRow:
    """A row of which nothing is kept."""
    return LossRow(row.line, shown(" | ".join(cell for cell in row.cells if cell.strip()), 200), why, whole=True)


def trimmed(cells: tuple[str, ...]) -> tuple[str, ...]:
    """Without the empty cells at the end."""
    end = len(cells)
    while end and not cells[end - 1].strip():
        end -= 1
    return cells[:end]


def padded(cells: tuple[str, ...], width: int) -> tuple[str, ...]:
    return cells + ("",) * (width - len(cells))
