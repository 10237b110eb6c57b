"""Flanders through two waves of mergers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import date

import pytest
from problems_cases.small_folder import FILES as SMALL

from generator.catalogue import Catalogue

BEFORE, THEN, NOW = date(2018, 6, 1), date(2021, 1, 1), date(2026, 1, 1)


@pytest.mark.parametrize(("day", "expected"), [
    (BEFORE, 308), (date(2018, 12, 31), 308), (date(2019, 1, 1), 300), (THEN, 300), (date(2024, 12, 31), 300),
    (date(2025, 1, 1), 285), (NOW, 285)])
def test_standing(catalogue: Catalogue, day: date, expected: int) -> None:
    assert expected == len(catalogue.standing_on(day))
    assert expected == len({m.name for m in catalogue.standing_on(day)})


def test_per_province(catalogue: Catalogue) -> None:
    assert {"Antwerpen": 67, "Vlaams-Brabant": 63, "West-Vlaanderen": 62, "Oost-Vlaanderen": 55, "Limburg": 38} == Counter(
        catalogue.provinces[m.province].name for m in catalogue.standing_on(date(2025, 1, 1)))


def test_population(catalogue: Catalogue) -> None:
    assert 6_629_143 == sum(m.population for m in catalogue.standing_on(NOW))
    assert 6_629_143 == sum(catalogue.population_on(m, THEN) for m in catalogue.standing_on(THEN))


@pytest.mark.parametrize(("day", "expected"), [
    (THEN, 529_247), (date(2024, 12, 31), 529_247), (date(2025, 1, 1), 540_196)])
def test_population_of_antwerpen(catalogue: Catalogue, day: date, expected: int) -> None:
    """Its code stayed when Borsbeek (10,949 inhabitants) joined it."""
    assert expected == catalogue.population_on(catalogue.municipalities["11002"], day)


def test_every_former_municipality_leads_to_one_of_today(catalogue: Catalogue) -> None:
    assert 15 + 27 == len(catalogue.former)
    for municipality in catalogue.former:
        assert catalogue.gazetteer.today(municipality, catalogue.as_of) in catalogue.today, municipality.name


def test_today_is_itself(catalogue: Catalogue) -> None:
    assert list(catalogue.today) == [catalogue.gazetteer.today(m, catalogue.as_of) for m in catalogue.today]


@pytest.mark.parametrize(("name", "day", "nis"), [
    ("Hasselt", BEFORE, "71022"), ("Hasselt", THEN, "71022"), ("Hasselt", NOW, "71072"),
    ("71022", THEN, "71022"), ("71022", NOW, None), ("71072", THEN, None),
    ("Aalter", BEFORE, "44001"), ("Aalter", THEN, "44084"),
    ("Wingene", THEN, "37018"), ("Wingene", NOW, "37021"),
    ("Borsbeek", THEN, "11007"), ("Borsbeek", NOW, None),
    ("Genk", NOW, "71016"), ("Gent", NOW, "44021"),
    ("gent", NOW, None), ("Oudenbrug", THEN, None), ("Vilvoorde Zemst", THEN, None),
    ("Diverse West-Vlaamse gemeenten", THEN, None)])
def test_find(catalogue: Catalogue, name: str, day: date, nis: str | None) -> None:
    """An exact name of that day is asked for, and never corrected."""
    found = catalogue.gazetteer.find(name, day)

    assert nis == (found.nis if found else None)


def test_zwijndrecht_changed_its_province(catalogue: Catalogue) -> None:
    old = catalogue.gazetteer.find("Zwijndrecht", THEN)
    new = catalogue.gazetteer.today(old, NOW)

    assert ("11056", "antwerpen") == (old.nis, old.province)
    assert ("46030", "Beveren-Kruibeke-Zwijndrecht", "oost-vlaanderen") == (new.nis, new.name, new.province)
    assert ["Beveren", "Kruibeke", "Zwijndrecht"] == [m.name for m in catalogue.predecessors[new.nis]]


def test_mergers_agree_with_successors(catalogue: Catalogue) -> None:
    """A code that continues is its own successor in the mergers and has none among the municipalities."""
    assert {15: date(2019, 1, 1), 28: date(2025, 1, 1)} == {
        n: day for day, n in Counter(m.date for m in catalogue.mergers).items()}
    assert {(m.former, m.successor) for m in catalogue.mergers if m.relation != "continues"} == {
        (m.nis, m.successor) for m in catalogue.former}


def test_neighbours(catalogue: Catalogue) -> None:
    near = {nis: {m.nis for m in found} for nis, found in catalogue.neighbours.items()}

    assert {m.nis for m in catalogue.today} == set(near)
    assert all(nis in near[other] for nis, others in near.items() for other in others)
    assert not any(nis in others for nis, others in near.items())


@pytest.mark.parametrize(("name", "expected"), [
    ("Oostende", ["Bredene", "Gistel", "Middelkerke", "Oudenburg"]),
    ("Herstappe", ["Tongeren-Borgloon"]),  # surrounded
    ("Voeren", []),  # detached
])
def test_neighbours_of(catalogue: Catalogue, name: str, expected: list[str]) -> None:
    nis = catalogue.gazetteer.find(name, NOW).nis

    assert expected == sorted(m.name for m in catalogue.neighbours[nis])


@pytest.mark.parametrize(("day", "count"), [(THEN, 300), (NOW, 285)])
def test_every_standing_municipality_has_an_area(catalogue: Catalogue, day: date, count: int) -> None:
    areas = catalogue.borders_on(day).municipalities

    assert count == len(areas)
    assert {m.nis for m in catalogue.standing_on(day)} == set(areas)


def test_no_borders_before_2019(catalogue: Catalogue) -> None:
    assert catalogue.borders_on(BEFORE) is None


def test_postal_codes_lead_to_municipalities_of_today(catalogue: Catalogue) -> None:
    for municipality in catalogue.today:
        assert catalogue.postal_codes[municipality.nis], municipality.name
    assert ["9000", "9030", "9031", "9032", "9040", "9041", "9042", "9050", "9051", "9052"] == [
        code for code in catalogue.postal_codes["44021"] if code < "9060"]


def test_what_is_announced_is_not_there_yet(joined: Callable[..., Catalogue]) -> None:
    """The records speak of 1 June 2025; a merger of 2027 stands in them."""
    towns = SMALL["reference/municipalities.csv"].replace("1970-01-01,,,12000", "1970-01-01,2026-12-31,90004,12000")
    later = "later,90004,Later,,,kustland,Kust,2027-01-01,,,,,,,\n"
    before = joined()
    after = joined(**{"reference/municipalities.csv": towns + later,
                      "reference/mergers.csv": SMALL["reference/mergers.csv"] + "2027-01-01,90001,merged,90004\n"})

    assert before.municipalities == after.municipalities and before.mergers == after.mergers
    assert before.today == after.today and before.former == after.former
