"""Values as JSON: what the encoder of the standard library gives, to the byte."""

from __future__ import annotations

import datetime
import json
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.tables.as_json import each, encoded, in_order, plain

PLAIN = st.one_of(st.none(), st.booleans(), st.integers(), st.text(st.characters(exclude_categories=["Cs"])), st.dates(),
                  st.decimals(allow_nan=False, allow_infinity=False), st.floats(1e-3, 1e12))
ROWS = st.dictionaries(st.text(st.characters(exclude_categories=["Cs"]), max_size=6), PLAIN | st.lists(PLAIN, max_size=3))


def expected(value: object, is_sorted: bool = False) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=is_sorted, default=plain)


@given(ROWS)
def test_rows_are_written_as_ever(row: dict) -> None:
    assert expected(row) == encoded(row)
    assert expected(row, is_sorted=True).encode() == in_order(row)


@given(st.lists(PLAIN, min_size=1))
def test_a_column_is_written_as_its_values(values: list) -> None:
    assert [encoded(value) for value in values] == each(values)


def test_what_the_faster_encoder_refuses_is_written_too() -> None:
    row = {"large": 2 ** 70, "small": -2 ** 70, "amount": Decimal("1E+3"), "day": datetime.date(2026, 11, 2)}
    assert '{"amount":"1000","day":"2026-11-02","large":1180591620717411303424,"small":-1180591620717411303424}' == (
        in_order(row).decode())
    assert expected(row) == encoded(row)


def test_what_has_no_form_is_an_error() -> None:
    with pytest.raises(TypeError, match="object"):
        encoded({"x": object()})
    with pytest.raises(TypeError, match="object"):
        in_order({"x": object()})
