"""All records joined, read-only: the questions that figures, tables and pages ask."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from types import MappingProxyType

from generator.records.borders import Borders, Polygons
from generator.records.call import Call, CallKind
from generator.records.fact import Basis, Citation
from generator.records.folder import Records
from generator.records.gazetteer import Gazetteer
from generator.records.idea import Idea
from generator.records.municipality import Merger, Municipality, PostalCodeArea, Province
from generator.records.programme import Programme, Reported
from generator.records.project import Participant, Project, Status
from generator.records.source import Source
from generator.records.theme import Subject, Theme


@dataclass(frozen=True)
class Participation:
    """One participant of one project, with the municipality of its time and that of today."""

    project: Project
    position: int
    participant: Participant
    then: Municipality | None
    today: Municipality | None
    province: Province | None

    @property
    def id(self) -> str:
        """Name of the row: the project and the place in its list."""
        return f"{self.project.id}/{self.position}"

    @property
    def as_published(self) -> str:
        """The name as the source spells it."""
        own = self.participant
        return own.as_published or own.group or own.organisation or (self.then.name if self.then else own.municipality or "")

    @property
    def counts(self) -> bool:
        """Whether it is in the counts: a withdrawn project stays in the tables, and counts nowhere."""
        return self.project.status is not Status.WITHDRAWN

    @property
    def citation(self) -> Citation:
        return self.participant.source or self.project.source

    @property
    def basis(self) -> Basis:
        return self.participant.basis


@dataclass(frozen=True)
class Catalogue:
    """Every record, by id or code, and how they hang together."""

    records: Records
    borders: tuple[Borders, ...]

    @cached_property
    def programme(self) -> Programme:
        return self.records.of(Programme)[0].record

    @cached_property
    def sources(self) -> MappingProxyType[str, Source]:
        return self.by_id(Source)

    @cached_property
    def themes(self) -> MappingProxyType[str, Theme]:
        return self.by_id(Theme)

    @cached_property
    def subjects(self) -> MappingProxyType[str, Subject]:
        return self.by_id(Subject)

    @cached_property
    def call_kinds(self) -> MappingProxyType[str, CallKind]:
        return self.by_id(CallKind)

    @cached_property
    def calls(self) -> MappingProxyType[str, Call]:
        """In the order of their numbers."""
        return by_key(sorted(self.all(Call), key=lambda call: call.number), "id")

    @cached_property
    def projects(self) -> MappingProxyType[str, Project]:
        """In the order of their ids."""
        return by_key(sorted(self.all(Project), key=lambda project: project.id), "id")

    @cached_property
    def ideas(self) -> MappingProxyType[str, Idea]:
        """The latest first."""
        return by_key(sorted(self.all(Idea), key=lambda idea: (-idea.posted_on.toordinal(), idea.id)), "id")

    @cached_property
    def provinces(self) -> MappingProxyType[str, Province]:
        return self.by_id(Province)

    @cached_property
    def municipalities(self) -> MappingProxyType[str, Municipality]:
        """By NIS code, in the order of their names."""
        ordered = sorted(self.all(Municipality), key=lambda m: (m.name, m.valid_from))
        return by_key(ordered, "nis")

    @cached_property
    def mergers(self) -> tuple[Merger, ...]:
        return tuple(self.all(Merger))

    @cached_property
    def gazetteer(self) -> Gazetteer:
        return Gazetteer(self.municipalities.values())

    @property
    def as_of(self) -> datetime.date:
        """The day the records speak of: "today" everywhere on the site."""
        return self.programme.as_of

    @cached_property
    def today(self) -> tuple[Municipality, ...]:
        """The municipalities that stand today, by name."""
        return self.standing_on(self.as_of)

    @cached_property
    def former(self) -> tuple[Municipality, ...]:
        """The municipalities that no longer stand, by name."""
        return tuple(m for m in self.municipalities.values() if not m.valid_on(self.as_of))

    @cached_property
    def then_day(self) -> datetime.date:
        """The day that "at the time" means for the whole programme: the first day of its calls."""
        return min((call.day for call in self.calls.values() if call.day), default=self.as_of)

    def standing_on(self, day: datetime.date) -> tuple[Municipality, ...]:
        return tuple(m for m in self.municipalities.values() if m.valid_on(day))

    @cached_property
    def participations(self) -> tuple[Participation, ...]:
        """Every participant of every project, groups without names included."""
        return tuple(
            self.participation(project, position, participant)
            for project in self.projects.values()
            for position, participant in enumerate(project.participants, start=1)
        )

    def participation(self, project: Project, position: int, participant: Participant) -> Participation:
        then = self.municipality_of(project, None if participant.disputed else participant.municipality)
        today = self.gazetteer.today(then, self.as_of) if then else None
        province = self.provinces[then.province] if then else self._provinces_by_name.get(participant.province or "")
        return Participation(project, position, participant, then, today, province)

    def municipality_of(self, project: Project, name: str | None) -> Municipality | None:
        """The municipality that a project means by a name: the one of the time of its call."""
        return self.gazetteer.find(name, self.calls[project.call].day) if name else None

    @cached_property
    def _provinces_by_name(self) -> dict[str, Province]:
        return {province.name: province for province in self.provinces.values()}

    @cached_property
    def counted(self) -> tuple[Participation, ...]:
        """The participations in projects that were not withdrawn."""
        return tuple(p for p in self.participations if p.counts)

    @cached_property
    def named(self) -> tuple[Participation, ...]:
        """Those of them that name a municipality."""
        return tuple(p for p in self.counted if p.then)

    @staticmethod
    def sources_of(participations: Iterable[Participation]) -> tuple[str, ...]:
        """Ids of the sources that named them, each once."""
        return tuple(dict.fromkeys(p.citation.document for p in participations))

    @staticmethod
    def not_withdrawn(projects: Iterable[Project]) -> list[Project]:
        return [project for project in projects if project.status is not Status.WITHDRAWN]

    @cached_property
    def standing_projects(self) -> list[Project]:
        """The projects that were not withdrawn, in the order of their ids."""
        return self.not_withdrawn(self.projects.values())

    @cached_property
    def _by_project(self) -> dict[str, list[Participation]]:
        return grouped(self.participations, lambda p: p.project.id)

    @cached_property
    def _by_municipality(self) -> dict[str, list[Participation]]:
        """Under the code of its time and under that of today."""
        named = [p for p in self.participations if p.then]
        found = grouped(named, lambda p: p.then.nis)
        for participation in named:
            later = participation.then
            while later is not participation.today:
                later = self.municipalities[later.successor]
                found[later.nis].append(participation)
        return found

    def participations_of(self, project: Project) -> list[Participation]:
        return self._by_project.get(project.id, [])

    def participations_in(self, municipality: Municipality) -> list[Participation]:
        """What a municipality takes part in, itself or through those that went into it; withdrawn projects included."""
        return self._by_municipality.get(municipality.nis, [])

    def projects_in(self, municipality: Municipality) -> list[Project]:
        """The projects that name it, each once; those that were withdrawn are in `withdrawn_in`."""
        return list({p.project.id: p.project for p in self.participations_in(municipality) if p.counts}.values())

    def withdrawn_in(self, municipality: Municipality) -> list[Project]:
        return list({p.project.id: p.project for p in self.participations_in(municipality) if not p.counts}.values())

    @cached_property
    def _by_call(self) -> dict[str, list[Project]]:
        return grouped(self.projects.values(), lambda project: project.call)

    def projects_of_call(self, call: Call) -> list[Project]:
        return self._by_call.get(call.id, [])

    @cached_property
    def by_subject(self) -> dict[str, list[Project]]:
        """Id of a subject -> the projects on it, withdrawn ones included, in the order of their ids."""
        return grouped_by_each(self.projects.values(), lambda project: project.subjects)

    @cached_property
    def by_theme(self) -> dict[str, list[Project]]:
        """Id of a theme -> the projects that are known to have it."""
        return grouped((p for p in self.projects.values() if p.theme.known), lambda project: project.theme.value)

    @cached_property
    def predecessors(self) -> dict[str, list[Municipality]]:
        """Code of today -> the municipalities that went into it."""
        return grouped((m for m in self.municipalities.values() if m.successor), lambda m: m.successor)

    @cached_property
    def postal_codes(self) -> dict[str, list[str]]:
        """Code of a municipality -> its postal codes, ascending; a former one has its main code at most."""
        areas = grouped(self.all(PostalCodeArea), lambda area: area.municipality)
        found = {nis: sorted(area.postal_code for area in group) for nis, group in areas.items()}
        for municipality in self.municipalities.values():
            if municipality.nis not in found:
                found[municipality.nis] = [municipality.main_postal_code] if municipality.main_postal_code else []
        return found

    def population_on(self, municipality: Municipality, day: datetime.date) -> int:
        """Inhabitants of the territory on `day`: a code that absorbed others later counts without them."""
        absorbed = (m for m in self.mergers if m.successor == municipality.nis and m.relation == "absorbed" and m.date > day)
        return municipality.population - sum(self.municipalities[m.former].population for m in absorbed)

    def borders_on(self, day: datetime.date) -> Borders | None:
        """The borders that held on `day`, if any are known."""
        return next((b for b in reversed(self.borders) if b.valid_from <= day), None)

    @cached_property
    def neighbours(self) -> dict[str, list[Municipality]]:
        """Code of a municipality of today -> those it shares a border with, by name."""
        borders = self.borders_on(self.as_of)
        touching = sharing_border(borders.municipalities) if borders else {}
        return {nis: [m for m in self.today if m.nis in codes] for nis, codes in touching.items()}

    def reported(self) -> Iterable[tuple[Call | None, Reported]]:
        """Every number that was told, with the call it is about (None: the whole programme)."""
        yield from ((None, reported) for reported in self.programme.reported)
        for call in self.calls.values():
            yield from ((call, reported) for reported in call.reported)

    def all(self, kind: type) -> list:
        return [entry.record for entry in self.records.of(kind)]

    def by_id(self, kind: type) -> MappingProxyType:
        return by_key(self.all(kind), "id")


def by_key(records: Iterable, key: str) -> MappingProxyType:
    return MappingProxyType({getattr(record, key): record for record in records})


def grouped(items: Iterable, key) -> dict[str, list]:
    groups = defaultdict(list)
    for item in items:
        groups[key(item)].append(item)
    return groups


def grouped_by_each(items: Iterable, keys) -> dict[str, list]:
    """Like `grouped`, where an item has several keys and stands under each once."""
    groups = defaultdict(list)
    for item in items:
        for key in dict.fromkeys(keys(item)):
            groups[key].append(item)
    return groups


def sharing_border(areas: dict[str, Polygons]) -> dict[str, set[str]]:
    """Code -> codes with which it shares a stretch of border (a single common point is none)."""
    owners: dict[tuple, list[str]] = defaultdict(list)
    for code, polygons in areas.items():
        for ring in (ring for polygon in polygons for ring in polygon):
            for start, end in pairwise(ring):
                owners[tuple(sorted((tuple(start), tuple(end))))].append(code)
    found: dict[str, set[str]] = {code: set() for code in areas}
    for codes in owners.values():
        for code in codes:
            found[code] |= set(codes) - {code}
    return found
