"""Records that are gone: each is named once, is really gone, and its successor is there."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.references import known_names
from generator.problems import Problem, problem
from generator.records.folder import Records
from generator.records.removal import Removal
from generator.texts import N_


def removals_stand_once(records: Records) -> Iterator[Problem]:
    """A record is gone for one reason."""
    seen: set[tuple[str, str]] = set()
    for entry in records.of(Removal):
        key = entry.record.kind_of_record.value, entry.record.record
        if key in seen:
            yield problem(entry.place("record"), "duplicate-entry", N_("'%(name)s' stands in this list already; remove one"),
                          name=entry.record.record)
        seen.add(key)


def removals_are_gone(records: Records) -> Iterator[Problem]:
    """A record that stands is not gone, and what took its place stands, or went on to yet another."""
    removals = records.of(Removal)
    if not removals:
        return
    known = known_names(records)
    gone = {(entry.record.kind_of_record.value, entry.record.record) for entry in removals}
    for entry in removals:
        kind, name, successor = entry.record.kind_of_record.value, entry.record.record, entry.record.successor
        if kind not in known:
            continue
        if name in known[kind]:
            yield problem(entry.place("record"), "removal-stands",
                          N_("'%(name)s' of the kind '%(kind)s' still stands; remove it there, or this entry here"),
                          name=name, kind=kind)
        if successor and successor not in known[kind] and (kind, successor) not in gone:
            yield problem(entry.place("successor"), "unknown-reference", N_("no record of '%(kind)s' is called '%(value)s'"),
                          kind=kind, value=successor)
