"""The currency and the unit of an amount, as a heading, a cell or a number format writes them."""

from __future__ import annotations

import re

SYMBOLS = {"€": "EUR", "euro": "EUR", "euros": "EUR", "euro's": "EUR", "eur": "EUR", "ευρω": "EUR", "ευρώ": "EUR", "евро": "EUR",
           "£": "GBP", "gbp": "GBP", "$": "USD", "us$": "USD", "usd": "USD", "chf": "CHF", "kr": "kr", "kr.": "kr", "sek": "SEK",
           "dkk": "DKK", "nok": "NOK", "isk": "ISK", "czk": "CZK", "kč": "CZK", "pln": "PLN", "zł": "PLN", "zl": "PLN",
           "huf": "HUF", "ft": "HUF", "ron": "RON", "lei": "RON", "bgn": "BGN", "лв": "BGN", "лв.": "BGN", "лева": "BGN",
           "hrk": "HRK", "kn": "HRK"}
WORD = re.compile(r"us\$|euro's|[€£$]|[^\W\d_]+", re.IGNORECASE)
AMOUNT = "0123456789.,-'’ \u00a0\u202f\u2009()"
UNIT = re.compile(
    r"[x×]\s*€?\s*1[.,\s]?000\b|\bin\s+€?\s*1[.,\s]?000\b|\b1[.,\s]?000\s*(?:€|eur)|\bduizend|\bthousand|\btausend|\btsd\b"
    r"|\bmilliers\b|\bmiles\s+de\b|\bmigliaia\b|\bmilhares\b|\btys\b|\btis\b|\b[tk]\s?(?:€|eur\b)|\bmln\b|\bmio\b|\bmiljoen|\bmillion"
    r"|\b000s?\b|(?:[€£$]|eur)\s?m\b|\bm\s?(?:€|eur\b)|\bm(?:il|lj|eur)\b|\btuh\b|\bmii\b|\bezer\b|χιλ|εκατ|хил|млн"
    r"|\bmillones\b|\bmilioni\b|\bmilhões\b", re.IGNORECASE)


def currencies_in(text: str) -> set[str]:
    """All currencies that a text names as words or signs of their own."""
    return {SYMBOLS[word] for word in map(str.casefold, WORD.findall(text)) if word in SYMBOLS}


def currency_code(text: str) -> str:
    """The code of a currency that a cell names; what it is not known as stays, in capitals."""
    word = text.strip()
    return SYMBOLS.get(word.casefold(), word.upper())


def currency_with(text: str) -> str:
    """The currency that stands with the amount itself; empty when none does, or another word."""
    return SYMBOLS.get(text.strip().strip(AMOUNT).casefold(), "")


def has_unit(heading: str) -> bool:
    """Whether the amounts below a heading are in thousands or millions."""
    return bool(UNIT.search(heading))
