"""Who takes part, as far as names are known."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator import routes
from generator.catalogue import Catalogue
from generator.figures.figure import Figure, Measured, Row, Statistic, Unit, total
from generator.records.project import Project, Status
from generator.tables import Table
from generator.texts import N_

if TYPE_CHECKING:
    import pandas as pd  # half a second that a command without figures need not wait for

AMOUNT = ("awarded_amount", "awarded_amount_basis")
THEME = ("theme", "theme_basis")


def participation_figures(catalogue: Catalogue, tables: dict[str, Table]) -> Iterator[Figure]:
    """Counts of projects and of named participations."""
    projects = tables["projecten"].frame[["id", "status", "source", *AMOUNT, *THEME]]
    funded = projects[projects.status != Status.WITHDRAWN]
    rows = tables["deelnames"].frame[["id", "project_status", "municipality_then", "municipality_today", "group", "source"]]
    rows = rows[rows.project_status != Status.WITHDRAWN]
    named = rows[rows.municipality_then.notna()]
    groups = rows[rows.group.notna()]
    ids = tuple(named.id)
    sources = tuple(dict.fromkeys(rows.source))
    yield Figure("projects-funded", N_("Funded projects in the records"), len(funded),
                 N_("number of project records that were not withdrawn"), "projecten", tuple(funded.id), known=len(funded),
                 sources=tuple(dict.fromkeys(funded.source)))
    yield Figure("participations-named", N_("Participations by name"), len(named),
                 N_("number of times that a municipality is named as taking part in a project that was not withdrawn"),
                 "deelnames",
                 ids, known=len(named), unknown=len(groups), at_least=True, sources=sources)
    yield Figure("groups-unnamed", N_("Groups without names"), len(groups),
                 N_("number of groups named as a whole, without their members, in projects that were not withdrawn"), "deelnames",
                 tuple(groups.id), known=len(groups), sources=sources)
    for identifier, label, column in (
        ("municipalities-named", N_("Municipalities that take part, by name"), "municipality_then"),
        ("municipalities-named-today", N_("Municipalities of today that take part, by name"), "municipality_today"),
    ):
        distinct = named.drop_duplicates(column)
        yield Figure(identifier, label, len(distinct),
                     N_("number of different municipalities among the named participants of projects that were not withdrawn"),
                     "deelnames", ids, known=len(distinct), unknown=len(groups), at_least=True, sources=sources)
    yield from amount_figures(funded)


def amount_figures(funded: pd.DataFrame) -> Iterator[Figure]:
    """What is known of amounts and themes per project."""
    ids, sources = tuple(funded.id), tuple(dict.fromkeys(funded.source))
    amounts = funded[funded.awarded_amount.notna() & (funded.awarded_amount_basis == "reported")]
    yield Figure("awarded-amounts-known", N_("Awarded amounts that are known, together"), total(amounts.awarded_amount),
                 N_("sum of the awarded amounts that were published per project; the others are not in it"), "projecten",
                 ids, Unit.MONEY, known=len(amounts), unknown=len(funded) - len(amounts),
                 at_least=bool(len(amounts)) and len(amounts) < len(funded), sources=sources)
    for identifier, label, column, formula in (
        ("projects-with-amount", N_("Projects whose awarded amount is known"), "awarded_amount",
         N_("number of funded projects with a published amount")),
        ("projects-with-theme", N_("Projects whose theme is known"), "theme",
         N_("number of funded projects with a published theme")),
    ):
        known = funded[funded[column].notna() & (funded[f"{column}_basis"] == "reported")]
        yield Figure(identifier, label, len(known), formula, "projecten", ids, known=len(known),
                     unknown=len(funded) - len(known), sources=sources)


def projects_per_municipality(catalogue: Catalogue) -> Statistic:
    """Municipalities of today by number of projects, the most first."""
    rows = [Row(m.nis, m.name, (len(catalogue.projects_in(m)),), routes.of(m), tuple(p.id for p in found))
            for m in catalogue.today if (found := [p for p in catalogue.participations_in(m) if p.counts])]
    rows.sort(key=lambda row: (-row.values[0], row.label))
    column = Measured("projects", N_("Projects"), Unit.COUNT,
                      N_("number of different projects in the rows; withdrawn projects do not count"))
    return Statistic("projects-per-municipality", N_("Projects per municipality"),
                     N_("In how many projects each municipality takes part by name. Municipalities of today."),
                     N_("Municipality"), (column,), tuple(rows), "deelnames", catalogue.sources_of(catalogue.named))


def partners(catalogue: Catalogue) -> tuple[tuple[Project, Row], ...]:
    """Each project that stands, with the line on its participants; a label is in one language, and is left out."""
    found = ((project, catalogue.participations_of(project)) for project in catalogue.standing_projects)
    return tuple((project, Row(project.id, "", (len([p for p in rows if p.then]) or None,), routes.of(project),
                               tuple([p.id for p in rows]))) for project, rows in found)


def partners_per_project(
    catalogue: Catalogue, language: str, lines: tuple[tuple[Project, Row], ...] | None = None,
) -> Statistic:
    """Named participants of each project, the most first; a project of unnamed partners is unknown."""
    rows = [Row(line.key, project.title.get(language), line.values, line.address, line.rows)
            for project, line in lines or partners(catalogue)]
    rows.sort(key=lambda row: (-(row.values[0] or 0), row.label))
    column = Measured("participants", N_("Named participants"), Unit.COUNT,
                      N_("number of rows that name a municipality; unknown when none does. Withdrawn projects are left out"))
    return Statistic("partners-per-project", N_("Participants per project"),
                     N_("How many municipalities each project names. Where only a group was named, the number is unknown."),
                     N_("Project"), (column,), tuple(rows), "deelnames", catalogue.sources_of(catalogue.counted))
