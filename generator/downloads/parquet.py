"""Parquet: typed columns; amounts as decimals, so that no cent is lost. What the file is about stands in its metadata."""

from __future__ import annotations

import json
from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING, Any

from generator.downloads.about import About
from generator.downloads.values import each, written
from generator.tables import Column, Table
from generator.texts import N_

if TYPE_CHECKING:
    from arro3.core import ChunkedArray, DataType

SUFFIX = ".parquet"
TITLE = "Parquet"
MEANING = N_("for analysis in Python, R or DuckDB: small, with types")
MEDIA_TYPE = "application/vnd.apache.parquet"
NEEDS = ("arro3.core", "arro3.io")
DIGITS, CENTS = 18, 2  # an amount has at most fifteen digits before the cents
AS_TEXT = {"number", "date"}  # which the library makes of text, to the cent


def render(table: Table, about: About) -> Iterator[bytes]:
    """The whole table."""
    from arro3.core import Field, Schema, Table as Arrow  # noqa: PLC0415, I001 - only who asks for Parquet needs it
    from arro3.io import write_parquet  # noqa: PLC0415

    parts = list(table.parts())
    columns = [array([part[at] for part in parts], column) for at, column in enumerate(table.published)]
    schema = Schema([Field(column.name, kind(column), nullable=True) for column in table.published])
    file = BytesIO()
    write_parquet(Arrow.from_arrays(columns, schema=schema), file, compression="snappy", skip_arrow_metadata=True,
                  key_value_metadata={"about": told(table, about)})
    yield file.getvalue()


def told(table: Table, about: About) -> str:
    """All that is told of the file, under one name: the library writes several in an order of its own."""
    columns = {column.name: about.text(column.meaning) for column in table.published}
    return json.dumps({"table": table.name, "about": list(about.told(table)), "columns": columns}, ensure_ascii=False)


def kind(column: Column) -> DataType:
    """The type of a column."""
    from arro3.core import DataType  # noqa: PLC0415

    made = {"integer": DataType.int64, "year": DataType.int32, "coordinate": DataType.float64, "boolean": DataType.bool,
            "date": DataType.date32, "number": lambda: DataType.decimal128(DIGITS, CENTS)}
    return made.get(column.type, DataType.string)()


def array(parts: list[list[Any]], column: Column) -> ChunkedArray:
    """A column; empty where there is no value."""
    from arro3.core import Array, ChunkedArray, DataType  # noqa: PLC0415

    if column.type not in AS_TEXT:
        return ChunkedArray([Array(values, kind(column)) for values in parts], kind(column))
    texts = [Array([text or None for text in each(values, written)], DataType.string()) for values in parts]
    return ChunkedArray([found.cast(kind(column)) for found in texts], kind(column))
