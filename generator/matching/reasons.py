"""Why a project or another municipality may be a partner: the kinds of reasons, and what each counts for."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from generator.records.idea import Idea
from generator.records.municipality import Municipality
from generator.records.project import Project
from generator.records.theme import Subject
from generator.texts import N_

SHOWN = 5  # of each list
NAMED = 3  # records that a reason names; of more it says that there are others
ALIKE_IN_SIZE = 1.25  # the larger has at most this many times the inhabitants of the smaller


class Kind(StrEnum):
    INTEREST = "interest"
    TOGETHER = "together"
    NEIGHBOUR = "neighbour"
    SUBJECT = "subject"
    PARTNERS = "partners"
    SIZE = "size"


KIND_LABELS = {
    Kind.INTEREST: N_("Interest shown"),
    Kind.TOGETHER: N_("Worked together"),
    Kind.NEIGHBOUR: N_("Neighbour"),
    Kind.SUBJECT: N_("Same subject"),
    Kind.PARTNERS: N_("Same partners"),
    Kind.SIZE: N_("Similar size"),
}

# The points of a first record behind a reason, and the most that it gives: each further record adds one. Nothing else is weighed.
# What was said and what was done together count most, then what lies near; size is a hint alone. docs/nl/vergelijken.md and its
# English counterpart tell readers the same numbers; tests/matching/test_partners.py holds them equal.
POINTS: dict[Kind, tuple[int, int]] = {
    Kind.INTEREST: (4, 6),
    Kind.TOGETHER: (4, 6),
    Kind.NEIGHBOUR: (3, 5),
    Kind.SUBJECT: (2, 4),
    Kind.PARTNERS: (2, 4),
    Kind.SIZE: (1, 1),
}

Offer = Project | Idea  # what there is to join or to copy


@dataclass(frozen=True)
class Reason:
    """One reason, with the records that show it: the first few, and whether there are more."""

    kind: Kind
    records: tuple[Municipality | Subject | Offer, ...] = ()
    via: tuple[Offer, ...] = ()  # how these are known to belong together
    more: bool = False

    @property
    def told(self) -> tuple[object, ...]:
        """Equal for reasons that read alike while the records named are the same."""
        return self.kind.value, [each.id for each in self.records], [each.id for each in self.via], self.more


@dataclass(frozen=True)
class Proposal:
    """A project, an idea or a municipality, and why it is proposed."""

    record: Offer | Municipality
    reasons: tuple[Reason, ...]

    @property
    def told(self) -> tuple[object, ...]:
        return self.record.kind, self.record.id, [reason.told for reason in self.reasons]
