"""A title into an id: lower-case words with hyphens, and no id twice."""

from __future__ import annotations

import re
import unicodedata

LONGEST = 60


def slug(title: str) -> str:
    """The words of the title that fit in an id; empty when it has no Latin letter or digit."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    whole = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    if len(whole) <= LONGEST:
        return whole
    return whole[: LONGEST + 1].rpartition("-")[0] or whole[:LONGEST]


def fresh_id(title: str, line: int, taken: set[str]) -> str:
    """An id that no other record of this import has; it is added to `taken`."""
    base = slug(title) or f"project-{line}"
    name, number = base, 2
    while name in taken:
        name, number = f"{base}-{number}", number + 1
    taken.add(name)
    return name
