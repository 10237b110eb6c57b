"""All records joined: who takes part in what, and which project is of which call."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import chain

from generator.catalogue.grouping import grouped, grouped_by_each
from generator.catalogue.participation import Participation
from generator.catalogue.territory import Territory
from generator.records.call import Call
from generator.records.municipality import Municipality, Province
from generator.records.project import Project


@dataclass(frozen=True)
class Catalogue(Territory):
    """Every record, by id or code, and how they hang together."""

    @cached_property
    def participations(self) -> tuple[Participation, ...]:
        """Every participant of every project, groups without names included."""
        for project in self.projects_as_read:  # so that those of projects that lie side by side do too
            self.participations_of(project)
        return tuple(chain.from_iterable(map(self.participations_of, self.projects.values())))

    @cached_property
    def _by_project(self) -> dict[str, tuple[Participation, ...]]:
        return {}

    @cached_property
    def _meant(self) -> Callable[..., tuple]:
        return cache(self.meant)  # the same name stands in many projects of a call

    def meant(
        self, name: str | None, call: str, province: str | None,
    ) -> tuple[Municipality | None, Municipality | None, Province | None]:
        """The municipality that a name means in a call, the one that holds its territory today, and the province."""
        then = self.gazetteer.find(name, self.calls[call].day) if name else None
        if then is None:
            return None, None, self._provinces_by_name.get(province or "")
        return then, self.gazetteer.today(then, self.as_of), self.provinces[then.province]

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

    @cached_property
    def _by_municipality(self) -> dict[str, list[Participation]]:
        """Under the code of its time and under that of today."""
        named = [p for p in self.participations if p.then]
        found = grouped(named, lambda p: p.then.nis)
        for participation in (p for p in named if p.then is not p.today):
            later = participation.then
            while later is not participation.today:
                later = self.municipalities[later.successor]
                found[later.nis].append(participation)
        return found

    def participations_of(self, project: Project) -> Sequence[Participation]:
        """Made when somebody first asks for those of a project."""
        found = self._by_project.get(project.id)
        if found is None:
            found = self._by_project[project.id] = tuple(taking_part(project, self._meant))
        return found

    def participations_in(self, municipality: Municipality) -> Sequence[Participation]:
        """What a municipality takes part in, itself or through those that went into it; withdrawn projects included."""
        return self._by_municipality.get(municipality.nis, ())

    def projects_in(self, municipality: Municipality) -> Sequence[Project]:
        """The projects that name it, each once; those that were withdrawn are in `withdrawn_in`."""
        return self._projects_in.get((municipality.nis, True), ())

    def withdrawn_in(self, municipality: Municipality) -> Sequence[Project]:
        return self._projects_in.get((municipality.nis, False), ())

    @cached_property
    def _projects_in(self) -> dict[tuple[str, bool], tuple[Project, ...]]:
        """Code of a municipality, and whether they count -> the projects that name it, each once."""
        return {(nis, counts): tuple({p.project.id: p.project for p in found if p.counts is counts}.values())
                for nis, found in self._by_municipality.items() for counts in (True, False)}

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


def taking_part(project: Project, meant: Callable[..., tuple]) -> Iterator[Participation]:
    """The participants of a project; `meant` gives the municipality then, that of today and the province."""
    counts = project.counts
    for position, participant in enumerate(project.participants, start=1):
        name = None if participant.also and participant.disputed else participant.municipality
        who = meant(name, project.call, participant.province)
        yield Participation(f"{project.id}/{position}", project, position, participant, *who, counts)
