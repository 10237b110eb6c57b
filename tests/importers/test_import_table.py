"""Tables with any headings: what is detected is told, what is ambiguous is refused, what does not fit is listed."""

from __future__ import annotations

import csv
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from io import StringIO
from pathlib import Path

import pytest

from generator.importers.amounts import amount_text, evidence, read_amount
from generator.importers.days import read_day
from generator.importers.eu_operations import import_operations
from generator.importers.finding import Imported, Options
from generator.importers.table import import_table
from generator.importers.threesixty import import_threesixty
from generator.importers.xlsx import Exact
from generator.reading.csv_file import read_csv
from generator.reading.node import plain
from generator.records.build import build
from generator.records.project import Project

MAPPING = """\
fields:
  title: Naam
  participants: Partners
  awarded_amount: Bedrag
  start_date: Begin
defaults:
  summary: Eigen woorden.
separator: "|"
"""


def rows(imported: Imported) -> list[dict[str, str]]:
    lines = [line for line in imported.records["projects.csv"].split("\n") if not line.startswith("#")]
    return list(csv.DictReader(StringIO("\n".join(lines))))


def losses(imported: Imported) -> list[tuple[int, str]]:
    return [(row.line, row.what) for row in imported.loss]


@pytest.fixture
def mapped(options: Options, file: Callable[..., Path]) -> Options:
    return replace(options, mapping=file("mapping.yml", MAPPING))


LBLOD = """\
subsidie;aanvraagdatum;bestuurseenheid;isSamenwerkingsverband;samenwerkingsverbanden;projectNaam;projectStartDatum;\
projectEindDatum;aanvraagBedrag;thema;status
Oproep A;24/11/2021;Gent;ja;Oostende;Balie;13/12/2021;13/12/2022;1.107.397,55;Slim loket;Goedgekeurd
Oproep A;1/2/2022;Gemeente Genk;ja;Leuven;Kar;1/3/2022;;81.499;Iets anders;Afgekeurd
"""


def test_a_report_of_lblod(file: Callable[..., Path], options: Options) -> None:
    content = LBLOD.replace("ja;Oostende;", 'ja;"Oostende;De Haan";')
    imported, problems = import_table(file("lblod.csv", content), options)

    assert problems == []
    assert rows(imported) == [{
        "id": "balie", "call": "oproep-a", "status": "funded", "title.nl": "Balie", "summary.nl": "", "theme": "loket",
        "awarded_amount": "unknown", "lead_partner": "Gent", "participants": "Gent; Oostende; De Haan",
        "source.document": "bericht", "source.place.nl": "rij 2", "source.place.en": "row 2"}]
    assert losses(imported) == [
        (2, "subsidie: Oproep A"), (2, "aanvraagdatum: 2021-11-24"), (2, "isSamenwerkingsverband: ja"),
        (2, "projectStartDatum: 2021-12-13"), (2, "projectEindDatum: 2022-12-13"), (2, "aanvraagBedrag: 1107397.55"),
        (3, "Oproep A | 1/2/2022 | Gemeente Genk | ja | Leuven | Kar | 1/3/2022 | 81.499 | Iets anders | Afgekeurd")]


def test_any_headings_through_a_mapping(file: Callable[..., Path], mapped: Options) -> None:
    content = "Naam\tPartners\tBedrag\tBegin\nÉén\tGent|Genk\t€ 12,50\t24-11-2021\n"
    imported, problems = import_table(file("x.csv", content), mapped)

    assert problems == []
    assert [(row["id"], row["participants"], row["awarded_amount"], row["lead_partner"]) for row in rows(imported)] == [
        ("een", "Gent; Genk", "12.50", "unknown")]
    assert [finding.text() for finding in imported.findings] == [
        "x.csv:1:1: warning: read as utf-8 with a tab between cells [import-detected]",
        "x.csv:2:1: warning: 'Bedrag' has ',' before the cents [import-detected]",
        "x.csv:2:1: warning: 'Begin' has dates in the order d/m/y [import-detected]"]


