"""Parquet: typed columns; amounts as decimals, so that no cent is lost. What the file is about stands in its metadata."""

from __future__ import annotations

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
    from arro3.core import Schema, Table as Arrow  # noqa: PLC0415, I001 - only who asks for Parquet needs it
    from arro3.io import write_parquet  # noqa: PLC0415

    parts = list(table.parts())
    columns = [array([part[at] for part in parts], column) for at, column in enumerate(table.published)]
    schema = Schema([field(column, about) for column in table.published])
    file = BytesIO()
    write_parquet(Arrow.from_arrays(columns, schema=schema), file, compression="snappy", skip_arrow_metadata=True,
                  key_value_metadata=metadata(table, about))
    yield file.getvalue()


def metadata(table: Table, about: About) -> dict[str, str]:
    found: dict[str, str] = {"table": table.name}
    for label, text in about.told(table):
        found[label] = f"{found[label]}\n{text}" if label in found else text
    return found


def kind(column: Column) -> DataType:
    """The type of a column."""
    from arro3.core import DataType  # noqa: PLC0415

    made = {"integer": DataType.int64, "year": DataType.int32, "coordinate": DataType.float64, "boolean": DataType.bool,
            "date": DataType.date32, "number": lambda: DataType.decimal128(DIGITS, CENTS)}
    return made.get(column.type, DataType.string)()


def field(column: Column, about: About) -> Any:
    from arro3.core import Field  # noqa: PLC0415

    return Field(column.name, kind(column), nullable=True, metadata={"description": about.text(column.meaning)})


def array(parts: list[list[Any]], column: Column) -> ChunkedArray:
    """A column; empty where there is no value."""
    from arro3.core import Array, ChunkedArray, DataType  # noqa: PLC0415

    if column.type not in AS_TEXT:
        return ChunkedArray([Array(values, kind(column)) for values in parts], kind(column))
    texts = [Array([text or None for text in each(values, written)], DataType.string()) for values in parts]
    return ChunkedArray([found.cast(kind(column)) for found in texts], kind(column))
