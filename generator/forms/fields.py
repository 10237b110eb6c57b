"""The fields of a form: which of a record a visitor fills in; all else about them follows from the declaration of the record."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Any, get_args, get_origin

from pydantic.fields import FieldInfo

from generator.checks.walking import find_in
from generator.records.field import Record, Refers, fields
from generator.records.links import parse_link
from generator.records.posted import AS_LINE, AS_LINES


@dataclass(frozen=True)
class FormField:
    """One field: its sort is line, lines, link, choice, or the kind of records of which it names one or more."""

    name: str
    label: str  # msgids of the catalogue
    meaning: str
    required: bool
    sort: str
    several: bool
    in_languages: bool
    choices: tuple[Any, ...] = ()


def form_fields(kind: type[Record]) -> Iterator[FormField]:
    """The fields of a form."""
    declared = fields(kind)
    for name in kind.asked:
        info = declared[name]
        sort = find_in(info, sort_of)
        yield FormField(
            info.alias or name, info.title or "", info.description or "", info.is_required(), sort or "line",
            get_origin(info.annotation) is tuple, bool(find_in(info, in_languages)), choices(info) if sort == "choice" else ())


def sort_of(part: Any) -> str:
    """What a part of an annotation tells of the sort of its field."""
    if isinstance(part, Refers):
        return part.kind
    if isinstance(part, type) and issubclass(part, Enum):
        return "choice"
    if part is AS_LINES:
        return "lines"
    return "link" if getattr(part, "func", None) is parse_link else ""


def in_languages(part: Any) -> str:
    return "yes" if part in (AS_LINE, AS_LINES) else ""


def choices(info: FieldInfo) -> tuple[Any, ...]:
    """The words of an enumeration."""
    found = [part for part in (info.annotation, *get_args(info.annotation)) if isinstance(part, type) and issubclass(part, Enum)]
    return tuple(found[0])
