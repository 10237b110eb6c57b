"""What every table has: rows of text, and headings that are compared by their words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from generator.reading.meant import bare

MOST_CELLS = 3_000_000
MOST_COLUMNS = 1000
PREAMBLE = 60  # rows within which the headings must stand
LONGEST_HEADING = 300
SHARE = re.compile(r"%|per\s?cent|procent|prozent|pour\s?cent|porcent|\b(?:rate|taux|tasso|tasa|\w*satz|\w*quote)\b",
                   re.IGNORECASE)  # below such a heading stand shares, never amounts


class Exact(str):
    """A number or ISO date that the file itself typed: there is nothing to detect."""

    __slots__ = ()


@dataclass(frozen=True)
class Row:
    """One row: the line it begins on (its number in a worksheet) and its cells."""

    line: int
    cells: tuple[str, ...]
    shares: bool = False  # a cell is merged with those above it, of which only the first has the value


def heading_key(heading: str) -> str:
    """What two spellings of a heading have in common: its words, without case, accents and signs."""
    return re.sub(r"[^\w%]+|_+", " ", bare(heading)).strip()


def heading_keys(heading: str, parts: bool = True) -> list[str]:
    """The keys of a heading: as a whole, and each of its parts when it stands in two languages."""
    if len(heading) > LONGEST_HEADING:
        return []
    parts = parts and not SHARE.search(heading)
    others = [*re.split(r"[/\n|]|\s[-–—]\s", heading), re.sub(r"\(.*?\)|\[.*?\]", "", heading)] if parts else []
    return [heading_key(part) for part in [heading, *others]]


def matches(cells: Iterable[str], wanted: frozenset[str], parts: bool = True) -> int:
    """How many of the wanted headings stand in a row, each in a cell of its own: an undivided row is one cell."""
    found = [keys for cell in cells if (keys := wanted.intersection(heading_keys(cell, parts)))]
    return min(len(found), len(frozenset().union(*found)))
