"""Municipalities through time: sound registers pass, and a name outside its time is told with its cause."""

from __future__ import annotations

from collections.abc import Callable
from itertools import permutations
from pathlib import Path

import pytest
from problems_cases.change import edit

from generator.catalogue import Catalogue
from generator.checks import check, registers
from generator.checks.names import Names
from generator.checks.spelling import Spelling
from generator.problems import errors
from generator.records.folder import read_records
from generator.records.municipality import Merger

Write = Callable[..., Path]

REAL = Path(__file__).parents[2] / "data"

HEAD = ("id,nis,name,name_fr,name_en,province,arrondissement,valid_from,valid_to,successor,population,population_year,"
        "longitude,latitude\n")
MERGERS = "date,former,relation,successor\n"
ALIKE = ["Genk", "Gent", "Machelen", "Mechelen", "Vorselaar", "Vosselaar", "Beerse", "Beersel", "Edegem", "Ledegem", "Balen",
         "Halen", "Damme", "Hamme", "Halle", "Malle", "Melle", "Menen", "Mesen"]


def town(name: str, nis: str, start: str, *end: str, province: str = "kustland") -> str:
    last, successor = end or ("", "")
    return f"{name.lower()},{nis},{name},{name},{name},{province},Kust,{start},{last},{successor},10,2020,3,51\n"


ZANDHOEK = town("Zandhoek", "90001", "1970-01-01")
SOUND = {
    "split": (town("Veenrand", "90002", "1970-01-01", "2024-12-31", "90003") + town("Heidebeek", "90003", "2025-01-01")
              + town("Heuvel", "90004", "2025-01-01"), "2025-01-01,90002,merged,90003\n2025-01-01,90002,merged,90004\n"),
    "rename": (town("Veenrand", "90002", "1970-01-01", "2024-12-31", "90003") + town("Heidebeek", "90003", "2025-01-01"),
               "2025-01-01,90002,merged,90003\n"),
    "other province": (town("Veenrand", "90002", "1970-01-01", "2024-12-31", "90003")
                       + town("Heidebeek", "90003", "2025-01-01", province="bergland"), "2025-01-01,90002,merged,90003\n"),
    "absorbed": (town("Veenrand", "90002", "1970-01-01", "2024-12-31", "90003") + town("Heidebeek", "90003", "1970-01-01"),
                 "2025-01-01,90002,absorbed,90003\n2025-01-01,90003,continues,90003\n"),
}


@pytest.mark.parametrize("change", SOUND)
def test_every_way_that_municipalities_change_is_accepted(change: str, write: Write) -> None:
    towns, mergers = SOUND[change]
    provinces = "id,nis,name,name_fr,name_en\nkustland,90000,Kustland,x,x\nbergland,80000,Bergland,x,x\n"
    data = write(**{"reference/municipalities.csv": HEAD + ZANDHOEK + towns, "reference/mergers.csv": MERGERS + mergers,
                    "reference/provinces.csv": provinces})

    assert [] == [p.text() for p in check(read_records(data)) if not p.is_warning]


@pytest.mark.parametrize(("change", "then"), [("split", "when it was split; on 2025-02-01 it is part of Heidebeek, Heuvel"),
                                              ("rename", "since then it is called Heidebeek"),
                                              ("absorbed", "on 2025-02-01 it is part of Heidebeek")])
def test_former_name_finds_its_successor(change: str, then: str, write: Write) -> None:
    data = write(**{"reference/municipalities.csv": HEAD + ZANDHOEK + SOUND[change][0],
                    "reference/mergers.csv": MERGERS + SOUND[change][1]})
    edit("projects/waterpas.yml", "Heidebeek", "Veenrand")(data)

    sentences = [p.sentence() for p in check(read_records(data)) if p.place.file.endswith("waterpas.yml")]

    assert len(sentences) == 1
    assert then in sentences[0]


def test_all_mergers_of_2019_and_2025_are_sound(catalogue: Catalogue) -> None:
    assert {2019: 15, 2025: 28} == {year: sum(m.date.year == year for m in catalogue.mergers) for year in (2019, 2025)}
    for rule in (registers.successors_are_sound, registers.successors_follow_at_once, registers.names_stand_once_at_a_time,
                 registers.mergers_agree, registers.postal_codes_are_of_today):
        assert [] == list(rule(catalogue.records))


def shipped_mergers() -> list[Merger]:
    return [entry.record for entry in read_records(REAL).of(Merger) if entry.record.relation != "continues"]


@pytest.mark.parametrize("merger", shipped_mergers(), ids=lambda m: f"{m.former}-{m.successor}")
def test_each_merger_leads_from_the_former_name_to_the_later_one(merger: Merger, catalogue: Catalogue) -> None:
    names = Names(list(catalogue.municipalities.values()), catalogue.mergers)
    former, later = catalogue.municipalities[merger.former], catalogue.municipalities[merger.successor]

    assert [later] == names.after(former, merger.date)
    assert former in names.before(later, former.valid_to) or later.valid_on(former.valid_to)


def test_an_exact_name_is_never_corrected(catalogue: Catalogue) -> None:
    known = Spelling(catalogue.gazetteer.by_name)
    for one, other in permutations(ALIKE, 2):
        assert [one, other] == [known.nearest(one), known.nearest(other)]


@pytest.mark.parametrize("name", ["Gen", "Bamme", "Xyz", "Alle", ""])
def test_no_name_is_suggested_when_two_are_as_close(name: str, catalogue: Catalogue) -> None:
    assert "" == Spelling(catalogue.gazetteer.by_name).nearest(name)


@pytest.mark.parametrize(("name", "expected"), [
    ("Oudenbrug", "Oudenburg"), ("OUDENBURG", "Oudenburg"), ("Sint Niklaas", "Sint-Niklaas"), ("St.-Niklaas", "Sint-Niklaas"),
    ("Roeselaere", "Roeselare"), ("Leuvn", "Leuven"),
])
def test_the_one_close_name_is_suggested(name: str, expected: str, catalogue: Catalogue) -> None:
    assert expected == Spelling(catalogue.gazetteer.by_name).nearest(name)


@pytest.mark.parametrize(("name", "expected"), [
    ("Vilvoorde Zemst", ["Vilvoorde", "Zemst"]), ("Oostende,Roeselare", ["Oostende", "Roeselare"]), ("Gent", []),
    ("De Panne", []), ("Gent Xyz", []), ("Heist-op-den-Berg", []),
    ("Gent en Genk", ["Gent", "Genk"]), ("Gent/Genk/Halle", ["Gent", "Genk", "Halle"]),
])
def test_several_in_one_text(name: str, expected: list[str], catalogue: Catalogue) -> None:
    assert expected == Names(list(catalogue.municipalities.values()), catalogue.mergers).several(name)


def test_shipped_records_have_neither_errors_nor_warnings(catalogue: Catalogue) -> None:
    assert [] == check(catalogue.records) == errors(check(catalogue.records))
