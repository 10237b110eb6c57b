"""Which files of a data folder hold records, and how each stands on the disk."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from generator.problems import shown
from generator.records.field import Record
from generator.records.kinds import KINDS

FOLDERS = ("", "reference/")
LONGEST_NAME = 1000  # signs; a name of a file may hold a line break, or bytes that are no letters

Stamp = tuple[int, int, int, int]  # size, time of the text, time of the file (both in ns), number of the file on the disk


class Listed(NamedTuple):
    """A file that holds records of a kind."""

    kind: type[Record]
    path: str
    name: str  # as problems tell it, such as data/projects/buurtapp.yml
    stamp: Stamp | None  # another one when the file was written since; None when there is no telling


def list_files(data: Path) -> list[Listed]:
    """Every file that holds records, by kind, in the order in which they are read."""
    above = len(str(data)) - len(data.name)
    return [Listed(kind, path, shown(path.replace(os.sep, "/")[above:], LONGEST_NAME), stamp)
            for kind in KINDS for path, stamp in stamped(kind, data)]


def files_of(kind: type[Record], data: Path) -> Iterator[Path]:
    """`projects.yml`, `projects.csv` and all of `projects/*.yml`, in data/ or data/reference/."""
    return (Path(path) for path, _ in stamped(kind, data))


def stamped(kind: type[Record], data: Path) -> Iterator[tuple[str, Stamp | None]]:
    """The path of each file of a kind, and its stamp."""
    for folder in FOLDERS:
        base = data / f"{folder}{kind.kind}"
        for suffix in (".yml", ".csv"):
            if base.with_suffix(suffix).is_file():
                yield str(base.with_suffix(suffix)), stamp_of(base.with_suffix(suffix))
        if base.is_dir():
            with os.scandir(base) as found:
                inside = {entry.name: entry for entry in found if entry.name.endswith(".yml")}
            yield from ((inside[name].path, stamp_of(inside[name])) for name in sorted(inside))


def stamp_of(file: Path | os.DirEntry[str]) -> Stamp | None:
    try:
        found = file.stat()
    except OSError:  # reading will tell
        return None
    return found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino
