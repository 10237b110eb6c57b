"""Amounts that are none, or not in whole units: none of them becomes the award of a project."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from importers_xlsx import MAIN, texts

from generator.importers.currencies import has_unit
from generator.importers.eu_operations import import_operations
from generator.importers.finding import Imported, Options

HEAD = "Begunstigde;Projectnaam;EU-bijdrage\n"
ROW = "Gent;Loket;1000,00\n"


def awards(imported: Imported) -> list[str]:
    """Title and award of each record."""
    lines = imported.records["projects.csv"].splitlines()[3:]
    return [f"{line.split(',')[3]} {line.split(',')[6]}" for line in lines]


@pytest.mark.parametrize(("content", "expected"), [
    (f"(bedragen in duizend euro)\n{HEAD}{ROW}", ["Loket unknown"]),
    (f"Totaal: 5 miljoen euro in 2022\n{HEAD}{ROW}", ["Loket 1000"]),
    (f"{HEAD};;in kEUR\n{ROW}", ["Loket unknown"]),
    (f"Begunstigde;Projectnaam;EU-bijdrage (%);EU-bijdrage (EUR)\nGent;Loket;40,00;{ROW.split(';')[2]}", ["Loket 1000"]),
    ("Begunstigde;Projectnaam;EU-bijdrage (percentage)\nGent;Loket;40,00\n", ["Loket unknown"]),
    (f"{HEAD}{ROW};Totaal EFRO;1000,00\n;Totaalrenovatie;5,00\n", ["Loket 1000", "Totaalrenovatie 5"]),
], ids=["unit above the head", "an amount above the head", "row of units", "share beside amount", "share alone", "total"])
def test_only_an_amount_is_an_award(content: str, expected: list[str], file: Callable[..., Path], options: Options) -> None:
    imported, problems = import_operations(file("x.csv", content), options)

    assert ([], expected) == (problems, awards(imported))


@pytest.mark.parametrize(("cell", "lost"), [
    ('<c s="1"><v>0.4</v></c>', "40%"), ("<c><f>B2*2</f></c>", "=B2*2"), ("<c><f>B2*2</f><v></v></c>", "=B2*2"),
], ids=["shown as a share", "formula without its result", "formula with an empty result"])
def test_a_cell_without_an_amount_is_told(cell: str, lost: str, xlsx: Callable[..., Path], options: Options) -> None:
    styles = f'<styleSheet xmlns="{MAIN}"><cellXfs><xf numFmtId="0"/><xf numFmtId="9"/></cellXfs></styleSheet>'
    path = xlsx(texts("Begunstigde", "Projectnaam", "EU-bijdrage"), texts("Gent", "Loket") + cell, styles=styles)

    imported, _ = import_operations(path, options)

    assert (["Loket unknown"], [lost]) == (awards(imported), [row.what for row in imported.loss])


@pytest.mark.parametrize("heading", ["Steun (€m)", "EU (MEUR)", "EU £000", "EU €'000", "Montant (M€)", "χιλ. ευρώ", "mii lei"])
def test_units_of_other_countries(heading: str) -> None:
    assert has_unit(heading) and not has_unit("EU-bijdrage (EUR)")


def test_a_list_of_kohesio(file: Callable[..., Path], options: Options) -> None:
    head = ("Operation_Unique_Identifier,Operation_Name_English,Operation_Name_Programme_Language,Cofinancing_Rate,"
            "Total_Eligible_Expenditure_amount,Project_EU_Budget,Beneficiary_Name\n")
    imported, problems = import_operations(
        file("k.csv", f"{head}https://linkedopendata.eu/entity/Q1,Counter,Loket,40.0,2500.50,1000.20,Gent\n"), options)

    assert ([], ["Loket 1000.20"]) == (problems, awards(imported))
    assert "\nloket," in imported.records["projects.csv"], "an address is no id"


def test_an_id_that_comes_back_is_told(file: Callable[..., Path], options: Options) -> None:
    imported, _ = import_operations(file("x.csv", "Projectnummer;Begunstigde;Projectnaam\na7;Gent;Loket\na7;Genk;Kar\n"), options)

    assert [(3, "a7", "an earlier row has this id already, so another was made; are they one project?")] == [
        (row.line, row.what, row.why) for row in imported.loss]


def test_a_municipality_that_ended_is_not_called_unknown(file: Callable[..., Path], options: Options) -> None:
    imported, _ = import_operations(file("x.csv", f"{HEAD}Gemeente Borsbeke;Loket;5\n"), options)

    assert ["'Gemeente Borsbeke' is read as 'Borsbeke'", "'Borsbeke' did not stand under this name on 2021-09-20"] == [
        found.sentence() for found in imported.findings if found.code == "import-name"]
