"""Dates of a column: the order of day and month is detected over all of them, and refused when they leave it open."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable

from generator.problems import Place, Problem, problem, warning
from generator.texts import N_

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


def day_order(cells: Iterable[tuple[Place, str]], heading: str, given: str) -> tuple[str, list[Problem]]:
    """The order of the whole column, told as a finding; or the problem that nothing decides."""
    if given in ORDERS:
        return given, []
    proofs = [(place, text, evidence(text)) for place, text in cells]
    orders = {proof for _, _, proof in proofs if proof in ORDERS}
    if len(orders) == 1:
        order = orders.pop()
        place = next(place for place, _, proof in proofs if proof == order)
        return order, [warning(place, "import-detected", N_("'%(heading)s' has dates in the order %(order)s"), heading=heading,
                               order=order)]
    doubtful = [(place, text) for place, text, proof in proofs if proof and (orders or proof == "?")]
    if not doubtful:
        return ORDERS[0], []
    place, text = doubtful[0]
    return "", [problem(place, "ambiguous-date",
                        N_("'%(value)s' can be read in two ways, and no other date of '%(heading)s' decides; "
                           "give `dates` in a mapping"), value=text, heading=heading)]


def read_day(text: str, order: str) -> datetime.date | None:
    """The day; None when it is none, or stands in no calendar."""
    iso, other = ISO.fullmatch(text.strip()), OTHER.fullmatch(text.strip())
    if iso:
        year, month, day = iso.groups()
    elif other:
        day, _, month, year = other.groups()
        if order == "m/d/y":
            day, month = month, day
    else:
        return None
    try:
        return datetime.date(int(year), int(month), int(day))
    except ValueError:
        return None
