"""The published tables. People build on them: a column may be added, never renamed."""

from __future__ import annotations

import pandas as pd

from generator.catalogue import Catalogue
from generator.tables.calls import CALL_KINDS, CALLS, DEADLINES, REPORTED
from generator.tables.claims import CLAIMS
from generator.tables.declaration import Column, Declaration, Table
from generator.tables.ideas import IDEAS
from generator.tables.places import MERGERS, MUNICIPALITIES, POSTAL_CODES, PROVINCES
from generator.tables.programme import PLAN_COUNTS, PROGRAMME
from generator.tables.projects import MENTIONS, PARTICIPATIONS, PROJECTS
from generator.tables.words import SOURCES, SUBJECTS, THEMES

__all__ = ["TABLES", "Column", "Table", "make_tables"]

TABLES: tuple[Declaration, ...] = (
    PROJECTS, PARTICIPATIONS, CALLS, DEADLINES, REPORTED, MUNICIPALITIES, PROVINCES, THEMES, SUBJECTS, CALL_KINDS, MERGERS,
    POSTAL_CODES, SOURCES, PROGRAMME, PLAN_COUNTS, MENTIONS, CLAIMS, IDEAS,
)


def make_tables(catalogue: Catalogue) -> dict[str, Table]:
    """Every published table, by name."""
    return {declared.name: make_table(declared, catalogue) for declared in TABLES}


def make_table(declared: Declaration, catalogue: Catalogue) -> Table:
    names = [column.name for column in declared.columns]
    values = [[row[name] for name in names] for row in declared.rows(catalogue)]
    frame = pd.DataFrame(values, columns=names, dtype=object)
    return Table(declared.name, declared.title, declared.meaning, declared.columns, frame, declared.brief)
