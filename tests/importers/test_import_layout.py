"""Rows that are no project, and amounts whose currency, unit or sign must not be guessed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from importers_reading import amounts, lost, noted, rows, titles

from generator.importers.eu_operations import import_operations
from generator.importers.finding import Options
from generator.importers.table import import_table
from generator.importers.threesixty import import_threesixty

HEAD = "Operation name;Beneficiary name;Start date;Total cost;Union contribution\n"


def test_a_row_that_is_not_divided_holds_no_headings(file: Callable[..., Path], options: Options) -> None:
    content = "Projectnaam|Begunstigde|EU-bijdrage\nBalie|Gent|€ 1.234,-\nKar|Genk|€ 500,00\n"
    imported, problems = import_operations(file("x.csv", content), options)

    assert problems == []
    assert (titles(imported), amounts(imported)) == (["Balie", "Kar"], ["1234", "500"])


def test_what_stands_between_the_rows_is_no_project(file: Callable[..., Path], options: Options) -> None:
    content = (f"Lijst;;;;\n\n{HEAD}(1);(2);(3);(4);(5)\nPrioriteit 1;;;;\nBalie;Gent;31/12/2021;2000,50;800,20\n;;;;\n{HEAD}"
               "Naam van de concrete actie;Naam van de begunstigde;;;\nKar;Genk;13/12/2021;1,50;0,50\nTotaal:;;;3000,50;1300,20\n"
               "* Bron: een fonds;;;;\n#REF!;Gent;;;1,50\n")
    imported, problems = import_operations(file("x.csv", content), options)

    assert problems == []
    assert (titles(imported), imported.taken) == (["Balie", "Kar"], (6, 10))
    assert lost(imported) == [(1, "stands above the headings"), (4, "repeats or numbers the headings"),
                              (5, "only the title is filled in: a heading between the rows, or a note"),
                              *[(6, "a project has no field for it")] * 2, (8, "repeats or numbers the headings"),
                              (9, "repeats or numbers the headings"), *[(10, "a project has no field for it")] * 2,
                              (11, "the row is a total, no project"),
                              (12, "only the title is filled in: a heading between the rows, or a note"),
                              (13, "the title is an error of a table program")]


@pytest.mark.parametrize("content", [
    "Projectnaam;Begunstigde;Looptijd;;Totale kost\n;;Begindatum;Einddatum;\nBalie;Gent;13/12/2021;31/12/2022;100,50\n",
    ";;Begindatum;Einddatum;\nProjectnaam;Begunstigde;van;tot;Totale kost\nBalie;Gent;13/12/2021;31/12/2022;100,50\n"],
    ids=["below", "above"])
def test_headings_in_two_rows_are_joined(content: str, file: Callable[..., Path], options: Options) -> None:
    imported, _ = import_operations(file("x.csv", content), options)

    assert [row.what for row in imported.loss if not row.whole] == [
        "Begindatum: 2021-12-13", "Einddatum: 2022-12-31", "Totale kost: 100.50"]


def test_a_row_of_values_is_no_second_row_of_headings(file: Callable[..., Path], options: Options) -> None:
    imported, _ = import_operations(file("x.csv", "Projectnaam;Begunstigde;Nota\nPartner;Gent;Startdatum\n"), options)

    assert titles(imported) == ["Partner"]


def test_rows_with_one_title_are_told(file: Callable[..., Path], options: Options) -> None:
    imported, _ = import_operations(file("x.csv", "Projectnaam;Begunstigde\nBalie;Gent\nbalie;Genk\n"), options)

    assert "rows with the title of an earlier row: 1, this one first; are they partners of one project?" in [
        found.sentence() for found in imported.findings]


@pytest.mark.parametrize(("heading", "amount", "expected"), [
    ("EU contribution (EUR)", "81,40", (["81.40"], [])),
    ("EU contribution (GBP)", "81,40", (["unknown"], ["the amount 81,40 is in GBP; it is not converted"])),
    ("Dofinansowanie UE [zł]", "81,40", (["unknown"], ["the amount 81,40 is in PLN; it is not converted"])),
    ("Příspěvek EU", "81,40", (["unknown"], ["nothing names the currency of 'Příspěvek EU'; lists with this heading are in CZK",
                                          "the amount 81,40 is in CZK; it is not converted"])),
    ("EU contribution", "81,40", (["81.40"], ["nothing names the currency of 'EU contribution'; it is read as EUR"])),
    ("EU contribution", "€ 81,40", (["81.40"], [])),
    ("EU contribution", "81,40 Kč", (["unknown"], ["the amount 81,40 Kč is in CZK; it is not converted"])),
    ("EU contribution (x 1000 EUR)", "81,40",
     (["unknown"], ["'EU contribution (x 1000 EUR)' holds thousands or millions; these amounts are left out"])),
    ("EU contribution (mln EUR)", "81,40",
     (["unknown"], ["'EU contribution (mln EUR)' holds thousands or millions; these amounts are left out"])),
])
def test_no_amount_is_read_in_another_currency_or_unit(heading: str, amount: str, expected: tuple[list[str], list[str]],
                                                       file: Callable[..., Path], options: Options) -> None:
    imported, _ = import_operations(file("x.csv", f"Operation name;{heading}\nBalie;{amount}\n"), options)

    assert (amounts(imported), noted(imported)) == expected


def test_the_currency_in_the_heading_of_another_amount_counts(file: Callable[..., Path], options: Options) -> None:
    imported, _ = import_operations(file("x.csv", "Tytuł projektu;Wartość projektu [zł];Union support\nA;9.50;5.50\n"), options)

    assert noted(imported) == ["the amount 5.50 is in PLN; it is not converted"]


def test_a_mapping_adds_to_a_known_format(file: Callable[..., Path], options: Options) -> None:
    mapping = file("m.yml", "fields: {title: Wat}\ndefaults: {currency: EUR}\n")
    imported, _ = import_operations(file("x.csv", "Wat;Příspěvek EU\nBalie;81,40\n"), replace(options, mapping=mapping))

    assert (titles(imported), amounts(imported), noted(imported)) == (["Balie"], ["81.40"], [])


@pytest.mark.parametrize(("amount", "why"), [
    ("-81,40", "the amount is below zero; a recovery belongs in the note of a project"),
    ("(81,40)", "the amount is below zero; a recovery belongs in the note of a project"),
    ("ca. 80", "this is no amount")])
def test_what_is_no_amount_is_lost_with_its_reason(amount: str, why: str, file: Callable[..., Path], options: Options) -> None:
    imported, _ = import_operations(file("x.csv", f"Operation name;EU contribution\nBalie;{amount}\nKar;1,50\n"), options)

    assert (amounts(imported), lost(imported)) == (["unknown", "1.50"], [(2, why)])


@pytest.mark.parametrize(("amount", "result"), [
    ("1\u00a0234,50", "1234.50"), ("1\u202f234\u202f567,50 €", "1234567.50"), ("EUR 1.234,50", "1234.50"),
    ("1'234,50", "1234.50")])
def test_thousands_are_divided_in_many_ways(amount: str, result: str, file: Callable[..., Path], options: Options) -> None:
    imported, _ = import_operations(file("x.csv", f"Operation name;EU contribution\nBalie;{amount}\n"), options)

    assert amounts(imported) == [result]


def test_another_column_of_amounts_decides_and_one_without_a_field_stops_nothing(file: Callable[..., Path],
                                                                                options: Options) -> None:
    decided, _ = import_operations(file("x.csv", "Operation name;Total cost;EU contribution\nA;81,50;1.234\n"), options)
    undecided, problems = import_operations(file("y.csv", "Operation name;Total cost\nA;1.234\n"), options)

    assert amounts(decided) == ["1234"]
    assert "'EU contribution' is read with ',' before the cents, as the other amounts of the file" in [
        found.sentence() for found in decided.findings]
    assert problems == []
    assert lost(undecided) == [(2, "it can be read in two ways, and nothing in the file decides")]


def test_which_column_became_which_field_is_told(file: Callable[..., Path], options: Options) -> None:
    mapping = file("m.yml", "fields: {title: Naam, summary: Uitleg, awarded_amount: Bedrag}")
    imported, _ = import_table(file("x.csv", "Naam;Bedrag (EUR);Uitlegg\nA;1,50;x\n"), replace(options, mapping=mapping))

    assert [found.sentence() for found in imported.findings][1:3] == [
        "no column is called 'Uitleg', so summary has no value; did you mean 'Uitlegg'?",
        "'Bedrag (EUR)' is read as awarded_amount"]


def test_two_spellings_of_one_heading_are_refused(file: Callable[..., Path], options: Options) -> None:
    _, problems = import_operations(file("x.csv", "Operation name;EU contribution;EU  Contribution\nA;1,5;2,5\n"), options)

    assert [problem.code for problem in problems] == ["repeated-key"]


GRANT = ('{"id": "a", "title": "Balie", "currency": "EUR", "amountAwarded": 5, "recipientOrganization": [{"name": "Gent"}, '
         '{"name": "Genk"}], "grantProgramme": [{"title": "Programma", "description": "Doel"}]}')


@pytest.mark.parametrize("content", [
    f'{{"grants": [{GRANT}]}}'.encode(), f'{{"grants": [{GRANT}]}}'.encode("utf-16"),
    b"id,title,currency,amountAwarded,recipientOrganization/0/name,recipientOrganization/1/name,grantProgramme/0/description\n"
    b"a,Balie,EUR,5,Gent,Genk,Doel\n",
    b"Identifier,Title,Currency,Amount Awarded,Recipient Org:0:Name,Recipient Org:1:Name,Grant Programme:Description\n"
    b"a,Balie,EUR,5,Gent,Genk,Doel\n"], ids=["json", "utf-16", "names of json", "titles"])
def test_all_recipients_of_a_grant_take_part(content: bytes, file: Callable[..., Path], options: Options) -> None:
    imported, problems = import_threesixty(file("g", content), options)

    assert problems == []
    assert [(row["title.nl"], row["summary.nl"], row["awarded_amount"], row["lead_partner"], row["participants"])
            for row in rows(imported)] == [("Balie", "", "5", "Gent", "Gent; Genk")]


def test_the_title_of_a_programme_is_not_that_of_a_grant(file: Callable[..., Path], options: Options) -> None:
    _, problems = import_threesixty(file("g", '[{"id": "a", "grantProgramme": [{"title": "Programma"}]}]'), options)

    assert [problem.code for problem in problems] == ["import-form"]
