"""Totals of amounts: what is unknown or disputed is never in them, and never makes them larger or zero."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from problems_cases.small_folder import FILES, join, write_data

from generator.catalogue import Catalogue
from generator.figures import make_figures
from generator.figures.figure import Figure
from generator.tables import make_tables

AMOUNTS = st.none() | st.decimals(0, 50000, places=2)


def project(number: int, amount: Decimal | None) -> str:
    return FILES["projects/waterpas.yml"].replace("id: waterpas", f"id: p{number}").replace(
        "theme: unknown", f"theme: unknown\nawarded_amount: {'unknown' if amount is None else amount}")


def known_total(amounts: list[Decimal | None]) -> Figure:
    files = {f"projects/p{number}.yml": project(number, amount) for number, amount in enumerate(amounts)}
    with tempfile.TemporaryDirectory() as folder:
        data = write_data(Path(folder), **files, **{"projects/buurtapp.yml": None, "projects/waterpas.yml": None})
        catalogue = join(data)
        return make_figures(catalogue, make_tables(catalogue))["awarded-amounts-known"]


@settings(max_examples=30)
@given(st.lists(AMOUNTS, min_size=1, max_size=5), st.data())
def test_blanking_an_amount_never_raises_or_zeroes_the_total(amounts: list[Decimal | None], data: st.DataObject) -> None:
    index = data.draw(st.integers(0, len(amounts) - 1))
    before = known_total(amounts)
    after = known_total([None if i == index else amount for i, amount in enumerate(amounts)])

    if amounts[index] is None:
        assert after == before
        return
    assert after.unknown == before.unknown + 1
    assert after.value is None if after.known == 0 else after.value == before.value - amounts[index]


DISPUTED = """\
awarded_amount:
  value: 100
  source: nota
  also:
    - value: 120
      source: krant
"""


def test_an_amount_on_which_sources_differ_counts_as_unknown(joined: Callable[..., Catalogue]) -> None:
    text = FILES["projects/waterpas.yml"] + DISPUTED
    catalogue = joined(**{"projects/waterpas.yml": text})
    tables = make_tables(catalogue)
    row = next(row for row in tables["projecten"].records() if row["id"] == "waterpas")

    assert (row["awarded_amount"], row["awarded_amount_standing"]) == (None, "disputed")
    assert [(r["value"], r["source"]) for r in tables["tegenspraak"].records()] == [
        ("100", "nota"), ("120", "krant")]
    assert make_figures(catalogue, tables)["awarded-amounts-known"].value is None


def test_a_rule_chooses_between_sources(joined: Callable[..., Catalogue]) -> None:
    text = FILES["projects/waterpas.yml"] + DISPUTED + "  decided_by:\n    nl: De nota is het besluit zelf.\n"
    catalogue = joined(**{"projects/waterpas.yml": text})
    row = next(row for row in make_tables(catalogue)["projecten"].records() if row["id"] == "waterpas")

    assert (row["awarded_amount"], row["awarded_amount_standing"]) == (Decimal(100), "known")
