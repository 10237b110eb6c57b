"""The days of the calls, as events of a calendar."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import NamedTuple

from generator import routes
from generator.pages.page import Site
from generator.records.call import Call
from generator.texts import N_


class Event(NamedTuple):
    """A day. `name` is its own for good: an event with a higher `sequence` takes the place of that with the same name."""

    name: str
    title: str
    day: datetime.date
    told_on: datetime.date  # the day the records say that it became this one
    sequence: int
    address: str  # of the page that tells more, below the language
    text: str


def events(site: Site, call: Call) -> Iterator[Event]:
    """The first and the last day to apply, where they are known; the records know days and no hours."""
    name, address = site.of(call.name), routes.of(call)
    if call.opens.known:
        yield Event(f"calls/{call.id}/opens", site.text(N_("%(call)s opens"), call=name), call.opens.value,
                    min(call.opens.value, site.catalogue.as_of), 0, address, site.of(call.summary))
    if call.deadline.known:
        yield Event(f"calls/{call.id}/closes", site.text(N_("Last day to apply: %(call)s"), call=name), call.deadline.value,
                    told_on(site, call), call.moves, address, "\n".join([site.of(call.summary), *moved(site, call)]))


def told_on(site: Site, call: Call) -> datetime.date:
    """The day the deadline became this one; where nobody says, the opening."""
    day = call.deadlines[-1].announced_on.answer or call.opens.answer or site.catalogue.as_of
    return min(day, site.catalogue.as_of)


def moved(site: Site, call: Call) -> Iterator[str]:
    """Which days were given up."""
    given_up = [site.language.date(deadline.date.value) for deadline in call.deadlines[:-1] if deadline.date.known]
    if given_up:
        yield site.text(N_("The deadline moved. Before, it was: %(days)s."), days=site.language.listing(given_up))
