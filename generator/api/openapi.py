"""The description of the interface in OpenAPI 3.1, from the declarations of the tables."""

from __future__ import annotations

from typing import Any

from generator import routes
from generator.api.collections import COLLECTIONS, SUFFIX, VERSION, Collection
from generator.api.lists import DESCRIPTION, NAME, seen_from
from generator.downloads.about import LICENCE, LICENCE_NAME, About
from generator.tables import DECLARED, Column
from generator.tables.table import ROW_HASH
from generator.texts import N_

Schema = dict[str, Any]
TEXT: Schema = {"type": "string"}
ADDRESS: Schema = {"type": "string", "format": "uri-reference"}
# A value of a type of column in JSON; an amount is a text, so that no cent is lost.
JSON_TYPES: dict[str, Schema] = {
    "string": TEXT, "integer": {"type": "integer"}, "number": {"type": "string", "format": "decimal"},
    "coordinate": {"type": "number"}, "date": {"type": "string", "format": "date"}, "year": {"type": "integer"},
    "boolean": {"type": "boolean"},
}
SUMMARIES = {"projecten": N_("Projects"), "oproepen": N_("Calls"), "themas": N_("Themes"), "gemeenten": N_("Municipalities")}


def description(about: About, root: str) -> Schema:
    """The whole document."""
    return {
        "openapi": "3.1.0",
        "info": {"title": about.title, "version": f"{VERSION}.0.0", "description": about.text(N_(
            "Files that never move. A version keeps its addresses and names and only gains some. Unknown is null, never zero.")),
            "license": {"name": LICENCE_NAME, "url": LICENCE}},
        "servers": [{"url": seen_from(DESCRIPTION, root, "")}],
        "externalDocs": {"url": seen_from(DESCRIPTION, root, routes.API)},
        "tags": [{"name": each.table} for each in COLLECTIONS],
        "paths": {f"/{NAME}": operation("entrance", about.text(N_("Where to begin")), ref("entrance"), ()),
                  **{path: found for each in COLLECTIONS for path, found in paths(each, about)}},
        "components": {"schemas": schemas(about)},
    }


def paths(collection: Collection, about: About) -> list[tuple[str, Schema]]:
    """A list, and a record of it."""
    title, name = about.text(SUMMARIES[collection.table]), collection.table
    number = {"name": "page", "in": "path", "required": True, "schema": {"type": "integer", "minimum": 1},
              "description": about.text(N_("number of the page; each page tells how many there are"))}
    own = {"name": "id", "in": "path", "required": True, "schema": TEXT, "description": about.text(N_("id of the record"))}
    return [(f"/{collection.key}{{page}}{SUFFIX}", operation(f"{name}-list", title, ref(f"{name}-list"), (number,), name)),
            (f"/{collection.folder}{{id}}{SUFFIX}", operation(f"{name}-record", title, ref(f"{name}-record"), (own,), name))]


def operation(name: str, title: str, schema: Schema, parameters: tuple[Schema, ...], tag: str = "") -> Schema:
    answers = {"200": {"description": title, "content": {"application/json": {"schema": schema}}}}
    if parameters:
        answers["404"] = {"description": "404"}
    return {"get": {"operationId": name, "summary": title, **({"tags": [tag]} if tag else {}),
                    **({"parameters": list(parameters)} if parameters else {}), "responses": answers}}


def ref(name: str) -> Schema:
    return {"$ref": f"#/components/schemas/{name}"}


def schemas(about: About) -> dict[str, Schema]:
    """Of the entrance, of each list with what stands in it, of each record's file, and of the rows of each table."""
    found: dict[str, Schema] = {"entrance": entrance()}
    for each in COLLECTIONS:
        found[f"{each.table}-list"] = listing(each)
        found[f"{each.table}-item"] = whole({**columns(each.table, each.columns, about), "links": whole(
            {"self": ADDRESS, "page": ADDRESS})})
        found[f"{each.table}-record"] = whole({"release": JSON_TYPES["date"], "licence": ADDRESS, "programme": TEXT,
                                               **{name: many(ref(f"{name}-row")) for name in each.within}})
    for name in dict.fromkeys(name for each in COLLECTIONS for name in each.within):
        found[f"{name}-row"] = whole(columns(name, (*DECLARED[name].columns, ROW_HASH), about))
    return found


def whole(properties: dict[str, Schema]) -> Schema:
    """An object with all of these; others may come later."""
    return {"type": "object", "properties": properties, "required": list(properties)}


def many(schema: Schema) -> Schema:
    return {"type": "array", "items": schema}


def columns(table: str, found: tuple[Column, ...], about: About) -> dict[str, Schema]:
    """Each column; null where a row has no value, which its key and its hash always have."""
    always = (*DECLARED[table].key, ROW_HASH.name)
    return {column.name: {**JSON_TYPES[column.type], **({} if column.name in always else nullable(column)),
                          "description": about.text(column.meaning)} for column in found}


def nullable(column: Column) -> Schema:
    return {"type": [JSON_TYPES[column.type]["type"], "null"]}


def entrance() -> Schema:
    count = {"type": "integer", "minimum": 0}
    return whole({"version": TEXT, "release": JSON_TYPES["date"], "licence": ADDRESS, "programme": TEXT, "title": TEXT,
                  "openapi": ADDRESS, "documentation": ADDRESS,
                  "lists": many(whole({"name": TEXT, "count": count, "first": ADDRESS})),
                  "tables": many(whole({"name": TEXT, "title": TEXT, "count": count, "json": ADDRESS, "csv": ADDRESS}))})


def listing(collection: Collection) -> Schema:
    """A page of a list."""
    link = {"type": ["string", "null"], "format": "uri-reference"}
    count = {"type": "integer", "minimum": 0}
    return whole({"release": JSON_TYPES["date"], "licence": ADDRESS, "count": count, "page": count, "pages": count,
                  "links": whole(dict.fromkeys(("self", "first", "prev", "next", "last"), link)),
                  "items": many(ref(f"{collection.table}-item"))})
