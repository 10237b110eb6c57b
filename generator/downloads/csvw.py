"""CSVW (CSV on the Web): metadata beside each CSV, and one file of all tables with what refers to what."""

from __future__ import annotations

from typing import Any

from generator.downloads.about import LICENCE, About
from generator.downloads.package import as_json
from generator.records.localised import Localised
from generator.tables import Column, Table
from generator.tables.table import ROW_HASH

SUFFIX = ".csv-metadata.json"  # where readers of CSVW look for the metadata of `<table>.csv`
ALL = "csv-metadata.json"  # and for that of the whole folder
MEDIA_TYPE = "application/csvm+json"
TYPES = {"number": "decimal", "coordinate": "double", "year": "gYear"}  # the others are called alike
Object = dict[str, Any]


def metadata(table: Table, about: About) -> bytes:
    """That of one table."""
    return as_json({"@context": context(about), **described(table, about)})


def all_metadata(about: About) -> bytes:
    """That of all tables; only here can one refer to another."""
    tables = list(about.tables.values())
    return as_json({"@context": context(about), "dc:license": {"@id": LICENCE},
                    "tables": [described(table, about, is_among_others=True) for table in tables]})


def context(about: About) -> list[Any]:
    return ["http://www.w3.org/ns/csvw", {"@language": about.language.code}]


def described(table: Table, about: About, is_among_others: bool = False) -> Object:
    found = about.sources_of(table)
    schema: Object = {"columns": [described_column(column, table, about) for column in table.published],
                      "primaryKey": list(table.key)}
    keys = [foreign_key(column) for column in table.columns if column.refers]
    if keys and is_among_others:
        schema["foreignKeys"] = keys
    return {"url": f"{table.name}.csv", "dc:title": in_each(table.title, about), "dc:description": in_each(table.meaning, about),
            "dc:license": {"@id": LICENCE}, "dc:modified": {"@value": about.day, "@type": "xsd:date"},
            **({"dc:source": [in_records(source.title) for source in found]} if found else {}), "tableSchema": schema}


def described_column(column: Column, table: Table, about: About) -> Object:
    """`titles` are the words of the head; what people call it stands beside."""
    return {"name": column.name, "titles": column.name, "datatype": TYPES.get(column.type, column.type),
            "required": column.name in table.key or column is ROW_HASH, "dc:title": in_each(column.label, about),
            "dc:description": in_each(column.meaning, about)}


def foreign_key(column: Column) -> Object:
    other, _, name = column.refers.partition(".")
    return {"columnReference": column.name, "reference": {"resource": f"{other}.csv", "columnReference": name}}


def in_each(message: str, about: About) -> list[Object]:
    """A message in every language of the site."""
    return [{"@value": language.gettext(message), "@language": language.code} for language in about.languages]


def in_records(text: Localised) -> list[Object]:
    """A text of the records in the languages that it was written in."""
    return [{"@value": words, "@language": code} for code, words in text.items()]
