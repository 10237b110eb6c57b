"""A data folder into records: which file holds which kind, and where each record stands."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from generator.problems import Place, Problem, nearest, problem, warning
from generator.reading.csv_file import Row, read_rows
from generator.reading.document import Item, read_items
from generator.reading.node import Plain, locate, plain
from generator.reading.text_file import read_text
from generator.reading.yaml_file import RUN_ON
from generator.records.build import build
from generator.records.call import Call, CallKind
from generator.records.field import Record, fields
from generator.records.idea import Idea
from generator.records.municipality import Merger, Municipality, PostalCodeArea, Province
from generator.records.programme import Programme
from generator.records.project import Project
from generator.records.source import Source
from generator.records.theme import Subject, Theme
from generator.texts import N_

KINDS: tuple[type[Record], ...] = (
    Programme, Source, Theme, Subject, CallKind, Call, Project, Idea, Province, Municipality, Merger, PostalCodeArea,
)
REQUIRED = {"programme", "calls", "municipalities", "provinces"}
FOLDERS = ("", "reference/")
KEYS = ("id", "nis")  # by which others name a record
HARMLESS = {"empty-value", "text-cut", "repeated-key"}  # what hides no record of its file
RECORD_FILES = {".yml", ".yaml", ".csv"}
BORDERS = re.compile(r"borders-.*\.geojson")
# What file managers, editors and office programs write by themselves, what is hidden unless it holds records, and remarks.
LEFT_BEHIND = re.compile(r"\..*(?<!\.yml)(?<!\.yaml)(?<!\.csv)|thumbs\.db|desktop\.ini|__MACOSX|~\$.*|#.*#|.*~|"
                         r".*\.(?:sw[op]|tmp)|(?:readme|licen[cs]e|copying).*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Entry:
    """A record, and where it was read."""

    record: Record
    spot: Item | Row

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


@dataclass
class Records:
    """Every record of a data folder, by kind, in the order of the files."""

    entries: dict[str, list[Entry]] = field(default_factory=lambda: {kind.kind: [] for kind in KINDS})
    problems: list[Problem] = field(default_factory=list)
    # Ids of records with problems of their own: whoever names them is not to blame as well.
    refused: dict[str, set[str]] = field(default_factory=lambda: {kind.kind: set() for kind in KINDS})
    # Kinds of which a file, a row or an id could not be read: nobody can tell which of their records are missing.
    unread: set[str] = field(default_factory=set)

    def of(self, kind: type[Record]) -> list[Entry]:
        return self.entries[kind.kind]


def read_records(data: Path) -> Records:
    """All records below `data`; what is wrong with them stands in `problems`."""
    records = Records()
    read: set[str] = set()
    for kind in KINDS:
        read_kind(kind, data, records, read)
    records.problems += stray_files(data, read)
    return records


def read_kind(kind: type[Record], data: Path, records: Records, read: set[str]) -> None:
    """The records of one kind, added to `records`, and the paths of their files, added to `read`."""
    told, first = len(records.problems), ""
    above = len(str(data)) - len(data.name)
    for path in files_of(kind, data):
        read.add(str(path))
        name = path.as_posix()[above:]
        first = first or name
        read_file(kind, path, name, records)
    if not first and kind.kind in REQUIRED:
        records.unread.add(kind.kind)
        records.problems.append(problem(Place(f"{data.name}/{kind.kind}"), "missing-file",
                                        N_("no file holds the records of the kind '%(kind)s'"), kind=kind.kind))
    elif kind.kind in REQUIRED and not records.of(kind) and len(records.problems) == told:
        records.problems.append(problem(Place(first), "empty-file", N_("this file holds no record")))


def files_of(kind: type[Record], data: Path) -> Iterator[Path]:
    """`projects.yml`, `projects.csv` and all of `projects/*.yml`, in data/ or data/reference/."""
    for folder in FOLDERS:
        base = data / f"{folder}{kind.kind}"
        for suffix in (".yml", ".csv"):
            if base.with_suffix(suffix).is_file():
                yield base.with_suffix(suffix)
        if base.is_dir():
            yield from (base / name for name in sorted(os.listdir(base)) if name.endswith(".yml"))


def stray_files(data: Path, known: set[str]) -> Iterator[Problem]:
    """A file that nobody reads is a record that silently goes missing; what systems and editors leave behind is none."""
    for folder, _, names in os.walk(data):
        for name in names:
            if os.path.join(folder, name) not in known and not LEFT_BEHIND.fullmatch(name):
                yield from stray_file(Path(folder, name), data)


def stray_file(path: Path, data: Path) -> Iterator[Problem]:
    """What there is to say of one file that nobody reads."""
    parts = path.relative_to(data).parts
    if path.suffix.lower() == ".md" or any(LEFT_BEHIND.fullmatch(part) for part in parts) or is_border_file(parts):
        return
    place = Place(path.relative_to(data.parent).as_posix())
    if path.suffix.lower() in RECORD_FILES:
        yield problem(place, "unknown-file", N_("no kind of record is kept in a file called '%(name)s'"), name=path.name,
                      suggestion=right_name(path, data))
    else:
        yield warning(place, "unknown-file",
                      N_("nobody reads '%(name)s'; save its records as .yml or as CSV UTF-8, or keep it outside data/"),
                      name=path.name)


def is_border_file(parts: tuple[str, ...]) -> bool:
    return len(parts) == 2 and parts[0] == "reference" and bool(BORDERS.fullmatch(parts[1]))


def right_name(path: Path, data: Path) -> str:
    """What the file or its folder should be called, when that is clear."""
    if path.suffix != ".yml" and path.suffix.lower() in (".yml", ".yaml"):
        return path.with_suffix(".yml").name
    kinds = [kind.kind for kind in KINDS]
    if path.parent != data and path.parent.parent == data and path.parent.name not in kinds:
        folder = nearest(path.parent.name.lower(), kinds)
        return f"{folder}/{path.name}" if folder else ""
    return nearest(path.stem, kinds)


def read_file(kind: type[Record], path: Path, name: str, records: Records) -> None:
    """The records of one file, added to `records`."""
    text, problems = read_text(path, name)
    found: Iterable[tuple[Plain, Item | Row]] = ()
    if not problems and path.suffix == ".csv":
        rows, problems = read_rows(text, name)
        found = ((plain(row.node()), row) for row in rows)
    elif not problems:
        found, problems = read_items(text, name)
    records.problems += problems
    if any(found.code not in HARMLESS or found.message == RUN_ON for found in problems):
        records.unread.add(kind.kind)
    for values, spot in found:
        record, complaints = build(kind, values, spot.node)
        records.problems += complaints
        if record is not None:
            records.of(kind).append(Entry(record, spot))
        elif isinstance(values, dict):
            refuse(kind, values, spot, complaints, records)


def refuse(kind: type[Record], values: dict[str, Plain], spot: Item | Row, complaints: list[Problem], records: Records) -> None:
    """Remembers by which names others may know the record: as it is written, and as it should be."""
    names = [name for name in KEYS if name in fields(kind)]
    given = [values.get(name) for name in names]
    records.refused[kind.kind] |= {value for value in given if isinstance(value, str)}
    node = spot.node()
    for found in complaints:
        if found.code == "bad-id" and found.place == locate(node, ("id",)):
            records.refused[kind.kind].add(dict(found.details).get("suggestion", ""))
    has_no_code = "nis" in names and any(found.place == locate(node, ("nis",)) for found in complaints)
    if has_no_code or not names or not all(isinstance(value, str) for value in given):
        records.unread.add(kind.kind)
