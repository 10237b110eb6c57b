"""JSON: an array of objects, amounts as text so that no cent is lost, unknown as null."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import Any

from generator.tables import Table
from generator.texts import N_

SUFFIX = ".json"
TITLE = "JSON"
MEANING = N_("for programs: an array of objects")


def render(table: Table) -> Iterator[bytes]:
    """The whole table, some thousand rows at a time, laid out as `laid_out` does."""
    fields = ",\n".join(f"  {encoded(column.name)}: %s" for column in table.columns)
    form, before = f" {{\n{fields}\n }}", "[\n"
    for part in table.parts():
        # A line break never stands in a text of JSON, so a whole column is written at once and cut at its breaks.
        columns = [encoder("\n")(values)[1:-1].split("\n") for values in part]
        yield (before + ",\n".join([form % row for row in zip(*columns, strict=True)])).encode()
        before = ",\n"
    yield b"\n]\n" if len(table.frame) else b"[]\n"


def laid_out(value: Any, depth: int = 0) -> Iterator[str]:
    """JSON with a line per entry, as `json.dumps(value, indent=1)` gives it, in parts and ten times as fast."""
    inner, outer = "\n" + " " * (depth + 1), "\n" + " " * depth
    if isinstance(value, dict) and value:
        for number, (key, entry) in enumerate(value.items()):
            yield f"{',' if number else '{'}{inner}{encoded(key)}: "
            yield from laid_out(entry, depth + 1)
        yield f"{outer}}}"
    elif isinstance(value, list | tuple) and value and isinstance(value[0], dict):
        for number, entry in enumerate(value):
            yield f"{',' if number else '['}{inner}{''.join(laid_out(entry, depth + 1))}"
        yield f"{outer}]"
    elif isinstance(value, list | tuple) and value:
        yield f"[{inner}{encoder(f',{inner}')(value)[1:-1]}{outer}]"
    else:
        yield encoded(value)


@cache
def encoder(between: str) -> Any:
    """Writes values of JSON; `between` stands between two entries of a list."""
    return json.JSONEncoder(ensure_ascii=False, separators=(between, ":"), default=plain).encode


def encoded(value: Any) -> str:
    return encoder(",")(value)


def plain(value: Any) -> str:
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, datetime.date):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} has no JSON form")
