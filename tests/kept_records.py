"""Records that were kept against records that are read again, and a listener to what is told meanwhile."""

from __future__ import annotations

from pathlib import Path

from generator.checks import check, check_beside, check_each, check_together
from generator.problems import Problem
from generator.records.folder import Records, read_records
from generator.records.kept import Kept
from generator.records.kept_folder import read_kept


def told(records: Records) -> list[Problem]:
    return sorted({*records.problems, *check_together(records)})


def known(records: Records) -> list[object]:
    """Everything that later stages can ask of records."""
    entries = {kind: [(entry.record, entry.digest, entry.file, entry.place()) for entry in found]
               for kind, found in records.entries.items()}
    return [entries, records.refused, records.unread, records.project_digests, records.register_digest]


def assert_same(data: Path, kept: Kept) -> None:
    """Reading with what is kept gives the same as reading everything."""
    fresh, again, listener = read_records(data), read_kept(data, kept, check_each), Listener()

    assert check(fresh) == told(again)
    assert check(fresh) == sorted({*again.problems, *check_beside(kept, again, listener.note)}), "some are passed over"
    assert known(fresh) == known(again)
    assert not listener.notes


class Listener:
    """Hears notes."""

    def __init__(self) -> None:
        self.notes: list[str] = []

    stage = step = staticmethod(lambda *_: None)

    def note(self, message: str, **gaps: object) -> None:
        self.notes.append(message % gaps)
