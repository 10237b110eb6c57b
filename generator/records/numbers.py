"""Text into amounts, counts and degrees."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Annotated

from pydantic_core import PydanticCustomError

from generator.reading.meant import amount_in
from generator.records.values import as_text, meant_empty, refuse, typed
from generator.texts import N_


def parse_money(value: object) -> Decimal:
    """An amount: 1107397.55, 1.107.397,55 or 1107397,55. What can be read in two ways is refused."""
    text = as_text(value)
    if re.fullmatch(r"[1-9][0-9]{0,2}([.,])[0-9]{3}", text):
        whole = text.replace(".", "").replace(",", "")
        raise refuse("ambiguous-amount",
                     N_("'%(value)s' can be read in two ways; write %(whole)s, or the cents with two digits"),
                     value=text, whole=whole)
    if re.fullmatch(r"(?:0|[1-9][0-9]{0,14})(\.[0-9]{1,2})?", text):
        return Decimal(text)
    if re.fullmatch(r"(0|[1-9][0-9]{0,14}|[1-9][0-9]{0,2}(\.[0-9]{3}){1,4})(,[0-9]{1,2})?", text):
        return Decimal(text.replace(".", "").replace(",", "."))
    raise no_amount(text)


def no_amount(text: str) -> PydanticCustomError:
    """What is wrong with a text that is no amount, and the amount that it names when there is no doubt."""
    if re.fullmatch(r"\s*[0-9]+([.,][0-9]+)?[eE][+-]?[0-9]+\s*", text):
        return refuse("wrong-type", N_("'%(value)s' is an amount that a table program has shortened, so digits may be lost; "
                                       "give the column the form 'number' and copy the amount again"), value=text)
    if re.match(r"\s*(?:€|EUR|euro)?\s*[-−–]\s*[0-9]", text, re.IGNORECASE):
        return refuse("negative-amount", N_("'%(value)s' is below zero; write what was granted, and put a recovery in "
                                            "the note"), value=text)
    if re.search(r"[0-9]\s*(?:[-–/]|tot|à|of)\s*[0-9]|[<>~±]|\bca\b|circa|ongeveer|max|min\.", text, re.IGNORECASE):
        return refuse("wrong-type", N_("'%(value)s' is no exact amount; write 'unknown' and put the words in the note"),
                      value=text)
    meant_empty(text)
    return refuse("wrong-type", N_("'%(value)s' is no amount; write digits only, such as 1107397.55 or 1.107.397,55"),
                  value=text, suggestion=meant if (meant := amount_in(text)) != text else "")


def parse_count(value: object) -> int:
    text = as_text(value)
    if not re.fullmatch(r"[0-9]{1,12}", text):
        meant_empty(text)
        meant = amount_in(text).removesuffix(".0").removesuffix(".00")
        raise refuse("wrong-type", N_("'%(value)s' is no whole number"), value=text,
                     suggestion=meant if meant.isdecimal() else "")
    return int(text)


def parse_latitude(value: object) -> float:
    """Degrees north of the equator."""
    degrees = parse_degrees(value)
    if abs(degrees) > 90:
        raise refuse("wrong-type", N_("'%(value)s' is no latitude, which lies between -90 and 90; is it the longitude?"),
                     value=value)
    return degrees


def parse_degrees(value: object) -> float:
    text = as_text(value)
    if not re.fullmatch(r"-?[0-9]{1,3}(\.[0-9]{1,8})?", text):
        meant = text.strip().replace(",", ".")
        raise refuse("wrong-type", N_("'%(value)s' is no coordinate in degrees"), value=text,
                     suggestion=meant if re.fullmatch(r"-?[0-9]{1,3}\.[0-9]{1,8}", meant) else "")
    if abs(float(text)) > 180:
        raise refuse("wrong-type", N_("'%(value)s' is no coordinate in degrees"), value=text)
    return float(text)


Money = Annotated[Decimal, *typed(parse_money, type=["string", "number"])]
Count = Annotated[int, *typed(parse_count, type="integer", minimum=0)]
Latitude = Annotated[float, *typed(parse_latitude, type="number")]
Degrees = Annotated[float, *typed(parse_degrees, type="number")]
