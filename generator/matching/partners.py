"""For each municipality: what it could join or copy, and which municipalities are like it, each with its reasons.

The order is by the points of `reasons.POINTS`, then by who takes part in more, then by name or id. It never names itself, nor a
municipality that went into it: only those of today are compared. It is the same in every language.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

import numpy as np

from generator.catalogue import Catalogue
from generator.matching.evidence import Evidence
from generator.matching.reasons import POINTS, SHOWN, Kind, Proposal
from generator.matching.ties import Numbers, Ties, times
from generator.records.interest import Says
from generator.records.municipality import Municipality

Counts = dict[Kind, Numbers]  # for each reason, how many records behind it each candidate has


class Partners:
    """Computed for a municipality when a page asks for it, and kept: who shows it asks several times, in every language."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.ties = Ties(catalogue)
        self.evidence = Evidence(self.ties)
        self.known: dict[str, tuple[tuple[Proposal, ...], tuple[Proposal, ...]]] = {}

    def to_join(self, municipality: Municipality) -> tuple[Proposal, ...]:
        """Projects and open ideas to join or to copy, the best first."""
        return self.of(municipality)[0]

    def like(self, municipality: Municipality) -> tuple[Proposal, ...]:
        """Municipalities like it, the best first."""
        return self.of(municipality)[1]

    def of(self, municipality: Municipality) -> tuple[tuple[Proposal, ...], tuple[Proposal, ...]]:
        if municipality.nis not in self.known:
            self.known[municipality.nis] = self.found(self.ties.place[municipality.nis])
        return self.known[municipality.nis]

    def found(self, own: int) -> tuple[tuple[Proposal, ...], tuple[Proposal, ...]]:
        ties, evidence = self.ties, self.evidence
        offers, others = self.offer_counts(own), self.municipality_counts(own)
        left_out = times([self.has(own)], len(ties.offers)) > 0
        alone = (points(others) == points({Kind.SIZE: others[Kind.SIZE]})) & (self.busy == 0)
        alone[own] = True
        return (
            tuple(Proposal(ties.offers[each], evidence.for_offer(own, each, holding(offers, each)))
                  for each in best(points(offers), self.popular, left_out)),
            tuple(Proposal(ties.municipalities[each], evidence.for_municipality(own, each, holding(others, each)))
                  for each in best(points(others), self.busy, alone)))

    @cached_property
    def popular(self) -> Numbers:
        """How many take part in each offer."""
        return np.array([len(members) for members in self.ties.members], dtype=np.int64)

    @cached_property
    def busy(self) -> Numbers:
        """What each municipality takes part in, as a number. Size alone speaks for those alone that take part in something."""
        return np.array([len(offers) for offers in self.ties.offers_of], dtype=np.int64)

    def has(self, own: int) -> Numbers:
        """The offers that a municipality takes part in or says to use: nothing to join."""
        uses = [offer for (place, offer), said in self.ties.interest.items() if place == own and Says.USES in said]
        return np.array([*self.ties.offers_of[own], *uses], dtype=np.int64)

    def offer_counts(self, own: int) -> Counts:
        """Of each offer: neighbours, partners and municipalities of about the size that take part, and subjects in common."""
        ties, size = self.ties, len(self.ties.offers)

        def with_any(places: Iterable[int]) -> Numbers:
            return times((ties.offers_of[place] for place in places), size)

        wanted = [offer for (place, offer), said in ties.interest.items() if place == own and Says.WANTS in said]
        subjects = {subject for offer in ties.offers_of[own] for subject in ties.subjects_of[offer]}
        return {Kind.INTEREST: times([np.array(wanted, dtype=np.int64)], size),
                Kind.NEIGHBOUR: with_any(ties.neighbours[own]),
                Kind.SUBJECT: times((ties.offers_on[subject] for subject in subjects), size),
                Kind.PARTNERS: with_any(np.flatnonzero(ties.met[own])),
                Kind.SIZE: with_any(ties.alike_in_size[own])}

    def municipality_counts(self, own: int) -> Counts:
        """Of each other municipality: interest in the same, projects together, subjects and partners in common, and so on."""
        ties, size = self.ties, len(self.ties.municipalities)
        strangers = ties.met[own] == 0
        shared = ties.have_met[own] @ ties.have_met
        return {Kind.INTEREST: times((np.array([place]) for place, _ in self.evidence.same_interest(own)), size),
                Kind.TOGETHER: ties.met[own],
                Kind.NEIGHBOUR: times([np.array(ties.neighbours[own], dtype=np.int64)], size),
                Kind.SUBJECT: self.evidence.subjects_elsewhere(own).sum(axis=0),
                Kind.PARTNERS: np.where(strangers, shared, 0).astype(np.int64),
                Kind.SIZE: times([ties.alike_in_size[own]], size)}


def points(counts: Counts) -> Numbers:
    """The points of each candidate."""
    return sum(np.where(count > 0, np.minimum(count + first - 1, most), 0)
               for (first, most), count in ((POINTS[kind], count) for kind, count in counts.items()))


def best(scores: Numbers, then: Numbers, left_out: Numbers) -> list[int]:
    """The first candidates that have points: by them, then by what stands beside, then in their order."""
    possible = np.flatnonzero((scores > 0) & ~left_out)
    rank = scores[possible] * (1 + then.max(initial=0)) + then[possible]
    if len(possible) > SHOWN:  # among ten thousand, only those that reach the last place shown are sorted
        enough = np.partition(rank, -SHOWN)[-SHOWN]
        possible, rank = possible[rank >= enough], rank[rank >= enough]
    return [int(each) for each in possible[np.argsort(-rank, kind="stable")][:SHOWN]]


def holding(counts: Counts, candidate: int) -> list[Kind]:
    """The reasons that a candidate has, in their order."""
    return [kind for kind, count in counts.items() if count[candidate]]
