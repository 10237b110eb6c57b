"""One date: which order of day and month it proves, and the day when the order is known."""

from __future__ import annotations

import datetime
import re

ISO = re.compile(r"([0-9]{4})[-/.]?([0-9]{2})[-/.]?([0-9]{2})(?:[T ].*)?")
OTHER = re.compile(r"([0-9]{1,2})([-/.])([0-9]{1,2})\2([0-9]{4})(?: .*)?")
ORDERS = ("d/m/y", "m/d/y")


def evidence(text: str) -> str:
    """The order that this date proves; "?" when it can be read in two ways."""
    found = OTHER.fullmatch(text.strip())
    if not found:
        return ""
    first, sign, second = int(found[1]), found[2], int(found[3])
    if first > 12 >= second or (sign == "." and first <= 31):
        return "d/m/y"
    if second > 12 >= first:
        return "m/d/y"
    return "?" if first != second else ""


def read_day(text: str, order: str) -> datetime.date | None:
    """The day; None when it is none, or stands in no calendar. Without an order only what reads one way is read."""
    iso, other = ISO.fullmatch(text.strip()), OTHER.fullmatch(text.strip())
    if iso:
        year, month, day = iso.groups()
    elif other and (order or evidence(text) != "?"):
        day, _, month, year = other.groups()
        if (order or evidence(text)) == "m/d/y":
            day, month = month, day
    else:
        return None
    try:
        return datetime.date(int(year), int(month), int(day))
    except ValueError:
        return None
