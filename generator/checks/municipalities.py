"""Municipalities of their time."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from generator.problems import Place, Problem, nearest, problem
from generator.records.call import Call
from generator.records.folder import Entry, Records
from generator.records.gazetteer import Gazetteer
from generator.records.municipality import Municipality
from generator.records.project import Project
from generator.texts import N_


def participants_exist(records: Records) -> Iterator[Problem]:
    """A participant is a municipality that stood when its call opened, and takes part once."""
    if records.refused["municipalities"]:
        return  # a name could be missing only because its own row has a mistake
    gazetteer = Gazetteer(entry.record for entry in records.of(Municipality))
    opened = {entry.record.id: entry.record.opens for entry in records.of(Call)}
    for entry in records.of(Project):
        day = opened.get(entry.record.call)
        if day:
            yield from participants_of(entry, day, gazetteer)


def participants_of(entry: Entry, day: datetime.date, gazetteer: Gazetteer) -> Iterator[Problem]:
    """The participants and the lead partner of one project."""
    project: Project = entry.record
    seen: dict[str, Place] = {}
    for index, participant in enumerate(project.participants):
        if not participant.municipality:
            continue
        place = entry.place("participants", index, "municipality")
        yield from known_then(participant.municipality, day, place, gazetteer)
        found = gazetteer.find(participant.municipality, day)
        key = f"{found.nis if found else participant.municipality} {participant.organisation or ''}"
        if key in seen:
            yield problem(place, "duplicate-participant", N_("'%(name)s' already takes part, on line %(line)s"),
                          name=participant.municipality, line=seen[key].line)
        seen.setdefault(key, place)
    if project.lead_partner.value:
        yield from known_then(project.lead_partner.value, day, entry.place("lead_partner", "value"), gazetteer)


def known_then(name: str, day: datetime.date, place: Place, gazetteer: Gazetteer) -> Iterator[Problem]:
    """The name or code was that of a municipality on that day."""
    if gazetteer.find(name, day):
        return
    others = gazetteer.named(name)
    if not others:
        yield problem(place, "unknown-municipality", N_("'%(name)s' is no municipality"), name=name,
                      suggestion=nearest(name, gazetteer.by_name))
        return
    other = others[0]
    if other.valid_from > day:
        predecessors = ", ".join(sorted(m.name for m in gazetteer.by_nis.values() if m.successor == other.nis))
        yield problem(place, "municipality-out-of-time",
                      N_("'%(name)s' exists since %(since)s only; on %(day)s it was: %(then)s"), name=name,
                      since=other.valid_from, day=day, then=predecessors or "?")
    else:
        yield problem(place, "municipality-out-of-time",
                      N_("'%(name)s' existed until %(until)s; on %(day)s it is part of %(then)s"), name=name,
                      until=other.valid_to, day=day, then=gazetteer.today(other, day).name)


def successors_are_sound(records: Records) -> Iterator[Problem]:
    """A municipality that ended has a successor, and following successors comes to an end."""
    by_nis = {entry.record.nis: entry.record for entry in records.of(Municipality)}
    for entry in records.of(Municipality):
        municipality: Municipality = entry.record
        if municipality.valid_to and not municipality.successor:
            yield problem(entry.place("valid_to"), "missing-successor",
                          N_("'%(name)s' ended on %(day)s but has no successor"), name=municipality.name,
                          day=municipality.valid_to)
        seen = {municipality.nis}
        while municipality.successor in by_nis:
            municipality = by_nis[municipality.successor]
            if municipality.nis in seen:
                yield problem(entry.place("successor"), "successor-cycle",
                              N_("the successors of '%(name)s' lead back to itself"), name=entry.record.name)
                break
            seen.add(municipality.nis)
