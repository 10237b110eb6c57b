"""Records by a key."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from types import MappingProxyType


def by_key(records: Iterable, key: str) -> MappingProxyType:
    return MappingProxyType({getattr(record, key): record for record in records})


def grouped(items: Iterable, key) -> dict[str, list]:
    groups = defaultdict(list)
    for item in items:
        groups[key(item)].append(item)
    return groups


def grouped_by_each(items: Iterable, keys) -> dict[str, list]:
    """Like `grouped`, where an item has several keys and stands under each once."""
    groups = defaultdict(list)
    for item in items:
        for key in dict.fromkeys(keys(item)):
            groups[key].append(item)
    return groups
