"""Facts on which sources differ."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain

from generator.catalogue import Catalogue
from generator.records.call import Call
from generator.records.fact import Fact
from generator.records.field import Record, fields, inner_record, plain_kind
from generator.records.project import Participant, Project
from generator.tables.declaration import CALL, PROJECT, ROW_ID, SOURCE, Column, Declaration, Row, cited
from generator.texts import N_

FACTS = (Fact, Participant)


@cache
def leading(kind: type[Record]) -> tuple[str, ...]:
    """The fields of a kind that hold facts, or records that do; the others need no look."""
    inner = ((name, plain_kind(inner_record(info.annotation))) for name, info in fields(kind).items())
    return tuple(name for name, held in inner if held and (issubclass(held, FACTS) or leading(held)))


def disputed(record: Record, path: tuple[str, ...] = ()) -> Iterator[tuple[str, Fact | Participant]]:
    """Each fact of a record on which sources differ, with its name: `awarded_amount`, or `participants/2`."""
    for name in leading(type(record)):
        value = getattr(record, name)
        for step, item in numbered(value) if isinstance(value, tuple) else [((), value)]:
            if not isinstance(item, FACTS):
                yield from disputed(item, (*path, name, *step)) if item else ()
            elif item.also and item.disputed:
                yield "/".join((*path, name, *step)), item


def numbered(items: tuple[Record, ...]) -> list[tuple[tuple[str, ...], Record]]:
    """The records of a list, each with its number, from 1."""
    return [((str(number),), item) for number, item in enumerate(items, 1)]


def claims(catalogue: Catalogue) -> Iterable[Row]:
    records = (*catalogue.calls.values(), *catalogue.projects.values())
    return chain.from_iterable(claim_rows(catalogue, record) for record in records)


def claim_rows(catalogue: Catalogue, record: Call | Project) -> Iterator[Row]:
    for name, fact in disputed(record):
        for position, (value, source) in enumerate(fact.said(record.source)):
            yield {"id": f"{record.id}/{name}/{position}", "call": record.id if isinstance(record, Call) else None,
                   "project": record.id if isinstance(record, Project) else None, "field": name,
                   "value": None if value is None else str(value), **cited(catalogue, source)}


CLAIMS = Declaration("tegenspraak", N_("Sources that differ"), N_("facts on which sources differ; none of them counts"), (
    ROW_ID, Column("call", "string", N_("Call"), N_("id of the call, when it is about a call"), CALL),
    Column("project", "string", N_("Project"), N_("id of the project, when it is about a project"), PROJECT),
    Column("field", "string", N_("Field"), N_("the fact that they differ on")),
    Column("value", "string", N_("Value"), N_("what this source says")), *SOURCE), claims)
