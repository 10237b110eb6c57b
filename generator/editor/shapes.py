"""How a record is written down, for the script that turns a file into what the form holds, and back.

A shape is a word ("text", "date"), `{"list": shape}` or `{"record": {name: shape}}`; of a record "short" names the field that may
stand for all of it, "fact" says that its value may be no value, and "left" tells what need not be written.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from functools import cache
from typing import Annotated, Any, get_args, get_origin

from pydantic import TypeAdapter
from pydantic.fields import FieldInfo

from generator.records.fact import NO_VALUES, Fact
from generator.records.field import fields, inner_record, is_kind
from generator.records.localised import Localised

STANDING = "standing"
TEXT, DATE = "text", "date"


def shape_of(kind: Any, languages: Iterable[str]) -> dict[str, Any]:
    """The shape of a kind of records."""
    is_fact = is_kind(kind, Fact)
    declared = {info.alias or name: info for name, info in fields(kind).items() if name != STANDING}
    made: dict[str, Any] = {"record": {name: shape_of_field(info, languages) for name, info in declared.items()}}
    if is_fact:
        made["fact"] = list(NO_VALUES)
    if hasattr(kind, "short_form"):
        (made["short"],) = kind.short_form("x")
    left = {name: info.default.value for name, info in declared.items() if isinstance(info.default, Enum)}
    return made | ({"left": left} if left else {})


def shape_of_field(info: FieldInfo, languages: Iterable[str]) -> Any:
    """The shape of what a field holds."""
    one = shape_of_one(info, languages)
    return {"list": one} if is_list(info.annotation) else one


def shape_of_one(info: FieldInfo, languages: Iterable[str]) -> Any:
    if inner := inner_record(info.annotation):
        return shape_of(inner, languages)
    if in_languages(info):
        words = {"list": TEXT} if of_lists(info) else TEXT
        return {"record": dict.fromkeys(languages, words)}
    return DATE if schema_of(info).get("format") == "date" else TEXT


def is_list(annotation: Any) -> bool:
    """The annotation is a tuple of anything, as every list of a record is; a list in each language is none."""
    return get_origin(annotation) is tuple or (
        get_origin(annotation) is not dict and any(is_list(part) for part in get_args(annotation)))


def in_languages(info: FieldInfo) -> bool:
    """It holds a text, or several, by language."""
    return "additionalProperties" in schema_of(info) or is_kind(info.annotation, Localised)


def of_lists(info: FieldInfo) -> bool:
    return schema_of(info).get("additionalProperties", {}).get("type") == "array"


def schema_of(info: FieldInfo) -> dict[str, Any]:
    """The JSON Schema of one value of a field, without the choice to leave it out."""
    schema = told(info.annotation, tuple(info.metadata))
    for _ in range(4):
        options = [option for option in schema.get("anyOf", ()) if option != {"type": "null"}]
        if len(options) == 1:
            schema = {**options[0], "$defs": schema.get("$defs", {})}
        if "$ref" in schema:
            schema = {**schema["$defs"][schema["$ref"].rpartition("/")[2]], "$defs": schema["$defs"]}
        elif schema.get("type") == "array" and "items" in schema:
            schema = {**schema["items"], "$defs": schema.get("$defs", {})}
    return schema


@cache
def told(annotation: Any, metadata: tuple[Any, ...]) -> dict[str, Any]:
    """What pydantic tells of an annotation; made once, as the same facts stand in many fields."""
    return TypeAdapter(Annotated[annotation, *metadata] if metadata else annotation).json_schema()
