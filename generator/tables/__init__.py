"""The published tables. People build on them: a column may be added, never renamed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from operator import itemgetter

from generator.catalogue import Catalogue
from generator.records.project import Project
from generator.tables.calls import CALL_KINDS, CALLS, DEADLINES, REPORTED
from generator.tables.changes import CHANGES
from generator.tables.claims import CLAIMS
from generator.tables.declaration import Declaration, columns_of
from generator.tables.extract import Extract
from generator.tables.ideas import IDEAS
from generator.tables.interests import INTERESTS
from generator.tables.own import Found, rows_of_project
from generator.tables.places import MERGERS, MUNICIPALITIES, POSTAL_CODES, PROVINCES
from generator.tables.programme import PLAN_COUNTS, PROGRAMME
from generator.tables.projects import MENTIONS, PARTICIPATIONS, PROJECTS
from generator.tables.table import Column, Rows, Table, frame_of
from generator.tables.words import SOURCES, SUBJECTS, THEMES

__all__ = ["DECLARED", "TABLES", "Column", "Extract", "Rows", "Table", "Tables", "make_tables"]

TABLES: tuple[Declaration, ...] = (
    PROJECTS, PARTICIPATIONS, CALLS, DEADLINES, REPORTED, MUNICIPALITIES, PROVINCES, THEMES, SUBJECTS, CALL_KINDS, MERGERS,
    POSTAL_CODES, SOURCES, PROGRAMME, PLAN_COUNTS, MENTIONS, CLAIMS, IDEAS, INTERESTS, CHANGES,
)
DECLARED = {declared.name: declared for declared in TABLES}


class Tables(Mapping[str, Table]):
    """Every published table by name; each is made when somebody asks for it."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        self.made: dict[str, Table] = {}
        self.last: tuple[Project | None, Found] = None, {}

    def __getitem__(self, name: str) -> Table:
        if name not in self.made:
            self.made[name] = make_table(DECLARED[name], self.catalogue)
        return self.made[name]

    def of_project(self, project: Project) -> Found:
        """Its rows in every table; the last are kept, as its page asks for them in every language, and the files beside it."""
        known, found = self.last
        if known is not project:
            found = rows_of_project(self.catalogue, project)
            self.last = project, found
        return found

    def __iter__(self) -> Iterator[str]:
        return iter(DECLARED)

    def __len__(self) -> int:
        return len(DECLARED)


def make_tables(catalogue: Catalogue) -> Tables:
    """Every published table, by name."""
    return Tables(catalogue)


def make_table(declared: Declaration, catalogue: Catalogue) -> Table:
    columns = columns_of(declared, catalogue)
    names = [column.name for column in columns]
    pick = itemgetter(*names) if columns == declared.columns else lambda row: tuple(map(row.get, names))
    frame = frame_of(names, declared.rows(catalogue), pick)
    return Table(declared.name, declared.title, declared.meaning, columns, frame, declared.brief, declared.key)
