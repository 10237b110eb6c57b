"""A short name for a row, so that a change of one is seen; written as canonical JSON, which anyone can make again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from typing import Any

from generator.tables.as_json import each, encoded, in_order

LENGTH = 16  # signs: 64 bits, of which two rows of a table share none by chance


def row_hashes(names: Sequence[str], columns: Sequence[list[Any]]) -> list[str]:
    """The hash of each row; `columns` are the values of each name.

    It is that of an object with the names in the order of their letters, without those that have no value, without spaces, in
    UTF-8, where amounts and days are texts: so a new column changes no hash of a row that leaves it empty.
    """
    found = [members(name, values) for name, values in sorted(zip(names, columns, strict=True))]
    return [hash_of(f"{{{','.join(filter(None, row))}}}".encode()) for row in zip(*found, strict=True)]


def row_hash(row: Mapping[str, Any]) -> str:
    """That of a single row, for those who have few."""
    return hash_of(in_order({name: value for name, value in row.items() if value is not None}))


def hash_of(row: bytes) -> str:
    return sha256(row).hexdigest()[:LENGTH]


def members(name: str, values: list[Any]) -> Iterator[str]:
    """A name with each of its values, as they stand in an object; empty where there is none."""
    before = f"{encoded(name)}:"
    return (before + text if text != "null" else "" for text in each(values))
