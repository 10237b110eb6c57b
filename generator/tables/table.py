"""A table as it is published, in its columns and rows."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING, Any

from generator.reading.digest import digest_of, digest_of_values
from generator.tables.row_hash import row_hashes
from generator.texts import N_

if TYPE_CHECKING:
    import pandas as pd  # half a second that a command without tables need not wait for

Row = dict[str, Any]
AT_ONCE = 5_000  # rows that are looked at together: a table is never held twice


@dataclass(frozen=True)
class Column:
    """One column: its name never changes; label and meaning are msgids of the catalogue."""

    name: str
    type: str  # string, integer, number (an amount, to the cent), coordinate, date, year or boolean
    label: str
    meaning: str
    refers: str = ""  # table and column that its values stand in, such as "oproepen.id"

    def renamed(self, name: str) -> Column:
        return replace(self, name=name)


ROW_HASH = Column("row_hash", "string", N_("Hash of the row"), N_(
    "the first 16 signs of the SHA-256 of the row as JSON without its empty cells; it is another one once a value is"))


class Rows(ABC):
    """What files are made of: `columns`, and their values in `raw_parts`."""

    columns: tuple[Column, ...]

    @property
    def published(self) -> tuple[Column, ...]:
        """The columns as files have them: those of the table and, last, the hash of the row."""
        return (*self.columns, ROW_HASH)

    @abstractmethod
    def raw_parts(self) -> Iterator[list[list[Any]]]:
        """The values of each column of the table, some rows at a time."""

    def hashed(self) -> Iterable[list[str]]:
        """The hashes of the rows of each part."""
        names = [column.name for column in self.columns]
        return (row_hashes(names, part) for part in self.raw_parts())

    def parts(self) -> Iterator[list[list[Any]]]:
        """The values of each column as published, a few thousand rows at a time."""
        return ([*part, hashes] for part, hashes in zip(self.raw_parts(), self.hashed(), strict=True))

    def published_records(self) -> Iterator[Row]:
        """The rows as published, one after the other."""
        names = [column.name for column in self.published]
        return (dict(zip(names, row, strict=True)) for part in self.parts() for row in zip(*part, strict=True))


@dataclass(frozen=True)
class Table(Rows):
    """A table as it is published: `frame` has one column per Column, in order; a missing value is None."""

    name: str
    title: str
    meaning: str
    columns: tuple[Column, ...]
    frame: pd.DataFrame
    brief: tuple[str, ...] = ()  # columns that pages show when they list rows
    key: tuple[str, ...] = ("id",)  # columns that name a row

    @cached_property
    def positions(self) -> dict[str, int]:
        """Id of a row -> its place in the table, from 0."""
        return {identifier: position for position, identifier in enumerate(self.frame["id"].tolist())}

    def taken(self, ids: Iterable[str]) -> Table:
        """The table with the rows of these ids, in their order."""
        return replace(self, frame=self.frame.take([self.positions[identifier] for identifier in ids]))

    def chosen(self, ids: Collection[str], most: int | None = None) -> Table:
        """The table with only the rows of these ids, in the order of the table; no more than the first `most`."""
        found = sorted({self.positions[identifier] for identifier in ids})
        return replace(self, frame=self.frame.take(found[:most]))

    def raw_parts(self) -> Iterator[list[list[Any]]]:
        for start in range(0, len(self.frame), AT_ONCE):
            part = self.frame.iloc[start:start + AT_ONCE]
            yield [part[column.name].tolist() for column in self.columns]

    @cached_property
    def hashes(self) -> tuple[list[str], ...]:
        """Kept, since every format asks for them."""
        return tuple(super().hashed())

    def hashed(self) -> Iterable[list[str]]:
        return self.hashes

    def hash_of(self, identifier: str) -> str:
        """The hash of the row with this id."""
        part, place = divmod(self.positions[identifier], AT_ONCE)
        return self.hashes[part][place]

    @cached_property
    def longest(self) -> int:
        """Signs of the longest text."""
        texts = (self.frame[column.name].tolist() for column in self.columns if column.type == "string")
        return max((len(text) for values in texts for text in values if text), default=0)

    def records(self) -> list[Row]:
        return list(self.each_record())

    def each_record(self) -> Iterator[Row]:
        """The rows as `records` gives them, one after the other."""
        names = [column.name for column in self.columns]
        return (dict(zip(names, row, strict=True)) for part in self.raw_parts() for row in zip(*part, strict=True))

    @cached_property
    def digest(self) -> bytes:
        """Stands for the names of the columns and all values; tables with equal digests give equal files."""
        names = digest_of_values([column.name for column in self.columns])
        return digest_of(names, *(digest_of_values(values) for part in self.raw_parts() for values in part))


def frame_of(names: list[str], rows: Iterable[Row], pick: Callable[[Row], tuple]) -> pd.DataFrame:
    """A frame of objects, so that amounts stay amounts and unknown stays None; `pick` gives the values of a row in order."""
    import pandas as pd  # noqa: PLC0415 - see above

    columns: list[list[Any]] = [[] for _ in names]
    values = map(pick, rows)
    while part := list(islice(values, AT_ONCE)):
        for column, found in zip(columns, zip(*part, strict=True), strict=True):
            column.extend(found)
    return pd.DataFrame(dict(zip(names, columns, strict=True)), dtype=object, copy=False)
