"""A record may only name records that are there."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, get_args

from pydantic.fields import FieldInfo

from generator.problems import Problem, nearest, problem
from generator.records.field import Record, Refers
from generator.records.folder import Records
from generator.texts import N_

Path = tuple[str | int, ...]


def references_exist(records: Records) -> Iterator[Problem]:
    """Every name of a source, theme, subject, call, province or code leads to a record."""
    known = known_names(records)
    for entries in records.entries.values():
        for entry in entries:
            for path, kind, value in references(entry.record):
                if kind in known and value not in known[kind]:
                    yield problem(entry.place(*path), "unknown-reference", N_("no record of '%(kind)s' is called '%(value)s'"),
                                  kind=kind, value=value, suggestion=nearest(value, known[kind]))


def known_names(records: Records) -> dict[str, set[str]]:
    """What may be named, per kind of reference."""
    known = {kind: records.refused[kind] | {entry.record.id for entry in entries if hasattr(entry.record, "id")}
             for kind, entries in records.entries.items()}
    known["province-names"] = records.refused["provinces"] | {entry.record.name for entry in records.entries["provinces"]}
    known["municipality-codes"] = records.refused["municipalities"] | {
        entry.record.nis for entry in records.entries["municipalities"]}
    return known


def references(record: Record, path: Path = ()) -> Iterator[tuple[Path, str, str]]:
    """Every (path, kind, name) that the record refers to."""
    for name, alias, kind, inner in referring_fields(type(record)):
        for step, value in parts(getattr(record, name)):
            here = (*path, alias, *step)
            if kind and isinstance(value, str):
                yield here, kind, value
            elif inner and isinstance(value, Record):
                yield from references(value, here)


def parts(value: Any) -> Iterator[tuple[Path, Any]]:
    """The value itself, or each entry of a list with its number."""
    if isinstance(value, tuple):
        yield from (((index,), item) for index, item in enumerate(value))
    elif value is not None:
        yield (), value


@cache
def referring_fields(kind: type[Record]) -> tuple[tuple[str, str, str, bool], ...]:
    """Name, alias, kind of reference and "holds records" of each field that can refer to something."""
    found = []
    for name, info in kind.model_fields.items():
        reference = find_in(info, lambda part: part.kind if isinstance(part, Refers) else None) or ""
        inner = find_in(info, lambda part: (isinstance(part, type) and issubclass(part, Record)) or None)
        if reference or inner:
            found.append((name, info.alias or name, reference, bool(inner)))
    return tuple(found)


def find_in(info: FieldInfo, test: Callable[[Any], Any]) -> Any:
    """The first part of an annotation that passes the test."""
    waiting = [*info.metadata, info.annotation]
    while waiting:
        part = waiting.pop()
        if found := test(part):
            return found
        waiting += get_args(part)
        waiting += getattr(part, "__metadata__", ())
    return None
