"""Text into days and periods."""

from __future__ import annotations

import datetime
import re
from typing import Annotated

from pydantic_core import PydanticCustomError

from generator.reading.meant import EARLIEST, LATEST, date_in, day_number, iso, month_in
from generator.records.values import as_text, meant_empty, refuse, typed
from generator.texts import N_


def parse_date(value: object) -> datetime.date:
    """2022-02-18 or 18/2/2022, and only a day that exists."""
    text = as_text(value)
    if found := re.fullmatch(r"([0-9]{4})-([0-9]{2})-([0-9]{2})", text):
        year, month, day = found.groups()
    elif found := re.fullmatch(r"([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})", text):
        day, month, year = found.groups()
    else:
        raise no_date(text)
    try:
        date = datetime.date(int(year), int(month), int(day))
    except ValueError:
        raise impossible_date(text, int(year), int(day), int(month)) from None
    if not EARLIEST <= date.year < LATEST:
        raise refuse("impossible-date", N_("the year %(year)s of '%(value)s' cannot be meant; where no day is known, write none"),
                     value=text, year=f"{date.year:04}")
    return date


def impossible_date(text: str, year: int, day: int, month: int) -> PydanticCustomError:
    """31 June, or day and month in the order of another country."""
    return refuse("impossible-date", N_("'%(value)s' does not exist in the calendar"), value=text,
                  suggestion=iso(year, day, month) if 12 < month < 32 else "")


def no_date(text: str) -> PydanticCustomError:
    """What is wrong with a text that is no date, and the date that it names when there is no doubt."""
    if day := day_number(text):
        return refuse("wrong-type", N_("'%(value)s' is the number that a table program keeps for a date; write the date itself"),
                      value=text, suggestion=day)
    meant_empty(text)
    return refuse("wrong-type", N_("'%(value)s' is no date; write 2022-02-18 or 18/2/2022"), value=text, suggestion=date_in(text))


def parse_period(value: object) -> str:
    """A date known to the day, month or year, or two with a slash between; kept as text, since it may be vague."""
    text = as_text(value)
    parts = text.split("/")
    if len(parts) > 2:
        raise refuse("wrong-type", N_("'%(value)s' is no period; write a day, month or year, or two with a slash"), value=text,
                     suggestion=date_in(text))
    for part in parts:
        if not re.fullmatch(r"[1-9][0-9]{3}(-(0[1-9]|1[0-2]))?", part):
            day_of_period(part, text)
    length = min(map(len, parts))
    if parts[0][:length] > parts[-1][:length]:
        raise refuse("impossible-date", N_("'%(value)s' ends before it begins"), value=text, suggestion=f"{parts[1]}/{parts[0]}")
    return text


def day_of_period(part: str, text: str) -> None:
    """A part of a period that is neither a year nor a month is a day in ISO form."""
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", part):
        if part:
            meant_empty(part)
        raise refuse("wrong-type", N_("'%(value)s' is no period; write a day, month or year, or two with a slash"), value=text,
                     suggestion=date_in(text) or month_in(part))
    parse_date(part)


Date = Annotated[datetime.date, *typed(parse_date, type="string", format="date")]
Period = Annotated[str, *typed(parse_period, type="string")]
