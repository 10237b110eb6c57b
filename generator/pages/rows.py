"""Rows of a published table as pages list them: texts, amounts and days as the language has them, and ids by what they name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.downloads.values import written
from generator.pages.page import Site
from generator.pages.wording import LABELS
from generator.reading.digest import digest_of, digest_of_values
from generator.records.localised import Localised, localised
from generator.records.programme import Measure
from generator.tables import Column, Table
from generator.tables.declaration import CALL, DOCUMENT, LANGUAGES, PROJECT, THEME


def shown_columns(table: Table) -> list[Column]:
    """The columns that pages show: those that the table names, in that order; else all."""
    by_name = {column.name: column for column in table.columns}
    return [by_name[name] for name in table.brief or by_name]


def shown_cells(site: Site, columns: list[Column], row: Mapping[str, Any]) -> list[str | Localised]:
    """A row as texts; of a text in several columns, such as title_nl and title_en, all of them at once."""
    return [in_each_language(row, column.name) or called(site, column, row[column.name]) or said(site, column, row)
            for column in columns]


def said(site: Site, column: Column, row: Mapping[str, Any]) -> str:
    """A number, an amount or a day as the language writes it; what is none of these as it stands in files."""
    value = row[column.name]
    if value is None:
        return ""
    match column.type:
        case "date":
            return site.language.date(value)
        case "number" if row.get("measure", Measure.AWARDED_TOTAL) == Measure.AWARDED_TOTAL:
            return site.language.money(value, site.catalogue.programme.currency)
        case "number" | "integer":
            return site.language.number(value)
    return written(value)


def called(site: Site, column: Column, value: Any) -> str | Localised | None:
    """What readers call the record that a cell names, or what was counted or said; None for other values."""
    catalogue = site.catalogue
    if column.refers == PROJECT and value:
        return catalogue.projects[value].title
    if column.refers == CALL and value:
        return catalogue.calls[value].name
    if column.name == "about":
        return (catalogue.calls.get(value) or catalogue.programme).name
    if column.refers == THEME and value:
        return catalogue.themes[value].name
    if column.refers == DOCUMENT and value:
        return catalogue.sources[value].title
    return site.text(LABELS[value]) if column.name in ("measure", "says") else None


def named_digest(site: Site) -> bytes:
    """Stands for the names that `shown_cells` shows in place of ids."""
    named = (site.catalogue.programme, *site.catalogue.calls.values(), *site.catalogue.themes.values())
    return digest_of(site.tables["bronnen"].digest, digest_of_values([site.of(record.name) for record in named]),
                     site.titles_digest)


def in_each_language(row: Mapping[str, Any], name: str) -> Localised | None:
    """The text that a column holds in one language, in all that the row has it in; None when it is no such column."""
    text, _, code = name.rpartition("_")
    if not text or (code not in LANGUAGES and f"{text}_{LANGUAGES[0]}" not in row):
        return None
    others = (column.removeprefix(f"{text}_") for column in row if column.startswith(f"{text}_"))
    found = {other: row[f"{text}_{other}"] for other in (code, *LANGUAGES, *(o for o in others if len(o) == 2))
             if row.get(f"{text}_{other}")}
    return localised(found) if found else None
