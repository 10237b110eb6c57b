"""What ties municipalities of today to projects, ideas and one another, as numbers that are quick to count with."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from itertools import product

import numpy as np

from generator.catalogue import Catalogue
from generator.matching.reasons import ALIKE_IN_SIZE, Offer
from generator.records.idea import Idea, IdeaStatus
from generator.records.interest import Says
from generator.records.municipality import Municipality
from generator.records.theme import Subject

Numbers = np.ndarray  # of offers or municipalities, by their place in `offers` or `municipalities`


class Ties:
    """Municipalities of today by name, and what there is to join: projects that stand and ideas that are open, by id."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        self.municipalities: tuple[Municipality, ...] = catalogue.today
        self.place = {m.nis: number for number, m in enumerate(self.municipalities)}
        self.subjects: tuple[Subject, ...] = tuple(catalogue.subjects.values())
        ideas = sorted((idea for idea in catalogue.ideas.values() if idea.status is IdeaStatus.OPEN), key=lambda idea: idea.id)
        self.projects = len(catalogue.standing_projects)  # the offers before this place
        self.offers: tuple[Offer, ...] = (*catalogue.standing_projects, *ideas)

    @cached_property
    def members(self) -> list[list[int]]:
        """Of each offer: the municipalities that take part, or the one that posted it."""
        return [sorted({self.place[nis] for nis in self.named(offer) if nis in self.place}) for offer in self.offers]

    def named(self, offer: Offer) -> Iterable[str]:
        """The codes of today of whoever takes part in an offer."""
        catalogue = self.catalogue
        if not isinstance(offer, Idea):
            return (p.today.nis for p in catalogue.participations_of(offer) if p.today)
        then = catalogue.gazetteer.find(offer.municipality, offer.posted_on) if offer.municipality else None
        return (catalogue.gazetteer.today(then, catalogue.as_of).nis,) if then else ()

    @cached_property
    def offers_of(self) -> list[Numbers]:
        """Of each municipality: what it takes part in, ascending."""
        return turned(self.members, len(self.municipalities))

    @cached_property
    def subjects_of(self) -> list[list[int]]:
        """Of each offer: its subjects."""
        number = {subject.id: place for place, subject in enumerate(self.subjects)}
        return [sorted({number[subject] for subject in offer.subjects}) for offer in self.offers]

    @cached_property
    def offers_on(self) -> list[Numbers]:
        """Of each subject: the offers, ascending."""
        return turned(self.subjects_of, len(self.subjects))

    @cached_property
    def met(self) -> Numbers:
        """How many projects name both of two municipalities; an idea has one at most."""
        size = len(self.municipalities)
        pairs = [one * size + other for members in self.members for one, other in product(members, members) if one != other]
        return np.bincount(np.array(pairs, dtype=np.int64), minlength=size * size).reshape(size, size)

    @cached_property
    def have_met(self) -> Numbers:
        """The same as one or nothing; numbers of this kind are multiplied fast."""
        return (self.met > 0).astype(np.float32)

    @cached_property
    def cells(self) -> list[Numbers]:
        """Of each offer: a number for each of its subjects with each of its municipalities; see `cell`."""
        return [np.array([self.cell(subject, member) for subject, member in product(subjects, members)], dtype=np.int64)
                for subjects, members in zip(self.subjects_of, self.members, strict=True)]

    def cell(self, subject: int, municipality: int) -> int:
        return subject * len(self.municipalities) + municipality

    @cached_property
    def neighbours(self) -> list[list[int]]:
        return [[self.place[n.nis] for n in self.catalogue.neighbours.get(m.nis, ())] for m in self.municipalities]

    @cached_property
    def alike_in_size(self) -> list[Numbers]:
        """Of each municipality: the others with about as many inhabitants."""
        people = np.array([m.population for m in self.municipalities], dtype=float)
        return [np.array([each for each in np.flatnonzero((people <= count * ALIKE_IN_SIZE) & (people * ALIKE_IN_SIZE >= count))
                          if each != number], dtype=np.int64) for number, count in enumerate(people)]

    @cached_property
    def interest(self) -> dict[tuple[int, int], set[Says]]:
        """Municipality and offer -> what it says of it; what was taken back is left out."""
        places = {(offer.kind, offer.id): place for place, offer in enumerate(self.offers)}
        found: dict[tuple[int, int], set[Says]] = {}
        for each in self.catalogue.statements:
            if each.interest.counts and each.today and each.today.nis in self.place and each.about in places:
                found.setdefault((self.place[each.today.nis], places[each.about]), set()).add(each.interest.says)
        return found

    @cached_property
    def interested(self) -> dict[int, list[int]]:
        """Offer -> the municipalities that want or use it."""
        found: dict[int, list[int]] = {}
        for municipality, offer in sorted(self.interest):
            found.setdefault(offer, []).append(municipality)
        return found


def turned(lists: list[list[int]], size: int) -> list[Numbers]:
    """For each number below `size`, the places of the lists that hold it."""
    found: list[list[int]] = [[] for _ in range(size)]
    for place, numbers in enumerate(lists):
        for number in numbers:
            found[number].append(place)
    return [np.array(places, dtype=np.int64) for places in found]


def times(lists: Iterable[Numbers], size: int) -> Numbers:
    """How many of the lists hold each number below `size`."""
    return np.bincount(np.concatenate([*lists, np.zeros(0, dtype=np.int64)]), minlength=size)
