"""Changes to a data folder, as values."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

Change = Callable[[Path], object]


class Case(NamedTuple):
    """A change, and the problems it gives: "file:line:column code", the file below data/."""

    name: str
    change: Change
    expected: list[str]


def put(name: str, content: str | bytes) -> Change:
    """Writes a file."""

    def change(data: Path) -> None:
        path = data / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())

    return change


def edit(name: str, old: str, new: str) -> Change:
    """Replaces a text that stands in a file just once."""

    def change(data: Path) -> None:
        text = (data / name).read_text(encoding="utf-8")
        assert text.count(old) == 1, f"'{old}' stands {text.count(old)} times in {name}"
        (data / name).write_text(text.replace(old, new), encoding="utf-8", newline="")

    return change


def add(name: str, text: str) -> Change:
    """Adds lines at the end of a file."""
    return lambda data: put(name, (data / name).read_text(encoding="utf-8") + text)(data)


def drop(name: str) -> Change:
    return lambda data: (data / name).unlink()


def grow(name: str, size: int) -> Change:
    return lambda data: os.truncate(data / name, size)


def folder(name: str) -> Change:
    return lambda data: (data / name).mkdir()


def both(*changes: Change) -> Change:
    return lambda data: [change(data) for change in changes]
