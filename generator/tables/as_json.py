"""Plain values as JSON without spaces, where amounts and days are texts, so that no cent is lost."""

from __future__ import annotations

import datetime
import json
from decimal import Decimal
from functools import cache
from typing import Any

import orjson


def plain(value: Any) -> str:
    """Amounts as text, so that no cent is lost, and ISO dates."""
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, datetime.date):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} has no JSON form")


def encoded(value: Any) -> str:
    """A value without line breaks."""
    try:
        return orjson.dumps(value, default=plain).decode()
    except TypeError:  # a whole number of more than 64 bits, a named tuple, a value that has no form
        return encoder(",")(value)


def in_order(value: dict[str, Any]) -> bytes:
    """An object with its names in the order of their letters, in UTF-8."""
    try:
        return orjson.dumps(value, default=plain, option=orjson.OPT_SORT_KEYS)
    except TypeError:
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True, default=plain).encode()


def each(values: list[Any]) -> list[str]:
    """One or more plain values of a column: written at once and cut at the breaks, since no text of JSON holds one."""
    return encoder("\n")(values)[1:-1].split("\n")


@cache
def encoder(between: str) -> Any:
    """Writes values; `between` stands between two entries of a list. For single values `encoded` takes an eighth of the time."""
    return json.JSONEncoder(ensure_ascii=False, separators=(between, ":"), default=plain).encode
