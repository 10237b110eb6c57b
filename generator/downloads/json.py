"""JSON: an array of objects, amounts as text so that no cent is lost, unknown as null."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from generator.tables import Rows
from generator.tables.as_json import each, encoded, encoder
from generator.texts import N_

SUFFIX = ".json"
TITLE = "JSON"
MEANING = N_("for programs: an array of objects")
MEDIA_TYPE = "application/json"

OPENING = {dict: "{", list: "[", tuple: "["}
CLOSING = {dict: "}", list: "]", tuple: "]"}
WHOLE = 4  # so deep, an entry is small enough to come as one part


def render(table: Rows) -> Iterator[bytes]:
    """The whole table, some thousand rows at a time, as `laid_out` would give it."""
    fields = ",\n".join(f"  {encoded(column.name)}: %s" for column in table.published)
    form, before = f" {{\n{fields}\n }}", "[\n"
    for part in table.parts():
        yield (before + ",\n".join([form % row for row in zip(*map(each, part), strict=True)])).encode()
        before = ",\n"
    yield b"\n]\n" if before == ",\n" else b"[]\n"


def laid_out(value: Any, depth: int = 0) -> Iterator[str]:
    """Objects, lists of objects and lists of plain values with a line per entry, as `json.dumps(value, indent=1)` gives them.

    It comes in parts, and takes a fraction of the time: plain values are left to the encoder of the standard library.
    """
    found = branches(value) if depth < WHOLE else []
    if not found:
        yield text(value, depth)
        return
    inner, before = "\n" + " " * (depth + 1), OPENING[type(value)]
    for name, entry in found:
        yield f"{before}{inner}{name}"
        yield from laid_out(entry, depth + 1)
        before = ","
    yield inner[:-1] + CLOSING[type(value)]


def text(value: Any, depth: int) -> str:
    """The same as a single text."""
    inner = "\n" + " " * (depth + 1)
    if found := branches(value):
        entries = f",{inner}".join([name + text(entry, depth + 1) for name, entry in found])
    elif isinstance(value, list | tuple) and value:
        entries = encoder(f",{inner}")(value)[1:-1]
    else:
        return encoded(value)
    return f"{OPENING[type(value)]}{inner}{entries}{inner[:-1]}{CLOSING[type(value)]}"


def branches(value: Any) -> list[tuple[str, Any]]:
    """What an object or a list of objects holds, each with what stands in front of it."""
    if isinstance(value, dict):
        return [(named(key), entry) for key, entry in value.items()]
    if isinstance(value, list | tuple) and value and isinstance(value[0], dict):
        return [("", entry) for entry in value]
    return []


@cache
def named(key: str) -> str:
    """What stands in front of a value in an object; many objects have the same few names."""
    return f"{encoded(key)}: "
