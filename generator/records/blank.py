"""A field of a record as lines to fill in, from its declaration."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from enum import Enum
from typing import Any

from pydantic.fields import FieldInfo

from generator.records.fact import Citation, Fact
from generator.records.field import fields, inner_record, is_kind
from generator.records.localised import Localised

Translate = Callable[[str], str]


def lines(name: str, info: FieldInfo, spoken: list[str], translate: Translate) -> Iterator[str]:
    """A field: what it means, and its line; one that may be left out is a remark, or unknown."""
    example = f" ({info.examples[0]})" if info.examples else ""
    yield f"# {name}: {translate(info.description or name)}{example}"
    if info.is_required():
        yield from empty(name, info, spoken)
    elif is_kind(info.annotation, Fact):
        yield f"{name}: unknown"


def empty(name: str, info: FieldInfo, spoken: list[str]) -> Iterator[str]:
    """A required field, as deep as its own required fields go."""
    record = inner_record(info.annotation)
    if is_kind(info.annotation, Localised):
        yield from (f"{name}:", *(f"  {language}:" for language in spoken))
    elif record is None or is_kind(record, Fact) or is_kind(record, Citation):
        yield f"{name}:{choices(info.annotation)}"
    else:
        needed = [part.alias or field for field, part in fields(record).items() if part.is_required()]
        yield f"{name}:"
        yield from (f"  {'- ' if not number else '  '}{field}:" for number, field in enumerate(needed))


def choices(annotation: Any) -> str:
    """The words that may stand here, as a remark behind the colon."""
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        return "  # " + " | ".join(word.value for word in annotation)
    return ""
