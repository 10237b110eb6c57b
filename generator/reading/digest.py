"""A short name for a text: equal for equal texts, in every run and on every machine."""

from __future__ import annotations

from hashlib import blake2b

SIZE = 16  # bytes; that two texts share one by chance need not be reckoned with


def digest_of(*parts: str | bytes) -> bytes:
    """One digest of all parts in their order; where one ends and the next begins counts."""
    made = blake2b(digest_size=SIZE)
    for part in parts:
        content = part.encode() if isinstance(part, str) else part
        made.update(len(content).to_bytes(8, "big"))
        made.update(content)
    return made.digest()
