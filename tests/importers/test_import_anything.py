"""Whatever a file holds: problems or records, no traceback, and every row is in the output or in the loss report."""

from __future__ import annotations

import csv
import json
import zipfile
from io import BytesIO, StringIO
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from importers_xlsx import LINKS, MAIN, STYLES, WORKBOOK

from generator.importers import IMPORTERS
from generator.importers.eu_operations import OPERATIONS
from generator.importers.finding import Imported, Options
from generator.importers.plan import LBLOD
from generator.importers.report import report_json, report_markdown
from generator.importers.threesixty import GRANTS
from generator.problems import Problem
from generator.reading.csv_file import read_csv
from generator.reading.yaml_file import read_yaml
from generator.texts import Language

MANY = settings(max_examples=50, deadline=None,
                suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])
PLANS = {"table": LBLOD, "360giving": GRANTS, "eu-operations": OPERATIONS}
CELLS = st.text(max_size=20) | st.sampled_from(
    ["81,499", "1.107.397,55", "12-11-2021", "1/2/2022", "Gent", "Oudenbrug", "=1+1", "$ 5", "-1", "a;b", "GBP", "NaN", "<b>",
     "{{x}}"])
KEYS = ["grants", "title", "currency", "amountAwarded", "recipientOrganization", "name"]
JSON = st.recursive(st.none() | st.booleans() | st.integers() | st.floats() | CELLS, lambda inner: st.lists(inner, max_size=3) |
                    st.dictionaries(st.sampled_from(KEYS), inner, max_size=4), max_leaves=15)


def run(name: str, content: bytes, options: Options) -> tuple[Imported, list[Problem]]:
    """What an importer makes of a file; twice the same, and every line of it printable."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "x"
        path.write_bytes(content)
        imported, problems = IMPORTERS[name](path, options)
        assert (imported, problems) == IMPORTERS[name](path, options)
    assert all(found.text().isprintable() and found.place.file == "x" for found in [*problems, *imported.findings])
    assert not (problems and imported.records)
    for report in (report_json, report_markdown):
        report(imported, "x", Language("nl", "nl_BE")).encode()
    readable(imported)
    whole = {row.line for row in imported.loss if row.whole}
    assert set(imported.rows) == set(imported.taken) | whole
    return imported, problems


def readable(imported: Imported) -> None:
    """The records are CSV and YAML that can be read; only a value that an editor must still give is missing."""
    for name, text in imported.records.items():
        text.encode()
        nodes, problems = read_csv(text, name) if name.endswith(".csv") else read_yaml(text, name)
        assert {problem.code for problem in problems} <= {"empty-value"}
        assert nodes is not None or name == "call.yml"


@pytest.mark.parametrize("name", IMPORTERS)
@MANY
@given(content=st.binary(max_size=300))
@example(content=b"PK\x03\x04")
@example(content=b"\xff\xfe\x00")
@example(content=b"[" * 5000)
def test_any_bytes(name: str, content: bytes, options: Options) -> None:
    run(name, content, options)


@MANY
@given(st.lists(st.sampled_from(
    ["• ", "- ", "1. ", "Titel: woorden. ", "(Gent, Oudenbrug en Leuven)", "(", ")", "\n", "\n\n", "\r", "\u2028",
     "11 van de 28 dossiers", " totaal 1.107.397,55 euro", "over slim loket", "maximaal 2 miljoen euro",
     "van 29 februari tot 31 april 2022"]) | st.text(max_size=10), max_size=20))
def test_any_news(options: Options, parts: list[str]) -> None:
    run("news", "".join(parts).encode("utf-8", "replace"), options)


@pytest.mark.parametrize("name", PLANS)
@MANY
@given(data=st.data())
def test_any_cells(name: str, options: Options, data: st.DataObject) -> None:
    head = [headings[0] for headings in PLANS[name].fields.values()]
    cells = data.draw(st.lists(st.lists(CELLS, min_size=len(head) - 1, max_size=len(head) + 1), max_size=6))
    target = StringIO(newline="")
    csv.writer(target).writerows([head, *cells])
    imported, problems = run(name, target.getvalue().encode("utf-8", "replace"), options)

    if not problems:
        assert len(imported.rows) == sum(any(cell.strip() for cell in row) for row in cells)


@pytest.mark.parametrize("name", ["table", "eu-operations"])
@MANY
@given(data=st.data())
def test_any_worksheet(name: str, options: Options, data: st.DataObject) -> None:
    words = ["<row>", "</row>", '<c t="inlineStr"><is><t>', "</t></is></c>", '<c t="s"><v>', '<c s="1"><v>', "</v></c>", "1e999",
             '<row r="9999999">', '<c r="ZZZ1"><v>', PLANS[name].fields["title"][0], "Gent", "7", "-1", "<f>", "</f>"]
    sheet = "".join(data.draw(st.lists(st.sampled_from(words), max_size=25)))
    files = {"workbook.xml": WORKBOOK, "_rels/workbook.xml.rels": LINKS, "styles.xml": STYLES,
             "worksheets/sheet1.xml": f'<worksheet xmlns="{MAIN}"><sheetData>{sheet}</sheetData></worksheet>'}
    target = BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for part, content in files.items():
            archive.writestr(f"xl/{part}", content)
    run(name, target.getvalue(), options)


@MANY
@given(st.lists(JSON, max_size=4))
def test_any_grants(options: Options, grants: list) -> None:
    run("360giving", json.dumps({"grants": grants}).encode(), options)
