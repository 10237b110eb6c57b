"""How a value is written in files for machines."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import Any


def written(value: Any) -> str:
    """A value as text: ISO dates, a dot for decimals, true and false; unknown is empty."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, datetime.date):
        return value.isoformat()
    return str(value)