def test_what_comes_out_is_read_as_records(file: Callable[..., Path], mapped: Options) -> None:
    imported, _ = import_table(file("x.csv", "Naam,Bedrag\nEen,12.50\n=1+1,\n"), mapped)
    nodes, problems = read_csv(imported.records["projects.csv"], "projects.csv")

    assert problems == []
    assert [build(Project, plain(node), lambda node=node: node)[1] for node in nodes] == [[], []]
    assert rows(imported)[1]["title.nl"] == "'=1+1"
    assert (3, "=1+1") in losses(imported)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_encoding_and_delimiter_are_found(encoding: str, delimiter: str, file: Callable[..., Path], mapped: Options) -> None:
    text = delimiter.join(["Naam", "Bedrag"]) + "\n" + delimiter.join(["Cliënt", "12"]) + "\n"
    imported, problems = import_table(file("x.csv", text.encode(encoding)), mapped)

    assert problems == []
    assert [(row["title.nl"], row["awarded_amount"]) for row in rows(imported)] == [("Cliënt", "12")]


@pytest.mark.parametrize(("content", "line"), [
    ('Naam,Bedrag\nA,"81,499"\nB,"12,000"\n', "x.csv:2:1: '81,499' can be read in two ways, and no other amount of 'Bedrag' "
     "decides; give `decimal` in a mapping [ambiguous-amount]"),
    ('Naam,Bedrag\nA,"1,5"\nB,2.5\n', "x.csv:2:1: '1,5' has ',' before the cents, and another amount of 'Bedrag' has '.', on "
     "line 3; mend one, or give `decimal` in a mapping [ambiguous-amount]"),
    ('Naam,Bedrag\n"A,1\n', "x.csv:2:1: a quote is opened and never closed; close it, or double the quotes inside the value "
     "[csv-syntax]"),
    ('Naam;Bedrag\n"A" B;1\n', "x.csv:2:1: a quote stands inside a value in quotes; double it (\"\") or remove it [csv-syntax]"),
    ("Naam,Bedrag,Bedrag\nA,1,2\n", "x.csv:1:1: two columns are called 'Bedrag'; rename one [repeated-key]"),
    ("a,b\n1,2\n", "x.csv:1:1: no row holds the headings that are looked for; name them under `fields` in a mapping "
     "[import-form]"),
    ("Bedrag\n1\n", "x.csv:1:1: no column holds the title of a project: Bedrag; name it under `fields` in a mapping "
     "[import-form]"),
    ("PK\x03\x04 nothing", "x.csv:1:1: this XLSX file cannot be read: File is not a zip file [import-form]"),
])
def test_what_is_ambiguous_or_broken_is_refused(content: str, line: str, file: Callable[..., Path], mapped: Options) -> None:
    imported, problems = import_table(file("x.csv", content), mapped)

    assert (imported, [problem.text() for problem in problems]) == (Imported(), [line])


@pytest.mark.parametrize(("content", "warning", "lost"), [
    ("Naam,Begin\nA,1/2/2022\nB,3/4/2022\n", "'1/2/2022' can be read in two ways, and no other date of 'Begin' decides; "
     "give `dates` in a mapping", [(2, "Begin: 1/2/2022"), (3, "Begin: 3/4/2022")]),
    ("Naam,Begin\nA,13/2/2022\nB,3/14/2022\nC,5/6/2022\n", "'13/2/2022' has the order d/m/y, and another date of 'Begin' has "
     "m/d/y, on line 3; mend one, or give `dates` in a mapping",
     [(2, "Begin: 2022-02-13"), (3, "Begin: 2022-03-14"), (4, "Begin: 5/6/2022")]),
], ids=["one order or the other", "both orders"])
def test_a_date_that_no_record_keeps_stays_as_written(content: str, warning: str, lost: list, file: Callable[..., Path],
                                                      mapped: Options) -> None:
    imported, problems = import_table(file("x.csv", content), mapped)

    assert problems == []
    assert [found.sentence() for found in imported.findings if found.code == "ambiguous-date"] == [warning]
    assert losses(imported) == lost


def test_a_mapping_settles_what_is_ambiguous(file: Callable[..., Path], options: Options) -> None:
    mapping = file("m.yml", MAPPING + 'decimal: "."\ndates: m/d/y\n')
    imported, _ = import_table(file("x.csv", 'Naam,Bedrag,Begin\nA,"81,499",1/2/2022\n'), replace(options, mapping=mapping))

    assert (rows(imported)[0]["awarded_amount"], losses(imported)) == ("81499", [(2, "Begin: 2022-01-02")])


