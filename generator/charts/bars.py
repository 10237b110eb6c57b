"""Horizontal bars: readable on a phone, where vertical ones would squeeze their labels."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from generator.figures.figure import Statistic

WIDTH = 400  # units of the drawing; about the width of a phone, so that text keeps its size
LINE = 40  # height of a label with its bar
BAR = 12
MOST = 12  # rows drawn; the table beside holds them all


@dataclass(frozen=True)
class Bar:
    """One bar: the part, and the whole behind it when there is one; `unknown` is drawn as a pattern."""

    label: str
    top: int
    part: Decimal
    whole: Decimal | None
    unknown: bool

    @property
    def label_y(self) -> int:
        return self.top + 16

    @property
    def bar_y(self) -> int:
        return self.top + 22


@dataclass(frozen=True)
class BarChart:
    """A drawing of the first value of a statistic; with a whole, of the second behind it."""

    id: str
    title: str
    summary: str
    bars: tuple[Bar, ...]
    left_out: int

    width: int = WIDTH
    bar_height: int = BAR

    @property
    def height(self) -> int:
        return len(self.bars) * LINE + 4


def bar_chart(statistic: Statistic, labels: list[str]) -> BarChart:
    """The chart of a statistic; `labels` holds the name of each row. The numbers are written from the table's own cells."""
    with_whole = statistic.has_whole
    column = 1 if with_whole else 0
    largest = max((row.values[column] or 0 for row in statistic.rows), default=0) or 1
    bars = []
    for index, row in enumerate(statistic.rows[:MOST]):
        part, whole = row.values[0], row.values[1] if with_whole else None
        bars.append(Bar(labels[index], index * LINE, scaled(part, largest),
                        scaled(whole, largest) if with_whole else None, part is None))
    return BarChart(statistic.id, statistic.title, statistic.summary, tuple(bars), len(statistic.rows) - len(bars))


def scaled(value: int | Decimal | None, largest: int | Decimal) -> Decimal:
    """Length of a bar, with one decimal."""
    return round(Decimal(value or 0) * WIDTH / Decimal(largest), 1)
