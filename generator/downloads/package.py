"""`datapackage.json`: what a Frictionless Data Package (version 2) tells of the CSV files, from their declarations."""

from __future__ import annotations

import json
from typing import Any

from generator.downloads.about import LICENCE, LICENCE_NAME, LICENCE_TITLE, About, empty_cells, unknown_facts
from generator.records.source import Source
from generator.tables import Column, Table
from generator.tables.row_hash import LENGTH
from generator.tables.table import ROW_HASH
from generator.texts import N_

NAME = "datapackage.json"
PROFILES = "https://datapackage.org/profiles/2.0/"
TYPES = {"coordinate": "number"}  # the others are called alike
UNKNOWN = N_("unknown or not applicable; a column that ends in “standing” says which")
Object = dict[str, Any]


def datapackage(about: About) -> bytes:
    """The whole file."""
    tables, programme = list(about.tables.values()), about.programme
    return as_json({
        "$schema": f"{PROFILES}datapackage.json", "name": programme.id, "title": about.title,
        "description": about.of(programme.summary), "version": about.release, "created": f"{about.day}T00:00:00Z",
        "licenses": [{"name": LICENCE_NAME, "title": LICENCE_TITLE, "path": LICENCE}],
        "sources": [source(each, about) for each in about.catalogue.sources.values()],
        "contributors": [{"title": about.text(N_("The editors of this site")), "roles": ["DataCurator"]}],
        "resources": [resource(table, about) for table in tables],
    })


def as_json(content: Object) -> bytes:
    return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode()


def source(each: Source, about: About) -> Object:
    """A document or register; without an address where it has none."""
    return {"title": ", ".join(filter(None, (each.publisher, about.of(each.title)))), **({"path": each.url} if each.url else {})}


def resource(table: Table, about: About) -> Object:
    """A CSV file; beside what the standard knows, how many rows it has and how many facts are not known."""
    found = about.sources_of(table)
    return {
        "$schema": f"{PROFILES}dataresource.json", "name": table.name, "type": "table", "path": f"{table.name}.csv",
        "title": about.text(table.title), "description": about.text(table.meaning), "format": "csv", "mediatype": "text/csv",
        "encoding": "utf-8", **({"sources": [source(each, about) for each in found]} if found else {}),
        "rows": len(table.frame), "factsNotKnown": sum(unknown_facts(table).values()), "schema": schema(table, about),
    }


def schema(table: Table, about: About) -> Object:
    """Types, labels, keys, and what an empty cell means."""
    empty, unknown = empty_cells(table), unknown_facts(table)
    keys = [{"fields": [column.name], "reference": reference(column, table)} for column in table.columns if column.refers]
    return {
        "$schema": f"{PROFILES}tableschema.json",
        "fields": [{**field(column, table, about), "emptyCells": empty.get(column.name, 0),
                    **({"factsNotKnown": unknown[column.name]} if column.name in unknown else {})}
                   for column in table.published],
        "missingValues": [{"value": "", "label": about.text(UNKNOWN)}],
        "primaryKey": list(table.key), **({"foreignKeys": keys} if keys else {}),
    }


def reference(column: Column, table: Table) -> Object:
    """What a column refers to; within its own table no file is named."""
    other, _, name = column.refers.partition(".")
    return {"fields": [name]} if other == table.name else {"resource": other, "fields": [name]}


def field(column: Column, table: Table, about: About) -> Object:
    constraints = {"required": True} if column.name in table.key or column is ROW_HASH else {}
    if column is ROW_HASH:
        constraints["pattern"] = f"[0-9a-f]{{{LENGTH}}}"
    return {"name": column.name, "type": TYPES.get(column.type, column.type), "title": about.text(column.label),
            "description": about.text(column.meaning), **({"constraints": constraints} if constraints else {})}
