"""A record as the text of a file: its fields in the order of their declaration, so that equal records give equal bytes."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from generator.importers.yaml_text import scalar
from generator.records.field import Record, fields
from generator.records.localised import Localised


def record_text(record: Record) -> str:
    """The lines of a record, without those that say nothing."""
    return "".join(f"{line}\n" for line in lines(record))


def lines(record: Record) -> Iterator[str]:
    for name, info in fields(type(record)).items():
        yield from named(info.alias or name, getattr(record, name))


def named(name: str, value: object) -> Iterator[str]:
    """A field with its value; none for no value."""
    if isinstance(value, str | datetime.date):
        yield f"{name}: {scalar(str(value))}"
    elif inner := list(within(value)):
        yield f"{name}:"
        yield from (f"  {line}" for line in inner)


def within(value: object) -> Iterator[str]:
    """The lines below the name of a field."""
    if isinstance(value, Localised):
        yield from (f"{language}: {scalar(text)}" for language, text in value.items())
    elif isinstance(value, Record):
        yield from lines(value)
    elif isinstance(value, tuple):
        yield from (f"- {scalar(item)}" for item in value)
