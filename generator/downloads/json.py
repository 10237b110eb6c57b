"""JSON: an array of objects, amounts as text so that no cent is lost, unknown as null."""

from __future__ import annotations

import datetime
import json
from decimal import Decimal
from typing import Any

from generator.tables import Table
from generator.texts import N_

SUFFIX = ".json"
TITLE = "JSON"
MEANING = N_("for programs: an array of objects")


def render(table: Table) -> bytes:
    """The whole table."""
    return dump(table.records())


def dump(content: Any) -> bytes:
    """JSON text with a line per entry of the outermost list."""
    return (json.dumps(content, ensure_ascii=False, indent=1, default=plain) + "\n").encode("utf-8")


def plain(value: Any) -> str:
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, datetime.date):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} has no JSON form")
