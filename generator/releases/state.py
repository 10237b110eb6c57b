"""The records of today as a state, and as the lines that a release keeps."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

from generator.records.borders import border_files
from generator.records.contents import Entry
from generator.records.folder import Records
from generator.releases.change import Key
from generator.releases.plain import Values, as_line, key_of, lines_in, plain_record

BORDERS = "borders"  # a file of borders stands for itself: nobody edits a corner of an area


def entries(records: Records) -> Iterator[tuple[Key, Entry]]:
    """Every record with its key."""
    for kind, found in records.entries.items():
        for entry in found:
            yield (kind, key_of(entry.record)), entry


def border_values(data: Path) -> dict[Key, Values]:
    """The files of borders, each with the SHA-256 of its bytes."""
    return {(BORDERS, path.stem): {"sha256": sha256(path.read_bytes()).hexdigest()} for path in border_files(data)}


def state_of(records: Records, borders: dict[Key, Values]) -> dict[Key, Values]:
    """All records of today as plain values."""
    return {**{key: plain_record(entry.record) for key, entry in entries(records)}, **borders}


def records_file(state: dict[Key, Values]) -> bytes:
    """A line for each record, by kind and name: equal records give equal bytes, in whatever file or order they stand."""
    return "".join(as_line(*key, state[key]) for key in sorted(state)).encode()


def read_state(content: bytes) -> dict[Key, Values]:
    """What `records_file` wrote."""
    return {(kind, name): values for kind, name, values in lines_in(content)}


def texts_file(records: Records) -> bytes:
    """Key, file and digest of the text of each record: one whose text is as it was needs no second look."""
    return "".join(sorted(as_line(*key, entry.file, entry.digest.hex()) for key, entry in entries(records))).encode()


def read_texts(content: bytes) -> dict[Key, tuple[Any, ...]]:
    """Key of a record -> its file, and the digest of its text, in hexadecimal signs."""
    return {(kind, name): (file, digest) for kind, name, file, digest in lines_in(content)}
