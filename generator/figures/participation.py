"""Who takes part, as far as names are known."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from generator import routes
from generator.catalogue import Catalogue
from generator.figures.figure import Figure, Measured, Row, Statistic, Unit, total
from generator.records.fact import Basis, Fact
from generator.records.project import Project
from generator.tables import Table
from generator.texts import N_


def participation_figures(catalogue: Catalogue, tables: Mapping[str, Table]) -> Iterator[Figure]:
    """Counts of projects and of named participations. They count records: a table of all would take ten times as long."""
    funded, named, groups = catalogue.standing_projects, catalogue.named, [p for p in catalogue.counted if p.participant.group]
    ids, sources = tuple([p.id for p in named]), catalogue.sources_of(catalogue.counted)
    yield Figure("projects-funded", N_("Funded projects in the records"), len(funded),
                 N_("number of project records that were not withdrawn"), "projecten", tuple([project.id for project in funded]),
                 known=len(funded), sources=sources_of(funded))
    yield Figure("participations-named", N_("Participations by name"), len(named),
                 N_("number of times that a municipality is named as taking part in a project that was not withdrawn"),
                 "deelnames",
                 ids, known=len(named), unknown=len(groups), at_least=bool(groups), sources=sources)
    yield Figure("groups-unnamed", N_("Groups without names"), len(groups),
                 N_("number of groups named as a whole, without their members, in projects that were not withdrawn"), "deelnames",
                 tuple([p.id for p in groups]), known=len(groups), sources=sources)
    for identifier, label, distinct in (
        ("municipalities-named", N_("Municipalities that take part, by name"), {p.then.nis for p in named}),
        ("municipalities-named-today", N_("Municipalities of today that take part, by name"), {p.today.nis for p in named}),
    ):
        yield Figure(identifier, label, len(distinct),
                     N_("number of different municipalities among the named participants of projects that were not withdrawn"),
                     "deelnames", ids, known=len(distinct), unknown=len(groups), at_least=bool(groups), sources=sources)
    yield from amount_figures(funded)


def amount_figures(funded: Sequence[Project]) -> Iterator[Figure]:
    """What is known of amounts and themes per project."""
    ids, sources = tuple([project.id for project in funded]), sources_of(funded)
    amounts = [project.awarded_amount.value for project in funded if is_reported(project.awarded_amount)]
    themes = [project.theme.value for project in funded if is_reported(project.theme)]
    yield Figure("awarded-amounts-known", N_("Awarded amounts that are known, together"), total(amounts),
                 N_("sum of the awarded amounts that were published per project; the others are not in it"), "projecten",
                 ids, Unit.MONEY, known=len(amounts), unknown=len(funded) - len(amounts),
                 at_least=0 < len(amounts) < len(funded), sources=sources)
    for identifier, label, known, formula in (
        ("projects-with-amount", N_("Projects whose awarded amount is known"), amounts,
         N_("number of funded projects with a published amount")),
        ("projects-with-theme", N_("Projects whose theme is known"), themes,
         N_("number of funded projects with a published theme")),
    ):
        yield Figure(identifier, label, len(known), formula, "projecten", ids, known=len(known),
                     unknown=len(funded) - len(known), sources=sources)


def sources_of(projects: Sequence[Project]) -> tuple[str, ...]:
    """Ids of the sources that named them, each once."""
    return tuple(dict.fromkeys(project.source.document for project in projects))


def is_reported(fact: Fact) -> bool:
    """A source said so; what is derived or inferred is not counted."""
    return fact.known and fact.basis is Basis.REPORTED


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
