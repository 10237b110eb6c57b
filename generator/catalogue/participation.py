"""One participant of one project."""

from __future__ import annotations

from dataclasses import dataclass

from generator.records.fact import Basis, Citation
from generator.records.municipality import Municipality, Province
from generator.records.project import Participant, Project, Status


@dataclass(frozen=True)
class Participation:
    """One participant of one project, with the municipality of its time and that of today."""

    project: Project
    position: int
    participant: Participant
    then: Municipality | None
    today: Municipality | None
    province: Province | None

    @property
    def id(self) -> str:
        """Name of the row: the project and the place in its list."""
        return f"{self.project.id}/{self.position}"

    @property
    def as_published(self) -> str:
        """The name as the source spells it."""
        own = self.participant
        return own.as_published or own.group or own.organisation or (self.then.name if self.then else own.municipality or "")

    @property
    def counts(self) -> bool:
        """Whether it is in the counts: a withdrawn project stays in the tables, and counts nowhere."""
        return self.project.status is not Status.WITHDRAWN

    @property
    def citation(self) -> Citation:
        return self.participant.source or self.project.source

    @property
    def basis(self) -> Basis:
        return self.participant.basis