@pytest.mark.parametrize(("mapping", "lines"), [
    ("fields: {titel: Naam}", ["m.yml:1:10: no field is called 'titel' here; did you mean 'title'? [unknown-field]"]),
    ("defaults: {title: x}", ["m.yml:1:1: 'fields' needs lines 'field: heading' [missing-field]"]),
    ("fields: {title: [Naam]}", ["m.yml:1:17: this does not fit in a mapping of headings [wrong-type]"]),
    ("fields: {title: Naam}\ndecimal: x", ["m.yml:2:10: 'x' is none of: , . [unknown-choice]"]),
    ("- a", ["m.yml:1:1: a mapping has lines such as 'fields:' and 'defaults:' [wrong-type]"]),
])
def test_a_faulty_mapping_is_told(mapping: str, lines: list[str], file: Callable[..., Path], options: Options) -> None:
    _, problems = import_table(file("x.csv", "Naam\nA\n"), replace(options, mapping=file("m.yml", mapping)))

    assert lines == [problem.text() for problem in problems]


def test_ragged_and_preamble_rows_are_listed(file: Callable[..., Path], mapped: Options) -> None:
    imported, _ = import_table(file("x.csv", "Lijst van 2021\n\nNaam,Bedrag,Nota\nA,1,x\nB,1\nC,1,2,3\n,5,\n"), mapped)

    assert losses(imported) == [(1, "Lijst van 2021"), (4, "Nota: x"), (5, "B | 1"), (6, "C | 1 | 2 | 3"), (7, "5")]
    assert (imported.rows, imported.taken) == ((1, 4, 5, 6, 7), (4,))


def test_xlsx_numbers_and_dates_are_exact_and_formulas_are_not_run(xlsx: Callable[..., Path], mapped: Options) -> None:
    path = xlsx(*(f'<c t="inlineStr"><is><t>{text}</t></is></c>' for text in ["Lijst"]),
                "".join(f'<c t="inlineStr"><is><t>{text}</t></is></c>' for text in ["Naam", "Bedrag", "Begin"]),
                '<c t="inlineStr"><is><t>Balie</t></is></c><c><v>81499.100000000006</v></c><c s="1"><v>44524</v></c>',
                '<c t="str"><f>HYPERLINK("x")</f><v>Kar</v></c><c><f>1+1</f><v>81.499</v></c>')
    imported, problems = import_table(path, mapped)

    assert problems == []
    assert [(row["title.nl"], row["awarded_amount"]) for row in rows(imported)] == [("Balie", "81499.10"), ("Kar", "unknown")]
    assert losses(imported) == [(1, "Lijst"), (3, "Begin: 2021-11-24"), (4, "81.499")]


def test_xlsx_that_unpacks_too_far_is_refused(xlsx: Callable[..., Path], mapped: Options) -> None:
    _, problems = import_table(xlsx(**{"worksheets/sheet1": b" " * 60_000_000}), mapped)

    assert [problem.text() for problem in problems] == [
        "lijst.xlsx:1:1: this XLSX file cannot be read: xl/worksheets/sheet1.xml unpacks to 60000000 bytes [import-form]"]


def test_xlsx_with_entities_is_refused(xlsx: Callable[..., Path], mapped: Options) -> None:
    _, problems = import_table(xlsx(**{"worksheets/sheet1": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}), mapped)

    assert [problem.code for problem in problems] == ["import-form"]


@pytest.mark.parametrize("content", [
    '{"grants": [\n{"id": "a-1", "title": "Balie", "description": "Wat", "amountAwarded": 1234.5, "currency": "EUR",'
    ' "awardDate": "2021-11-24", "recipientOrganization": [{"id": "x", "name": "Gent"}]},\n'
    '{"title": "Kar", "amountAwarded": 500, "currency": "GBP"}\n]}',
    "Identifier,Title,Description,Amount Awarded,Currency,Award Date,Recipient Org:Identifier,Recipient Org:Name\n"
    "a-1,Balie,Wat,1234.5,EUR,2021-11-24,x,Gent\n,Kar,,500,GBP,,,\n"], ids=["json", "csv"])
def test_grants_of_360giving(content: str, file: Callable[..., Path], options: Options) -> None:
    imported, problems = import_threesixty(file("grants", content), options)

    assert problems == []
    assert [(row["id"], row["title.nl"], row["summary.nl"], row["awarded_amount"], row["lead_partner"])
            for row in rows(imported)] == [("a-1", "Balie", "Wat", "1234.50", "Gent"), ("kar", "Kar", "", "unknown", "unknown")]
    assert {line.split(": ", 1)[1] for _, line in losses(imported) if ": " in line} == {"2021-11-24", "x"}
    assert (3, "500 GBP") in losses(imported)
    assert "grants:3:1: warning: the amount 500 is in GBP; it is not converted [import-currency]" in [
        finding.text() for finding in imported.findings]


