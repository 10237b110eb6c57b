"""Which projects resemble one another, by the same units that an idea is held against, and what they share."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import numpy as np

from generator.catalogue import Catalogue
from generator.matching.compared import Compared
from generator.matching.meaning import NEAR
from generator.records.project import Project
from generator.records.theme import Subject
from generator.texts import Language

CLOSEST = 6  # projects that are named
COMMON = 300  # what more projects share than this brings no two of them together
ENOUGH = 0.3
FEW = 20  # among fewer projects than this, how rare a unit is tells less
FEW_LOOKS = 2  # that together cost what the index does
REASONS = 3
DIGITS = 6
PRECISION = 10 ** -DIGITS


@dataclass(frozen=True)
class Alike:
    """A project that resembles another."""

    project: Project
    shared: tuple[str, ...]  # units, what tells most first


class Places(NamedTuple):
    """Where a unit is found, and how much it says that two projects share it."""

    places: np.ndarray  # of projects among all
    weights: np.ndarray  # of the unit in each
    tells: float


Found = dict[str, Places]  # for the units that bring some projects together


class Similar:
    """The closest projects of each; linear in their number, as only what few of them share is followed.

    It is the same in every language: the texts of the main one are compared.
    """

    def __init__(self, catalogue: Catalogue, language: Language, former: Similar | None = None) -> None:
        """`former` are those of before a change."""
        self.catalogue, self.language = catalogue, language
        self.newest = former.newest if former else None  # what was compared last, which may be that of before
        self.looks = 0
        self.last: tuple[str, tuple[Alike, ...]] = ("", ())

    @cached_property
    def compared(self) -> Compared:
        self.newest = Compared(self.catalogue, self.language, self.newest)
        return self.newest

    @cached_property
    def telling(self) -> dict[str, dict[str, float]]:
        """Id of a project -> its units that tell something, with their weight."""
        compared, telling = self.compared, self.compared.reader.telling
        return {record.id: telling(meaning) for record, meaning in zip(compared.records, compared.meanings, strict=True)
                if record.kind == Project.kind}

    @cached_property
    def projects(self) -> list[str]:
        return list(self.telling)

    @cached_property
    def found(self) -> Found:
        """Where each unit is found, for those who ask for the closest of every project."""
        return self.found_in(enumerate(self.telling.values()))

    def found_of(self, own: dict[str, float]) -> Found:
        """Where each of some units is found; the first times by a look at every project, which spares a preview the index."""
        self.looks += 1
        if self.looks > FEW_LOOKS or "found" in vars(self):
            return {unit: self.found[unit] for unit in own if unit in self.found}
        units = own.keys()
        return self.found_in((place, {unit: telling[unit] for unit in units & telling.keys()})
                             for place, telling in enumerate(self.telling.values()) if not units.isdisjoint(telling))

    def found_in(self, tellings: Iterable[tuple[int, dict[str, float]]]) -> Found:
        """Where each unit is found among projects, which have a place, and units with their weight."""
        found: dict[str, tuple[list[int], list[float]]] = {}
        for place, telling in tellings:
            for unit, weight in telling.items():
                places, weights = found.setdefault(unit, ([], []))
                places.append(place)
                weights.append(weight)
        return {unit: Places(np.array(places), np.array(weights), self.tells(unit, len(places)))
                for unit, (places, weights) in found.items() if 1 < len(places) <= COMMON}

    def tells(self, unit: str, projects: int) -> float:
        """How much it says that two projects share a unit: the fewer have it, the more; and what the editors said of it."""
        all_of_them = math.log(max(len(self.projects), FEW) + 1)
        return (1 - math.log(projects) / all_of_them) * self.compared.reader.tells.get(unit, 1.0)

    def to(self, project: Project) -> tuple[Alike, ...]:
        """The closest to a project, itself left out; none to one that was withdrawn. A page asks for them several times."""
        known, found = self.last
        if known != project.id:
            found = tuple(self.closest(project.id))
            self.last = project.id, found
        return found

    def closest(self, project: str) -> list[Alike]:
        """What `to` gives, for the id of a project."""
        own = self.telling.get(project, {})
        found = self.found_of(own)
        own = {unit: own[unit] for unit in sorted(found)}
        if not own:
            return []
        places = np.concatenate([found[unit].places for unit in own])
        weights = np.concatenate([smaller(found[unit].weights, weight) * found[unit].tells for unit, weight in own.items()])
        sums = np.bincount(places, weights)  # one for each project, of which all that follows looks at few
        others = np.unique(places[sums[places] > ENOUGH - PRECISION])
        scores = np.round(sums[others], DIGITS)  # sums of the same in another order are the same
        others, scores = others[scores >= ENOUGH], scores[scores >= ENOUGH]
        best = others[np.argsort(-scores, kind="stable")[:CLOSEST + 1]].tolist()
        ids = [self.projects[place] for place in best if self.projects[place] != project]
        return [Alike(self.catalogue.projects[each], shared(own, self.telling[each], found)) for each in ids[:CLOSEST]]

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


def shared(own: dict[str, float], theirs: dict[str, float], found: Found) -> tuple[str, ...]:
    """The units of both that tell most, in that order."""
    both = {unit: min(weight, theirs[unit]) * found[unit].tells for unit, weight in own.items()
            if max(weight, theirs.get(unit, 0)) > NEAR and unit in theirs}
    return tuple(sorted(both, key=lambda unit: (-both[unit], unit)))[:REASONS]


def smaller(theirs: np.ndarray, own: float) -> np.ndarray:
    """Of two weights of a unit; nothing where both texts only have to do with it, which may be from two sides."""
    return np.minimum(theirs, own) if own > NEAR else np.where(theirs > NEAR, own, 0.0)
