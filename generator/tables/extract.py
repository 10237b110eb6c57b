"""Some rows of a table, put together one by one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from generator.tables.row_hash import row_hash
from generator.tables.table import ROW_HASH, Column, Row, Rows


@dataclass(frozen=True)
class Extract(Rows):
    """Some rows of a table, made for a page without making the table."""

    columns: tuple[Column, ...]
    rows: Sequence[Row]  # each with the columns in their order, and no other name

    def raw_parts(self) -> Iterator[list[list[Any]]]:
        if self.rows:
            yield [[row[column.name] for row in self.rows] for column in self.columns]

    @cached_property
    def hashes(self) -> list[str]:
        return [row_hash(row) for row in self.rows]

    def hashed(self) -> Iterable[list[str]]:
        return [self.hashes] if self.rows else []

    @cached_property
    def as_published(self) -> list[Row]:
        """Kept, since both files beside a page ask for them."""
        return [{**row, ROW_HASH.name: found} for row, found in zip(self.rows, self.hashes, strict=True)]

    def published_records(self) -> Iterator[Row]:
        return iter(self.as_published)
