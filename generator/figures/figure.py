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


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a statistic: its key, what it is about, its page, and one value per column (None: unknown).

    `rows` are the ids of the rows of the statistic's table that it rests on, with those that say that a name is missing.
    """

    key: str
    label: str
    values: tuple[int | Decimal | None, ...] = ()
    address: str = ""
    rows: tuple[str, ...] = ()


@dataclass(frozen=True)
class Measured:
    """One column of a statistic: its name in figures.json and data-figure, its heading, its unit and how it is counted."""

    name: str
    heading: str
    unit: Unit
    formula: str


@dataclass(frozen=True)
class Statistic:
    """A small table that a chart is drawn from; its lines rest on rows of `table`, a published table."""

    id: str
    title: str
    summary: str
    label_heading: str
    columns: tuple[Measured, ...]
    rows: tuple[Row, ...]
    table: str
    sources: tuple[str, ...] = ()
    note: str = ""
    translate_labels: bool = False
    total: Row | None = None  # the sum of the rows, where they add up

    @property
    def lines(self) -> tuple[Row, ...]:
        """The rows, and the total where there is one."""
        return (*self.rows, self.total) if self.total else self.rows

    @property
    def has_whole(self) -> bool:
        """Whether each first value is a part of the second."""
        return any(column.name == "whole" for column in self.columns)


def share(part: int | Decimal | None, whole: int | Decimal | None) -> Decimal | None:
    """A part of a whole, between 0 and 1; unknown when either is, or when there is no whole."""
    if part is None or not whole:
        return None
    return Decimal(part) / Decimal(whole)


def total(values: Iterable[Decimal | None]) -> Decimal | None:
    """The sum of what is known; unknown, not zero, when nothing is."""
    known = [value for value in values if value is not None]
    return sum(known, Decimal(0)) if known else None
