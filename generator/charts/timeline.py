"""The calls on a time axis: from opening to each deadline that was announced."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from generator.records.call import Call

WIDTH = 400
LINE = 44
TOP = 24  # room for the months


@dataclass(frozen=True)
class Span:
    """One call: the window that held, and the deadlines that were given up."""

    call: Call
    top: int
    start: float
    length: float
    given_up: tuple[float, ...]

    @property
    def end(self) -> float:
        return round(self.start + self.length, 1)


@dataclass(frozen=True)
class Tick:
    """The first day of a quarter."""

    day: datetime.date
    x: float


@dataclass(frozen=True)
class Timeline:
    spans: tuple[Span, ...]
    ticks: tuple[Tick, ...]
    width: int = WIDTH

    @property
    def height(self) -> int:
        return TOP + len(self.spans) * LINE


def timeline(calls: Iterable[Call]) -> Timeline:
    """The drawing of all calls, or of one."""
    calls = list(calls)
    days = [day for call in calls for day in (call.opens, *(d.date for d in call.deadlines))]
    first, last = quarter(min(days)), next_quarter(max(days))
    scale = WIDTH / (last - first).days

    def x(day: datetime.date) -> float:
        return round((day - first).days * scale, 1)

    spans = tuple(
        Span(call, TOP + index * LINE, x(call.opens), round(x(call.closes) - x(call.opens), 1),
             tuple(x(d.date) for d in call.deadlines[:-1]))
        for index, call in enumerate(calls)
    )
    ticks, day = [], first
    while day < last:
        ticks.append(Tick(day, x(day)))
        day = next_quarter(day)
    return Timeline(spans, tuple(ticks))


def quarter(day: datetime.date) -> datetime.date:
    return day.replace(month=(day.month - 1) // 3 * 3 + 1, day=1)


def next_quarter(day: datetime.date) -> datetime.date:
    return quarter(quarter(day) + datetime.timedelta(days=95))
