"""Rows of a published table as pages list them: each text in the language of the page, and ids by what they name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.downloads.values import written
from generator.pages.page import Site
from generator.pages.wording import LABELS
from generator.reading.digest import digest_of, digest_of_values
from generator.records.localised import Localised, localised
from generator.tables import Column, Table
from generator.tables.declaration import LANGUAGES


def shown_columns(table: Table) -> list[Column]:
    """The columns that pages show: those that the table names, else all."""
    return [column for column in table.columns if column.name in table.brief] or list(table.columns)


def shown_cells(site: Site, columns: list[Column], row: Mapping[str, Any]) -> list[str | Localised]:
    """A row as texts; of a text in several columns, such as title_nl and title_en, all of them at once."""
    return [in_each_language(row, column.name) or called(site, column, row[column.name]) or written(row[column.name])
            for column in columns]


def called(site: Site, column: Column, value: Any) -> str | Localised | None:
    """What readers call the call, programme, theme or source of a cell, or what was counted or said; None for other values."""
    catalogue = site.catalogue
    if column.name == "about":
        return (catalogue.calls.get(value) or catalogue.programme).name
    if column.refers == "themas.id" and value:
        return catalogue.themes[value].name
    if column.refers == "bronnen.id" and value:
        return catalogue.sources[value].title
    return site.text(LABELS[value]) if column.name in ("measure", "says") else None


def named_digest(site: Site) -> bytes:
    """Stands for the names that `shown_cells` shows in place of ids."""
    named = (site.catalogue.programme, *site.catalogue.calls.values(), *site.catalogue.themes.values())
    return digest_of(site.tables["bronnen"].digest, digest_of_values([site.of(record.name) for record in named]))


def in_each_language(row: Mapping[str, Any], name: str) -> Localised | None:
    """The text that a column holds in one language, in all that the row has it in; None when it is no such column."""
    text, _, code = name.rpartition("_")
    if not text or (code not in LANGUAGES and f"{text}_{LANGUAGES[0]}" not in row):
        return None
    others = (column.removeprefix(f"{text}_") for column in row if column.startswith(f"{text}_"))
    found = {other: row[f"{text}_{other}"] for other in (code, *LANGUAGES, *(o for o in others if len(o) == 2))
             if row.get(f"{text}_{other}")}
    return localised(found) if found else None
