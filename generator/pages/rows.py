"""Rows of a published table as pages list them: each text in the language of the page, where the table has it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.downloads.values import written
from generator.records.localised import Localised, localised
from generator.tables import Column, Table
from generator.tables.declaration import LANGUAGES


def shown_columns(table: Table) -> list[Column]:
    """The columns that pages show: those that the table names, else all."""
    return [column for column in table.columns if column.name in table.brief] or list(table.columns)


def shown_cells(columns: list[Column], row: Mapping[str, Any]) -> list[str | Localised]:
    """A row as texts; of a text in several columns, such as title_nl and title_en, all of them at once."""
    return [in_each_language(row, column.name) or written(row[column.name]) for column in columns]


def in_each_language(row: Mapping[str, Any], name: str) -> Localised | None:
    """The text that a column holds in one language, in all that the row has it in; None when it is no such column."""
    text, _, code = name.rpartition("_")
    if not text or (code not in LANGUAGES and f"{text}_{LANGUAGES[0]}" not in row):
        return None
    others = (column.removeprefix(f"{text}_") for column in row if column.startswith(f"{text}_"))
    found = {other: row[f"{text}_{other}"] for other in (code, *LANGUAGES, *(o for o in others if len(o) == 2))
             if row.get(f"{text}_{other}")}
    return localised(found) if found else None
