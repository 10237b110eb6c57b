"""CSV as Excel in Belgium opens it, and as nobody can make it run."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from generator.downloads import csv, excel_csv
from generator.tables import Table


@pytest.mark.parametrize(("value", "expected"), [
    ("=1+1", "'=1+1"), ("+32 2", "'+32 2"), ("-x", "'-x"), ("@SUM(A1)", "'@SUM(A1)"), ("\t=1", "'\t=1"), ("\r=1", "'\r=1"),
    ("a=b", "a=b"), ("", ""), (None, ""), ("Gent", "Gent"),
    (Decimal("1107397.55"), "1107397,55"), (Decimal("-5.5"), "-5,5"), (Decimal(0), "0"), (4.38543, "4,38543"), (-0.5, "-0,5"),
    (12, "12"), (True, "true"), (date(2022, 2, 18), "18/02/2022"), ("2022-02", "2022-02"),
])
def test_cell(value: object, expected: str) -> None:
    assert expected == excel_csv.cell(value)


def test_mark_and_semicolons(tables: dict[str, Table]) -> None:
    head, first, *_ = b"".join(excel_csv.render(tables["provincies"])).splitlines(keepends=True)

    assert b"\xef\xbb\xbfid;nis;name;name_fr;name_en;municipalities_today;municipalities_taking_part;row_hash\r\n" == head
    assert b"antwerpen;10000;Antwerpen;Anvers;Antwerp;67;7;" == first[:-len("0123456789abcdef\r\n")]


def test_csv_for_programs_has_no_mark(tables: dict[str, Table]) -> None:
    head, first, *_ = b"".join(csv.render(tables["provincies"])).splitlines(keepends=True)

    assert b"id,nis,name,name_fr,name_en,municipalities_today,municipalities_taking_part,row_hash\r\n" == head
    assert b"antwerpen,10000,Antwerpen,Anvers,Antwerp,67,7," == first[:-len("0123456789abcdef\r\n")]
