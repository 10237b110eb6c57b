"""Which projects resemble one another, by the same units that an idea is held against, and what they share."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from generator.matching.compared import Compared
from generator.matching.meaning import GROUP

CLOSEST = 6  # projects that are named
COMMON = 300  # what more projects share than this brings no two of them together
ENOUGH = 0.3
FEW = 20  # among fewer records than this, how rare a unit is tells less
REASONS = 3


@dataclass(frozen=True)
class Alike:
    """A project that resembles another."""

    number: int  # of the record
    score: float
    shared: tuple[str, ...]  # units, what tells most first


class Similar:
    """The closest projects of each; linear in their number, as only what few of them share is followed."""

    def __init__(self, compared: Compared) -> None:
        self.compared = compared
        self.rare = math.log(max(len(compared.records), FEW) + 1)

    @cached_property
    def telling(self) -> list[dict[str, float]]:
        """Per record its units with their weight; a stem goes without saying where a group of its own stands."""
        reader = self.compared.reader
        return [{unit: weight for unit, weight in meaning.items()
                 if unit not in reader.little and not any(group in meaning for group in reader.groups_by_stem.get(unit, ()))}
                for meaning in self.compared.meanings]

    @cached_property
    def found(self) -> dict[str, tuple[np.ndarray, np.ndarray]]:
        """Unit -> the projects that have it and what it weighs there, for units that bring some of them together."""
        found: dict[str, tuple[list[int], list[float]]] = {}
        for number, (record, telling) in enumerate(zip(self.compared.records, self.telling, strict=True)):
            if record.kind == "projects":
                for unit, weight in telling.items():
                    numbers, weights = found.setdefault(unit, ([], []))
                    numbers.append(number)
                    weights.append(weight)
        return {unit: (np.array(numbers), np.array(weights)) for unit, (numbers, weights) in found.items()
                if 1 < len(numbers) <= COMMON}

    def tells(self, unit: str) -> float:
        """How much it says that two projects share a unit: the fewer have it, the more."""
        return 1 - math.log(len(self.found[unit][0])) / self.rare

    def to(self, number: int) -> list[Alike]:
        """The closest to a project, itself left out."""
        own = {unit: weight for unit, weight in sorted(self.telling[number].items()) if unit in self.found}
        if not own:
            return []
        numbers = np.concatenate([self.found[unit][0] for unit in own])
        weights = np.concatenate([np.minimum(self.found[unit][1], weight) * self.tells(unit) for unit, weight in own.items()])
        others, place = np.unique(numbers, return_inverse=True)
        scores = np.round(np.bincount(place, weights), 6)  # so that equal sums in another order are equal
        scores[others == number] = 0
        best = np.lexsort((others, -scores))[:CLOSEST]
        return [Alike(int(others[at]), float(scores[at]), self.shared(own, int(others[at]))) for at in best if scores[at] >= ENOUGH]

    def shared(self, own: dict[str, float], other: int) -> tuple[str, ...]:
        """What both have, what tells most first."""
        theirs = self.telling[other]
        both = {unit: min(weight, theirs[unit]) * self.tells(unit) for unit, weight in own.items() if unit in theirs}
        return tuple(sorted(both, key=lambda unit: (-both[unit], unit)))[:REASONS]

    def label(self, unit: str) -> tuple[str, bool]:
        """A unit in a word for readers, and whether it is a group of related words."""
        groups = {f"{GROUP}{group.id}": group.label for group in self.compared.reader.groups}
        return (groups[unit], True) if unit in groups else (self.compared.written[unit], False)
