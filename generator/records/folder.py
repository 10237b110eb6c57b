"""A data folder into records: which file holds which kind, and where each record stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from generator.problems import Place, Problem, nearest, problem
from generator.reading.csv_file import Row, read_rows
from generator.reading.document import Item, read_items
from generator.reading.node import Plain, locate, plain
from generator.reading.text_file import read_text
from generator.records.build import build
from generator.records.call import Call, CallKind
from generator.records.field import Record
from generator.records.municipality import Merger, Municipality, PostalCodeArea, Province
from generator.records.programme import Programme
from generator.records.project import Project
from generator.records.source import Source
from generator.records.theme import Subject, Theme
from generator.texts import N_

KINDS: tuple[type[Record], ...] = (
    Programme, Source, Theme, Subject, CallKind, Call, Project, Province, Municipality, Merger, PostalCodeArea,
)
REQUIRED = {"programme", "calls", "municipalities", "provinces"}
FOLDERS = ("", "reference/")


@dataclass(frozen=True, slots=True)
class Entry:
    """A record, and where it was read."""

    record: Record
    spot: Item | Row

    @property
    def file(self) -> str:
        return self.spot.file

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

    def of(self, kind: type[Record]) -> list[Entry]:
        return self.entries[kind.kind]


def read_records(data: Path) -> Records:
    """All records below `data`; what is wrong with them stands in `problems`."""
    records = Records()
    read: set[Path] = set()
    for kind in KINDS:
        files = list(files_of(kind, data))
        read.update(files)
        if not files and kind.kind in REQUIRED:
            records.problems.append(problem(Place(f"{data.name}/{kind.kind}"), "missing-file",
                                            N_("no file holds the records of the kind '%(kind)s'"), kind=kind.kind))
        for path in files:
            read_file(kind, path, path.relative_to(data.parent).as_posix(), records)
        names = [path.relative_to(data.parent).as_posix() for path in files]
        if kind.kind in REQUIRED and names and not records.of(kind) and not any(p.place.file in names for p in records.problems):
            records.problems.append(problem(Place(names[0]), "empty-file", N_("this file holds no record")))
    records.problems += stray_files(data, read)
    return records


def files_of(kind: type[Record], data: Path) -> Iterator[Path]:
    """`projects.yml`, `projects.csv` and all of `projects/*.yml`, in data/ or data/reference/."""
    for folder in FOLDERS:
        base = data / f"{folder}{kind.kind}"
        for suffix in (".yml", ".csv"):
            if base.with_suffix(suffix).is_file():
                yield base.with_suffix(suffix)
        if base.is_dir():
            yield from sorted(base.glob("*.yml"), key=str)


def stray_files(data: Path, known: set[Path]) -> Iterator[Problem]:
    """A record file that nobody reads is a record that silently goes missing."""
    for path in sorted(data.rglob("*"), key=str):
        if path.suffix.lower() in (".yml", ".yaml", ".csv") and path not in known:
            right = path.with_suffix(".yml").name if path.suffix == ".yaml" else ""
            suggestion = right or nearest(path.stem, [kind.kind for kind in KINDS])
            yield problem(Place(path.relative_to(data.parent).as_posix()), "unknown-file",
                          N_("no kind of record is kept in a file called '%(name)s'"), name=path.name,
                          suggestion=suggestion)


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
    for values, spot in found:
        record, complaints = build(kind, values, spot.node)
        records.problems += complaints
        if record is not None:
            records.of(kind).append(Entry(record, spot))
        elif isinstance(values, dict):
            records.refused[kind.kind] |= {name for name in (values.get("id"), values.get("nis")) if isinstance(name, str)}
