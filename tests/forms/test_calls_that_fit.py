"""Whether a call is open on a day, and whether it fits; what an address names."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(("opens", "closes", "today", "expected"), [
    ("2022-01-10", "2022-03-01", "2022-01-09", "soon"), ("2022-01-10", "2022-03-01", "2022-01-10", "open"),
    ("2022-01-10", "2022-03-01", "2022-03-01", "last"), ("2022-01-10", "2022-03-01", "2022-03-02", "closed"),
    ("", "2022-03-01", "2022-02-01", ""), ("", "2022-03-01", "2022-03-02", "closed"), ("2022-01-10", "", "2030-01-01", ""),
    ("2022-01-10", "", "2022-01-09", "soon"), ("", "", "2022-01-01", ""),
])
def test_state(page: Page, opens: str, closes: str, today: str, expected: str) -> None:
    assert expected == page.evaluate("(days) => window['calls-now'].stateOf(...days)", [opens, closes, today])


@pytest.mark.parametrize(("moment", "expected"), [
    ("2022-09-30T21:59:59Z", "2022-09-30"), ("2022-09-30T22:00:00Z", "2022-10-01"),  # summer
    ("2022-12-31T22:59:59Z", "2022-12-31"), ("2022-12-31T23:00:00Z", "2023-01-01"),  # winter
])
def test_day_in_brussels(page: Page, moment: str, expected: str) -> None:
    assert expected == page.evaluate("(moment) => window['calls-now'].dayIn('Europe/Brussels', new Date(moment))", moment)


@pytest.mark.parametrize(("typed", "expected"), [
    ("150.000", 150000), ("150 000,50", 150000.5), ("€ 150000", 150000), ("150,000", 150000), ("1.107.397,55", 1107397.55),
    ("150.5", 150.5),
    ("veel", None), ("-1", None), ("1.5.0", None), ("", None),
])
def test_amount(page: Page, typed: str, expected: float | None) -> None:
    read = "(typed) => { const found = window['calls-fit'].amount(typed); return isNaN(found) ? null : found; }"
    assert expected == page.evaluate(read, typed)


FIT = """([call, wish]) => window["calls-fit"].fit(
  { themes: [], kind: "", maximum: NaN, state: "", ...call }, { theme: "", kind: "", amount: NaN, open: false, ...wish })"""


@pytest.mark.parametrize(("call", "wish", "expected"), [
    ({}, {}, "yes"), ({}, {"theme": "a"}, "perhaps"), ({"themes": ["a", "b"]}, {"theme": "a"}, "yes"),
    ({"themes": ["b"]}, {"theme": "a"}, "no"),
    ({"kind": "x"}, {"kind": "y"}, "no"), ({"maximum": 100}, {"amount": 100}, "yes"), ({"maximum": 100}, {"amount": 101}, "no"),
    ({}, {"amount": 1}, "perhaps"), ({"state": "last"}, {"open": True}, "yes"), ({"state": "soon"}, {"open": True}, "no"),
    ({"themes": ["b"]}, {"theme": "a", "amount": 1}, "no"),
])
def test_fit(page: Page, call: dict, wish: dict, expected: str) -> None:
    assert expected == page.evaluate(FIT, [call, wish])


@pytest.mark.parametrize(("typed", "expected"), [
    ("https://x.be/gzg/projecten/buurtapp/", {"kind": "project", "id": "buurtapp"}),
    ("projecten/a-b", {"kind": "project", "id": "a-b"}),
    ("buurtapp", {"kind": "project", "id": "buurtapp"}),
    ("https://x.be/en/meedoen/#regenton", {"kind": "idea", "id": "regenton"}),
    ("projecten/../x", None), ("<script>", None), ("", None), ("javascript:alert(1)", None),
])
def test_what_an_address_names(page: Page, typed: str, expected: dict | None) -> None:
    assert expected == page.evaluate("(typed) => window['post-about'].named(typed) ?? null", typed)
