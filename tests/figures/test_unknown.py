"""Unknown stays unknown: it is never shown as 0, and 0 is never shown as unknown."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from problems_cases.small_folder import FILES, join, write_data

from generator.catalogue import Catalogue
from generator.figures import calls, make_figures
from generator.figures.figure import Figure, share, total
from generator.tables import make_tables

AMOUNTS = st.none() | st.decimals(0, 10**9, places=2)


def figures_of(catalogue: Catalogue) -> dict[str, Figure]:
    return make_figures(catalogue, make_tables(catalogue))


def told(measures: dict[str, Decimal | None]) -> str:
    """The calls of the small folder, the first one telling these numbers."""
    lines = "".join(f"    - measure: {name}\n      value: {value}\n      source: nota\n"
                    for name, value in measures.items() if value is not None)
    before, _, after = FILES["calls.yml"].partition("  reported:\n")
    return before + (f"  reported:\n{lines}" if lines else "") + after[after.index("  source: nota\n- id"):]


@settings(max_examples=40)
@given(AMOUNTS, st.none() | st.integers(0, 999), st.none() | st.integers(0, 999))
def test_a_figure_is_unknown_just_when_nobody_told_it(amount: Decimal | None, applied: int | None, funded: int | None) -> None:
    measures = {"awarded-total": amount, "applications": applied, "projects-funded": funded}
    with tempfile.TemporaryDirectory() as folder:
        figures = figures_of(join(write_data(Path(folder), **{"calls.yml": told(measures), "projects/buurtapp.yml": None})))

    for measure, value in measures.items():
        figure = figures[f"{measure}-reported"]
        assert (value, int(value is not None), 2 - (value is not None)) == (figure.value, figure.known, figure.unknown)
        assert bool(figure.rows) == (value is not None)
    assert share(funded, applied) == figures["success-rate"].value
    assert figures["local-governments-unnamed"].value is None


@given(st.lists(AMOUNTS))
def test_total(values: list[Decimal | None]) -> None:
    known = [value for value in values if value is not None]

    assert total(values) == (sum(known, Decimal(0)) if known else None)
    assert total([*values, None]) == total(values)


@pytest.mark.parametrize(("part", "whole", "expected"), [
    (1, 4, Decimal("0.25")), (0, 4, Decimal(0)), (None, 4, None), (1, None, None), (1, 0, None), (0, 0, None)])
def test_share(part: int | None, whole: int | None, expected: Decimal | None) -> None:
    assert expected == share(part, whole)


@pytest.mark.parametrize(("amount", "known", "unknown"), [
    ("awarded_amount: 100", 1, 1), ("awarded_amount: 0", 1, 1), ("awarded_amount: unknown", 0, 2),
    ("awarded_amount: {value: 5, basis: inferred}", 0, 2)])
def test_projects_with_amount(joined: Callable[..., Catalogue], amount: str, known: int, unknown: int) -> None:
    """Only what a source reported counts as known."""
    text = FILES["projects/buurtapp.yml"]
    start, end = text.index("awarded_amount"), text.index("lead_partner")
    figure = figures_of(joined(**{"projects/buurtapp.yml": f"{text[:start]}{amount}\n{text[end:]}"}))["projects-with-amount"]

    assert (known, known, unknown) == (figure.value, figure.known, figure.unknown)


def test_nothing_told_at_all(joined: Callable[..., Catalogue]) -> None:
    catalogue = joined(**{"calls.yml": told({})})
    figures = figures_of(catalogue)

    assert {None} == {f.value for f in figures.values() if f.reported}
    assert [(None, None, None)] * 2 == [row.values for row in calls.applications(catalogue, "nl").rows]


def test_two_sources_that_disagree_are_not_added_up(joined: Callable[..., Catalogue]) -> None:
    """Both are kept, each in its own row; the sum over calls takes one number per call."""
    second = "    - measure: applications\n      value: 6\n      source: krant\n"
    text = FILES["calls.yml"].replace("    - measure: projects-funded\n", second + "    - measure: projects-funded\n")
    catalogue = joined(**{"calls.yml": text})
    rows = make_tables(catalogue)["gemeld"].frame

    assert [4, 6] == sorted(int(v) for v in rows[rows.measure == "applications"].value)
    assert rows["id"].is_unique
    assert 4 == figures_of(catalogue)["applications-reported"].value


def test_without_projects(joined: Callable[..., Catalogue]) -> None:
    figures = figures_of(joined(**{"projects/buurtapp.yml": None, "projects/waterpas.yml": None}))

    assert [0, 0, 0] == [figures[f"{name}"].value for name in ("projects-funded", "participations-named", "coverage-then")]


def test_one_id_for_two_figures_is_a_bug(joined: Callable[..., Catalogue], monkeypatch: pytest.MonkeyPatch) -> None:
    figure = Figure("calls", "", 1, "", "oproepen")
    monkeypatch.setattr("generator.figures.FAMILIES", (lambda *_: [figure, figure],))

    with pytest.raises(ValueError, match="two figures are called calls"):
        list(make_figures(joined(), {}))
