"""Windows and deadlines of calls."""

from __future__ import annotations

from collections.abc import Iterator

from generator.problems import Problem, problem
from generator.records.call import Call
from generator.records.folder import Records
from generator.texts import N_


def deadlines_follow_opening(records: Records) -> Iterator[Problem]:
    """A call closes after it opens, under every deadline that was announced."""
    for entry in records.of(Call):
        call: Call = entry.record
        for index, deadline in enumerate(call.deadlines):
            if deadline.date < call.opens:
                yield problem(entry.place("deadlines", index, "date"), "dates-order",
                              N_("closes %(closes)s lies before opens %(opens)s"), closes=deadline.date, opens=call.opens)
            if deadline.announced_on and deadline.announced_on > deadline.date:
                yield problem(entry.place("deadlines", index, "announced_on"), "dates-order",
                              N_("announced on %(announced)s lies after the deadline %(closes)s itself"),
                              announced=deadline.announced_on, closes=deadline.date)
