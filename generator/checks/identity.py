"""Ids: unique within their kind, and equal to the name of the file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from generator.problems import Place, Problem, problem
from generator.records.folder import Records
from generator.texts import N_

KEYS = ("id", "nis")


def ids_are_unique(records: Records) -> Iterator[Problem]:
    """No two records of a kind share an id or a code."""
    for entries in records.entries.values():
        for key in KEYS:
            first: dict[str, Place] = {}
            for entry in entries:
                value = getattr(entry.record, key, None)
                if value in first:
                    yield problem(entry.place(key), "duplicate-id", N_("'%(id)s' is already taken by %(place)s"),
                                  id=value, place=first[value])
                elif value is not None:
                    first[value] = entry.place(key)


def names_of_files_are_ids(records: Records) -> Iterator[Problem]:
    """A record that has a file to itself is called as the file is."""
    for kind, entries in records.entries.items():
        for entry in entries:
            path = PurePosixPath(entry.node.place.file)
            if path.parent.name == kind and path.suffix == ".yml" and path.stem != getattr(entry.record, "id", path.stem):
                yield problem(entry.place("id"), "id-differs-from-file",
                              N_("the id is '%(id)s' but the file is called '%(file)s'; make them equal"),
                              id=entry.record.id, file=path.name)