@pytest.mark.parametrize(("content", "line"), [
    ('{"grants": [{"title": "a"},\n {"title": }]}', "g.json:2:12: this JSON cannot be read: Expecting value [import-form]"),
    ('{"a": 1}', "g.json:1:8: this JSON cannot be read: the list 'grants' is missing [import-form]"),
    ('{"grants": [{"title": NaN}]}', "g.json:1:13: this JSON cannot be read: NaN is no number [import-form]"),
    ('[{"title": 1, "title": 2}]', "g.json:1:2: this JSON cannot be read: a name is given twice in one object [import-form]"),
    ("[" * 100_000, "g.json:1:2: this JSON cannot be read: nested too deeply [import-form]"),
    ('{"grants": []}', "g.json:1:1: this file holds no record [empty-file]"),
    ("[1, 2]", "g.json:1:1: no column holds the title of a project: value; name it under `fields` in a mapping [import-form]"),
])
def test_broken_json_is_told(content: str, line: str, file: Callable[..., Path], options: Options) -> None:
    _, problems = import_threesixty(file("g.json", content), options)

    assert [problem.text() for problem in problems] == [line]


@pytest.mark.parametrize("head", [
    "Beneficiary name;Operation name;;Operation start date;Total eligible expenditure;Union co-financing rate;EU contribution",
    "Naam van de begunstigde;Naam van de concrete actie;;Begindatum van de concrete actie;Totale subsidiabele uitgaven;"
    "Cofinancieringspercentage;EU-bijdrage",
    "Beneficiary name / Naam van de begunstigde;Operation name / Naam;;Start date;Total cost (EUR);%;EU-bijdrage"])
def test_operations_of_a_structural_fund(head: str, file: Callable[..., Path], options: Options) -> None:
    content = f"Lijst van concrete acties;;;;;;\n;;;;;;\n{head}\n" + (
        "Gent;Balie;;31/12/2021;2.000,50;40%;800,20\n;Totaal;;;;;\n;;;;1,5;;\n")
    imported, problems = import_operations(file("eu.csv", content), options)

    assert problems == []
    assert [(row["title.nl"], row["lead_partner"], row["awarded_amount"]) for row in rows(imported)] == [
        ("Balie", "Gent", "800.20")]
    assert [line.rpartition(": ")[2] for _, line in losses(imported)] == [
        "Lijst van concrete acties", "2021-12-31", "2000.50", "40%", "Totaal", "1,5"]


@pytest.mark.parametrize(("text", "sign", "amount"), [
    ("1.107.397,55", ",", "1107397.55"), ("1 107 397,55 €", ",", "1107397.55"), ("EUR 0,10", ",", "0.10"),
    ("1.107.397", ",", "1107397"), ("81,499.00", ".", "81499.00"), ("12,345", "", None), ("1.2.3,4", ",", "none"),
    ("12,34,567.00", ".", "none"), ("-5,00", "", "none"),
])
def test_an_amount_proves_its_sign_and_is_exact(text: str, sign: str, amount: str | None) -> None:
    assert evidence(text) == (sign or ("?" if amount is None else ""))
    if sign:
        assert read_amount(text, sign) == (None if amount == "none" else Decimal(amount))


def test_amounts_are_written_as_records_read_them() -> None:
    assert [amount_text(Decimal(text)) for text in ("81499", "12.5", "12.500", "0")] == ["81499", "12.50", "12.50", "0"]
    assert read_amount(Exact("81.499"), ",") is None


@pytest.mark.parametrize(("text", "order", "day"), [
    ("24-11-2021", "d/m/y", "2021-11-24"), ("11/24/2021", "m/d/y", "2021-11-24"), ("2021-11-24T10:00:00Z", "", "2021-11-24"),
    ("31/2/2021", "d/m/y", None), ("1/2/21", "d/m/y", None), ("morgen", "", None),
])
def test_a_date_is_read_in_its_order(text: str, order: str, day: str | None) -> None:
    found = read_day(text, order)

    assert (found.isoformat() if found else None) == day
