"""A number that can be opened: nothing on the site is counted anywhere else."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class Unit(StrEnum):
    """How a value is written."""

    COUNT = "count"
    MONEY = "money"
    SHARE = "share"  # 0 to 1


@dataclass(frozen=True)
class Figure:
    """`value` is None when nothing is known; `rows` are the ids of the rows of `table` that it rests on."""

    id: str
    label: str
    value: int | Decimal | None
    formula: str
    table: str
    rows: tuple[str, ...] = ()
    unit: Unit = Unit.COUNT
    known: int = 0
    unknown: int = 0
    reported: bool = False  # told by a source, not counted from the records
    at_least: bool = False  # the true value may be higher
    sources: tuple[str, ...] = ()
    theme: str = ""  # id of the theme it is about, when it is about one
    parts: tuple[str, ...] = ()  # ids of the figures that the formula names

    @property
    def about(self) -> int:
        """How many there are, known or not."""
        return self.known + self.unknown


@dataclass(frozen=True)
class Row:
    """One line of a statistic: its key, what it is about, its page, and one value per heading (None: unknown)."""

    key: str
    label: str
    values: tuple[int | Decimal | None, ...]
    address: str = ""


@dataclass(frozen=True)
class Statistic:
    """A small table that a chart is drawn from; `units` go with the headings."""

    id: str
    title: str
    summary: str
    label_heading: str
    columns: tuple[str, ...]  # names of the values, as figures.json and data-figure have them
    headings: tuple[str, ...]
    units: tuple[Unit, ...]
    rows: tuple[Row, ...]
    table: str
    note: str = ""
    translate_labels: bool = False
    total: Row | None = None  # the sum of the rows, where they add up


def share(part: int | Decimal | None, whole: int | Decimal | None) -> Decimal | None:
    """A part of a whole, between 0 and 1; unknown when either is, or when there is no whole."""
    if part is None or not whole:
        return None
    return Decimal(part) / Decimal(whole)


def total(values: Iterable[Decimal | None]) -> Decimal | None:
    """The sum of what is known; unknown, not zero, when nothing is."""
    known = [value for value in values if value is not None]
    return sum(known, Decimal(0)) if known else None
