"""The items of a list in a JSON file, flat, each with its line; numbers keep their exact text."""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from json import JSONDecodeError, JSONDecoder

from generator.importers.cells import MOST_CELLS, Exact
from generator.problems import Place, Problem, problem
from generator.texts import N_

SPACE = re.compile(r"[ \t\n\r]*")
DEEPEST = 20
MOST_COLUMNS = 2000
EXPONENT = re.compile(r"[eE]")


def unique(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """An object whose names differ; a repeated one would hide a value."""
    if len(found := dict(pairs)) < len(pairs):
        raise ValueError("a name is given twice in one object")
    return found


def no_number(text: str) -> object:
    raise ValueError(f"{text} is no number")


DECODER = JSONDecoder(parse_float=Exact, parse_int=Exact, parse_constant=no_number, object_pairs_hook=unique)
LETTERS = {True: "true", False: "false", None: ""}


def read_items(text: str, name: str, file: str) -> tuple[list[tuple[int, dict[str, str]]], list[Problem]]:
    """The items of the list called `name` (or of the file, when it is a list), as path -> text."""
    starts = [0, *(found.end() for found in re.finditer("\n", text))]
    at = 0
    try:
        at = list_start(text, name)
        items = []
        paths: set[str] = set()
        while (found := next_item(text, at)) is not None:
            begin, at, value = found
            values: dict[str, str] = {}
            flatten(value, "", values, 0)
            paths |= values.keys()
            if len(paths) > MOST_COLUMNS:
                raise ValueError(f"it has more than {MOST_COLUMNS} different names")
            if len(paths) * len(items) > MOST_CELLS:
                raise ValueError(f"it has more than {MOST_CELLS} values")
            items.append((bisect_right(starts, begin), values))
    except (ValueError, RecursionError) as error:
        at = error.pos if isinstance(error, JSONDecodeError) else at
        line = bisect_right(starts, min(at, len(text)))
        return [], [problem(Place(file, line, min(at, len(text)) - starts[line - 1] + 1), "import-form",
                            N_("this JSON cannot be read: %(reason)s"),
                            reason=error.msg if isinstance(error, JSONDecodeError) else reason(error))]
    if not items:
        return [], [problem(Place(file), "empty-file", N_("this file holds no record"))]
    return items, []


def reason(error: Exception) -> str:
    return "nested too deeply" if isinstance(error, RecursionError) else str(error)


def skip(text: str, at: int, sign: str = "") -> int:
    """The place after white space and, where one is given, after the sign."""
    at = SPACE.match(text, at).end()  # type: ignore[union-attr]
    if sign and text[at: at + 1] != sign:
        raise JSONDecodeError(f"'{sign}' is expected here", text, at)
    return SPACE.match(text, at + len(sign)).end()  # type: ignore[union-attr]


def list_start(text: str, name: str) -> int:
    """The place after the [ of the list."""
    at = skip(text, 1 if text.startswith("\ufeff") else 0)
    if text[at: at + 1] == "[":
        return at + 1
    at = skip(text, at, "{")
    while text[at: at + 1] == '"':
        key, at = json.decoder.scanstring(text, at + 1)
        at = skip(text, at, ":")
        if key == name:
            return skip(text, at, "[")
        _, at = DECODER.raw_decode(text, at)
        at = skip(text, at)
        if text[at: at + 1] == ",":
            at = skip(text, at + 1)
    raise JSONDecodeError(f"the list '{name}' is missing", text, at)


def next_item(text: str, at: int) -> tuple[int, int, object] | None:
    """Where the next item begins and ends, and the item; None at the end of the list."""
    at = skip(text, at)
    if text[at: at + 1] == "]":
        return None
    value, end = DECODER.raw_decode(text, at)
    after = skip(text, end)
    if text[after: after + 1] == ",":
        after = skip(text, after + 1)
    elif text[after: after + 1] != "]":
        raise JSONDecodeError("',' is expected here", text, after)
    return at, after, value


def flatten(value: object, path: str, into: dict[str, str], depth: int) -> None:
    """recipientOrganization/0/name and the like; an empty value is left out."""
    if depth > DEEPEST:
        raise RecursionError
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else None
    if inner is None:
        text = value if isinstance(value, str) else LETTERS[value]  # type: ignore[index]
        if text:
            into[path or "value"] = text
        return
    for key, part in inner:
        flatten(part, f"{path}/{key}" if path else str(key), into, depth + 1)
