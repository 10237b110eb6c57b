"""One participant of one project."""

from __future__ import annotations

from typing import NamedTuple

from generator.records.fact import Basis, Citation
from generator.records.municipality import Municipality, Province
from generator.records.project import Participant, Project


class Participation(NamedTuple):
    """One participant of one project, with the municipality of its time and that of today.

    There are several per project; a named tuple is made in half the time of a frozen dataclass.
    """

    id: str  # name of the row: the project and the place in its list
    project: Project
    position: int
    participant: Participant
    then: Municipality | None
    today: Municipality | None
    province: Province | None
    counts: bool  # a withdrawn project stays in the tables, and counts nowhere

    @property
    def as_published(self) -> str:
        """The name as the source spells it."""
        own = self.participant
        return own.as_published or own.group or own.organisation or (self.then.name if self.then else own.municipality or "")

    @property
    def citation(self) -> Citation:
        return self.participant.source or self.project.source

    @property
    def basis(self) -> Basis:
        return self.participant.basis
