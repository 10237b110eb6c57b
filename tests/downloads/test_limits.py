"""What a format cannot hold is said, and never written in part."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from types import SimpleNamespace

import pandas as pd
import pytest
from openpyxl import load_workbook
from problems_cases.change import edit

from generator import downloads
from generator.data_files import data_tasks
from generator.downloads import csv, fitting, parquet, xlsx
from generator.downloads.about import About
from generator.gather import Project, gather
from generator.publish import tell_of_formats
from generator.tables import Column, Table


def told(data: Path) -> list[str]:
    return [problem.text() for problem in gather(Project(data.parent))[1]]


def test_a_programme_called_as_a_table(write: Callable[..., Path]) -> None:
    data = write()
    edit("programme.yml", "id: samen-digitaal", "id: projecten")(data)
    gathered, problems = gather(Project(data.parent))

    assert gathered is None
    assert ["data/programme.yml:1:5: the file of all tables would stand where that of the table 'projecten' stands; give the "
            "programme another id [address-taken]"] == [problem.text() for problem in problems]


def test_a_table_with_more_rows_than_a_sheet(write: Callable[..., Path], monkeypatch: pytest.MonkeyPatch) -> None:
    """A warning: the site is built, and the table comes in every other format."""
    monkeypatch.setattr(fitting, "MOST_ROWS", 3)
    data = write()

    assert ["data/programme.yml:1:5: warning: the table 'deelnames' has 3 rows and a sheet of Excel holds 2; it is left out of "
            "Excel and stands in every other format [too-large-for-excel]"] == told(data)
    assert gather(Project(data.parent))[0] is not None


def table(*values: object, kind: str = "string") -> Table:
    frame = pd.DataFrame({"id": [str(number) for number in range(len(values))], "a": list(values)}, dtype=object)
    return Table("t", "T", "", (Column("id", "string", "Id", ""), Column("a", kind, "A", "")), frame)


def test_it_is_left_out_whole(about: About, monkeypatch: pytest.MonkeyPatch) -> None:
    """No file of its own, no sheet, and a line on the first sheet that says why."""
    monkeypatch.setattr(xlsx, "MOST_ROWS", 58)
    assert [xlsx not in downloads.formats_of(about.tables[name]) for name in ("deelnames", "projecten")] == [True, False]

    tasks = {task.name: task for task in data_tasks(about)}
    assert [] == list(tasks["table/deelnames.xlsx"].make())
    assert 1 == len(list(tasks["table/deelnames.csv"].make()))
    book = load_workbook(BytesIO(xlsx.workbook(list(about.tables.values()), about)))
    assert "deelnames" not in book.sheetnames and "projecten" in book.sheetnames
    said = [row[1] for row in book.worksheets[0].values if row[0] == "deelnames"]
    assert "weggelaten: meer dan 57 rijen; neem een ander formaat" == said[0]


def test_a_text_longer_than_a_cell() -> None:
    assert xlsx.unfit(table("a" * 32_768)) == xlsx.TOO_LONG
    assert xlsx.unfit(table("a" * 32_767)) == ""


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "{=1}", "http://voorbeeld.be/x", "internal:A1", "007", "1e5",
                                  "=HYPERLINK(\"x\")", "_x0041_", "<b>&amp;"])
def test_a_text_stays_a_text(text: str, about: About) -> None:
    sheet = load_workbook(BytesIO(xlsx.workbook([table(text)], about))).worksheets[1]
    cell = sheet["B2"]

    assert text == cell.value.replace("_x005F_", "_") and cell.data_type in ("s", "inlineStr")
    assert cell.hyperlink is None


@pytest.mark.parametrize(("value", "kind", "expected"), [
    (Decimal("999999999999999.99"), "number", "999999999999999.99"), (Decimal("9999999999999.99"), "number", 9999999999999.99),
    (datetime.date(1830, 10, 4), "date", "1830-10-04"), (datetime.date(2024, 2, 29), "date", datetime.datetime(2024, 2, 29)),
    (True, "boolean", True), (4.38543, "coordinate", 4.38543), (0, "integer", 0), (Decimal(0), "number", 0)])
def test_what_excel_cannot_count_is_text(value: object, kind: str, expected: object, about: About) -> None:
    """Excel counts fifteen digits, and days from 1900 on."""
    sheet = load_workbook(BytesIO(xlsx.workbook([table(value, kind=kind)], about))).worksheets[1]

    assert expected == sheet["B2"].value


def test_without_the_extra_formats(monkeypatch: pytest.MonkeyPatch) -> None:
    """A plain install says in a line what it leaves out."""
    monkeypatch.setattr(downloads, "find_spec", lambda name: None)
    assert [False, False, True] == [downloads.is_there(form) for form in (xlsx, parquet, csv)]

    notes: list[str] = []
    monkeypatch.setattr("generator.publish.LEFT_OUT", (xlsx, parquet))
    tell_of_formats(SimpleNamespace(note=lambda message, **gaps: notes.append(message % gaps)))
    assert ["Left out, since the extra 'formats' is not installed: Excel, Parquet. To have them: "
            "pip install 'gzg[formats]'"] == notes
