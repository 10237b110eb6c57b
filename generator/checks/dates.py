"""Windows, deadlines and other days."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from itertools import pairwise

from pydantic.fields import FieldInfo

from generator.checks.walking import Search
from generator.problems import Problem, problem, warning
from generator.records.call import Call
from generator.records.folder import Records
from generator.records.interest import Interest
from generator.records.kinds import KINDS
from generator.records.programme import Programme
from generator.records.source import Source
from generator.texts import N_

# Days on which something happened that a source tells about: they cannot lie ahead of the records.
PAST = {"read_on", "announced_on", "added_on", "counted_on", "framework_approved_on", "published", "posted_on",
        "stated_on", "verified_on", "withdrawn_on"}


def deadlines_follow_opening(records: Records) -> Iterator[Problem]:
    """A call closes after it opens, under every deadline that was announced."""
    for entry in records.of(Call):
        call: Call = entry.record
        opening, days = call.opens.value, [deadline.date.value for deadline in call.deadlines if deadline.date.value]
        last = max(days, default=None)
        opens_too_late = bool(opening and last and last < opening and len(days) > 1)
        if opens_too_late:
            yield problem(entry.place("opens"), "dates-order",
                          N_("opens %(opens)s lies after every deadline, the last of them %(closes)s"), opens=opening,
                          closes=last)
        for index, deadline in enumerate(call.deadlines):
            closes, announced = deadline.date.value, deadline.announced_on.value
            if closes and opening and closes < opening and not opens_too_late:
                yield problem(entry.place("deadlines", index, "date"), "dates-order",
                              N_("closes %(closes)s lies before opens %(opens)s"), closes=closes, opens=opening)
            if announced and closes and announced > closes:
                yield problem(entry.place("deadlines", index, "announced_on"), "dates-order",
                              N_("announced on %(announced)s lies after the deadline %(closes)s itself"),
                              announced=announced, closes=closes)


def awards_follow_opening(records: Records) -> Iterator[Problem]:
    """Nothing is awarded before the call opens."""
    for entry in records.of(Call):
        opens, awarded = entry.record.opens.value, entry.record.awarded_on.value
        if opens and awarded and awarded < opens:
            yield problem(entry.place("awarded_on", "value"), "dates-order",
                          N_("awarded on %(awarded)s lies before opens %(opens)s"), awarded=awarded, opens=opens)


def deadlines_stand_in_order(records: Records) -> Iterator[Problem]:
    """Deadlines stand in the order in which they were announced: the last one is the one that held."""
    for entry in records.of(Call):
        latest = None
        for index, deadline in enumerate(entry.record.deadlines):
            announced = deadline.announced_on.value
            if announced and latest and announced < latest:
                yield problem(entry.place("deadlines", index, "announced_on"), "dates-order",
                              N_("announced on %(announced)s lies before %(earlier)s, the announcement above it; put the "
                                 "deadlines in the order in which they were announced"),
                              announced=announced, earlier=latest)
            latest = announced or latest


def deadlines_move_with_reason(records: Records) -> Iterator[Problem]:
    """A deadline that moved has the day of its announcement or a source, and another date than before."""
    for entry in records.of(Call):
        for index, (before, deadline) in enumerate(pairwise(entry.record.deadlines), 1):
            if not deadline.announced_on.value and not deadline.date.source:
                yield warning(entry.place("deadlines", index, "date"), "deadline-moved",
                              N_("the deadline moved from %(before)s to %(after)s, but nothing says when that was announced; add "
                                 "announced_on"), before=before.date.value, after=deadline.date.value)
            if before.date.value and before.date.value == deadline.date.value:
                yield warning(entry.place("deadlines", index, "date"), "deadline-moved",
                              N_("this deadline is %(after)s, as the one above it; remove one"), after=deadline.date.value)


def themes_come_while_open(records: Records) -> Iterator[Problem]:
    """A theme was added to a call before the call closed."""
    for entry in records.of(Call):
        for index, theme in enumerate(entry.record.themes):
            closes = entry.record.closes
            if theme.added_on and closes and theme.added_on > closes:
                yield problem(entry.place("themes", index, "added_on"), "dates-order",
                              N_("added on %(added)s lies after the call closed on %(closes)s"), added=theme.added_on,
                              closes=closes)


def sources_are_read_after_publication(records: Records) -> Iterator[Problem]:
    """Nobody reads a source before it is published."""
    for entry in records.of(Source):
        source: Source = entry.record
        if source.read_on and source.published and source.read_on.isoformat() < source.published.split("/")[0]:
            yield problem(entry.place("read_on"), "dates-order",
                          N_("read on %(read)s lies before it was published, %(published)s"),
                          read=source.read_on, published=source.published)


def interests_are_taken_back_later(records: Records) -> Iterator[Problem]:
    """Interest is verified and taken back no earlier than it was stated."""
    for entry in records.of(Interest):
        for field in ("verified_on", "withdrawn_on"):
            day = getattr(entry.record, field)
            if day and day < entry.record.stated_on:
                yield problem(entry.place(field), "dates-order", N_("%(day)s lies before it was stated, on %(stated)s"),
                              day=day, stated=entry.record.stated_on)


def nothing_happened_tomorrow(records: Records) -> Iterator[Problem]:
    """What was read, announced, counted or published lies no later than `as_of` of the programme."""
    as_of = max((entry.record.as_of for entry in records.of(Programme)), default=None)
    if as_of is None:
        return
    known = as_of.isoformat()
    search = Search(past_days, lambda _, day: begin(day) > known[: len(begin(day))])
    for kind in KINDS:
        for entry in records.unsettled(kind):
            for path, _, day in search.those(entry.record):
                yield warning(entry.place(*path), "future-date",
                              N_("%(day)s lies after %(as_of)s, the day the records speak of; mend it, or as_of in the "
                                 "programme"), day=day, as_of=as_of)


def begin(day: datetime.date | str) -> str:
    """A day, or the start of a period; it may be a year or month alone."""
    return str(day).partition("/")[0]


def past_days(names: tuple[str, ...], info: FieldInfo) -> str:
    """Wants every day or period on which something happened; a day may be the value of a fact."""
    return "day" if names[-1] in PAST or (names[-1] == "value" and not PAST.isdisjoint(names[-2:-1])) else ""
