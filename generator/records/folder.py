"""A data folder into records."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from itertools import groupby
from pathlib import Path

from generator.problems import Place, Problem, problem
from generator.reading.digest import digest_of
from generator.reading.spots import Remembered
from generator.reading.text_file import read_content
from generator.records.contents import Contents, Entry, read_contents, unreadable
from generator.records.field import Record
from generator.records.kinds import KINDS
from generator.records.listing import Listed, list_files
from generator.records.project import Project
from generator.records.stray import stray_files
from generator.texts import N_

REQUIRED = {"programme", "calls", "municipalities", "provinces"}


@dataclass
class Records:
    """Every record of a data folder, by kind, in the order of the files."""

    entries: dict[str, list[Entry]] = field(default_factory=lambda: {kind.kind: [] for kind in KINDS})
    problems: list[Problem] = field(default_factory=list)
    # What is right in records that were refused, by kind: the names in it are looked up, and it counts nowhere.
    parts: dict[str, list[Entry]] = field(default_factory=lambda: {kind.kind: [] for kind in KINDS})
    # Ids of records with problems of their own: whoever names them is not to blame as well.
    refused: dict[str, set[str]] = field(default_factory=lambda: {kind.kind: set() for kind in KINDS})
    # Kinds of which a file, a row or an id could not be read: nobody can tell which of their records are missing.
    unread: set[str] = field(default_factory=set)
    doubtful: list[Entry] | None = None  # the projects that are not settled; None while none is

    def of(self, kind: type[Record]) -> list[Entry]:
        return self.entries[kind.kind]

    def settle(self, right: frozenset[bytes]) -> None:
        """The projects of these digests were found right beside the same records of other kinds: they need no second look."""
        self.doubtful = [entry for entry in self.of(Project) if entry.digest not in right]

    def unsettled(self, kind: type[Record]) -> list[Entry]:
        """The records of a kind that a rule must look at which compares each with records of other kinds."""
        return self.of(kind) if self.doubtful is None or kind is not Project else self.doubtful

    def naming(self, kind: type[Record]) -> list[Entry]:
        """The records of a kind whose names of other records must be looked up, also those that were refused."""
        return [*self.unsettled(kind), *self.parts[kind.kind]]

    @property
    def is_register_whole(self) -> bool:
        """No record that is no project was refused or could not be read: nothing excuses a project that names it."""
        return not any(names for kind, names in self.refused.items() if kind != Project.kind) and self.unread <= {Project.kind}

    def add(self, found: Contents) -> None:
        """What one more file holds."""
        self.entries[found.kind.kind] += found.entries
        self.parts[found.kind.kind] += found.parts
        self.problems += found.problems
        self.refused[found.kind.kind] |= found.refused
        if found.is_unread:
            self.unread.add(found.kind.kind)

    @cached_property
    def project_digests(self) -> dict[str, bytes]:
        """The digest of each project by its id; made once, when first asked."""
        return {entry.record.id: entry.digest for entry in self.of(Project)}

    @cached_property
    def register_digest(self) -> bytes:
        """One digest of all records that are no projects, in their order; made once, when first asked.

        It changes with every change of a call, theme, source, municipality or of the programme, also of their order.
        """
        others = (entries for kind, entries in self.entries.items() if kind != Project.kind)
        return digest_of(*(b"".join(entry.digest for entry in entries) for entries in others))

    def let_go(self) -> None:
        """No place is asked for any more: what was read again of the files to find one leaves the memory."""
        for entries in self.entries.values():
            for entry in entries:
                if isinstance(entry.spot, Remembered):
                    entry.spot.source.let_go()


def read_records(data: Path) -> Records:
    """All records below `data`, with their texts; what is wrong with them stands in `problems`."""
    listed = list_files(data)
    return collected(data, listed, (read_listed(file) for file in listed))


def read_listed(file: Listed) -> Contents:
    """What one file holds."""
    content, problems = read_content(file.path, file.name)
    return unreadable(file.kind, file.name, problems) if problems else read_contents(file.kind, content, file.name)


def collected(data: Path, listed: list[Listed], contents: Iterable[Contents]) -> Records:
    """The records of all files together, and what is wrong with the folder; `contents` come in the order of the list."""
    records = Records()
    by_kind = {kind: list(found) for kind, found in groupby(contents, key=lambda found: found.kind)}
    for kind in KINDS:
        for found in by_kind.get(kind, []):
            records.add(found)
        missing = missing_records(kind, data, by_kind.get(kind, []))
        records.problems += missing
        if missing:
            records.unread.add(kind.kind)
    records.problems += stray_files(data, {file.path for file in listed})
    return records


def missing_records(kind: type[Record], data: Path, contents: list[Contents]) -> list[Problem]:
    """A kind that no site can do without has a file and a record, unless a problem says already why not."""
    if kind.kind not in REQUIRED or any(found.entries or found.problems for found in contents):
        return []
    if contents:
        return [problem(Place(contents[0].name), "empty-file", N_("this file holds no record"))]
    return [missing_file(data.name, kind.kind)]


def missing_file(data: str, kind: str) -> Problem:
    """No file in the folder `data` has the name of a kind."""
    return problem(Place(f"{data}/{kind}"), "missing-file", N_(
        "no file holds the records of the kind '%(kind)s'; write %(kind)s.yml or %(kind)s.csv, or bring it back"), kind=kind)
