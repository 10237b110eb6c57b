"""With whom a municipality works, under which name, and what those next to it do."""

from __future__ import annotations

from collections import Counter

from generator import routes
from generator.catalogue import Catalogue, grouped
from generator.pages.page import Site
from generator.pages.paging import Part, first
from generator.records.municipality import Municipality
from generator.records.project import Project


def names_then(site: Site, municipality: Municipality) -> dict[str, list[str]]:
    """Id of a project -> the names of the time under which it takes part, where they differ from today's."""
    found = [p for p in site.catalogue.participations_in(municipality)
             if p.then.nis != municipality.nis and p.then.name != municipality.name]
    return {identifier: [p.then.name for p in group] for identifier, group in grouped(found, lambda p: p.project.id).items()}


class Together:
    """The municipalities of today in each project; every one of them asks, so they are looked up once."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        self.known: dict[str, tuple[Municipality, ...]] = {}

    def in_project(self, project: Project) -> tuple[Municipality, ...]:
        """Each once, in the order in which the project names them."""
        if project.id not in self.known:
            found = {p.today.nis: p.today for p in self.catalogue.participations_of(project) if p.today}
            self.known[project.id] = tuple(found.values())
        return self.known[project.id]

    def with_others(self, municipality: Municipality, project: Project) -> list[Municipality]:
        """The other municipalities of today in a project."""
        return [m for m in self.in_project(project) if m is not municipality]

    def partners(self, municipality: Municipality) -> list[tuple[Municipality, int]]:
        """Everyone it works with, with the number of projects; the most projects first."""
        met = Counter(m.nis for project in self.catalogue.projects_in(municipality) for m in self.in_project(project))
        del met[municipality.nis]
        found = [(self.catalogue.municipalities[nis], count) for nis, count in met.items()]
        return sorted(found, key=lambda pair: (-pair[1], pair[0].name))


def neighbours(site: Site, municipality: Municipality) -> list[tuple[Municipality, Part]]:
    """The municipalities next to it, with what they take part in; those with the most projects first."""
    found = [(m, first(routes.of(m), site.catalogue.projects_in(m)))
             for m in site.catalogue.neighbours.get(municipality.nis, [])]
    return sorted(found, key=lambda pair: (-pair[1].count, pair[0].name))
