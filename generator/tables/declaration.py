"""How a published table is declared: its columns, and the parts that several tables share."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, NamedTuple

import pandas as pd

from generator.records.fact import Citation, Fact
from generator.records.field import Record, fields
from generator.records.localised import Localised
from generator.texts import N_

if TYPE_CHECKING:
    from generator.catalogue import Catalogue

Row = dict[str, Any]
Rows = Callable[["Catalogue"], Iterable[Row]]
LANGUAGES = ("nl", "en")  # languages that texts of the records are published in


@dataclass(frozen=True)
class Column:
    """One column: its name never changes; label and meaning are msgids of the catalogue."""

    name: str
    type: str  # string, integer, number, date, year or boolean
    label: str
    meaning: str


@dataclass(frozen=True)
class Table:
    """A table as it is published: `frame` has one column per Column, in order; a missing value is None."""

    name: str
    title: str
    meaning: str
    columns: tuple[Column, ...]
    frame: pd.DataFrame
    brief: tuple[str, ...] = ()  # columns that pages show when they list rows

    def chosen(self, ids: Collection[str]) -> Table:
        """The table with only the rows of these ids, in the order of the table."""
        return replace(self, frame=self.frame[self.frame["id"].isin(set(ids))])

    def head(self, most: int) -> Table:
        """The table with its first rows alone."""
        return replace(self, frame=self.frame.head(most))

    def records(self) -> list[Row]:
        return self.frame.to_dict("records")


class Declaration(NamedTuple):
    """A table before it is filled: `rows` gives one mapping per row, by column name."""

    name: str
    title: str
    meaning: str
    columns: tuple[Column, ...]
    rows: Rows
    brief: tuple[str, ...] = ()  # columns that pages show when they list rows


def column(kind: type[Record], name: str, type_: str = "string", renamed: str = "") -> Column:
    """A column that a field of a record declares."""
    info = fields(kind)[name]
    return Column(renamed or name, type_, info.title, info.description)


def texts(kind: type[Record], name: str) -> list[Column]:
    """One column per language of a text."""
    return [column(kind, name, renamed=f"{name}_{language}") for language in LANGUAGES]


def standing(name: str, label: str) -> Column:
    return Column(f"{name}_standing", "string", label, N_("known, unknown, not applicable, or disputed when sources differ"))


def provenance(name: str, standing_label: str, basis_label: str, source_label: str) -> tuple[Column, ...]:
    """What `fact` gives beside the value."""
    return (
        standing(name, standing_label),
        Column(f"{name}_basis", "string", basis_label,
               N_("reported by a source, derived from other facts, or inferred by the editors")),
        Column(f"{name}_source", "string", source_label,
               N_("id of the source of this value, where it is not that of the row")),
    )


SOURCE = (
    Column("source", "string", N_("Source"), N_("id of the source")),
    *(Column(f"source_place_{language}", "string", N_("Place in the source"), N_("page, paragraph or point"))
      for language in LANGUAGES),
    Column("source_read_on", "date", N_("Read on"), N_("the day the source was read")),
)


ROW_ID = Column("id", "string", N_("Id"), N_("name of the row"))


def localised(text: Localised | None, name: str) -> Row:
    return {f"{name}_{language}": text.written_in(language) if text else None for language in LANGUAGES}


def fact(value: Fact, name: str) -> Row:
    standing = "disputed" if value.disputed else str(value.standing)
    own = value.source if value.known else None
    return {name: value.answer, f"{name}_standing": standing, f"{name}_basis": str(value.basis) if value.known else None,
            f"{name}_source": own.document if own else None}


def cited(catalogue: Catalogue, citation: Citation) -> Row:
    """Where a row comes from; the day it was read is that of the whole source unless the record says another."""
    return {"source": citation.document, **localised(citation.place, "source_place"),
            "source_read_on": citation.read_on or catalogue.sources[citation.document].read_on}
