"""How a field of a record is declared."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from copy import copy
from functools import cache
from typing import Any, ClassVar, TypeVar, dataclass_transform, get_args, get_origin

from pydantic import ConfigDict, Field, TypeAdapter
from pydantic.dataclasses import dataclass
from pydantic.fields import FieldInfo

K = TypeVar("K", bound=type)


class Record:
    """Base of every record; each kind is made by `@record`."""

    __slots__ = ()

    kind: ClassVar[str] = ""
    asked: ClassVar[tuple[str, ...]] = ()  # what a visitor fills in, in the order of the form,
    added: ClassVar[tuple[str, ...]] = ()  # and what the form adds; the editors see to the rest


class Refers:
    """Says that a text names a record of another kind; checks/references.py looks whether it is there."""

    def __init__(self, kind: str) -> None:
        self.kind = kind


def field(label: str, meaning: str, *, example: str = "", rdf: str = "", **options: Any) -> Any:
    """A field with its label and meaning (msgids of the catalogue), an example and its RDF term.

    Without a default in `options` the field is required.
    """
    return Field(title=label, description=meaning, examples=[example] if example else None,
                 json_schema_extra={"rdf": rdf} if rdf else None, **options)


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(field,))
def record(kind: K) -> K:
    """A kind of record: nothing is converted silently, no unknown field passes, nothing changes later, and no dict is kept."""
    config = ConfigDict(extra="forbid", defer_build=True)  # built when first read: what is kept needs no building
    return quickly_pickled(dataclass(frozen=True, slots=True, kw_only=True, config=config)(kind))


def quickly_pickled(kind: K) -> K:
    """The same frozen dataclass with slots; its objects come out of a pickle in half the time that the library takes."""
    names = tuple(field.name for field in dataclasses.fields(kind))
    setters = tuple(getattr(kind, name).__set__ for name in names)

    def __getstate__(self: Any) -> list[Any]:
        return [getattr(self, name) for name in names]

    def __setstate__(self: Any, state: list[Any]) -> None:
        for put, value in zip(setters, state, strict=True):
            put(self, value)

    kind.__getstate__, kind.__setstate__ = __getstate__, __setstate__
    return kind


def fields(kind: Any) -> Mapping[str, FieldInfo]:
    """The fields of a kind, or of one of its forms such as Fact[Money], in the order of declaration, by name."""
    declared = getattr(plain_kind(kind), "__pydantic_fields__", {})
    given = get_args(kind)
    return {name: filled_in(info, given) for name, info in declared.items()} if given else declared


def filled_in(info: FieldInfo, given: tuple[Any, ...]) -> FieldInfo:
    """The field with the types that a form such as Fact[Money] gives to its variables."""
    if getattr(info.annotation, "__parameters__", ()):
        info = copy(info)
        info.annotation = info.annotation[given]
    return info


def plain_kind(annotation: Any) -> Any:
    """Fact for Fact[Money]; what is no form of anything is itself."""
    return get_origin(annotation) or annotation


def is_kind(annotation: Any, kind: type) -> bool:
    """The annotation is this class, or one of its forms such as Fact[Money]."""
    plain = plain_kind(annotation)
    return isinstance(plain, type) and issubclass(plain, kind)


def inner_record(annotation: Any) -> Any:
    """The kind of record inside an annotation such as `tuple[Participant, ...] | None`; None when there is none."""
    if is_kind(annotation, Record):
        return annotation
    return next((found for part in get_args(annotation) if (found := inner_record(part))), None)


@cache
def adapter(kind: Any) -> TypeAdapter:
    """What pydantic made of the declaration: it validates and tells the JSON Schema."""
    return TypeAdapter(kind)


def reader(kind: Any) -> Callable[[object], Any]:
    """Plain values into a record of this kind; raises pydantic's ValidationError."""
    return adapter(kind).validate_python
