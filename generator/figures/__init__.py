"""Every number the site shows: its value, its formula in words, the rows it counts and what is not known."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property

from generator.catalogue import Catalogue
from generator.figures.calls import applications, call_figures
from generator.figures.coverage import by_province, by_size, coverage_figures
from generator.figures.figure import Figure, Row, Statistic
from generator.figures.interest import interest_shown
from generator.figures.participation import (
    participation_figures,
    partners,
    partners_per_project,
    projects_per_municipality,
)
from generator.figures.reported import reported_figures
from generator.figures.together import working_together
from generator.records.project import Project
from generator.tables import Table

__all__ = ["FAMILIES", "Figures", "make_figures", "make_statistics"]

FAMILIES = (reported_figures, participation_figures, coverage_figures, call_figures)


class Figures(Mapping[str, Figure]):
    """All figures by id, made when somebody asks for the first; and all statistics."""

    def __init__(self, catalogue: Catalogue, tables: Mapping[str, Table]) -> None:
        self.catalogue, self.tables = catalogue, tables

    def __getitem__(self, identifier: str) -> Figure:
        return self.made[identifier]

    def __iter__(self) -> Iterator[str]:
        return iter(self.made)

    def __len__(self) -> int:
        return len(self.made)

    @cached_property
    def made(self) -> dict[str, Figure]:
        figures: dict[str, Figure] = {}
        for family in FAMILIES:
            for figure in family(self.catalogue, self.tables):
                if figure.id in figures:
                    raise ValueError(f"two figures are called {figure.id}")
                figures[figure.id] = figure
        return figures

    @cached_property
    def of_municipalities(self) -> tuple[Statistic, ...]:
        """The statistics whose labels are no texts of records, so that they are the same in every language."""
        return (by_province(self.catalogue), by_province(self.catalogue, today=True), by_size(self.catalogue),
                projects_per_municipality(self.catalogue), working_together(self.catalogue))

    @cached_property
    def of_projects(self) -> tuple[tuple[Project, Row], ...]:
        """The lines of a statistic whose labels are titles of projects, without them."""
        return partners(self.catalogue)

    def statistics(self, language: str) -> tuple[Statistic, ...]:
        """Every statistic that the site shows, in its order; labels of records in `language`."""
        *before, together = self.of_municipalities
        return (*before, partners_per_project(self.catalogue, language, self.of_projects), together,
                applications(self.catalogue, language), *interest_shown(self.catalogue, language))


def make_figures(catalogue: Catalogue, tables: Mapping[str, Table]) -> Figures:
    """All figures by id; an id is given once."""
    return Figures(catalogue, tables)


def make_statistics(catalogue: Catalogue, language: str) -> tuple[Statistic, ...]:
    """Every statistic, for a single language."""
    return Figures(catalogue, {}).statistics(language)
