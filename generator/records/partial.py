"""What a refused record still says: the fields that are right, so that one mistake does not hide the others."""

from __future__ import annotations

from functools import cache
from itertools import takewhile
from typing import Annotated, Any, get_origin

from pydantic import TypeAdapter, ValidationError

from generator.reading.node import Plain
from generator.records.field import adapter, fields, inner_record, plain_kind


def partial_record(kind: Any, values: dict[str, Plain]) -> Any:
    """The record with the fields that are right, of what is inside it as well; another has its default, or None.

    It is good for looking up the names that stand in it, each where it stands, and for nothing else.
    """
    made = object.__new__(plain_kind(kind))
    for name, info in fields(kind).items():
        value = values.get(info.alias or name)
        nothing = None if info.is_required() else info.default
        object.__setattr__(made, name, nothing if value is None else right_part(kind, name, value, nothing))
    return made


def right_part(kind: Any, name: str, value: Plain, nothing: Any) -> Any:
    """The typed value of a field, or what is right in it; else what stands for nothing."""
    read = field_reader(kind, name).validate_python
    if (found := right(read, value)) is not None:
        return found
    annotation = fields(kind)[name].annotation
    inner, is_list = inner_record(annotation), get_origin(annotation) is tuple
    if inner and isinstance(value, dict) and not is_list:
        return partial_record(inner, value)
    if not isinstance(value, list) or not is_list:
        return nothing
    if inner:  # none is left out, so that each keeps its number
        read_one = adapter(inner).validate_python
        return tuple(right(read_one, each) or partial_record(inner, each if isinstance(each, dict) else {}) for each in value)
    return tuple(found[0] for found in takewhile(bool, (right(read, [each]) for each in value)))


def right(read: Any, value: Plain) -> Any:
    """The typed value; None when it is not right."""
    try:
        return read(value)
    except ValidationError:
        return None


@cache
def field_reader(kind: Any, name: str) -> TypeAdapter:
    """Reads the values of one field."""
    info = fields(kind)[name]
    return TypeAdapter(Annotated[info.annotation, *(info.metadata or [None])])
