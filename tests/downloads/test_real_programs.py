"""The files open in the programs that people use, with the same counts and, to the cent, the same sums."""

from __future__ import annotations

import asyncio
import json
import shutil
import sqlite3
import warnings
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from functools import cache
from itertools import chain
from pathlib import Path

import duckdb
import pandas as pd
import pytest
from conftest import INSTANCES, Written, about_of, write_all
from csvw import CSVW
from csvw.metadata import TableGroup
from datasette.app import Datasette
from frictionless import Package
from openpyxl import load_workbook

from generator.tables import Tables

Sum = tuple[int, int, Decimal | None]
Sums = dict[str, Sum]  # table and column -> rows, rows with a value, sum


def amounts(tables: Tables) -> list[tuple[str, str]]:
    return [(name, column.name) for name, table in tables.items() for column in table.columns if column.type == "number"]


def sums(tables: Tables, of: Callable[[str, str], Sum]) -> Sums:
    """What a program finds in every column of amounts."""
    return {f"{name}.{column}": of(name, column) for name, column in amounts(tables)}


def added(values: list[Decimal | None]) -> Sum:
    known = [value for value in values if value is not None]
    return len(values), len(known), sum(known) if known else None


def expected(tables: Tables) -> Sums:
    return sums(tables, lambda name, column: added(tables[name].frame[column].tolist()))


def test_there_is_something_to_add_up(written: Written) -> None:
    assert any(total for _, _, total in expected(written.tables).values())


@pytest.mark.parametrize(("suffix", "read"), [
    ("parquet", "read_parquet('{file}')"),
    ("csv", "read_csv('{file}', all_varchar = true)"),
    ("jsonl", "read_json('{file}', format = 'newline_delimited')"),
    ("json", "read_json('{file}', format = 'array')"),
])
def test_duckdb(written: Written, suffix: str, read: str) -> None:
    def of(name: str, column: str) -> Sum:
        if not len(written.tables[name].frame):
            return 0, 0, None
        source = read.format(file=written.folder / f"{name}.{suffix}")
        asked = f'SELECT count(*), count("{column}"), sum("{column}"::DECIMAL(18, 2)) FROM {source}'
        return duckdb.sql(asked).fetchall()[0]

    assert expected(written.tables) == sums(written.tables, of)


def test_types_of_parquet(written: Written) -> None:
    """Days are days and amounts decimals; the file says what it is."""
    file = written.folder / "projecten.parquet"
    types = {row[0]: row[1] for row in duckdb.sql(f"DESCRIBE SELECT * FROM '{file}'").fetchall()}
    (told,), = duckdb.sql(f"SELECT value FROM parquet_kv_metadata('{file}') WHERE key = 'about'").fetchall()

    assert ("DECIMAL(18,2)", "DATE", "BIGINT", "VARCHAR") == tuple(
        types[name] for name in ("awarded_amount", "source_read_on", "participants_named", "row_hash"))
    assert written.tables["projecten"].name == json.loads(told)["table"]
    assert any("creativecommons" in text for _, text in json.loads(told)["about"])


@pytest.mark.parametrize("is_whole", [True, False], ids=["of all tables", "of one table"])
def test_openpyxl(written: Written, is_whole: bool) -> None:
    """Amounts come back from the floating numbers of Excel to the cent."""
    read = cache(load_workbook)

    def of(name: str, column: str) -> Sum:
        book = read(written.folder / f"{written.programme if is_whole else name}.xlsx")
        head, *rows = book[name].values
        return added([None if row[head.index(column)] is None else Decimal(repr(row[head.index(column)])) for row in rows])

    assert expected(written.tables) == sums(written.tables, of)


def test_sheets(written: Written) -> None:
    """A sheet to read first and one per table, with a fixed head, days as days, and no formula."""
    book = load_workbook(written.folder / f"{written.programme}.xlsx")

    assert list(written.tables) == book.sheetnames[1:]
    assert {"B2"} == {sheet.freeze_panes for sheet in book.worksheets[1:]}
    for sheet in book.worksheets[1:]:
        table = written.tables[sheet.title]
        assert (len(table.frame) + 1, len(table.published)) == (sheet.max_row, sheet.max_column), sheet.title
        assert "f" not in {cell.data_type for row in sheet.iter_rows() for cell in row}
    days = next(column for column in book["gemeenten"].columns if column[0].value == "valid_from")[1:]
    assert {True} == {cell.is_date for cell in days}


def test_pandas_reads_excel_and_csv_alike(written: Written) -> None:
    for name, table in written.tables.items():
        sheet = pd.read_excel(written.folder / f"{name}.xlsx", sheet_name=name)
        plain = pd.read_csv(written.folder / f"{name}.csv")
        assert [c.name for c in table.published] == list(sheet.columns) == list(plain.columns), name
        assert len(table.frame) == len(sheet) == len(plain), name
        assert sheet["row_hash"].astype(str).tolist() == plain["row_hash"].astype(str).tolist() or not len(plain), name


def database(written: Written) -> sqlite3.Connection:
    return sqlite3.connect(f"file:{written.folder / written.programme}.sqlite?mode=ro", uri=True)


