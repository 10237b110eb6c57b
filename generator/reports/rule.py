"""What is said of a problem code besides the message: why it matters and what to do."""

from __future__ import annotations

from typing import NamedTuple


class Rule(NamedTuple):
    """Title, reason and repair of a code, as msgids of the catalogue."""

    title: str
    why: str
    repair: str
