"""Amounts as a language writes them: the quick way gives what Babel gives."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.texts import Language, money_by_babel

LOCALES = ("nl_BE", "en_GB", "en_IE", "fr_BE", "de_AT", "de_CH", "pl", "pt_PT", "es", "da", "lt", "hi_IN", "ar_EG", "ja", "bg")
CURRENCIES = ("EUR", "PLN", "DKK", "INR", "JPY", "XXX")


@given(st.sampled_from(LOCALES), st.sampled_from(CURRENCIES), st.integers(-10**6, 10**13), st.integers(0, 2))
def test_as_babel_writes_it(locale: str, currency: str, digits: int, places: int) -> None:
    value = Decimal(digits).scaleb(-places)
    assert Language(locale[:2], locale).money(value, currency) == money_by_babel(locale, value, currency)


@pytest.mark.parametrize(("locale", "value", "text"), [
    ("nl_BE", "1107397.55", "€\xa01.107.397,55"), ("nl_BE", "150000", "€\xa0150.000"), ("en_GB", "150000.00", "€150,000"),
    ("hi_IN", "1234567", "€12,34,567"), ("nl_BE", "0", "€\xa00"), ("nl_BE", "-12.5", "€\xa0-12,50"),
])
def test_written(locale: str, value: str, text: str) -> None:
    assert Language(locale[:2], locale).money(Decimal(value), "EUR") == text
