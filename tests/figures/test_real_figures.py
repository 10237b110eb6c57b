"""The figures of the shipped records, as they can be counted by hand."""

from __future__ import annotations

from decimal import Decimal

import pytest

from generator.catalogue import Catalogue
from generator.figures import calls, coverage, make_statistics, participation, together
from generator.figures.figure import Figure
from generator.tables import Table

EXPECTED = {  # id: value, known, unknown
    "applications-reported": (28, 1, 6),
    "initiators-reported": (109, 1, 6),
    "projects-funded-reported": (11, 1, 6),
    "awarded-total-reported": (Decimal("1107397.55"), 1, 6),
    "local-governments-reported": (46, 1, 6),
    "projects-approved-reported": (61, 1, 0),
    "boost-projects-reported": (5, 1, 0),
    "projects-funded-innovatieve-dienstverlening": (9, 1, 6),
    "projects-funded-digitale-democratie": (1, 1, 6),
    "projects-funded-werkplek-van-de-toekomst": (1, 1, 6),
    "projects-funded": (11, 11, 0),
    "participations-named": (57, 57, 1),
    "groups-unnamed": (1, 1, 0),
    "municipalities-named": (31, 31, 1),
    "municipalities-named-today": (31, 31, 1),
    "projects-with-amount": (0, 0, 11),
    "projects-with-theme": (0, 0, 11),
    "municipalities-today": (285, 285, 0),
    "municipalities-then": (300, 300, 0),
    "municipalities-former": (42, 42, 0),
    "municipalities-without": (254, 254, 0),
    "local-governments-unnamed": (15, 1, 6),
    "calls": (7, 7, 0),
    "calls-moved": (4, 7, 0),
    "calls-with-maximum": (3, 3, 4),
}


@pytest.mark.parametrize("identifier", EXPECTED)
def test_value(figures: dict[str, Figure], identifier: str) -> None:
    figure = figures[identifier]

    assert EXPECTED[identifier] == (figure.value, figure.known, figure.unknown)


@pytest.mark.parametrize(("identifier", "expected"), [
    ("success-rate", Decimal(11) / Decimal(28)), ("coverage-then", Decimal(31) / Decimal(300))])
def test_share(figures: dict[str, Figure], identifier: str, expected: Decimal) -> None:
    assert expected == figures[identifier].value


def test_figures_that_may_be_higher(figures: dict[str, Figure]) -> None:
    assert {"participations-named", "municipalities-named", "municipalities-named-today", "coverage-then",
            "local-governments-unnamed"} == {f.id for f in figures.values() if f.at_least}


def test_every_figure_can_be_opened(figures: dict[str, Figure], tables: dict[str, Table]) -> None:
    """It has a formula, and rows that are rows of its table."""
    for identifier, figure in figures.items():
        assert identifier == figure.id
        assert figure.formula and figure.label, identifier
        assert set(figure.rows) <= set(tables[figure.table].frame["id"]), identifier
        assert len(set(figure.rows)) == len(figure.rows), identifier


def test_sources_of_figures_are_records(figures: dict[str, Figure], catalogue: Catalogue) -> None:
    for figure in figures.values():
        assert set(figure.sources) <= set(catalogue.sources), figure.id
        assert figure.sources or not figure.known, figure.id


def test_by_province(catalogue: Catalogue) -> None:
    assert {"Antwerpen": (7, 69), "Limburg": (3, 42), "Oost-Vlaanderen": (5, 60), "Vlaams-Brabant": (5, 65),
            "West-Vlaanderen": (11, 64)} == {r.label: r.values[:2] for r in coverage.by_province(catalogue).rows}


@pytest.mark.parametrize("statistic", [coverage.by_province, coverage.by_size])
def test_groups_hold_every_municipality_once(catalogue: Catalogue, statistic) -> None:
    rows = statistic(catalogue).rows

    assert (31, 300, 57) == tuple(sum(r.values[n] for r in rows) for n in (0, 1, 3))


def test_projects_per_municipality(catalogue: Catalogue) -> None:
    rows = participation.projects_per_municipality(catalogue).rows

    assert [("Gent", 6), ("Leuven", 5), ("Brugge", 4), ("Genk", 4), ("Oostende", 4), ("Antwerpen", 3), ("Kortrijk", 3),
            ("Mechelen", 3)] == [(r.label, r.values[0]) for r in rows[:8]]
    assert 57 == sum(r.values[0] for r in rows)


def test_partners_of_a_project_of_a_group_are_unknown(catalogue: Catalogue) -> None:
    rows = participation.partners_per_project(catalogue, "nl").rows

    assert ("Automatisch advies leefloon", 12) == (rows[0].label, rows[0].values[0])
    assert ("Digitalisering premie-, subsidie- en toelageprocessen", None) == (rows[-1].label, rows[-1].values[0])


def test_working_together(catalogue: Catalogue) -> None:
    rows = together.working_together(catalogue)

    assert ("Gent – Leuven", 4) == (rows.rows[0].label, rows.rows[0].values[0])
    assert all(r.values[0] >= 2 for r in rows.rows)


def test_applications(catalogue: Catalogue) -> None:
    rows = calls.applications(catalogue, "nl").rows

    assert [(28, 11, Decimal(11) / Decimal(28)), *[(None, None, None)] * 6] == [r.values for r in rows]


def test_every_line_of_a_statistic_can_be_opened(
    catalogue: Catalogue, figures: dict[str, Figure], tables: dict[str, Table],
) -> None:
    """It rests on rows of its table, each once; its columns have a formula; its page is not that of a figure."""
    for statistic in make_statistics(catalogue, "nl"):
        assert statistic.id not in figures
        assert all(column.formula for column in statistic.columns), statistic.id
        assert set(statistic.sources) <= set(catalogue.sources) and statistic.sources, statistic.id
        assert len({line.key for line in statistic.lines}) == len(statistic.lines), statistic.id
        for line in statistic.lines:
            assert set(line.rows) <= set(tables[statistic.table].frame["id"]), line.key
            assert len(set(line.rows)) == len(line.rows), line.key
            assert line.rows or not any(line.values[:1]), line.key
