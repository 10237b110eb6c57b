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
