"""How a value is written in files for machines."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from decimal import Decimal
from types import NoneType
from typing import Any

ALIKE = {str, datetime.date, NoneType}  # of these, what is equal is written alike; 1, True and Decimal("1.0") are not


def written(value: Any) -> str:
    """A value as text: ISO dates, a dot for decimals, true and false; unknown is empty."""
    if value is None:
        return ""
    if type(value) is str:  # as most are
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, datetime.date):
        return value.isoformat()
    return str(value)


def each(values: list[Any], write: Callable[[Any], str]) -> list[str]:
    """The values of a column as text; texts and days, of which many are equal, are written once."""
    if ALIKE.issuperset(map(type, values)):
        texts = {value: write(value) for value in set(values)}
        return [texts[value] for value in values]
    return [write(value) for value in values]
