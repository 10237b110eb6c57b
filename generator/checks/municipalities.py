"""Municipalities of their time."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from generator.checks.names import Names
from generator.problems import Place, Problem, problem, warning
from generator.records.call import Call
from generator.records.folder import Entry, Records
from generator.records.gazetteer import Gazetteer
from generator.records.idea import Idea
from generator.records.interest import Interest
from generator.records.municipality import Merger, Municipality, Province
from generator.records.project import Project
from generator.texts import N_


def participants_exist(records: Records) -> Iterator[Problem]:
    """A participant is a municipality that stood when its call opened, and takes part once."""
    if is_unsure(records):
        return
    names = names_of(records)
    days = {entry.record.id: entry.record.day for entry in records.of(Call)}
    for entry in records.naming(Project):
        if entry.record.call in days:
            yield from participants_of(entry, days[entry.record.call], names)


def ideas_come_from_municipalities(records: Records) -> Iterator[Problem]:
    """The municipality that posted an idea stood on that day."""
    yield from stood_on(records, Idea, "posted_on")


def interests_come_from_municipalities(records: Records) -> Iterator[Problem]:
    """The municipality that shows interest stood on that day."""
    yield from stood_on(records, Interest, "stated_on")


def stood_on(records: Records, kind: type[Idea | Interest], day_field: str) -> Iterator[Problem]:
    """Municipalities of records of a kind that did not stand on the day of the record."""
    if is_unsure(records) or not records.naming(kind):
        return
    names = names_of(records)
    for entry in records.naming(kind):
        name, day = entry.record.municipality, getattr(entry.record, day_field)
        if name and not names.gazetteer.find(name, day):
            yield from known_then(name, day, entry.place("municipality"), names)


def is_unsure(records: Records) -> bool:
    """A name could be missing only because its own row, or the file it stands in, has a mistake."""
    return bool(records.refused["municipalities"]) or "municipalities" in records.unread


def names_of(records: Records) -> Names:
    return Names(*([entry.record for entry in records.of(kind)] for kind in (Municipality, Merger, Province)))


def participants_of(entry: Entry, day: datetime.date | None, names: Names) -> Iterator[Problem]:
    """The participants and the lead partner of one project."""
    project: Project = entry.record
    seen: dict[str, int] = {}
    for index, participant in enumerate(project.participants):
        if not participant.municipality:
            continue
        found = names.gazetteer.find(participant.municipality, day)
        if not found:
            yield from known_then(participant.municipality, day, entry.place("participants", index, "municipality"), names)
        key = f"{found.nis if found else participant.municipality} {participant.organisation or ''}"
        if key in seen:
            yield problem(entry.place("participants", index, "municipality"), "duplicate-participant",
                          N_("'%(name)s' already takes part, on line %(line)s"), name=participant.municipality,
                          line=entry.place("participants", seen[key], "municipality").line)
        seen.setdefault(key, index)
    lead = project.lead_partner.value
    if lead and not names.gazetteer.find(lead, day):
        yield from known_then(lead, day, entry.place("lead_partner", "value"), names)


def leads_take_part(records: Records) -> Iterator[Problem]:
    """The lead partner is one of the participants, by name or by code; who they are is sure."""
    if is_unsure(records):
        return
    gazetteer = Gazetteer(entry.record for entry in records.of(Municipality))
    days = {entry.record.id: entry.record.day for entry in records.of(Call)}
    for entry in records.unsettled(Project):
        lead, day = entry.record.lead_partner.value, days.get(entry.record.call)
        if lead and entry.record.call in days and (found := gazetteer.find(lead, day)):
            named = [each.municipality for each in entry.record.participants if each.municipality]
            others = [gazetteer.find(name, day) for name in named]
            if others and found not in others and None not in others:
                yield warning(entry.place("lead_partner", "value"), "lead-not-participant",
                              N_("'%(lead)s' leads the project but is not among its participants; add it there"), lead=lead)


def known_then(name: str, day: datetime.date | None, place: Place, names: Names) -> Iterator[Problem]:
    """Why the name or code was not that of a municipality on that day."""
    others = names.gazetteer.named(name)
    if not others:
        yield unknown(name, day, place, names)
    elif all(other.valid_from > day for other in others):
        first = min(others, key=lambda m: m.valid_from)
        then = names.listed(names.before(first, day))
        message = names.reason_of_beginning(first) if then else N_(
            "'%(name)s' exists since %(since)s only, and nothing tells what was there on %(day)s; look at that day")
        yield problem(place, "municipality-out-of-time", message, name=name, since=first.valid_from, day=day, then=then)
    else:
        last = max((other for other in others if other.valid_from <= day), key=lambda m: m.valid_from)
        yield problem(place, "municipality-out-of-time", names.reason_of_end(last),
                      name=name, until=last.valid_to, day=day, then=names.listed(names.after(last, day)))


def unknown(name: str, day: datetime.date | None, place: Place, names: Names) -> Problem:
    """A name that no municipality ever bore, with what was probably meant."""
    several = [] if names.is_spelt_alike(name) else names.several(name)
    if len(several) == 2:
        return problem(place, "several-municipalities",
                       N_("'%(name)s' are two municipalities; write '%(one)s' and '%(other)s' on lines of their own"),
                       name=name, one=several[0], other=several[1])
    if several:
        return problem(place, "several-municipalities",
                       N_("'%(name)s' are %(count)s municipalities; write each on a line of its own: %(names)s"),
                       name=name, count=len(several), names=", ".join(several))
    if names.holds_more(name):
        return problem(place, "several-municipalities",
                       N_("'%(name)s' holds more than one name; write each on a line of its own"), name=name)
    message, meant = names.explained(name, day or datetime.date.max)
    return problem(place, "unknown-municipality", message, name=name, suggestion=meant)
