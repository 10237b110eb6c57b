"""Where the records of a file stand: with its text at hand, or remembered without it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.problems import Place, Problem
from generator.reading.csv_file import Row, read_rows
from generator.reading.digest import digest_of
from generator.reading.document import Item, read_items
from generator.reading.node import Node, Plain, Scalar, plain
from generator.reading.text_file import read_content, text_of


def read_spots(content: bytes, name: str) -> tuple[Iterable[tuple[Plain, Item | Row]], list[Problem]]:
    """The values of each record with its spot, and what is wrong with the form; the name says which form it is."""
    text, problems = text_of(content, name)
    if problems:
        return (), problems
    if name.endswith(".csv"):
        rows, problems = read_rows(text, name)
        return ((plain(row.node()), row) for row in rows), problems
    return read_items(text, name)


class Source:
    """A file whose text was let go; it is read again when somebody asks for a place in it."""

    __slots__ = ("digest", "found", "name", "path")

    def __init__(self, path: str, name: str, digest: bytes) -> None:
        self.path = path
        self.name = name
        self.digest = digest  # of its bytes
        self.found: list[Item | Row] | None = None

    def spots(self) -> list[Item | Row]:
        """Where its records stand; none when the file is no longer what it was."""
        if self.found is None:
            content, problems = read_content(self.path, self.name)
            is_same = not problems and digest_of(content) == self.digest
            self.found = [spot for _, spot in read_spots(content, self.name)[0]] if is_same else []
        return self.found

    def let_go(self) -> None:
        """What was read again is not needed any more."""
        self.found = None


@dataclass(frozen=True, slots=True)
class Remembered:
    """The spot of a record without the text: the number of the record in its file, and the digest that it had."""

    source: Source
    number: int
    digest: bytes

    @property
    def file(self) -> str:
        return self.source.name

    @property
    def typed(self) -> str:
        """The text that the record stands in; empty when the file has changed since."""
        spot = self.spot()
        return spot.typed if spot else ""

    def node(self) -> Node:
        """The values of the record, each with its place; the file alone when it has changed since."""
        spot = self.spot()
        return spot.node() if spot else Scalar("", Place(self.file))

    def spot(self) -> Item | Row | None:
        found = self.source.spots()
        return found[self.number] if self.number < len(found) else None


Spot = Item | Row | Remembered
