"""The value of a cell of a worksheet as text. Formulas are never run: the result saved with them is taken."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from xml.etree import ElementTree

from generator.importers.cells import Exact
from generator.importers.currencies import currencies_in

EPOCHS = {False: datetime.date(1899, 12, 30), True: datetime.date(1904, 1, 1)}
NO_LEAP_DAY = 60  # serial of 29 February 1900, which Excel counts and the calendar does not have
DATE_FORMATS = {*range(14, 18), 22}
SHARES = {9, 10}  # number formats of every workbook that show 0.4 as 40%
DATE_SIGNS = re.compile(r"[dy]", re.IGNORECASE)
NO_SIGNS = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.')
LETTERS = {"1": "TRUE", "0": "FALSE"}


@dataclass(frozen=True)
class Styles:
    """Shared texts; for each cell style whether it shows a date, and the currency or % it shows; how days are counted."""

    strings: list[str]
    dates: list[bool]
    signs: list[str]
    since_1904: bool = False


def styles_of(styles: ElementTree.Element | None, strings: ElementTree.Element | None, since_1904: bool) -> Styles:
    """What the parts of a workbook say about all its cells."""
    shared = [] if strings is None else ["".join(text.text or "" for text in texts(item)) for item in strings]
    if styles is None:
        return Styles(shared, [], [], since_1904)
    codes = {int(f.get("numFmtId", "0")): f.get("formatCode", "") for f in styles.iter() if f.tag.endswith("}numFmt")}
    used = [int(xf.get("numFmtId", "0")) for group in styles.findall("{*}cellXfs") for xf in group]
    return Styles(shared, [shows_date(number, codes) for number in used], [sign_of(number, codes) for number in used],
                  since_1904)


def shows_date(number: int, codes: dict[int, str]) -> bool:
    """Whether a number format is that of a date, its own or one that every workbook has."""
    return bool(DATE_SIGNS.search(NO_SIGNS.sub("", codes[number]))) if number in codes else number in DATE_FORMATS


def sign_of(number: int, codes: dict[int, str]) -> str:
    """The currency that a number format writes with the number, or the sign of a share of a hundred."""
    if number in SHARES or "%" in NO_SIGNS.sub("", codes.get(number, "")):
        return "%"
    return currency_of(codes.get(number, ""))


def currency_of(code: str) -> str:
    """The one currency that a number format writes with the amount."""
    found = currencies_in(re.sub(r"\[\$([^\]-]*)[^\]]*\]", r" \1 ", code).replace('"', " ").replace("\\", " "))
    return found.pop() if len(found) == 1 else ""


def value_of(cell: ElementTree.Element, styles: Styles) -> str:
    """The text of a cell; TRUE and FALSE in words, so that neither is taken for a number."""
    kind = cell.get("t", "n")
    if kind == "inlineStr":
        return "".join(text.text or "" for inner in cell.findall("{*}is") for text in texts(inner))
    value = cell.findtext("{*}v") or ""
    if kind == "s" and value:
        return styles.strings[int(value)]
    if kind == "b":
        return LETTERS.get(value, value)
    if kind != "n":
        return Exact(value[:10]) if kind == "d" else value
    return shown_number(cell, value, styles) if value.strip() else unsaved(cell)


def unsaved(cell: ElementTree.Element) -> str:
    """A formula that was saved without its result, as it is written; nothing for a cell that is empty."""
    formula = cell.findtext("{*}f") or ""
    return f"={formula}" if formula else ""


def shown_number(cell: ElementTree.Element, value: str, styles: Styles) -> str:
    """A number as the format of its cell shows it: a day, an amount in a currency, or a share of a hundred."""
    style = int(cell.get("s", "0"))
    if style < len(styles.dates) and styles.dates[style]:
        return Exact(day_of(value, styles.since_1904))
    sign = styles.signs[style] if style < len(styles.signs) else ""
    if sign == "%":
        return Exact(f"{(Decimal(number_of(value)) * 100).normalize():f}%")
    return Exact(f"{number_of(value)} {sign}".strip())


def texts(item: ElementTree.Element) -> Iterator[ElementTree.Element]:
    """The pieces of a text, without its phonetic reading."""
    for child in item:
        if child.tag.endswith("}t"):
            yield child
        elif child.tag.endswith("}r"):
            yield from child.findall("{*}t")


def number_of(value: str) -> str:
    """The shortest text of the number that was meant: 81499.1 for 81499.100000000006."""
    return f"{Decimal(repr(float(value))).normalize():f}" if len(value) < 40 else value


def day_of(value: str, since_1904: bool) -> str:
    """Days since the end of 1899, or since 1904 in workbooks of old Macs."""
    days = int(float(value))
    if not since_1904 and days < NO_LEAP_DAY:
        days += 1
    return (EPOCHS[since_1904] + datetime.timedelta(days=days)).isoformat()
