"""A short name for a text, or for values: equal for equal ones, in every run and on every machine."""

from __future__ import annotations

import marshal
from hashlib import blake2b
from typing import Any

SIZE = 16  # bytes; that two texts share one by chance need not be reckoned with
FORM = 2  # of marshal: the last that writes equal values alike, whatever objects they are


def digest_of(*parts: str | bytes) -> bytes:
    """One digest of all parts in their order; where one ends and the next begins counts."""
    made = blake2b(digest_size=SIZE)
    for part in parts:
        content = part.encode() if isinstance(part, str) else part
        made.update(len(content).to_bytes(8, "big"))
        made.update(content)
    return made.digest()


def digest_of_values(*values: Any) -> bytes:
    """One digest of texts, numbers, amounts, days, None, and lists and mappings of them; 1, True and "1" differ."""
    try:
        return digest_of(marshal.dumps(values, FORM))
    except ValueError:  # marshal knows no amounts and no days, and most values are neither
        return digest_of(marshal.dumps(exact(values), FORM))


def exact(value: Any) -> Any:
    """The same, where what marshal does not know stands as its type and its text."""
    if isinstance(value, list | tuple):
        return [exact(entry) for entry in value]
    if isinstance(value, dict):
        return [(exact(key), exact(entry)) for key, entry in value.items()]
    if value is None or type(value) in (str, int, float, bool, bytes):
        return value
    return (type(value).__name__, str(value))
