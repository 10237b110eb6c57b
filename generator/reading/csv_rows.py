"""The raw text of each row of a CSV file, and where its cells begin."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from io import StringIO

from generator.problems import Place
from generator.reading.text_file import Lines

LINE = re.compile(r"[^\r\n]*(?:\r\n?|\n)|[^\r\n]+")  # with its end, as a file gives its lines with newline=""


class Cell:
    """A value in a row; its column is found again only when somebody asks, since few ever do."""

    __slots__ = ("index", "record", "text")

    def __init__(self, text: str, record: Record, index: int) -> None:
        self.text = text
        self.record = record
        self.index = index

    @property
    def place(self) -> Place:
        return self.record.place(self.index)


class Record:
    """The raw text of one row and the line it begins on."""

    __slots__ = ("found", "line", "name", "text")

    def __init__(self, name: str, line: int, text: str) -> None:
        self.name = name
        self.line = line
        self.text = text
        self.found: tuple[Place, ...] = ()

    def place(self, index: int) -> Place:
        """Where the cell number `index` begins."""
        return self.places()[index] if index else Place(self.name, self.line)

    def values(self) -> list[str]:
        """The text of each cell; parted again when asked, since keeping them takes more room than the row itself."""
        return next(csv.reader(StringIO(self.text, newline="")))

    def places(self) -> tuple[Place, ...]:
        """Where each cell begins; looked for once."""
        if not self.found:
            lines = Lines(self.text)
            places = (lines.place(self.name, offset) for offset in self.starts())
            self.found = tuple(place._replace(line=self.line + place.line - 1) for place in places)
        return self.found

    def starts(self) -> Iterator[int]:
        """The offset of each cell; a quote counts only when it opens the cell."""
        yield 0
        quoted = opened = False
        fresh = True
        for offset, character in enumerate(self.text):
            if character == '"' and (fresh or opened):
                quoted, opened = not quoted, True
            fresh = character == "," and not quoted
            if fresh:
                opened = False
                yield offset + 1


class Tape:
    """Hands lines to the csv module and remembers those it took for the current row."""

    def __init__(self, text: str) -> None:
        self.lines = (found[0] for found in LINE.finditer(text))  # StringIO would hold four bytes for each sign
        self.taken: list[str] = []
        self.next_line = 1
        self.at_top = True

    def __iter__(self) -> Iterator[str]:
        for line in self.lines:
            if self.at_top and line.startswith("#"):
                self.next_line += 1
                continue
            self.at_top = self.at_top and not line.strip("\r\n")
            self.taken.append(line)
            yield line

    def record(self, name: str) -> Record:
        record = Record(name, self.next_line, "".join(self.taken))
        self.next_line += len(self.taken)
        self.taken = []
        return record
