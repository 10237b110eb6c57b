"""Which projects resemble one another, by the same units that an idea is held against, and what they share."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from generator.catalogue import Catalogue
from generator.matching.compared import Compared
from generator.records.project import Project
from generator.records.theme import Subject
from generator.texts import Language

CLOSEST = 6  # projects that are named
COMMON = 300  # what more projects share than this brings no two of them together
ENOUGH = 0.3
FEW = 20  # among fewer projects than this, how rare a unit is tells less
REASONS = 3


@dataclass(frozen=True)
class Alike:
    """A project that resembles another."""

    project: Project
    shared: tuple[str, ...]  # units, what tells most first


class Similar:
    """The closest projects of each; linear in their number, as only what few of them share is followed.

    It is the same in every language: the texts of the main one are compared.
    """

    def __init__(self, catalogue: Catalogue, language: Language) -> None:
        self.catalogue, self.language = catalogue, language
        self.last: tuple[str, tuple[Alike, ...]] = ("", ())

    @cached_property
    def compared(self) -> Compared:
        return Compared(self.catalogue, self.language)

    @cached_property
    def telling(self) -> dict[str, dict[str, float]]:
        """Id of a project -> its units with their weight; a stem goes without saying where a group of its own stands."""
        reader, compared = self.compared.reader, self.compared
        return {record.id: {unit: weight for unit, weight in meaning.items()
                            if unit not in reader.little and meaning.keys().isdisjoint(reader.groups_by_stem.get(unit, ()))}
                for record, meaning in zip(compared.records, compared.meanings, strict=True) if record.kind == Project.kind}

    @cached_property
    def projects(self) -> list[str]:
        return list(self.telling)

    @cached_property
    def found(self) -> dict[str, tuple[np.ndarray, np.ndarray]]:
        """Unit -> the places of the projects that have it and what it weighs there, for units that bring some together."""
        found: dict[str, tuple[list[int], list[float]]] = {}
        for place, telling in enumerate(self.telling.values()):
            for unit, weight in telling.items():
                places, weights = found.setdefault(unit, ([], []))
                places.append(place)
                weights.append(weight)
        return {unit: (np.array(places), np.array(weights)) for unit, (places, weights) in found.items()
                if 1 < len(places) <= COMMON}

    @cached_property
    def tells(self) -> dict[str, float]:
        """Unit -> how much it says that two projects share it: the fewer have it, the more; and what the editors said of it."""
        all_of_them, of_groups = math.log(max(len(self.projects), FEW) + 1), self.compared.reader.tells
        return {unit: (1 - math.log(len(places)) / all_of_them) * of_groups.get(unit, 1.0)
                for unit, (places, _) in self.found.items()}

    def to(self, project: Project) -> tuple[Alike, ...]:
        """The closest to a project, itself left out; none to one that was withdrawn. A page asks for them several times."""
        if self.last[0] != project.id:
            self.last = (project.id, tuple(self.closest(project.id)))
        return self.last[1]

    def closest(self, project: str) -> list[Alike]:
        """What `to` gives, for the id of a project."""
        own = {unit: weight for unit, weight in sorted(self.telling.get(project, {}).items()) if unit in self.found}
        if not own:
            return []
        places = np.concatenate([self.found[unit][0] for unit in own])
        weights = np.concatenate([np.minimum(self.found[unit][1], weight) * self.tells[unit] for unit, weight in own.items()])
        scores = np.round(np.bincount(places, weights), 6)  # sums of the same in another order are the same
        others = np.flatnonzero(scores >= ENOUGH)
        best = others[np.argsort(-scores[others], kind="stable")[:CLOSEST + 1]].tolist()
        ids = [self.projects[place] for place in best if self.projects[place] != project]
        return [Alike(self.catalogue.projects[each], self.shared(own, self.telling[each])) for each in ids[:CLOSEST]]

    def shared(self, own: dict[str, float], theirs: dict[str, float]) -> tuple[str, ...]:
        """What both have, what tells most first."""
        both = {unit: min(weight, theirs[unit]) * self.tells[unit] for unit, weight in own.items() if unit in theirs}
        return tuple(sorted(both, key=lambda unit: (-both[unit], unit)))[:REASONS]

    @cached_property
    def subjects(self) -> dict[str, Subject]:
        """Stem -> the subject of the editors whose name is that word alone, which has a name in other languages too."""
        named = [(self.compared.reader.stems_of(subject.name.get(self.language.code)), subject)
                 for subject in self.catalogue.subjects.values()]
        return {stems[0]: subject for stems, subject in named if len(stems) == 1}

    @cached_property
    def written(self) -> dict[str, str]:
        """Stem -> the shortest of its words, for readers; in the language that is compared."""
        words: dict[str, str] = {}
        for word, (stem, *_) in self.compared.words.items():
            if len(word) < len(words.get(stem, f"{word} ")):
                words[stem] = word
        return words
