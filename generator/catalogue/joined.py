"""Every record, by id or code."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType

from generator.catalogue.grouping import by_key
from generator.records.borders import Borders
from generator.records.buckets import bucket_of
from generator.records.call import Call, CallKind
from generator.records.folder import Records
from generator.records.idea import Idea
from generator.records.interest import Interest
from generator.records.municipality import Merger, Municipality, Province
from generator.records.programme import Programme, Reported
from generator.records.project import Project, Status
from generator.records.source import Source
from generator.records.theme import Subject, Theme
from generator.records.word_group import WordGroup
from generator.releases.history import History
from generator.texts import message_languages


@dataclass(frozen=True)
class Joined:
    """Every record, by id or code; nothing here looks from one kind at another."""

    records: Records
    borders: tuple[Borders, ...]
    history: History = field(default_factory=History)  # releases, and what changed since

    @cached_property
    def programme(self) -> Programme:
        return self.records.of(Programme)[0].record

    @property
    def as_of(self) -> datetime.date:
        """The day the records speak of: "today" everywhere on the site."""
        return self.programme.as_of

    @cached_property
    def _files(self) -> dict[tuple[str, str], str]:
        """Kind and id of a record -> the file that it was read from."""
        return {(kind, entry.record.id): entry.file for kind, entries in self.records.entries.items()
                for entry in entries if hasattr(entry.record, "id")}

    def edited_at(self, record: Project | Municipality | Call | Theme | Idea | Source) -> str:
        """Where somebody edits the file of a record; empty when the programme names no repository."""
        repository = self.programme.repository
        return repository.edit(self._files[record.kind, record.id]) if repository else ""

    @cached_property
    def more_languages(self) -> tuple[str, ...]:
        """The languages of the site beside those in which every programme publishes its texts."""
        return tuple(code for name in self.programme.languages if (code := name[:2]) not in message_languages())

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
    def projects_as_read(self) -> tuple[Project, ...]:
        """In the order in which they lie in memory: a process that takes a stretch of them copies no other."""
        entries = sorted(self.records.of(Project), key=lambda entry: bucket_of(entry.file))
        return tuple(entry.record for entry in entries)

    @cached_property
    def ideas(self) -> MappingProxyType[str, Idea]:
        """The latest first."""
        return by_key(sorted(self.all(Idea), key=lambda idea: (-idea.posted_on.toordinal(), idea.id)), "id")

    @cached_property
    def interests(self) -> MappingProxyType[str, Interest]:
        """The latest first, those that were taken back included."""
        return by_key(sorted(self.all(Interest), key=lambda interest: (-interest.stated_on.toordinal(), interest.id)), "id")

    @cached_property
    def word_groups(self) -> MappingProxyType[str, WordGroup]:
        return self.by_id(WordGroup)

    @cached_property
    def provinces(self) -> MappingProxyType[str, Province]:
        return self.by_id(Province)

    @cached_property
    def municipalities(self) -> MappingProxyType[str, Municipality]:
        """By NIS code, in the order of their names; what is announced for a later day than the records speak of is not so yet."""
        begun = [m.known_on(self.as_of) for m in self.all(Municipality) if m.valid_from <= self.as_of]
        ordered = sorted(begun, key=lambda m: (m.name, m.valid_from))
        return by_key(ordered, "nis")

    @cached_property
    def mergers(self) -> tuple[Merger, ...]:
        return tuple(m for m in self.all(Merger) if m.date <= self.as_of)

    @staticmethod
    def not_withdrawn(projects: Iterable[Project]) -> list[Project]:
        return [project for project in projects if project.status is not Status.WITHDRAWN]

    @cached_property
    def standing_projects(self) -> list[Project]:
        """The projects that were not withdrawn, in the order of their ids."""
        return self.not_withdrawn(self.projects.values())

    def reported(self) -> Iterable[tuple[Call | None, Reported]]:
        """Every number that was told, with the call it is about (None: the whole programme)."""
        yield from ((None, reported) for reported in self.programme.reported)
        for call in self.calls.values():
            yield from ((call, reported) for reported in call.reported)

    def all(self, kind: type) -> list:
        return [entry.record for entry in self.records.of(kind)]

    def by_id(self, kind: type) -> MappingProxyType:
        return by_key(self.all(kind), "id")
