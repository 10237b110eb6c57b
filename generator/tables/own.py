"""The rows of the tables that belong to one record, for the files beside its page."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cache, partial
from typing import NamedTuple

from generator.catalogue import Catalogue
from generator.catalogue.participation import Participation
from generator.records.call import Call
from generator.records.municipality import Municipality
from generator.records.project import Project
from generator.records.theme import Theme
from generator.tables.calls import CALLS, DEADLINES, call_row, deadline_rows
from generator.tables.claims import CLAIMS, claim_rows
from generator.tables.declaration import DOCUMENT, Declaration, columns_of
from generator.tables.extract import Extract
from generator.tables.places import MUNICIPALITIES, municipality_row
from generator.tables.projects import MENTIONS, PARTICIPATIONS, PROJECTS, mention_rows, participation_row, project_row
from generator.tables.table import Row
from generator.tables.words import SOURCES, THEMES, source_row, theme_row

Found = dict[str, Extract]  # name of a table -> rows of it
DECLARED = {each.name: each for each in (
    PROJECTS, PARTICIPATIONS, MENTIONS, CLAIMS, MUNICIPALITIES, CALLS, DEADLINES, THEMES, SOURCES)}


class Own(NamedTuple):
    """What a page offers as files: rows of some tables, of which one is the CSV, and the projects that decide them."""

    csv: str
    rows: Callable[[], Found]
    rests_on: Sequence[Project]


def of_project(found: Callable[[Project], Found], project: Project) -> Own:
    """Its rows, which `found` gives."""
    return Own(PROJECTS.name, partial(found, project), (project,))


def rows_of_project(catalogue: Catalogue, project: Project) -> Found:
    """Its row, who takes part, what was mentioned and what sources say otherwise."""
    return with_sources(catalogue, (PROJECTS, [project_row(catalogue, project)]),
                        (PARTICIPATIONS, participation_rows(catalogue, catalogue.participations_of(project))),
                        (MENTIONS, list(mention_rows(catalogue, project))), (CLAIMS, list(claim_rows(catalogue, project))))


def of_municipality(catalogue: Catalogue, municipality: Municipality) -> Own:
    """Its row, and what it takes part in, itself or through those that went into it."""
    found = catalogue.participations_in(municipality)
    return Own(PARTICIPATIONS.name, lambda: with_sources(
        catalogue, (MUNICIPALITIES, [municipality_row(catalogue, municipality)]),
        (PARTICIPATIONS, participation_rows(catalogue, found))), tuple({p.project.id: p.project for p in found}.values()))


def of_call(catalogue: Catalogue, call: Call) -> Own:
    """Its row, its deadlines and its projects."""
    projects = catalogue.projects_of_call(call)
    return Own(PROJECTS.name, lambda: with_sources(
        catalogue, (CALLS, [call_row(catalogue, call)]), (DEADLINES, list(deadline_rows(catalogue, call))),
        (PROJECTS, [project_row(catalogue, project) for project in projects])), projects)


def of_theme(catalogue: Catalogue, theme: Theme) -> Own:
    """Its row, and the projects that are known to have it."""
    projects = catalogue.by_theme.get(theme.id, [])
    return Own(PROJECTS.name, lambda: with_sources(
        catalogue, (THEMES, [theme_row(catalogue, theme)]),
        (PROJECTS, [project_row(catalogue, project) for project in projects])), projects)


def participation_rows(catalogue: Catalogue, found: Iterable[Participation]) -> list[Row]:
    return [participation_row(catalogue, participation) for participation in found]


def with_sources(catalogue: Catalogue, *found: tuple[Declaration, list[Row]]) -> Found:
    """The rows by table, and those of the sources that they name."""
    named = {row[name] for table, rows in found if rows for name in citing(table.name) for row in rows}
    sources = [source_row(source) for source in catalogue.sources.values() if source.id in named]
    return {table.name: extract(catalogue, table, rows) for table, rows in (*found, (SOURCES, sources))}


def extract(catalogue: Catalogue, table: Declaration, rows: list[Row]) -> Extract:
    """Rows with the columns of the table, in the languages of the programme."""
    columns = columns_of(table, catalogue)
    return Extract(columns, [{column.name: row.get(column.name) for column in columns} for row in rows])


@cache
def citing(table: str) -> tuple[str, ...]:
    """The columns of a table that name sources."""
    return tuple(column.name for column in DECLARED[table].columns if column.refers == DOCUMENT)
