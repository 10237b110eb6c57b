"""Worksheets: which one is read, and what cells of every kind become."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from importers_reading import amounts, lost, noted, rows, titles
from importers_xlsx import MAIN, STYLES, WORKBOOK, sheets, texts

from generator.importers.eu_operations import import_operations
from generator.importers.finding import Options

HEAD = texts("Projectnaam", "Begunstigde", "Startdatum", "EU-bijdrage")
FIRST = texts("Balie", "Gent") + '<c s="1"><v>44524</v></c><c><v>800.2</v></c>'
SECOND = texts("Kar", "Genk") + "<c/><c><v>500</v></c>"


def told(imported: object) -> list[str]:
    return [found.sentence() for found in imported.findings if "sheets" in found.message]  # type: ignore[attr-defined]


@pytest.mark.parametrize(("name", "words"), [("Data", "only 'Data' was read"), ("hidden_data", "was read, which is hidden")])
def test_the_sheet_with_the_headings_is_read_and_told(name: str, words: str, xlsx: Callable[..., Path], options: Options) -> None:
    imported, problems = import_operations(xlsx(**sheets(**{"Uitleg": [texts("Projectnaam")], name: [HEAD, FIRST]})), options)

    assert problems == []
    assert titles(imported) == ["Balie"]
    assert words in told(imported)[0]
    assert f"Uitleg, {name}" in told(imported)[0]


def test_equal_sheets_are_refused_until_one_is_chosen(xlsx: Callable[..., Path], options: Options) -> None:
    path = xlsx(**sheets(J2021=[HEAD, FIRST], J2022=[HEAD, SECOND]))
    _, problems = import_operations(path, options)
    chosen, _ = import_operations(path, replace(options, sheet="J2022"))
    _, unknown = import_operations(path, replace(options, sheet="J202"))

    assert [problem.sentence() for problem in problems] == [
        "these sheets hold equally many of the headings: J2021, J2022; choose one with --sheet"]
    assert titles(chosen) == ["Kar"]
    assert [problem.sentence() for problem in unknown] == [
        "no sheet is called 'J202'; there are: J2021, J2022; did you mean 'J2022'?"]


@pytest.mark.parametrize(("since", "serial", "day"), [
    ("", 44524, "2021-11-24"), ("", 59, "1900-02-28"), ("1", 43062, "2021-11-24")])
def test_days_are_counted_as_the_workbook_counts(since: str, serial: int, day: str, xlsx: Callable[..., Path],
                                                 options: Options) -> None:
    book = WORKBOOK.replace("<sheets>", f'<workbookPr date1904="{since}"/><sheets>' if since else "<sheets>")
    imported, _ = import_operations(xlsx(HEAD, texts("Balie", "Gent") + f'<c s="1"><v>{serial}</v></c>', workbook=book), options)

    assert [row.what for row in imported.loss] == [f"Startdatum: {day}"]


def test_a_number_format_tells_the_currency(xlsx: Callable[..., Path], options: Options) -> None:
    styles = STYLES.replace("<cellXfs>", '<numFmts><numFmt numFmtId="164" formatCode="[$£-809]#,##0.00"/><numFmt numFmtId="165" '
                            'formatCode="#,##0.00\\ &quot;€&quot;"/></numFmts><cellXfs>').replace(
        "</cellXfs>", '<xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>')
    imported, _ = import_operations(xlsx(HEAD, texts("A", "Gent") + '<c/><c s="2"><v>500</v></c>',
                                         texts("B", "Gent") + '<c/><c s="3"><v>500.5</v></c>', styles=styles), options)

    assert amounts(imported) == ["unknown", "500.50"]
    assert noted(imported) == ["the amount 500 GBP is in GBP; it is not converted"]


def test_no_error_and_no_true_becomes_a_value(xlsx: Callable[..., Path], options: Options) -> None:
    imported, _ = import_operations(xlsx(HEAD, texts("A", "Gent") + '<c/><c t="b"><v>1</v></c>',
                                         '<c t="e"><v>#REF!</v></c>' + texts("Gent")), options)

    assert [(row["title.nl"], row["awarded_amount"]) for row in rows(imported)] == [("A", "unknown")]
    assert lost(imported) == [(2, "this is no amount"), (3, "the title is an error of a table program")]


def test_rich_text_is_joined_and_its_reading_left_out(xlsx: Callable[..., Path], options: Options) -> None:
    shared = f'<sst xmlns="{MAIN}"><si><r><t>Ba</t></r><r><t>lie</t></r><rPh><t>zz</t></rPh></si></sst>'
    imported, _ = import_operations(xlsx(HEAD, '<c t="s"><v>0</v></c>' + texts("Gent"), sharedStrings=shared), options)

    assert titles(imported) == ["Balie"]


def test_empty_cells_with_a_style_do_not_make_a_sheet_wide(xlsx: Callable[..., Path], options: Options) -> None:
    imported, problems = import_operations(xlsx(HEAD + '<c r="XFD1" s="1"/>', FIRST), options)

    assert (titles(imported), problems) == (["Balie"], [])


def test_the_strict_form_of_a_workbook_is_read(xlsx: Callable[..., Path], options: Options) -> None:
    strict = {name: part.replace(MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main")
              for name, part in sheets(A=[HEAD, FIRST]).items()}
    imported, problems = import_operations(xlsx(**strict), options)

    assert (titles(imported), problems) == (["Balie"], [])


@pytest.mark.parametrize(("inside", "words"), [("content.xml", "OpenDocument"), ("xl/workbook.bin", "binary"),
                                               ("word/document.xml", "no text"), ("lijst.csv", "packed file")])
def test_a_packed_file_of_another_kind_is_named(inside: str, words: str, tmp_path: Path, options: Options) -> None:
    with zipfile.ZipFile(tmp_path / "x.xlsx", "w") as archive:
        archive.writestr(inside, "x")
    _, problems = import_operations(tmp_path / "x.xlsx", options)

    assert words in problems[0].sentence()


def test_cells_that_are_merged_over_rows_are_told_and_not_filled_in(xlsx: Callable[..., Path], options: Options) -> None:
    parts = sheets(Data=[HEAD, HEAD, FIRST, texts("Kar") + "<c/><c/><c><v>500</v></c>", SECOND])
    name = next(part for part in parts if part.startswith("worksheets/"))
    parts[name] = parts[name].replace("</sheetData>", '</sheetData><mergeCells count="3"><mergeCell ref="A1:A2"/>'
                                      '<mergeCell ref="B3:B4"/><mergeCell ref="C5:D5"/></mergeCells>')

    imported, problems = import_operations(xlsx(**parts), options)

    assert problems == []
    assert [4] == [found.place.line for found in imported.findings if "merged" in found.message]
    assert ["Balie", "Kar", "Kar"] == titles(imported)
