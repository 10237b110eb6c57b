"""SQLite: all tables in one database, with keys, and words to search for (FTS5); Datasette opens it as it is."""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Iterable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

from generator.downloads.about import About, empty_cells, unknown_facts
from generator.downloads.values import written
from generator.tables import Column, Table

SUFFIX = ".sqlite"
MEDIA_TYPE = "application/vnd.sqlite3"
AT_ONCE = 1 << 20  # bytes of the file that are read together
TYPES = {"integer": "INTEGER", "year": "INTEGER", "boolean": "INTEGER", "coordinate": "REAL"}
CENTS = "_cents"  # an amount is kept as whole cents; what it is in the currency follows from them
SEARCHED = ("title", "summary", "name", "as_published", "organisation")  # columns that begin so hold words to search for
SETTINGS = ("page_size = 4096", "journal_mode = OFF", "synchronous = OFF", "foreign_keys = OFF", "application_id = 0")
ABOUT = ("CREATE TABLE about (label TEXT NOT NULL, text TEXT NOT NULL)",
         "CREATE TABLE about_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL, label TEXT NOT NULL, "
         "meaning TEXT NOT NULL, facts_not_known INTEGER, empty_cells INTEGER NOT NULL, "
         "PRIMARY KEY (table_name, column_name))")


def database(tables: Iterable[Table], about: About) -> Iterator[bytes]:
    """The file, in parts; the same tables give the same bytes for one version of SQLite."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "made.sqlite"
        fill(path, list(tables), about)
        with path.open("rb") as file:
            while part := file.read(AT_ONCE):
                yield part


def fill(path: Path, tables: list[Table], about: About) -> None:
    """Tables, their rows, and then what is searched; keys are declared, and hold since the records were checked."""
    base = sqlite3.connect(path, isolation_level=None)
    try:
        for setting in SETTINGS:
            base.execute(f"PRAGMA {setting}")
        base.execute("BEGIN")
        for statement in (*ABOUT, *map(created, tables)):
            base.execute(statement)
        tell(base, tables, about)
        for table in tables:
            base.executemany(inserted(table), rows(table))
            for statement in searched(table):
                base.execute(statement)
        base.execute("COMMIT")
    finally:
        base.close()


def tell(base: sqlite3.Connection, tables: list[Table], about: About) -> None:
    """What the file is, and what its columns mean."""
    base.executemany("INSERT INTO about VALUES (?, ?)", about.told(*tables))
    for table in tables:
        unknown, empty = unknown_facts(table), empty_cells(table)
        base.executemany("INSERT INTO about_columns VALUES (?, ?, ?, ?, ?, ?)", (
            (table.name, column.name, about.text(column.label), about.text(column.meaning), unknown.get(column.name),
             empty.get(column.name, 0)) for column in table.published))


def quoted(*names: str) -> str:
    return ", ".join('"' + name.replace('"', '""') + '"' for name in names)


def created(table: Table) -> str:
    """The statement that makes a table with its keys."""
    lines = [line for column in table.published for line in column_lines(column)]
    lines.append(f"PRIMARY KEY ({quoted(*table.key)})")
    lines += [f"UNIQUE ({quoted('id')})" for column in table.columns if column.name == "id" and table.key != ("id",)]
    for column in table.columns:
        if column.refers:
            other, _, name = column.refers.partition(".")
            lines.append(f"FOREIGN KEY ({quoted(column.name)}) REFERENCES {quoted(other)} ({quoted(name)})")
    return f"CREATE TABLE {quoted(table.name)} (\n  " + ",\n  ".join(lines) + "\n)"


def column_lines(column: Column) -> Iterator[str]:
    name = quoted(column.name)
    if column.type == "number":
        cents = quoted(column.name + CENTS)
        yield f"{cents} INTEGER"
        yield f"{name} REAL GENERATED ALWAYS AS ({cents} / 100.0) VIRTUAL"
    else:
        check = f" CHECK ({name} IN (0, 1))" if column.type == "boolean" else ""
        yield f"{name} {TYPES.get(column.type, 'TEXT')}{check}"


def inserted(table: Table) -> str:
    """The statement that takes a row."""
    names = [column.name + CENTS if column.type == "number" else column.name for column in table.published]
    return f"INSERT INTO {quoted(table.name)} ({quoted(*names)}) VALUES ({', '.join('?' * len(names))})"


def rows(table: Table) -> Iterator[tuple[Any, ...]]:
    for part in table.parts():
        columns = [values_of(column, values) for column, values in zip(table.published, part, strict=True)]
        yield from zip(*columns, strict=True)


def values_of(column: Column, values: list[Any]) -> list[Any]:
    """A column as SQLite keeps it: days as text, amounts as whole cents."""
    if column.type == "number":
        return [None if value is None else int(Decimal(value).scaleb(2)) for value in values]
    if column.type == "date":
        return [None if value is None else written(value) for value in values]
    return values


def searched(table: Table) -> Iterator[str]:
    """The index of the words of a table, where it has texts."""
    words = [column.name for column in table.columns if column.name.startswith(SEARCHED) and column.type == "string"]
    if words:
        own = quoted(f"{table.name}_fts")
        yield (f"CREATE VIRTUAL TABLE {own} USING fts5({quoted(*words)}, content={quoted(table.name)}, "
               "tokenize=\"unicode61 remove_diacritics 2\")")
        yield f"INSERT INTO {own} ({own}) VALUES ('rebuild')"
