"""A short name for a row, so that a change of one is seen; written as canonical JSON, which anyone can make again."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import cache
from hashlib import sha256
from typing import Any

LENGTH = 16  # signs: 64 bits, of which two rows of a table share none by chance


def row_hashes(names: Sequence[str], columns: Sequence[list[Any]]) -> list[str]:
    """The hash of each row; `columns` are the values of each name.

    It is that of an object with the names in the order of their letters, without those that have no value, without spaces, in
    UTF-8, where amounts and days are texts: so a new column changes no hash of a row that leaves it empty.
    """
    found = [members(name, values) for name, values in sorted(zip(names, columns, strict=True))]
    return [hash_of("{" + ",".join(filter(None, row)) + "}") for row in zip(*found, strict=True)]


def row_hash(row: Mapping[str, Any]) -> str:
    """That of a single row, for those who have few."""
    return hash_of(IN_ORDER({name: value for name, value in row.items() if value is not None}))


def hash_of(text: str) -> str:
    return sha256(text.encode()).hexdigest()[:LENGTH]


def members(name: str, values: list[Any]) -> Iterator[str]:
    """A name with each of its values, as they stand in an object; empty where there is none."""
    before = f"{encoder(',')(name)}:"
    return (before + text if text != "null" else "" for text in each(values))


def each(values: list[Any]) -> list[str]:
    """One or more plain values of a column as JSON: written at once and cut at the breaks, since no text of JSON holds one."""
    return encoder("\n")(values)[1:-1].split("\n")


@cache
def encoder(between: str) -> Any:
    """Writes values of JSON; `between` stands between two entries of a list."""
    return json.JSONEncoder(ensure_ascii=False, separators=(between, ":"), default=plain).encode


def plain(value: Any) -> str:
    """Amounts as text, so that no cent is lost, and ISO dates."""
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, datetime.date):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} has no JSON form")


IN_ORDER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), sort_keys=True, default=plain).encode
