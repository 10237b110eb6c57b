"""A table as it is published, in its columns and rows."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING, Any

from generator.reading.digest import digest_of, digest_of_values

if TYPE_CHECKING:
    import pandas as pd  # half a second that a command without tables need not wait for

Row = dict[str, Any]
AT_ONCE = 5_000  # rows that are looked at together: a table is never held twice


@dataclass(frozen=True)
class Column:
    """One column: its name never changes; label and meaning are msgids of the catalogue."""

    name: str
    type: str  # string, integer, number, date, year or boolean
    label: str
    meaning: str


@dataclass(frozen=True)
class Table:
    """A table as it is published: `frame` has one column per Column, in order; a missing value is None."""

    name: str
    title: str
    meaning: str
    columns: tuple[Column, ...]
    frame: pd.DataFrame
    brief: tuple[str, ...] = ()  # columns that pages show when they list rows

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

    def parts(self) -> Iterator[list[list[Any]]]:
        """The values of each column, a few thousand rows at a time."""
        for start in range(0, len(self.frame), AT_ONCE):
            part = self.frame.iloc[start:start + AT_ONCE]
            yield [part[column.name].tolist() for column in self.columns]

    def records(self) -> list[Row]:
        return list(self.each_record())

    def each_record(self) -> Iterator[Row]:
        """The rows as `records` gives them, one after the other."""
        names = [column.name for column in self.columns]
        return (dict(zip(names, row, strict=True)) for part in self.parts() for row in zip(*part, strict=True))

    @cached_property
    def digest(self) -> bytes:
        """Stands for the names of the columns and all values; tables with equal digests give equal files."""
        names = digest_of_values([column.name for column in self.columns])
        return digest_of(names, *(digest_of_values(values) for part in self.parts() for values in part))


def frame_of(names: list[str], rows: Iterable[Row], pick: Callable[[Row], tuple]) -> pd.DataFrame:
    """A frame of objects, so that amounts stay amounts and unknown stays None; `pick` gives the values of a row in order."""
    import pandas as pd  # noqa: PLC0415 - see above

    columns: list[list[Any]] = [[] for _ in names]
    values = map(pick, rows)
    while part := list(islice(values, AT_ONCE)):
        for column, found in zip(columns, zip(*part, strict=True), strict=True):
            column.extend(found)
    return pd.DataFrame(dict(zip(names, columns, strict=True)), dtype=object, copy=False)
