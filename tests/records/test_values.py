"""Text into values: what is accepted, what is refused."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from generator.records import values
from generator.records.codes import parse_slug
from generator.records.days import parse_date, parse_period
from generator.records.links import parse_link
from generator.records.numbers import parse_count, parse_degrees, parse_money
from generator.records.text import parse_text

ACCEPTED = [
    (parse_date, "2022-02-18", date(2022, 2, 18)),
    (parse_date, "18/2/2022", date(2022, 2, 18)),
    (parse_date, "01/12/2022", date(2022, 12, 1)),
    (parse_date, "2024-02-29", date(2024, 2, 29)),
    (parse_money, "0", Decimal(0)),
    (parse_money, "0,50", Decimal("0.5")),
    (parse_money, "1107397.55", Decimal("1107397.55")),
    (parse_money, "1107397,55", Decimal("1107397.55")),
    (parse_money, "1.107.397,55", Decimal("1107397.55")),
    (parse_money, "1.107.397", Decimal(1107397)),
    (parse_money, "81.499,00", Decimal(81499)),
    (parse_money, "81499", Decimal(81499)),
    (parse_money, "10.5", Decimal("10.5")),
    (parse_period, "2022", "2022"),
    (parse_period, "2022-02", "2022-02"),
    (parse_period, "2022-02-18", "2022-02-18"),
    (parse_period, "2021-09/2022-09", "2021-09/2022-09"),
    (parse_count, "0", 0),
    (parse_count, "007", 7),
    (parse_degrees, "4.38543", 4.38543),
    (parse_degrees, "-0.5", -0.5),
    (parse_slug, "leefloonadvies", "leefloonadvies"),
    (parse_slug, "oproep-1", "oproep-1"),
    (parse_slug, "no", "no"),
    (parse_text, "Bouwdienst – Samen, GAS4/5 | [x] * _ #", "Bouwdienst – Samen, GAS4/5 | [x] * _ #"),
    (parse_text, " a\u00a0 b  c ", "a b c"),
    (parse_text, "block scalar\n", "block scalar"),
    (parse_text, "a < b && c > d; R&D", "a < b && c > d; R&D"),
    (parse_text, "{x} 100 % 'q' \"q\" ’", "{x} 100 % 'q' \"q\" ’"),
    (parse_link, "https://example.org", "https://example.org"),
    (parse_link, "http://a.be:8080/b?c=d&e=%20#f", "http://a.be:8080/b?c=d&e=%20#f"),
]

REFUSED = [
    (parse_date, "2022-02-30", "impossible-date"),
    (parse_date, "2023-02-29", "impossible-date"),
    (parse_date, "0000-01-01", "impossible-date"),
    (parse_date, "31/4/2022", "impossible-date"),
    (parse_date, "2/18/2022", "impossible-date"),
    (parse_date, "18-02-2022", "wrong-type"),
    (parse_date, "2022-2-18", "wrong-type"),
    (parse_date, "18/2/22", "wrong-type"),
    (parse_date, "1735689600", "wrong-type"),
    (parse_date, "2022-02-18T00:00", "wrong-type"),
    (parse_date, "２０２２-02-18", "wrong-type"),
    (parse_date, "2022-02-18\n", "wrong-type"),
    (parse_date, "", "empty-value"),
    (parse_money, "81,499", "ambiguous-amount"),
    (parse_money, "81.499", "ambiguous-amount"),
    (parse_money, "1_000", "wrong-type"),
    (parse_money, "NaN", "wrong-type"),
    (parse_money, "Infinity", "wrong-type"),
    (parse_money, "1e6", "wrong-type"),
    (parse_money, "-5", "negative-amount"),
    (parse_money, "+5", "wrong-type"),
    (parse_money, "５００", "wrong-type"),
    (parse_money, "٣٤", "wrong-type"),
    (parse_money, "1,107,397.55", "wrong-type"),
    (parse_money, "1.10.397", "wrong-type"),
    (parse_money, "1.107.397,555", "wrong-type"),
    (parse_money, "€ 5", "wrong-type"),
    (parse_money, "5 ", "wrong-type"),
    (parse_money, "2 miljoen", "wrong-type"),
    (parse_money, "", "empty-value"),
    (parse_money, "9" * 40, "wrong-type"),
    (parse_period, "2022-13", "wrong-type"),
    (parse_period, "2022-02-30", "impossible-date"),
    (parse_period, "0000", "wrong-type"),
    (parse_period, "2021/", "wrong-type"),
    (parse_period, "2021/2022/2023", "wrong-type"),
    (parse_period, "voorjaar 2022", "wrong-type"),
    (parse_count, "-1", "wrong-type"),
    (parse_count, "1.0", "wrong-type"),
    (parse_count, "١", "wrong-type"),
    (parse_count, "1" * 13, "wrong-type"),
    (parse_degrees, "4,38", "wrong-type"),
    (parse_degrees, "nan", "wrong-type"),
    (parse_degrees, "1e3", "wrong-type"),
    (parse_slug, "Leefloon", "bad-id"),
    (parse_slug, "a--b", "bad-id"),
    (parse_slug, "-a", "bad-id"),
    (parse_slug, "a_b", "bad-id"),
    (parse_slug, "café", "bad-id"),
    (parse_slug, "../etc", "bad-id"),
    (parse_slug, "a\n", "bad-id"),
    (parse_slug, "", "empty-value"),
    (parse_text, "", "empty-value"),
    (parse_text, " \u00a0 ", "empty-value"),
    (parse_text, "<b>vet</b>", "markup-in-text"),
    (parse_text, "</p>", "markup-in-text"),
    (parse_text, "<!-- x -->", "markup-in-text"),
    (parse_text, "<script", "markup-in-text"),
    (parse_text, "a &amp; b", "markup-in-text"),
    (parse_text, "&#60;b>", "markup-in-text"),
    (parse_text, "&#x3c;b>", "markup-in-text"),
    (parse_text, "{{ 7*7 }}", "markup-in-text"),
    (parse_text, "{% raw %}", "markup-in-text"),
    (parse_text, "{# x #}", "markup-in-text"),
    (parse_text, "${x}", "markup-in-text"),
    (parse_text, "a\nb", "control-character"),
    (parse_text, "a\tb", "control-character"),
    (parse_text, "a\x00b", "control-character"),
    (parse_text, "a\x85b", "control-character"),
    (parse_text, "a\u2028b", "control-character"),
    (parse_text, "a\u200bb", "control-character"),
    (parse_text, "a\u202eb", "control-character"),
    (parse_text, "a\u2066b", "control-character"),
    (parse_text, "a\u061cb", "control-character"),
    (parse_text, "\ufeffa", "control-character"),
    (parse_link, "javascript:alert(1)", "bad-link"),
    (parse_link, "JavaScript:alert(1)", "bad-link"),
    (parse_link, "data:text/html,x", "bad-link"),
    (parse_link, "//example.org", "bad-link"),
    (parse_link, "ftp://example.org", "bad-link"),
    (parse_link, "https://", "bad-link"),
    (parse_link, "https://a.be/ b", "bad-link"),
    (parse_link, "https://a.be/\"onclick=", "bad-link"),
    (parse_link, "https://a.be/<b>", "bad-link"),
    (parse_link, "https://a.be\\@evil.example", "bad-link"),
    (parse_link, "https://a.be@evil.example/", "bad-link"),
    (parse_link, "https://a.be/{{x}}", "bad-link"),
    (parse_link, "https://a.be/\n", "control-character"),
    (parse_link, "https://a.be:８０/", "bad-link"),
    (parse_link, "https://a.be/\u202egpj.exe", "control-character"),
    (parse_link, "https://a.be/\x07", "control-character"),
    (parse_link, "https://аррӏе.com/", "mixed-alphabets"),
    (parse_link, "https://server.local/x", "bad-link"),
    (parse_link, "https://0x7f.1/", "bad-link"),
    (parse_link, "https://a..be/", "bad-link"),
    (parse_slug, "oproep-1, oproep-2", "bad-id"),
]


@pytest.mark.parametrize(("parse", "text", "expected"), ACCEPTED)
def test_accepted(parse: Callable[[object], Any], text: str, expected: object) -> None:
    actual = parse(text)

    assert (expected, type(expected)) == (actual, type(actual))


@pytest.mark.parametrize(("parse", "text", "code"), REFUSED)
def test_refused(parse: Callable[[object], Any], text: str, code: str) -> None:
    with pytest.raises(PydanticCustomError) as refusal:
        parse(text)

    assert code == refusal.value.type


PARSERS = [parse_text, parse_slug, parse_date, parse_period, parse_money, parse_count, parse_degrees, parse_link]


@pytest.mark.parametrize("parse", PARSERS)
@pytest.mark.parametrize("value", [["a"], {"a": "b"}, [], 5, None, True])
def test_a_single_text_is_asked(parse: Callable[[object], Any], value: object) -> None:
    with pytest.raises(PydanticCustomError) as refusal:
        parse(value)

    assert "wrong-type" == refusal.value.type


@pytest.mark.parametrize("parse", PARSERS)
@given(st.text(max_size=20))
def test_any_text_is_accepted_or_refused(parse: Callable[[object], Any], text: str) -> None:
    try:
        assert parse(text) is not None
    except PydanticCustomError as refusal:
        assert refusal.type  # a refusal is an answer; anything else is a crash


@given(st.integers(0, 10**12))
def test_every_way_to_write_an_amount_gives_the_same_cents(cents: int) -> None:
    whole, rest = divmod(cents, 100)
    belgian = f"{whole:,}".replace(",", ".") + f",{rest:02d}"

    assert [Decimal(cents) / 100] * 3 == [parse_money(f"{whole}.{rest:02d}"), parse_money(f"{whole},{rest:02d}"),
                                          parse_money(belgian)]


@pytest.mark.parametrize(("text", "expected"), [
    ("a; b", ["a", "b"]), ("a", ["a"]), (" a ;; b; ", ["a", "b"]), ("", []), (["a;b"], ["a;b"]),
])
def test_list_in_a_cell(text: object, expected: list[str]) -> None:
    assert expected == values.split_list(text)
