"""Which projects were found right beside which other records: two runs of one program agree on it, so the next need not look."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from generator.reading.digest import SIZE
from generator.records.buckets import read_payload, write_payload

RIGHT = "right.records"


class Right(NamedTuple):
    """Projects of which no rule told anything beside these records of other kinds.

    That stays true whatever becomes of the folder, and whoever else writes it; so nothing is ever taken back.
    """

    register: bytes = b""  # digest of the records of other kinds
    projects: frozenset[bytes] = frozenset()  # digest of each

    def beside(self, register: bytes) -> frozenset[bytes]:
        """The projects that were right beside these records of other kinds."""
        return self.projects if self.register == register else frozenset()


def write_right(folder: Path, right: Right) -> None:
    """The digests as a file, whole or not at all."""
    write_payload(folder / RIGHT, right.register + b"".join(sorted(right.projects)))


def read_right(folder: Path) -> Right:
    """The digests that were written, none when there is no file; raises Unfit."""
    payload = read_payload(folder / RIGHT)
    digests = [payload[start:start + SIZE] for start in range(0, len(payload), SIZE)]
    return Right(digests[0], frozenset(digests[1:])) if digests else Right()
