"""All releases and all changes, up to the records of today."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from generator.problems import Problem
from generator.reading.digest import digest_of
from generator.records.folder import Records
from generator.releases.change import Action, Change, Key, State, compare
from generator.releases.explained import explained, unexplained
from generator.releases.folder import CHANGES, DATA, RECORDS, TEXTS, Release, read_releases
from generator.releases.plain import Values, as_line, lines_in, plain_record
from generator.releases.state import BORDERS, border_values, entries, read_state, read_texts


@dataclass(frozen=True)
class History:
    """The releases, the oldest first; nothing of them is read before it is asked for."""

    releases: tuple[Release, ...] = ()
    records: Records = field(default_factory=Records)  # of today
    data: Path = Path()

    @property
    def newest(self) -> Release | None:
        return self.releases[-1] if self.releases else None

    @cached_property
    def texts(self) -> dict[Key, tuple[str, str]]:
        """Key of each record of the newest release -> its file, and the digest of its text."""
        return read_texts(self.newest.read(TEXTS)) if self.newest else {}

    @cached_property
    def differing(self) -> dict[Key, Values]:
        """The records of today whose text is not that of the newest release."""
        return {key: plain_record(entry.record) for key, entry in entries(self.records)
                if key not in self.texts or self.texts[key][1] != entry.digest.hex()}

    @cached_property
    def gone(self) -> list[Key]:
        """Records of the newest release that are not there any more."""
        here = {key for key, _ in entries(self.records)} if self.newest else set()
        return sorted(self.texts.keys() - here)

    @cached_property
    def pending(self) -> tuple[Change, ...]:
        """What no release has yet."""
        if not self.newest:
            return ()
        before = {(BORDERS, Path(name).stem): {"sha256": digest} for name, digest in self.newest.files.items()
                  if name.startswith(DATA) and name.endswith(".geojson")}
        borders = border_values(self.data)
        if not self.differing and not self.gone and before == borders:
            return ()
        frozen = read_state(self.newest.read(RECORDS))
        looked_at = {*self.differing, *self.gone, *before}
        return tuple(compare({key: frozen[key] for key in looked_at & frozen.keys()}, {**self.differing, **borders},
                             explained(self.records), (self.newest.name, "")))

    def state(self, as_of: datetime.date) -> str:
        """Name of the records of today: that of the newest release while they equal it, else with the day that they speak of."""
        if self.newest is None:
            return as_of.isoformat()
        return f"{self.newest.name}+{as_of.isoformat()}" if self.pending else self.newest.name

    @property
    def released(self) -> Release | None:
        """The release that holds the records of today; None while none does."""
        return None if self.pending else self.newest

    @cached_property
    def changes(self) -> tuple[Change, ...]:
        """Every change, those of the oldest release first and at the end those that no release has yet."""
        return (*(change for release in self.releases for change in changes_of(release)), *self.pending)

    @cached_property
    def by_record(self) -> dict[Key, tuple[Change, ...]]:
        """The changes of each record, also those under the names that it had before."""
        found: dict[Key, list[Change]] = defaultdict(list)
        for renamed, change in ((change.action is Action.RENAMED, change) for change in self.changes):
            key = (change.kind, change.new) if renamed else change.key
            if renamed:
                found[key] = found.pop(change.key, [])
            found[key].append(change)
        return {key: tuple(changes) for key, changes in found.items()}

    @cached_property
    def names(self) -> dict[str, str]:
        """Id of a change -> what its record is called today."""
        return {change.id: name for (_, name), changes in self.by_record.items() for change in changes}

    def of(self, release: str) -> list[Change]:
        """What a release changed; that of no release (empty) has none yet."""
        return [change for change in self.changes if change.release == release]

    @cached_property
    def digest(self) -> bytes:
        """Stands for all of it."""
        return digest_of(*(release.manifest for release in self.releases), changes_file(self.pending))


def read_history(folder: Path, cache: Path, records: Records, data: Path) -> tuple[History, list[Problem]]:
    """The history of the records, and what is wrong with the releases, or with the records beside the newest of them."""
    releases, problems = read_releases(folder, cache)
    if problems:
        return History(), problems
    history = History(tuple(releases), records, data)
    gone = [(key, history.texts[key][0]) for key in history.gone]
    return history, list(unexplained(gone, records, releases[-1].name)) if gone else []


def changes_file(changes: tuple[Change, ...] | list[Change]) -> bytes:
    """A line for each change."""
    return "".join(as_line(change.kind, change.record, change.action.value, change.field, change.old, change.new, change.source,
                           change.name, change.reason) for change in changes).encode()


def changes_of(release: Release) -> Iterator[Change]:
    """What the release changed, as it keeps that."""
    for kind, record, action, path, *rest in lines_in(release.read(CHANGES)):
        yield Change(release.after, release.name, kind, record, Action(action), path, *rest)


def frozen_state(release: Release) -> State:
    """The records of a release."""
    return read_state(release.read(RECORDS))
