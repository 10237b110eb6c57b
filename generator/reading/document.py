"""What a YAML file says, and where: the values at once, the places when somebody asks for them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.problems import Place, Problem, problem
from generator.reading.digest import digest_of
from generator.reading.node import Node, Plain, plain
from generator.reading.yaml_file import read_yaml
from generator.reading.yaml_values import read_values
from generator.texts import N_


class Document:
    """The text of one file."""

    __slots__ = ("found", "hashed", "name", "text")

    def __init__(self, text: str, name: str) -> None:
        self.text = text
        self.name = name
        self.found: tuple[Node | None, list[Problem]] | None = None
        self.hashed = b""

    @property
    def read(self) -> tuple[Node | None, list[Problem]]:
        """Its node and problems; read a single time, however many places are asked."""
        if self.found is None:
            self.found = read_yaml(self.text, self.name)
        return self.found

    @property
    def digest(self) -> bytes:
        """That of the whole text; made a single time, however many records it holds."""
        if not self.hashed:
            self.hashed = digest_of(self.text)
        return self.hashed

    def problems(self) -> list[Problem]:
        """What is wrong with its form."""
        node, problems = self.read
        return problems if node or problems else [problem(Place(self.name), "empty-file", N_("this file holds no record"))]


@dataclass(frozen=True, slots=True)
class Item:
    """Where one record stands: a document, or the entry of that number in its list."""

    document: Document
    index: int | None

    @property
    def file(self) -> str:
        return self.document.name

    @property
    def typed(self) -> str:
        """The text that the record stands in: the whole file."""
        return self.document.text

    @property
    def digest(self) -> bytes:
        """Of the text, the name of the file and the place in its list."""
        return digest_of(self.document.digest, self.file, "" if self.index is None else str(self.index))

    def node(self) -> Node:
        """The values of the record, each with its place."""
        node = self.document.read[0]
        return node if self.index is None else node.items[self.index]


def read_items(text: str, name: str) -> tuple[list[tuple[Plain, Item]], list[Problem]]:
    """The values of each record with its item, and what is wrong with the form; a file holds one record or a list of them."""
    document = Document(text, name)
    values = read_values(text)
    if values is not None:
        return [*items(values, document)], []
    node, _ = document.read
    return [*items(plain(node), document)] if node else [], document.problems()


def items(values: Plain, document: Document) -> Iterator[tuple[Plain, Item]]:
    if isinstance(values, list):
        yield from ((value, Item(document, index)) for index, value in enumerate(values))
    else:
        yield values, Item(document, None)