def test_sqlite(written: Written) -> None:
    """Keys hold, and whole cents add up exactly."""
    base = database(written)

    def of(name: str, column: str) -> Sum:
        count, known, cents, shown = base.execute(
            f'SELECT count(*), count("{column}"), sum("{column}_cents"), sum("{column}") FROM "{name}"').fetchone()
        assert cents is None or abs(shown - cents / 100) < 0.005
        return count, known, None if cents is None else Decimal(cents) / 100

    assert expected(written.tables) == sums(written.tables, of)
    assert [] == base.execute("PRAGMA foreign_key_check").fetchall()
    assert [("ok",)] == base.execute("PRAGMA integrity_check").fetchall()
    keys = {(row[3], row[2], row[4]) for row in base.execute('PRAGMA foreign_key_list("projecten")')}
    assert {("call", "oproepen", "id"), ("theme", "themas", "id"), ("lead_partner", "gemeenten", "nis")} <= keys


def test_every_value_of_sqlite_is_that_of_the_table(written: Written) -> None:
    base = database(written)
    for name, table in written.tables.items():
        names = ", ".join(f'"{column.name}"' for column in table.published)
        found = base.execute(f'SELECT {names} FROM "{name}" ORDER BY rowid').fetchall()
        rows = [tuple(in_sqlite(value) for value in row.values()) for row in table.published_records()]
        assert rows == found, name


def in_sqlite(value: object) -> object:
    if isinstance(value, Decimal):
        return float(value)
    return value if isinstance(value, str | int | float | None) else str(value)


def test_words_are_searched_without_accents(written: Written) -> None:
    base = database(written)
    word = base.execute("SELECT name FROM gemeenten ORDER BY nis LIMIT 1").fetchone()[0]
    found = base.execute("SELECT count(*) FROM gemeenten_fts WHERE gemeenten_fts MATCH ?", (f'"{word.upper()}"',)).fetchone()

    assert found[0] >= 1


def test_datasette(written: Written) -> None:
    """It opens the database with the file beside it, searches, and shows titles and the licence."""
    name = written.programme
    metadata = json.loads((written.folder / f"{name}-datasette.json").read_text(encoding="utf-8"))
    datasette = Datasette([str(written.folder / f"{name}.sqlite")], metadata=metadata)

    async def asked() -> tuple[dict, str]:
        await datasette.invoke_startup()
        rows = await datasette.client.get(f"/{name}/projecten.json?_shape=objects")
        page = await datasette.client.get(f"/{name}/deelnames?_search=bestaat-niet")
        return rows.json(), page.text

    with ThreadPoolExecutor(1) as thread:  # a browser of other tests may have a loop of its own in this one
        rows, page = thread.submit(asyncio.run, asked()).result()
    assert len(written.tables["projecten"].frame) == rows["filtered_table_rows_count"]
    assert [("CC-BY-4.0", True)] == [(rows["license"], 'name="_search"' in page)]


def test_frictionless(written: Written) -> None:
    report = Package(str(written.folder / "datapackage.json")).validate()

    assert [] == [error.message for task in report.tasks for error in task.errors] + [e.message for e in report.errors]
    assert report.valid and len(written.tables) == len(report.tasks)


@pytest.mark.parametrize(("name", "old", "new", "kind"), [
    ("deelnames.csv", "buurtapp", "buurtaap", "foreign-key"), ("projecten.csv", "1234.50", "veel", "type-error"),
    ("onderwerpen.csv", "\nwater,", "\nbuurt,", "primary-key")])
def test_frictionless_sees_a_spoiled_file(tmp_path: Path, name: str, old: str, new: str, kind: str) -> None:
    folder = write_all(about_of(INSTANCES["golden"]), tmp_path)
    text = (folder / name).read_text(encoding="utf-8")
    assert old in text
    (folder / name).write_text(text.replace(old, new), encoding="utf-8", newline="")

    report = Package(str(folder / "datapackage.json")).validate()

    assert kind in {error.type for task in report.tasks for error in task.errors}


def test_counts_of_what_is_not_known(written: Written) -> None:
    """The package counts what the columns that end in “standing” say."""
    content = json.loads((written.folder / "datapackage.json").read_text(encoding="utf-8"))
    found = {resource["name"]: (resource["rows"], resource["factsNotKnown"]) for resource in content["resources"]}
    rows = written.tables["projecten"].records()
    unknown = sum(row[name] in ("unknown", "disputed") for row in rows for name in row if name.endswith("_standing"))

    assert (len(rows), unknown) == found["projecten"]
    assert written.tables.catalogue.as_of.isoformat() == content["version"]


def test_csvw(written: Written) -> None:
    """Each CSV is what its metadata says, and what refers to another table is there."""
    group = TableGroup.from_file(str(written.folder / "csv-metadata.json"))

    assert group.check_referential_integrity()
    assert sum(len(table.frame) for table in written.tables.values()) == sum(
        1 for table in group.tables for _ in table.iterdicts(strict=True))
    for name in written.tables:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            file = written.folder / f"{name}.csv"
            assert CSVW(str(file), md_url=f"{file}-metadata.json", validate=True).is_valid, name


def test_two_runs_give_equal_bytes(written: Written, tmp_path: Path) -> None:
    instance = next(data for data in INSTANCES.values() if about_of(data).programme.id == written.programme)
    again = write_all(about_of(instance), tmp_path)
    names = {path.name for path in chain(again.iterdir(), written.folder.iterdir())}

    assert [] == sorted(name for name in names if (again / name).read_bytes() != (written.folder / name).read_bytes())
    shutil.rmtree(again)
