"""The records behind a reason, so that each can be opened."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property

import numpy as np

from generator.matching.reasons import NAMED, Kind, Offer, Reason
from generator.matching.ties import Numbers, Ties


class Evidence:
    """Why something is proposed to a municipality; municipalities, offers and subjects are meant by their places in `ties`."""

    def __init__(self, ties: Ties) -> None:
        self.ties = ties
        self.last: tuple[int, Numbers] = (-1, np.zeros(0))

    def for_offer(self, own: int, offer: int, kinds: Iterable[Kind]) -> tuple[Reason, ...]:
        """The reasons of these kinds to join or copy a project or an idea."""
        ties, members = self.ties, self.ties.members[offer]
        return tuple(self.offer_reason(kind, own, offer, members, ties.subjects_of[offer]) for kind in kinds)

    def offer_reason(self, kind: Kind, own: int, offer: int, members: list[int], subjects: list[int]) -> Reason:
        ties = self.ties
        match kind:
            case Kind.INTEREST:
                return self.reason(kind, [ties.municipalities[own]])
            case Kind.SUBJECT:
                mine = [subject for subject in subjects if self.on(own, subject)]
                return self.reason(kind, [ties.subjects[each] for each in mine], [self.on(own, each)[0] for each in mine])
            case Kind.NEIGHBOUR:
                found = [each for each in members if each in ties.neighbours[own]]
            case Kind.PARTNERS:
                found = [each for each in members if ties.met[own, each]]
            case _:
                found = [each for each in members if each in ties.alike_in_size[own]]
        via = [self.together(own, each)[0] for each in found[:NAMED]] if kind is Kind.PARTNERS else []
        return self.reason(kind, [ties.municipalities[each] for each in found], via)

    def for_municipality(self, own: int, other: int, kinds: Iterable[Kind]) -> tuple[Reason, ...]:
        """The reasons of these kinds why another municipality is like it."""
        return tuple(self.municipality_reason(kind, own, other) for kind in kinds)

    def municipality_reason(self, kind: Kind, own: int, other: int) -> Reason:
        ties = self.ties
        match kind:
            case Kind.INTEREST:
                return self.reason(kind, [ties.offers[offer] for place, offer in self.same_interest(own) if place == other])
            case Kind.TOGETHER:
                return self.reason(kind, [ties.offers[each] for each in self.together(own, other)])
            case Kind.SUBJECT:
                found = [int(each) for each in np.flatnonzero(self.subjects_elsewhere(own)[:, other])]
                return self.reason(kind, [ties.subjects[each] for each in found],
                                   [self.elsewhere(own, other, each) for each in found[:NAMED]])
            case Kind.PARTNERS:
                found = [int(each) for each in np.flatnonzero((ties.met[own] > 0) & (ties.met[other] > 0))]
                return self.reason(kind, [ties.municipalities[each] for each in found],
                                   [self.together(other, each)[0] for each in found[:NAMED]])
        return Reason(kind, (ties.municipalities[other],))  # a neighbour, or of about the size

    def reason(self, kind: Kind, records: Sequence[object], via: Iterable[int] = ()) -> Reason:
        offers: list[Offer] = [self.ties.offers[each] for each in dict.fromkeys(list(via)[:NAMED])]
        return Reason(kind, tuple(records[:NAMED]), tuple(offers), len(records) > NAMED)

    def together(self, one: int, other: int) -> list[int]:
        """The projects that name both."""
        return sorted(self.taken[one] & self.taken[other])

    @cached_property
    def taken(self) -> list[frozenset[int]]:
        """Of each municipality: what it takes part in."""
        return [frozenset(offers.tolist()) for offers in self.ties.offers_of]

    def on(self, own: int, subject: int) -> list[int]:
        """What a municipality takes part in on a subject."""
        return self.by_cell.get(self.ties.cell(subject, own), [])

    @cached_property
    def by_cell(self) -> dict[int, list[int]]:
        """Subject with municipality, as `Ties.cell` numbers them -> what there is."""
        found: dict[int, list[int]] = {}
        for offer, cells in enumerate(self.ties.cells):
            for cell in cells.tolist():
                found.setdefault(cell, []).append(offer)
        return found

    def elsewhere(self, own: int, other: int, subject: int) -> int:
        """The first on a subject that the other takes part in and it does not."""
        return next(each for each in self.on(other, subject) if each not in self.taken[own])

    @cached_property
    def worked_on(self) -> Numbers:
        """Subject x municipality: how much of it each takes part in."""
        return self.counted(self.ties.cells)

    def counted(self, cells: Iterable[Numbers]) -> Numbers:
        size = len(self.ties.subjects), len(self.ties.municipalities)
        flat = np.concatenate([*cells, np.zeros(0, dtype=np.int64)])
        return np.bincount(flat, minlength=size[0] * size[1]).reshape(size)

    def subjects_elsewhere(self, own: int) -> Numbers:
        """Subject x municipality: whether both work on it, the other also where it does not take part."""
        if self.last[0] != own:
            self.last = own, self.worked_elsewhere(own)
        return self.last[1]

    def worked_elsewhere(self, own: int) -> Numbers:
        """What `subjects_elsewhere` gives."""
        joint = self.counted(self.ties.cells[offer] for offer in self.ties.offers_of[own])
        return (self.worked_on[:, own] > 0)[:, None] & (self.worked_on > joint)

    def same_interest(self, own: int) -> list[tuple[int, int]]:
        """Others, and what they want or use that it takes part in, wants or uses; or that they take part in and it wants."""
        ties = self.ties
        said = {offer for place, offer in ties.interest if place == own}
        found = {(other, offer) for offer in said | self.taken[own] for other in ties.interested.get(offer, ())}
        found |= {(other, offer) for offer in said for other in ties.members[offer]}
        return sorted(pair for pair in found if pair[0] != own)
