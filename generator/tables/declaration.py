"""How a published table is declared: its columns, and the parts that several tables share."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from generator.records.fact import Citation, Fact, Standing
from generator.records.field import Record, fields
from generator.records.localised import Localised
from generator.tables.table import Column, Row
from generator.texts import N_, message_languages

if TYPE_CHECKING:
    from generator.catalogue import Catalogue

Rows = Callable[["Catalogue"], Iterable[Row]]
# What columns refer to.
CALL, PROJECT, IDEA, THEME, CALL_KIND = "oproepen.id", "projecten.id", "ideeen.id", "themas.id", "soorten-oproepen.id"
MUNICIPALITY, PROVINCE, DOCUMENT = "gemeenten.nis", "provincies.id", "bronnen.id"
FIRST = ("nl", "en")  # their columns keep their place whatever languages follow
LANGUAGES = (*FIRST, *(code for code in message_languages() if code not in FIRST))  # that texts of the records are published in


class Declaration(NamedTuple):
    """A table before it is filled: `rows` gives one mapping per row, by column name."""

    name: str
    title: str
    meaning: str
    columns: tuple[Column, ...]
    rows: Rows
    brief: tuple[str, ...] = ()  # columns that pages show when they list rows
    key: tuple[str, ...] = ("id",)  # columns that name a row


def column(kind: type[Record], name: str, type_: str = "string", renamed: str = "", refers: str = "") -> Column:
    """A column that a field of a record declares."""
    info = fields(kind)[name]
    return Column(renamed or name, type_, info.title, info.description, refers)


def texts(kind: type[Record], name: str) -> list[Column]:
    """One column per language of a text."""
    return [column(kind, name, renamed=renamed) for renamed in in_languages(name).values()]


def provenance(name: str, standing_label: str, basis_label: str, source_label: str) -> tuple[Column, ...]:
    """What `fact` gives beside the value."""
    standing, basis, source = beside(name)
    return (
        Column(standing, "string", standing_label, N_("known, unknown, not applicable, or disputed when sources differ")),
        Column(basis, "string", basis_label, N_("reported by a source, derived from other facts, or inferred by the editors")),
        Column(source, "string", source_label, N_("id of the source of this value, where it is not that of the row"),
               DOCUMENT),
    )


def in_all_languages(columns: tuple[Column, ...], more: tuple[str, ...]) -> tuple[Column, ...]:
    """The columns, and behind the languages of each text those that a programme has besides LANGUAGES."""
    if not more:
        return columns
    names = {column.name for column in columns}
    found: list[Column] = []
    for each in columns:
        found.append(each)
        text, _, code = each.name.rpartition("_")
        if code == LANGUAGES[-1] and f"{text}_{LANGUAGES[0]}" in names:
            found += [each.renamed(f"{text}_{other}") for other in more]
    return tuple(found)


def columns_of(declared: Declaration, catalogue: Catalogue) -> tuple[Column, ...]:
    """The columns of a table, in the languages of the programme."""
    return in_all_languages(declared.columns, catalogue.more_languages)


@cache
def in_languages(name: str) -> dict[str, str]:
    """Language -> the column of a text in it."""
    return {language: f"{name}_{language}" for language in LANGUAGES}


@cache
def beside(name: str) -> tuple[str, str, str]:
    """The columns of `provenance`."""
    return f"{name}_standing", f"{name}_basis", f"{name}_source"


SOURCE = (
    Column("source", "string", N_("Source"), N_("id of the source"), DOCUMENT),
    *(Column(name, "string", N_("Place in the source"), N_("page, paragraph or point"))
      for name in in_languages("source_place").values()),
    Column("source_read_on", "date", N_("Read on"), N_("the day the source was read")),
)


ROW_ID = Column("id", "string", N_("Id"), N_("name of the row"))


def localised(text: Localised | None, name: str) -> Row:
    columns = in_languages(name)
    if text is None:
        return dict.fromkeys(columns.values())
    more = {f"{name}_{language}": text.written_in(language) for language in text.languages if language not in columns}
    return {column: text.written_in(language) for language, column in columns.items()} | more


def fact(value: Fact, name: str) -> Row:
    standing, basis, source = beside(name)
    if value.also and value.disputed:
        return {name: None, standing: "disputed", basis: None, source: None}
    if value.standing is not Standing.KNOWN:
        return {name: None, standing: value.standing.value, basis: None, source: None}
    return {name: value.value, standing: value.standing.value, basis: value.basis.value,
            source: value.source.document if value.source else None}


def cited(catalogue: Catalogue, citation: Citation) -> Row:
    """Where a row comes from; the day it was read is that of the whole source unless the record says another."""
    return {"source": citation.document, **localised(citation.place, "source_place"),
            "source_read_on": citation.read_on or catalogue.sources[citation.document].read_on}
