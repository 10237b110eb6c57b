"""What a text in another form was surely meant to be, for the message that asks to write it so; nothing in doubt."""

from __future__ import annotations

import datetime
import re
import unicodedata
from decimal import Decimal

EARLIEST, LATEST = 1800, 2200  # a year outside is a slip of the fingers, or a register's way to say "never ends"
UNKNOWN_WORDS = {"onbekend", "unknown", "niet gekend", "niet bekend", "ongekend", "?", "??", "-", "--", "–", "—", "nb", "n.b.",
                 "nog niet gekend", "tbd", "inconnu", "nan", "none", "null", "n/a", "na"}
NOT_APPLICABLE_WORDS = {"nvt", "n.v.t.", "n.v.t", "niet van toepassing", "not applicable", "not-applicable", "s.o."}
TWICE_ENCODED = re.compile(r"[^\x00-\x7f]{2,}")


def word_for_nothing(text: str) -> str:
    """`unknown` or `not-applicable` for the words that people write when there is no value."""
    word = " ".join(text.lower().split())
    if word in NOT_APPLICABLE_WORDS:
        return "not-applicable"
    return "unknown" if word in UNKNOWN_WORDS else ""


def once_encoded(text: str) -> str:
    """UTF-8 that was read as Windows-1252, back again; the text itself when it is none, nothing when letters are lost."""
    return "" if "\ufffd" in text else TWICE_ENCODED.sub(decoded_once, text)


def decoded_once(run: re.Match[str]) -> str:
    """Some letters as they were before; as they are when they were well."""
    try:
        return run[0].encode("cp1252").decode("utf-8")
    except UnicodeError:
        return run[0]


def bare(text: str) -> str:
    """Lower case and without accents: Één becomes een."""
    return "".join(c for c in unicodedata.normalize("NFD", text.lower()) if not unicodedata.combining(c))


MONTHS = {name: number for number, names in enumerate((
    "januari jan january janvier", "februari feb february février fevrier", "maart mrt mar march mars", "april apr avril",
    "mei may mai", "juni jun june juin", "juli jul july juillet", "augustus aug august août aout", "september sep sept septembre",
    "oktober okt october oct octobre", "november nov novembre", "december dec december décembre"), 1) for name in names.split()}


TIME = re.compile(r"(?:t|,? | om )[0-9]{1,2}(?:[:.u][0-9]{0,2}){1,2}(?:\.[0-9]+)?(?:z|[+-][0-9:]{5})?$")  # behind a date


def day_number(text: str) -> str:
    """44520 is how a table program keeps 2021-11-20."""
    if not re.fullmatch(r"[1-9][0-9]{4}", text):
        return ""
    return (datetime.date(1899, 12, 30) + datetime.timedelta(days=int(text))).isoformat()


def date_in(text: str) -> str:
    """The one date that a text in another form names, in ISO form; nothing when there is doubt."""
    trimmed = TIME.sub("", re.sub("[\u2010-\u2015\u2212]", "-", text.strip().lower()))
    if found := re.fullmatch(r"([0-9]{1,2})[-./ ]([0-9]{1,2})[-./ ]([0-9]{4})", trimmed):
        day, month, year = (int(part) for part in found.groups())
        return iso(year, month, day) or iso(year, day, month)
    if found := (re.fullmatch(r"([0-9]{4})[-./]([0-9]{1,2})[-./]([0-9]{1,2})", trimmed)
                 or re.fullmatch(r"([0-9]{4})([0-9]{2})([0-9]{2})", trimmed)):
        return iso(*(int(part) for part in found.groups()))
    if found := re.fullmatch(r"(?:[a-zé]+dag )?([0-9]{1,2})[ -]([a-zéû]+)\.?[ -]([0-9]{4})", trimmed):
        return iso(int(found[3]), MONTHS.get(found[2], 0), int(found[1]))
    return ""


def iso(year: int, month: int, day: int) -> str:
    """The date in ISO form, or nothing when there is no such day."""
    try:
        return datetime.date(year, month, day).isoformat() if EARLIEST <= year < LATEST else ""
    except ValueError:
        return ""


def month_in(text: str) -> str:
    """februari 2022, 2/2022 or 2022-2 as 2022-02."""
    if found := re.fullmatch(r"([0-9]{4})[-/.]([0-9]{1,2})", text.strip()):
        return iso(int(found[1]), int(found[2]), 1)[:7]
    if found := re.fullmatch(r"([a-zéû]+|[0-9]{1,2})[ /-]([0-9]{4})", text.strip().lower()):
        month = int(found[1]) if found[1].isdecimal() else MONTHS.get(found[1], 0)
        return iso(int(found[2]), month, 1)[:7]
    return ""


CURRENCY = re.compile(r"€|\beuros?\b|\beur\b", re.IGNORECASE)
ROUND = {"": 1, "k": 1_000, "duizend": 1_000, "mln": 10**6, "m": 10**6, "mio": 10**6, "miljoen": 10**6, "million": 10**6,
         "miljard": 10**9}


def amount_in(text: str) -> str:
    """The one amount that a text in another form names, in digits; nothing when there is doubt."""
    bare_text = re.sub(r"[\s'\u2019]", "", CURRENCY.sub("", text))
    bare_text = re.sub(r"[.,][-–—=]+$", "", bare_text)
    found = re.fullmatch(r"([0-9][0-9.,]*)([a-z]*)\.?", bare_text.lower())
    if not found or found[2] not in ROUND:
        return ""
    number = digits_in(found[1])
    return f"{(Decimal(number) * ROUND[found[2]]).normalize():f}" if number and found[2] else number


def digits_in(text: str) -> str:
    """1,107,397.55 and 1.107.397,55 as 1107397.55; nothing when the signs could mean something else."""
    if re.fullmatch(r"[0-9]{1,15}([.,][0-9]{1,2})?", text):
        return text.replace(",", ".")
    if re.fullmatch(r"[0-9]{1,3}(,[0-9]{3})+\.[0-9]{1,2}|[0-9]{1,3}(,[0-9]{3}){2,4}", text):
        return text.replace(",", "")
    if re.fullmatch(r"[0-9]{1,3}(\.[0-9]{3})+,[0-9]{1,2}|[0-9]{1,3}(\.[0-9]{3}){2,4}", text):
        return text.replace(".", "").replace(",", ".")
    return ""
