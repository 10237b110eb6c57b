"""The seven calls, and the small folder joined."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from generator.catalogue import Catalogue


def test_deadlines(catalogue: Catalogue) -> None:
    assert [3, 0, 1, 2, 1, 0, 0] == [call.moves for call in catalogue.calls.values()]
    assert [1, 0, 0, 2, 1, 0, 0] == [call.moves_after_opening for call in catalogue.calls.values()]


@pytest.mark.parametrize(("call", "opens", "closes"), [
    ("oproep-1", date(2021, 9, 20), date(2021, 11, 12)), ("oproep-2", date(2021, 11, 22), date(2022, 2, 4)),
    ("oproep-3", date(2021, 11, 22), date(2022, 2, 18)), ("oproep-4", date(2021, 12, 20), date(2022, 3, 25)),
    ("oproep-5", date(2022, 3, 21), date(2022, 7, 1)), ("oproep-6", date(2022, 6, 20), date(2022, 9, 9)),
    ("oproep-7", date(2022, 8, 8), date(2022, 9, 30))])
def test_windows(catalogue: Catalogue, call: str, opens: date, closes: date) -> None:
    assert (opens, closes) == (catalogue.calls[call].opens.value, catalogue.calls[call].closes)


def test_kinds_that_no_source_tells_stay_unknown(catalogue: Catalogue) -> None:
    assert ["concept", "thematic", "transformation", None, None, None, None] == [
        call.kind_of_call.value for call in catalogue.calls.values()]


def test_amount_and_theme_of_the_shipped_projects_stay_unknown(catalogue: Catalogue) -> None:
    assert {(None, None)} == {(p.awarded_amount.value, p.theme.value) for p in catalogue.projects.values()}
    assert 11 == len(catalogue.projects_of_call(catalogue.calls["oproep-1"]))


def test_small_folder(joined: Callable[..., Catalogue]) -> None:
    catalogue = joined()

    assert [("buurtapp/1", "Zandhoek", "Zandhoek"), ("buurtapp/2", "Veenrand", "Heidebeek"),
            ("waterpas/1", "Heidebeek", "Heidebeek")] == [(p.id, p.then.name, p.today.name) for p in catalogue.named]
    assert {"buurtapp", "waterpas"} == {p.id for p in catalogue.projects_in(catalogue.municipalities["90003"])}
    assert ["buurtapp"] == [p.id for p in catalogue.projects_in(catalogue.municipalities["90002"])]
    assert {} == catalogue.neighbours


def test_two_mergers_in_a_row(joined: Callable[..., Catalogue]) -> None:
    """Who merged twice is found under each of its three codes."""
    head = ("id,nis,name,name_fr,name_en,province,arrondissement,valid_from,valid_to,successor,population,"
            "population_year,longitude,latitude\n")
    rows = [("zandhoek", "90001", "1970-01-01", "", ""), ("veenrand", "90002", "1970-01-01", "2022-12-31", "90003"),
            ("heidebeek", "90003", "2023-01-01", "2025-03-31", "90004"), ("heuvel", "90004", "2025-04-01", "", "")]
    lines = [f"{i},{nis},{i.title()},x,x,kustland,Kust,{start},{end},{to},10,2020,3,51" for i, nis, start, end, to in rows]
    mergers = "date,former,relation,successor\n2023-01-01,90002,merged,90003\n2025-04-01,90003,merged,90004\n"
    catalogue = joined(**{"reference/municipalities.csv": head + "\n".join(lines), "reference/mergers.csv": mergers,
                           "reference/postal_codes.csv": "postal_code,municipality\n9801,90001\n9802,90004\n"})

    found = {nis: [p.id for p in catalogue.projects_in(m)] for nis, m in catalogue.municipalities.items()}

    assert {"90001": ["buurtapp"], "90002": ["buurtapp"], "90003": ["buurtapp", "waterpas"],
            "90004": ["buurtapp", "waterpas"]} == {nis: sorted(ids) for nis, ids in found.items()}


def test_nothing_can_be_changed(catalogue: Catalogue) -> None:
    with pytest.raises(TypeError):
        catalogue.projects["x"] = None
