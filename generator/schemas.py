"""JSON Schemas from the declarations, with which editors such as VS Code complete and check while typing.

Records are texts for us (`no` stays "no"), but an editor reads the types of YAML: a schema lets a number or a truth value
stand wherever its text would pass.
"""

from __future__ import annotations

import json
import os
import re
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue

from generator.records.fact import Fact, Standing
from generator.records.field import Record, adapter
from generator.records.kinds import KINDS
from generator.texts import CATALOGUES, SOURCE

FOLDER = "schema"
DIALECT = "https://json-schema.org/draft/2020-12/schema"
REMARK = "Made by `gzg schema` from generator/records; edited by nobody."
HEAD = "# yaml-language-server: $schema="
DATE = "^([0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{1,2}/[0-9]{1,2}/[0-9]{4})$"
STANDINGS = {"enum": [Standing.UNKNOWN.value, Standing.NOT_APPLICABLE.value]}
REF = "#/$defs/"
NAMED = re.compile(r'"#/\$defs/([^"]+)"')
LONG = re.compile(r"(?:[a-z_]+__)?([A-Z][A-Za-z0-9]*)_")  # Fact_Annotated_..., or the same behind the name of its module
HIDDEN = {"default", "rdf"}  # of use to the program, not to an editor


def schemas() -> dict[str, str]:
    """The text of every schema, by the name of its file."""
    return {file_of(kind): json.dumps(schema_of(kind), ensure_ascii=False, indent=2) + "\n" for kind in KINDS}


def write_schemas(folder: Path) -> list[Path]:
    """Every schema as a file."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in schemas().items():
        (folder / name).write_text(text, encoding="utf-8", newline="")
    return [folder / name for name in schemas()]


def file_of(kind: type[Record]) -> str:
    """project.json, call-kind.json: the kind of record in the singular."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "-", kind.__name__).lower() + ".json"


def head_of(kind: type[Record], file: Path, root: Path) -> str:
    """The first line of a data file: where its schema stands, seen from the file."""
    return HEAD + Path(os.path.relpath(root / FOLDER / file_of(kind), file.parent)).as_posix()


@cache
def schema_of(kind: type[Record]) -> dict[str, Any]:
    """A file holds one record of this kind, or a list of them."""
    made = adapter(kind).json_schema(schema_generator=EditorSchema)
    parts = {name: cleaned(part) for name, part in made.pop("$defs", {}).items()}
    record, name = cleaned(made), kind.__name__
    schema = {"$schema": DIALECT, "$comment": REMARK, "title": name, "description": record.get("description", name),
              "anyOf": [{"$ref": REF + name}, {"type": "array", "items": {"$ref": REF + name}}]}
    return renamed({**schema, "$defs": {name: record, **{used: parts[used] for used in used_by(record, parts)}}})


def used_by(schema: Any, parts: dict[str, Any]) -> dict[str, None]:
    """The names of the parts that a schema refers to, in the order in which they come."""
    found: dict[str, None] = {}
    waiting = re.findall(NAMED, json.dumps(schema))
    while waiting:
        name = waiting.pop(0)
        if name not in found:
            found[name] = None
            waiting += re.findall(NAMED, json.dumps(parts[name]))
    return found


class EditorSchema(GenerateJsonSchema):
    """pydantic's schema, with the short forms that a record may also be written in."""

    def dataclass_schema(self, schema: Any) -> JsonSchemaValue:
        """A record: a group of lines or, where the declaration takes one, the bare value."""
        made = super().dataclass_schema(schema)
        kind = schema["cls"]
        if not hasattr(kind, "short_form"):
            return made
        (name,) = kind.short_form("x")
        if issubclass(kind, Fact):
            made = fact(made)
        return {"title": made.pop("title"), "description": made.pop("description", ""),
                "anyOf": [made["properties"][name], made]}


def fact(made: JsonSchemaValue) -> JsonSchemaValue:
    """A fact: its value may be one of the two words that are none, and its standing is never written."""
    fields = {name: field for name, field in made["properties"].items() if name != "standing"}
    value = fields["value"]
    fields["value"] = {**value, "anyOf": [*value.pop("anyOf"), STANDINGS]}
    return {**made, "description": (Fact.__doc__ or "").strip(), "properties": fields, "required": ["value"]}


def localised(made: JsonSchemaValue) -> JsonSchemaValue:
    """A text by language: those of the interface are offered, any other may be given."""
    text = made["additionalProperties"]
    offered = {language: text for language in sorted([SOURCE, *(p.name for p in CATALOGUES.iterdir() if p.is_dir())])}
    return {**made, "properties": offered, "propertyNames": {"pattern": "^[a-z]{2}$"}}


def cleaned(schema: Any) -> Any:
    """Without what editors need not know; every single value wide enough for the types of YAML."""
    if isinstance(schema, list):
        return [cleaned(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    made = {key: named(value) if key in ("properties", "$defs") else cleaned(value)
            for key, value in schema.items() if key not in HIDDEN}
    options = [option for option in made.get("anyOf", ()) if option != {"type": "null"}]
    if len(options) == 1:
        del made["anyOf"]
        return {**options[0], **made}
    if isinstance(made.get("additionalProperties"), dict) and "properties" not in made:
        return localised(made)
    return widened({**made, "anyOf": options} if options else made)


def named(fields: dict[str, Any]) -> dict[str, Any]:
    """Fields by name, whatever they are called."""
    return {name: cleaned(field) for name, field in fields.items()}


def widened(schema: dict[str, Any]) -> dict[str, Any]:
    """A number where its digits would pass, a list also as `one; two`."""
    kind, form = schema.get("type"), schema.get("format")
    if form == "date":
        return {**{key: value for key, value in schema.items() if key != "format"}, "pattern": DATE}
    if kind == "string" and not form and "enum" not in schema:
        return {**schema, "type": ["string", "number", "boolean"]}
    if kind == "integer":
        return {**schema, "type": ["integer", "string"], "pattern": "^[0-9]{1,12}$"}
    if kind == "number":
        return {**schema, "type": ["number", "string"], "pattern": r"^-?[0-9]{1,3}(\.[0-9]{1,8})?$"}
    if kind == "array":
        return {**schema, "type": ["array", "string"]}
    return schema


def renamed(schema: dict[str, Any]) -> dict[str, Any]:
    """Facts and the like numbered by where they come first, instead of the long names that follow from their types."""
    text, numbers = json.dumps(schema), Counter[str]()
    for name in schema["$defs"]:
        if long := LONG.match(name):
            numbers[long[1]] += 1
            short = f"{long[1]}{numbers[long[1]]}"
            text = text.replace(f'"{name}"', f'"{short}"').replace(f'/{name}"', f'/{short}"')
    return json.loads(text)
