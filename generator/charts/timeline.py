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
    opens: datetime.date
    closes: datetime.date
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


def timeline(calls: Iterable[Call]) -> Timeline | None:
    """The drawing of the calls whose window is known; None when there is none."""
    calls = [call for call in calls if call.opens.known and call.closes]
    days = [day for call in calls for day in (call.opens.value, *given(call))]
    if not days:
        return None
    first, last = quarter(min(days)), next_quarter(max(days))
    scale = WIDTH / (last - first).days

    def x(day: datetime.date) -> float:
        return round((day - first).days * scale, 1)

    spans = tuple(
        Span(call, call.opens.value, call.closes, TOP + index * LINE, x(call.opens.value),
             round(x(call.closes) - x(call.opens.value), 1), tuple(x(day) for day in given(call)[:-1]))
        for index, call in enumerate(calls)
    )
    ticks, day = [], first
    while day < last:
        ticks.append(Tick(day, x(day)))
        day = next_quarter(day)
    return Timeline(spans, tuple(ticks))


def given(call: Call) -> list[datetime.date]:
    """The deadlines of a call that are known, the one that held last."""
    return [deadline.date.value for deadline in call.deadlines if deadline.date.known]


def quarter(day: datetime.date) -> datetime.date:
    return day.replace(month=(day.month - 1) // 3 * 3 + 1, day=1)


def next_quarter(day: datetime.date) -> datetime.date:
    return quarter(quarter(day) + datetime.timedelta(days=95))
