"""What one file holds: its records, each with its spot, or what is wrong with them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from generator.problems import Place, Problem, problem
from generator.reading.node import Plain, locate
from generator.reading.spots import Remembered, Source, Spot, read_spots
from generator.reading.yaml_file import RUN_ON
from generator.records.build import build
from generator.records.field import Record, fields
from generator.records.partial import partial_record
from generator.texts import N_

KEYS = ("id", "nis")  # by which others name a record
HARMLESS = {"empty-value", "text-cut", "repeated-key"}  # what hides no record of its file


@dataclass(frozen=True, slots=True)
class Entry:
    """A record, and where it was read."""

    record: Record
    spot: Spot

    @property
    def file(self) -> str:
        return self.spot.file

    @property
    def digest(self) -> bytes:
        """Stands for the text that the record was read from, and where; the same in every run and on every machine."""
        return self.spot.digest

    def place(self, *path: str | int) -> Place:
        """Where the value at `path` stands, or the record itself; looked for only now, since few are ever asked."""
        return locate(self.spot.node(), path)


@dataclass(frozen=True, slots=True)
class Contents:
    """What was read from one file."""

    kind: type[Record]
    name: str
    entries: tuple[Entry, ...] = ()
    parts: tuple[Entry, ...] = ()  # what is right in records that were refused
    numbers: tuple[int, ...] = ()  # of each entry among all that the file holds, also those refused
    problems: tuple[Problem, ...] = ()
    refused: frozenset[str] = frozenset()  # names by which others may know a record that was refused
    is_unread: bool = False  # nobody can tell which of its records are missing

    def without_text(self, source: Source) -> Contents:
        """The same, with spots that hold no text."""
        return replace(self, entries=tuple(Entry(entry.record, Remembered(source, number, entry.digest))
                                           for entry, number in zip(self.entries, self.numbers, strict=True)))


def read_contents(kind: type[Record], content: bytes, name: str) -> Contents:
    """The records in the bytes of a file."""
    spots, problems = read_spots(content, name)
    is_unread = unreadable(kind, name, problems).is_unread
    entries: dict[int, Entry] = {}
    parts: list[Entry] = []
    refused: set[str] = set()
    number = 0
    for number, (values, spot) in enumerate(spots, 1):
        record, complaints = build(kind, values, spot.node)
        problems += complaints
        if record is not None:
            entries[number - 1] = Entry(record, spot)
        elif isinstance(values, dict):
            parts.append(Entry(partial_record(kind, values), spot))
            names, is_nameless = refuse(kind, values, spot, complaints)
            refused |= names
            is_unread |= is_nameless
    if not number and not problems and PurePosixPath(name).parent.name == kind.kind:  # a file to itself, and no record in it
        problems, is_unread = [problem(Place(name), "empty-file", N_("this file holds no record"))], True
    return Contents(kind, name, tuple(entries.values()), tuple(parts), tuple(entries), tuple(problems), frozenset(refused),
                    is_unread)


def unreadable(kind: type[Record], name: str, problems: list[Problem]) -> Contents:
    """What a file holds whose form has these problems, as far as they tell: no record yet."""
    hidden = any(found.code not in HARMLESS or found.message == RUN_ON for found in problems)
    return Contents(kind, name, problems=tuple(problems), is_unread=hidden)


def refuse(kind: type[Record], values: dict[str, Plain], spot: Spot, complaints: list[Problem]) -> tuple[set[str], bool]:
    """By which names others may know the record, as it is written and as it should be; whether it may have others still."""
    names = [name for name in KEYS if name in fields(kind)]
    given = [values.get(name) for name in names]
    known = {value for value in given if isinstance(value, str)}
    node = spot.node()
    for told in complaints:
        if told.code == "bad-id" and told.place == locate(node, ("id",)):
            known.add(dict(told.details).get("suggestion", ""))
    has_no_code = "nis" in names and any(told.place == locate(node, ("nis",)) for told in complaints)
    return known, has_no_code or not names or not all(isinstance(value, str) for value in given)
