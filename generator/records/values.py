"""Text into values: dates, amounts, ids, links. Strict on purpose: a doubtful value is refused, never guessed."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from decimal import Decimal
from typing import Annotated, Any, TypeVar

from babel import localedata
from pydantic import BeforeValidator, PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from generator.texts import N_

MARKUP = re.compile(r"<[A-Za-z/!?]|&(?:#\w+|[A-Za-z]\w*);")
TEMPLATE = re.compile(r"\{\{|\{%|\{#|\}\}|%\}|#\}|\$\{")
CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u061c\u2028\u2029\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]")


def refuse(code: str, message: str, **details: object) -> PydanticCustomError:
    """An error that reading turns into a problem with this code."""
    return PydanticCustomError(code, message, details)


def as_text(value: object) -> str:
    if not isinstance(value, str):
        raise refuse("wrong-type", N_("a single value is expected here, not a list or a group"))
    return value


def parse_text(value: object) -> str:
    """One line of plain text."""
    text = as_text(value)
    if not text.strip():
        raise refuse("empty-value", N_("no value is given; write it, write 'unknown', or leave the line out"))
    if found := CONTROL.search(text.rstrip("\n")):
        raise refuse("control-character", N_("'%(value)s' holds the invisible character %(character)s; remove it"),
                     value=text, character=f"U+{ord(found[0]):04X}")
    if found := MARKUP.search(text) or TEMPLATE.search(text):
        raise refuse("markup-in-text", N_("'%(value)s' holds '%(found)s'; a text is plain: no HTML and no template signs"),
                     value=text, found=found[0])
    return " ".join(text.split())


def parse_slug(value: object) -> str:
    text = as_text(value)
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", text):
        suggestion = re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")
        raise refuse("bad-id", N_("'%(value)s' is no id: use lower-case letters, digits and single hyphens"),
                     value=text, suggestion=suggestion)
    return text


def parse_date(value: object) -> datetime.date:
    """2022-02-18 or 18/2/2022, and only a day that exists."""
    text = as_text(value)
    if found := re.fullmatch(r"([0-9]{4})-([0-9]{2})-([0-9]{2})", text):
        year, month, day = found.groups()
    elif found := re.fullmatch(r"([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})", text):
        day, month, year = found.groups()
    else:
        raise refuse("wrong-type", N_("'%(value)s' is no date; write 2022-02-18 or 18/2/2022"), value=text)
    try:
        return datetime.date(int(year), int(month), int(day))
    except ValueError:
        raise refuse("impossible-date", N_("'%(value)s' does not exist in the calendar"), value=text) from None


def parse_period(value: object) -> str:
    """A date known to the day, month or year, or two with a slash between; kept as text, since it may be vague."""
    text = as_text(value)
    parts = text.split("/")
    for part in parts:
        if not re.fullmatch(r"[1-9][0-9]{3}(-(0[1-9]|1[0-2]))?", part):
            parse_date(part)
    if len(parts) > 2:
        raise refuse("wrong-type", N_("'%(value)s' is no period; write a day, month or year, or two with a slash"), value=text)
    return text


def parse_money(value: object) -> Decimal:
    """An amount: 1107397.55, 1.107.397,55 or 1107397,55. What can be read in two ways is refused."""
    text = as_text(value)
    if re.fullmatch(r"[0-9]{1,3}([.,])[0-9]{3}", text):
        whole = text.replace(".", "").replace(",", "")
        raise refuse("ambiguous-amount",
                     N_("'%(value)s' can be read in two ways; write %(whole)s, or the cents with two digits"),
                     value=text, whole=whole)
    if re.fullmatch(r"[0-9]{1,15}(\.[0-9]{1,2})?", text):
        return Decimal(text)
    if re.fullmatch(r"([0-9]{1,15}|[0-9]{1,3}(\.[0-9]{3}){1,4})(,[0-9]{1,2})?", text):
        return Decimal(text.replace(".", "").replace(",", "."))
    raise refuse("wrong-type", N_("'%(value)s' is no amount; write digits only, such as 1107397.55 or 1.107.397,55"),
                 value=text)


def parse_count(value: object) -> int:
    text = as_text(value)
    if not re.fullmatch(r"[0-9]{1,12}", text):
        raise refuse("wrong-type", N_("'%(value)s' is no whole number"), value=text)
    return int(text)


def parse_degrees(value: object) -> float:
    text = as_text(value)
    if not re.fullmatch(r"-?[0-9]{1,3}(\.[0-9]{1,8})?", text):
        raise refuse("wrong-type", N_("'%(value)s' is no coordinate in degrees"), value=text)
    return float(text)


def parse_link(value: object) -> str:
    text = as_text(value)
    if CONTROL.search(text) or not re.fullmatch(r"https?://[\w.-]+(:[0-9]+)?(/[^\s<>\"'`{}|\\^]*)?", text):
        raise refuse("bad-link", N_("'%(value)s' is no web address; it begins with https:// or http://"), value=text)
    return text


def parse_locale(value: object) -> str:
    text = as_text(value)
    if not re.fullmatch(r"[a-z]{2}_[A-Z]{2}", text) or not localedata.exists(text):
        raise refuse("wrong-type", N_("'%(value)s' is no locale such as nl_BE or en_GB"), value=text)
    return text


def pattern(expression: str, message: str) -> Callable[[object], str]:
    """A parser for a code of fixed form."""

    def parse(value: object) -> str:
        text = as_text(value)
        if not re.fullmatch(expression, text):
            raise refuse("wrong-type", message, value=text)
        return text

    return parse


def split_list(value: Any) -> Any:
    """A cell of a table holds a list as `one; two`."""
    if isinstance(value, str):
        return [part.strip() for part in value.split(";") if part.strip()]
    return value


def typed(parse: Callable[[object], Any], **schema: object) -> list[object]:
    return [PlainValidator(parse), WithJsonSchema(schema)]


T = TypeVar("T")
Listing = Annotated[tuple[T, ...], BeforeValidator(split_list)]

Text = Annotated[str, *typed(parse_text, type="string", minLength=1)]
Slug = Annotated[str, *typed(parse_slug, type="string", pattern="^[a-z0-9]+(-[a-z0-9]+)*$")]
Date = Annotated[datetime.date, *typed(parse_date, type="string", format="date")]
Period = Annotated[str, *typed(parse_period, type="string")]
Money = Annotated[Decimal, *typed(parse_money, type=["string", "number"])]
Count = Annotated[int, *typed(parse_count, type="integer", minimum=0)]
Degrees = Annotated[float, *typed(parse_degrees, type="number")]
Link = Annotated[str, *typed(parse_link, type="string", format="uri")]
NisCode = Annotated[str, *typed(pattern("[0-9]{5}", N_("'%(value)s' is no NIS code of five digits")), type="string")]
PostalCode = Annotated[str, *typed(pattern("[0-9]{4}", N_("'%(value)s' is no postal code of four digits")), type="string")]
LanguageCode = Annotated[str, *typed(pattern("[a-z]{2}", N_("'%(value)s' is no language code such as nl or en")),
                                     type="string")]
TileAddress = Annotated[str, *typed(
    pattern(r"https://[\w.-]+/[^\s<>\"'`|\\^]*", N_("'%(value)s' is no https address of map tiles")),
                                    type="string")]
LocaleName = Annotated[str, *typed(parse_locale, type="string")]
Digest = Annotated[str, *typed(pattern("[0-9a-f]{64}", N_("'%(value)s' is no SHA-256 digest")), type="string")]
