"""Who takes part in the shipped projects: names, since counts alone can be right by accident."""

from __future__ import annotations

import pytest
from participants import NAMED

from generator.catalogue import Catalogue


def test_every_participation_by_name(catalogue: Catalogue) -> None:
    assert NAMED == {project.id: [p.then.name for p in catalogue.participations_of(project) if p.then]
                     for project in catalogue.projects.values()}
    assert 57 == len(catalogue.named) == sum(map(len, NAMED.values()))
    assert 31 == len({p.then.nis for p in catalogue.named})


def test_the_group_without_names_is_no_municipality(catalogue: Catalogue) -> None:
    groups = [p for p in catalogue.participations if not p.then]

    assert [("premies-en-toelagen/1", "Diverse West-Vlaamse gemeenten", None, "West-Vlaanderen")] == [
        (p.id, p.as_published, p.today, p.province.name) for p in groups]


def test_names_as_published(catalogue: Catalogue) -> None:
    assert {("Oudenburg", "Oudenbrug"), ("Vilvoorde", "Vilvoorde Zemst"), ("Zemst", "Vilvoorde Zemst")} == {
        (p.then.name, p.as_published) for p in catalogue.named if p.as_published != p.then.name}


def test_hasselt_has_another_code_today(catalogue: Catalogue) -> None:
    found = [p for p in catalogue.named if p.then.name == "Hasselt"]

    assert [("71022", "71072")] == [(p.then.nis, p.today.nis) for p in found]
    for nis in ("71022", "71072"):
        assert ["parkeren-en-gas"] == [p.id for p in catalogue.projects_in(catalogue.municipalities[nis])]


def test_only_hasselt_changed_its_code(catalogue: Catalogue) -> None:
    assert {"Hasselt"} == {p.then.name for p in catalogue.named if p.then.nis != p.today.nis}


@pytest.mark.parametrize(("province", "expected"), [
    ("West-Vlaanderen", 11), ("Antwerpen", 7), ("Oost-Vlaanderen", 5), ("Vlaams-Brabant", 5), ("Limburg", 3)])
def test_named_per_province(catalogue: Catalogue, province: str, expected: int) -> None:
    assert expected == len({p.then.nis for p in catalogue.named if p.province.name == province})


@pytest.mark.parametrize(("name", "expected"), [
    ("Gent", 6), ("Leuven", 5), ("Oostende", 4), ("Brugge", 4), ("Genk", 4), ("Antwerpen", 3), ("Kortrijk", 3),
    ("Mechelen", 3), ("Roeselare", 2), ("Zemst", 1), ("Borsbeek", 0)])
def test_projects_of_a_municipality(catalogue: Catalogue, name: str, expected: int) -> None:
    municipality = catalogue.gazetteer.find(name, catalogue.then_day)

    assert expected == len(catalogue.projects_in(municipality))


def test_citation_of_a_participation(catalogue: Catalogue) -> None:
    assert {"resultaten-oproep-1"} == {p.citation.document for p in catalogue.participations}
    assert {"reported"} == {p.basis for p in catalogue.participations}
