"""Through the values of a record, each with its path. What a kind of record can hold is worked out once."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, get_args

from pydantic import PlainValidator
from pydantic.fields import FieldInfo

from generator.records.fact import Localised
from generator.records.field import Record
from generator.records.values import parse_text

Path = tuple[str | int, ...]
TEXT, LOCALISED, INNER = "text", "localised", "inner"


def parts(value: Any) -> Iterator[tuple[Path, Any]]:
    """The value itself, or each entry of a list with its number."""
    if isinstance(value, tuple):
        yield from (((index,), item) for index, item in enumerate(value))
    elif value is not None:
        yield (), value


def find_in(info: FieldInfo, test: Any) -> Any:
    """The first part of an annotation that passes the test."""
    waiting = [*info.metadata, info.annotation]
    while waiting:
        part = waiting.pop()
        if found := test(part):
            return found
        waiting += get_args(part)
        waiting += getattr(part, "__metadata__", ())
    return None


@cache
def text_fields(kind: type[Record]) -> tuple[tuple[str, str, str], ...]:
    """Name, alias and sort of each field that holds text, text in languages, or records that may hold some."""
    found = []
    for name, info in kind.model_fields.items():
        sort = find_in(info, sort_of)
        if sort:
            found.append((name, info.alias or name, sort))
    return tuple(found)


def sort_of(part: Any) -> str:
    """What a part of an annotation holds."""
    if isinstance(part, PlainValidator) and part.func is parse_text:
        return TEXT
    if isinstance(part, type) and issubclass(part, Localised):
        return LOCALISED
    return INNER if isinstance(part, type) and issubclass(part, Record) else ""


def localised(record: Record, path: Path = ()) -> Iterator[tuple[Path, Localised]]:
    """Every text in languages, with its path."""
    for name, alias, sort in text_fields(type(record)):
        if sort == TEXT:
            continue
        for step, value in parts(getattr(record, name)):
            if isinstance(value, Localised):
                yield (*path, alias, *step), value
            elif isinstance(value, Record):
                yield from localised(value, (*path, alias, *step))


def texts(record: Record, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """Every text, in every language, with its path."""
    for name, alias, _ in text_fields(type(record)):
        for step, value in parts(getattr(record, name)):
            here = (*path, alias, *step)
            if isinstance(value, str):
                yield here, value
            elif isinstance(value, Localised):
                yield from (((*here, language), text) for language, text in value.root.items())
            elif isinstance(value, Record):
                yield from texts(value, here)
