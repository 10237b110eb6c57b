"""The interest that pages show: what is counted, and each statement behind it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.catalogue import Statement
from generator.figures.figure import Row
from generator.figures.interest import interest_in, interest_of
from generator.pages.page import Site
from generator.records.idea import Idea
from generator.records.municipality import Municipality
from generator.records.project import Project

MOST = 60  # statements on a page; the table has them all


@dataclass(frozen=True)
class Shown:
    """The line of a statistic, and the statements that it rests on, with those that were taken back."""

    statistic: str
    line: Row
    statements: Sequence[Statement]
    count: int

    @property
    def wants(self) -> int:
        return self.line.values[0]

    @property
    def uses(self) -> int:
        return self.line.values[1]

    @property
    def figure(self) -> str:
        """What the names of its figures begin with."""
        return f"statistic/{self.statistic}/{self.line.key}"

    @property
    def left_out(self) -> int:
        return self.count - len(self.statements)


def shown_in(site: Site, record: Project | Idea) -> Shown | None:
    """The interest in a project or an idea; None when nobody showed any."""
    found = site.catalogue.statements_on.get((record.kind, record.id), [])
    return Shown("interest", interest_in(record, found), found[:MOST], len(found)) if found else None


def shown_by(site: Site, municipality: Municipality) -> Shown | None:
    """The interest of a municipality of today; None when it showed none."""
    found = site.catalogue.statements_of.get(municipality.nis, [])
    return Shown("interest-of-municipalities", interest_of(municipality, found), found[:MOST], len(found)) if found else None


def named(site: Site, statements: Iterable[Statement]) -> list[Project]:
    """The projects that statements are about."""
    return [site.catalogue.projects[s.interest.project] for s in statements if s.interest.project]
