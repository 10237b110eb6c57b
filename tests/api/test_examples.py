"""The examples of the page run."""

from __future__ import annotations

import contextlib
import io
import shutil
import subprocess
from pathlib import Path

import duckdb
import pytest

from generator.api.collections import COLLECTIONS, SIZE
from generator.api.examples import EXAMPLES
from generator.api.lists import list_pages
from generator.downloads import csv, json
from generator.downloads.about import About

CODE = {each.name: each.code for each in EXAMPLES}


@pytest.fixture(scope="module")
def site(about: About, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The files that the examples read, with more projects than a page of the list holds."""
    folder, table = tmp_path_factory.mktemp("site"), about.tables["projecten"]
    many = table.taken([*table.positions] * (SIZE // len(table.frame) + 2))
    files = [*list_pages(COLLECTIONS[0], many, about, ""), *(
        (f"data/projecten{form.SUFFIX}", b"".join(form.render(table))) for form in (csv, json))]
    for name, content in files:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    return folder


def test_python_reads_every_page(site: Path, about: About) -> None:
    told = io.StringIO()
    with contextlib.redirect_stdout(told):
        exec(CODE["Python"].replace("SITE/", f"file://{site}/"), {})

    expected = about.tables["projecten"].frame["id"].tolist()
    found = [line.partition(" ")[0] for line in told.getvalue().splitlines()]
    assert len(found) > SIZE and set(expected) == set(found)
    assert "None" in told.getvalue()


def test_curl_reads_the_first_page(site: Path) -> None:
    assert shutil.which("curl")
    found = subprocess.run(CODE["curl"].replace("SITE/", f"file://{site}/"), shell=True, capture_output=True, check=True)

    assert (site / "api/v1/projecten/1.json").read_bytes() == found.stdout


@pytest.mark.parametrize("name", ["R", "Excel (Power Query)"])
def test_the_others_name_files_and_columns_that_are_there(site: Path, name: str) -> None:
    """R and Excel are not to be had from the package registry; DuckDB reads the same column of the same file."""
    address = CODE[name].partition('"SITE/')[2].partition('"')[0]

    assert "awarded_amount" in CODE[name]
    assert duckdb.sql(f"SELECT count(*) - count(awarded_amount) FROM '{site / address}'").fetchall()[0][0] > 0


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda each: each.name)
def test_no_line_is_empty(example: object) -> None:
    """It would end the block of HTML that shows the code."""
    assert all(line.strip() for line in example.code.splitlines())
