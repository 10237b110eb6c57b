"""A release made: the records frozen under a day. It stands whole in its folder, or not at all."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from enum import Enum, auto
from hashlib import sha256
from pathlib import Path

from generator.catalogue import Catalogue
from generator.downloads import csv, package
from generator.downloads.about import About
from generator.gather import Gathered, Project
from generator.records.borders import border_files
from generator.records.listing import list_files
from generator.releases import VERSION
from generator.releases.change import Change, Key, compare
from generator.releases.explained import explained
from generator.releases.folder import CHANGES, DATA, MANIFEST, RECORDS, TEXTS, UNFINISHED, Release
from generator.releases.history import History, changes_file, frozen_state
from generator.releases.plain import Values
from generator.releases.state import border_values, records_file, state_of, texts_file
from generator.site_folder import remove
from generator.tables import make_tables
from generator.task import Content


class Outcome(Enum):
    """What came of it."""

    MADE = auto()
    EQUAL = auto()  # the newest release holds the same records
    TAKEN = auto()  # a release of that day holds others
    EARLIER = auto()  # the newest release is of a later day
    AHEAD = auto()  # the records speak of a later day


def freeze(project: Project, gathered: Gathered, day: datetime.date) -> tuple[Outcome, Path]:
    """A release of the records of today under this day, and where it stands, or what stands in its way."""
    history, name = gathered.catalogue.history, day.isoformat()
    state = state_of(gathered.catalogue.records, border_values(project.data))
    target = project.releases / name
    outcome = fits(history, gathered.catalogue.as_of, sha256(records_file(state)).hexdigest(), day)
    if outcome is not Outcome.MADE:
        return outcome, history.newest.folder if history.newest else target
    fresh = project.releases / f"{UNFINISHED}{name}.new"
    remove(fresh)  # what a release that was ended in the middle left
    release = write_records(project.data, gathered, state, fresh, name)
    write_tables(gathered, release)
    fresh.rename(target)
    return outcome, target


def fits(history: History, as_of: datetime.date, records: str, day: datetime.date) -> Outcome:
    """Whether a release of these records can follow on those that there are."""
    newest = history.newest
    if newest and newest.records == records:
        return Outcome.EQUAL
    if newest and newest.day >= day:
        return Outcome.TAKEN if newest.day == day else Outcome.EARLIER
    return Outcome.AHEAD if as_of > day else Outcome.MADE


def write_records(data: Path, gathered: Gathered, state: dict[Key, Values], folder: Path, name: str) -> Release:
    """The records of a release: as editors wrote them, as lines, and what changed since the release before."""
    history, records = gathered.catalogue.history, gathered.catalogue.records
    newest, lines = history.newest, records_file(state)
    changed = changes_file(since(history, state, name))
    files = write_files(folder, [(RECORDS, lines), (TEXTS, texts_file(records)), (CHANGES, changed), *frozen_files(data)])
    return Release(folder, name, sha256(lines).hexdigest(), newest.name if newest else "", newest.manifest if newest else "",
                   VERSION, files, "")


def since(history: History, state: dict[Key, Values], name: str) -> list[Change]:
    """What the records of today changed in the newest release; nothing when this is the first."""
    newest = history.newest
    return compare(frozen_state(newest), state, explained(history.records), (newest.name, name)) if newest else []


def frozen_files(data: Path) -> Iterator[tuple[str, bytes]]:
    """Every file of records and borders, below `data/` whatever the folder is called."""
    paths = sorted({*(Path(file.path) for file in list_files(data)), *border_files(data)})
    return ((f"{DATA}{path.relative_to(data).as_posix()}", path.read_bytes()) for path in paths)


def write_tables(gathered: Gathered, release: Release) -> None:
    """The tables of a release and what tells of them, and last the manifest of all."""
    before = gathered.catalogue
    catalogue = Catalogue(before.records, before.borders, History((*before.history.releases, release), before.records,
                                                                  before.history.data))
    about = About(catalogue, make_tables(catalogue), gathered.languages)
    files = {**release.files, **write_files(release.folder, table_files(about))}
    write_files(release.folder, [(MANIFEST, manifest_of(replace(release, files=files)))])


def table_files(about: About) -> Iterator[tuple[str, Content]]:
    """Each table as CSV, and the Data Package that describes them."""
    for table in about.tables.values():
        yield f"{table.name}{csv.SUFFIX}", csv.render(table)
    yield package.NAME, package.datapackage(about)


def manifest_of(release: Release) -> bytes:
    """What a release says of itself."""
    after = {"release": release.after, "manifest": release.after_manifest} if release.after else None
    told = {"release": release.name, "records": release.records, "after": after, "generator": release.generator,
            "files": dict(sorted(release.files.items()))}
    return (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode()


def write_files(folder: Path, files: Iterable[tuple[str, Content]]) -> dict[str, str]:
    """Write the files; gives the SHA-256 of each."""
    digests = {}
    for name, content in files:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        made = sha256()
        with path.open("wb") as file:
            for piece in [content] if isinstance(content, bytes) else content:
                made.update(piece)
                file.write(piece)
        digests[name] = made.hexdigest()
    return digests
