"""Every number the site shows: its value, its formula in words, the rows it counts and what is not known."""

from __future__ import annotations

from generator.catalogue import Catalogue
from generator.figures.calls import applications, call_figures
from generator.figures.coverage import by_province, by_size, coverage_figures
from generator.figures.figure import Figure, Statistic
from generator.figures.participation import (
    participation_figures,
    partners_per_project,
    projects_per_municipality,
    working_together,
)
from generator.figures.reported import reported_figures
from generator.tables import Table

FAMILIES = (reported_figures, participation_figures, coverage_figures, call_figures)


def make_statistics(catalogue: Catalogue, language: str) -> tuple[Statistic, ...]:
    """Every statistic that the site shows, in its order; labels of records in `language`."""
    return (
        by_province(catalogue),
        by_province(catalogue, today=True),
        by_size(catalogue),
        projects_per_municipality(catalogue),
        partners_per_project(catalogue, language),
        working_together(catalogue),
        applications(catalogue, language),
    )


def make_figures(catalogue: Catalogue, tables: dict[str, Table]) -> dict[str, Figure]:
    """All figures by id; an id is given once."""
    figures: dict[str, Figure] = {}
    for family in FAMILIES:
        for figure in family(catalogue, tables):
            if figure.id in figures:
                raise ValueError(f"two figures are called {figure.id}")
            figures[figure.id] = figure
    return figures
