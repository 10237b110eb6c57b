"""Facts on which sources differ."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from generator.catalogue import Catalogue
from generator.records.call import Call
from generator.records.fact import Fact
from generator.records.field import Record, fields
from generator.records.project import Participant, Project
from generator.tables.declaration import ROW_ID, SOURCE, Column, Declaration, Row, cited
from generator.texts import N_

FACTS = (Fact, Participant)
names = cache(lambda kind: tuple(fields(kind)))  # every record of the site is walked


def disputed(record: Record, path: tuple[str, ...] = ()) -> Iterator[tuple[str, Fact | Participant]]:
    """Each fact of a record on which sources differ, with its name: `awarded_amount`, or `participants/2`."""
    for name in names(type(record)):
        value = getattr(record, name)
        if isinstance(value, FACTS):
            if value.also and value.disputed:
                yield "/".join((*path, name)), value
        elif isinstance(value, Record):
            yield from disputed(value, (*path, name))
        elif isinstance(value, tuple):
            yield from disputed_in(value, (*path, name))


def disputed_in(items: tuple, path: tuple[str, ...]) -> Iterator[tuple[str, Fact | Participant]]:
    """The same for a list, whose records are numbered from 1."""
    for number, item in enumerate(items, 1):
        if isinstance(item, FACTS):
            if item.also and item.disputed:
                yield "/".join((*path, str(number))), item
        elif isinstance(item, Record):
            yield from disputed(item, (*path, str(number)))


def claims(catalogue: Catalogue) -> Iterable[Row]:
    for record in (*catalogue.calls.values(), *catalogue.projects.values()):
        for name, fact in disputed(record):
            for position, (value, source) in enumerate(fact.said(record.source)):
                yield {"id": f"{record.id}/{name}/{position}", "call": record.id if isinstance(record, Call) else None,
                       "project": record.id if isinstance(record, Project) else None, "field": name,
                       "value": None if value is None else str(value), **cited(catalogue, source)}


CLAIMS = Declaration("tegenspraak", N_("Sources that differ"), N_("facts on which sources differ; none of them counts"), (
    ROW_ID, Column("call", "string", N_("Call"), N_("id of the call, when it is about a call")),
    Column("project", "string", N_("Project"), N_("id of the project, when it is about a project")),
    Column("field", "string", N_("Field"), N_("the fact that they differ on")),
    Column("value", "string", N_("Value"), N_("what this source says")), *SOURCE), claims)
