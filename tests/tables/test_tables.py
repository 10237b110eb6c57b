"""The published tables: people build on their names, their columns and their row ids."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from decimal import Decimal

import pytest

from generator.catalogue import Catalogue
from generator.tables import Table, make_tables

ROWS = {"projecten": 11, "deelnames": 58, "oproepen": 7, "indieningsdata": 14, "gemeld": 10, "gemeenten": 327, "provincies": 5,
        "themas": 3, "onderwerpen": 16, "soorten-oproepen": 3, "fusies": 43, "postcodes": 522, "bronnen": 12,
        "programma": 1, "plantellingen": 2, "genoemde-bedragen": 1, "tegenspraak": 0,
        "ideeen": 0, "belangstelling": 0, "wijzigingen": 0}
TYPES = {"string": str, "integer": int, "year": int, "number": Decimal, "coordinate": float,
         "date": datetime.date, "boolean": bool}


@pytest.mark.parametrize("name", ROWS)
def test_rows(tables: dict[str, Table], name: str) -> None:
    assert ROWS[name] == len(tables[name].frame)


def test_every_table_is_counted(tables: dict[str, Table]) -> None:
    assert set(ROWS) == set(tables)


@pytest.mark.parametrize("name", ROWS)
def test_rows_have_a_key_of_their_own(tables: dict[str, Table], name: str) -> None:
    frame = tables[name].frame

    assert not frame.duplicated(list(tables[name].key)).any()
    assert "id" not in frame or frame["id"].is_unique


@pytest.mark.parametrize("name", ROWS)
def test_values_have_the_type_of_their_column(tables: dict[str, Table], name: str) -> None:
    table = tables[name]

    assert [c.name for c in table.columns] == list(table.frame.columns)
    for column in table.columns:
        assert column.label and column.meaning, column.name
        for value in table.frame[column.name]:
            assert value is None or isinstance(value, TYPES[column.type]), f"{column.name}: {value!r}"


def test_no_enumeration_leaks_into_a_cell(tables: dict[str, Table]) -> None:
    """`str` of an enumeration could differ from its word."""
    plain = {str, int, bool, float, Decimal, datetime.date, type(None)}

    assert set() == {type(v) for t in tables.values() for row in t.records() for v in row.values()} - plain


def test_project_of_the_small_folder(joined: Callable[..., Catalogue]) -> None:
    first, second = make_tables(joined())["projecten"].records()

    assert ("buurtapp", "Buurtapp", "Neighbourhood app", "buurt; water", "loket", Decimal("1234.50"), "known", "derived",
            "90001", 2, 0, "nota") == tuple(first[c] for c in (
                "id", "title_nl", "title_en", "subjects", "theme", "awarded_amount", "awarded_amount_standing",
                "awarded_amount_basis", "lead_partner", "participants_named", "groups_unnamed", "source"))
    assert (None, "unknown", None, None, None, None) == tuple(second[c] for c in (
        "awarded_amount", "awarded_amount_standing", "awarded_amount_basis", "title_en", "subjects", "lead_partner"))


def test_participation_then_and_today(joined: Callable[..., Catalogue]) -> None:
    row = make_tables(joined())["deelnames"].records()[1]

    assert ("buurtapp/2", 2, "Veenrand", "90002", "Veenrand", "90003", "Heidebeek", "kustland") == tuple(row[c] for c in (
        "id", "position", "as_published", "municipality_then", "name_then", "municipality_today", "name_today",
        "province_then"))


def test_reported_numbers_are_those_of_the_records(tables: dict[str, Table]) -> None:
    frame = tables["gemeld"].frame
    values = dict(zip(frame["id"], frame["value"], strict=True))

    assert Decimal("1107397.55") == values["oproep-1/awarded-total"]
    assert Decimal(9) == values["oproep-1/projects-funded/innovatieve-dienstverlening"]
    assert Decimal(61) == values["gemeente-zonder-gemeentehuis/projects-approved"]
