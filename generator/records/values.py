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

from generator.reading.meant import (
    EARLIEST,
    LATEST,
    amount_in,
    bare,
    date_in,
    day_number,
    iso,
    month_in,
    once_encoded,
    word_for_nothing,
)
from generator.texts import N_

SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
MARKUP = re.compile(r"<[A-Za-z/!?]|&(?:#\w+|[A-Za-z]\w+);")
TEMPLATE = re.compile(r"\{\{|\{%|\{#|\}\}|%\}|#\}|\$\{")
MARKDOWN = re.compile(
    r"!?\[[^\]\n]*\]\([^)\n]*\)|\[[^\]\n]+\]\[[^\]\n]*\]|\*\*\S[^*\n]*\*\*|__\S[^_\n]*__|^\s*#{1,6}\s|```")
CONTROL = re.compile(
    r"[\x00-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u2028\u2029\u200b-\u200f\u202a-\u202e"
    r"\u2060-\u206f\u2800\u3164\ue000-\uf8ff\ufe00-\ufe0e\ufeff\uffa0\ufff9-\ufffc\U0001d173-\U0001d17a"
    r"\U000e0000-\U000e007f\U000e0100-\U000e01ef]")
LATIN = r"[A-Za-z\u00c0-\u024f]"
LOOKALIKE = r"[\u0400-\u052f\u0391\u0392\u0395-\u0397\u0399\u039a\u039c-\u039f\u03a1\u03a4\u03a5\u03a7\u03b9\u03bd\u03bf\u03c1]"
MIXED = re.compile(f"{LATIN}{LOOKALIKE}|{LOOKALIKE}{LATIN}")  # a Greek letter that looks like itself is a unit, such as kΩ
TWICE_ENCODED = re.compile(r"[\u00c2-\u00f4][\u0080-\u00bf\u0152-\u0178\u0192-\u02dc\u2013-\u2122]|\ufffd")
# What a table program writes where a formula failed, in English and in Dutch, and a formula itself.
SPREADSHEET = re.compile(
    r"#(?:REF!|N/A|VALUE!|DIV/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|VERW!|N/B|WAARDE!|DEEL/0!|NAAM\?|GETAL!|LEEG!|#+)|=[A-Za-z(+-].*")
PLACEHOLDERS = {"nan", "NaN", "NaT", "None", "null", "NULL", "undefined", "N/A", "n/a", "#N/A", "[object Object]",
                "TODO", "todo", "tbd", "TBD", "xxx", "XXX", "...", "…", "?", "-", "–", "nog aan te vullen", "in te vullen"}

def refuse(code: str, message: str, **details: object) -> PydanticCustomError:
    """An error that reading turns into a problem with this code."""
    return PydanticCustomError(code, message, details)


def as_text(value: object) -> str:
    if not isinstance(value, str):
        raise refuse("wrong-type", N_("a single value is expected here, not a list or a group"))
    if value[:1] in "#=" and SPREADSHEET.fullmatch(value):
        raise refuse("spreadsheet-error", N_("'%(value)s' is a formula or an error of a table program; write the value itself"),
                     value=value)
    return value


def parse_text(value: object) -> str:
    """One line of plain text."""
    text = as_text(value)
    if not text.strip():
        raise refuse("empty-value", N_("no value is given; write it, write 'unknown', or leave the line out"))
    if text in PLACEHOLDERS:
        raise refuse("empty-value", N_("'%(value)s' is what a program writes for nothing; write the text, or leave the line out"),
                     value=text)
    visible(text.rstrip("\n"))
    if found := MARKUP.search(text) or TEMPLATE.search(text):
        raise refuse("markup-in-text", N_("'%(value)s' holds '%(found)s'; a text is plain: no HTML and no template signs"),
                     value=text, found=found[0])
    if found := MARKDOWN.search(text):
        raise refuse("markup-in-text", N_("'%(value)s' holds '%(found)s'; a text is plain: write it without Markdown signs"),
                     value=text, found=found[0])
    return " ".join((text if text.isascii() else well_encoded(text)).split())


def visible(text: str) -> None:
    """Refuses characters that nobody sees."""
    if found := CONTROL.search(text):
        raise refuse("control-character", N_("'%(value)s' holds the invisible character %(character)s; remove it"),
                     value=text, character=f"U+{ord(found[0]):04X}")


def well_encoded(text: str) -> str:
    """The text, when its letters are those that its author meant."""
    if found := MIXED.search(text):
        raise refuse("mixed-alphabets",
                     N_("'%(value)s' mixes alphabets inside a word: in '%(found)s' a Greek or Cyrillic letter looks Latin; "
                        "type the word again"), value=text, found=found[0])
    if TWICE_ENCODED.search(text) and (meant := once_encoded(text)) != text:
        raise refuse("broken-letters", N_("'%(value)s' was read in a wrong encoding; type its letters again"), value=text,
                     suggestion=meant)
    return text


def meant_empty(text: str) -> None:
    """Refuses the words that people write for a value that nobody knows."""
    if not text.strip():
        raise refuse("empty-value", N_("no value is given; write it, write 'unknown', or leave the line out"))
    if meant := word_for_nothing(text):
        raise refuse("wrong-type", N_("'%(value)s' is no value; a value that nobody knows is left out or written 'unknown'"),
                     value=text, suggestion=meant)


def parse_slug(value: object) -> str:
    text = as_text(value)
    if not SLUG.fullmatch(text):
        meant_empty(text)
        if re.search(r"[,;:/]", text):
            raise refuse("bad-id", N_("'%(value)s' is no id; write each id as an entry of its own, and no address"), value=text)
        suggestion = re.sub(r"[^a-z0-9]+", "-", bare(text)).strip("-")
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


def parse_money(value: object) -> Decimal:
    """An amount: 1107397.55, 1.107.397,55 or 1107397,55. What can be read in two ways is refused."""
    text = as_text(value)
    if re.fullmatch(r"[0-9]{1,3}([.,])[0-9]{3}", text):
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


def parse_degrees(value: object) -> float:
    text = as_text(value)
    if not re.fullmatch(r"-?[0-9]{1,3}(\.[0-9]{1,8})?", text):
        meant = text.strip().replace(",", ".")
        raise refuse("wrong-type", N_("'%(value)s' is no coordinate in degrees"), value=text,
                     suggestion=meant if re.fullmatch(r"-?[0-9]{1,3}\.[0-9]{1,8}", meant) else "")
    if abs(float(text)) > 180:
        raise refuse("wrong-type", N_("'%(value)s' is no coordinate in degrees"), value=text)
    return float(text)


LINK = re.compile(r"https?://([\w.-]+)(:[0-9]{1,5})?([/?#][^\s<>\"'`{}|\\^]*)?", re.IGNORECASE)
NUMBER_HOST = re.compile(r"[0-9.]+|(?:0x[0-9a-f]+|[0-9]+)(?:\.(?:0x[0-9a-f]+|[0-9]+))*", re.IGNORECASE)
NO_HOST = re.compile(r"\.\.|^[.-]|-\.|\.-")
LOCAL_HOST = re.compile(r"[^.]+|.*\.(?:local|lan|internal|localhost)", re.IGNORECASE)


def parse_link(value: object) -> str:
    text = as_text(value)
    visible(text)
    if not (found := LINK.fullmatch(text)):
        raise no_link(text)
    host = found[1]
    if NO_HOST.search(host):
        raise refuse("bad-link", N_("'%(value)s' has no host that can be read; copy the address from the browser"), value=text)
    if NUMBER_HOST.fullmatch(host):
        raise refuse("bad-link", N_("'%(value)s' leads to a bare number instead of a name; write the name of the site"),
                     value=text)
    if LOCAL_HOST.fullmatch(host.strip(".")):
        raise refuse("bad-link", N_("'%(value)s' leads to '%(host)s', which only your own network knows"), value=text, host=host)
    if not host.isascii() and (MIXED.search(host) or any(re.fullmatch(f"{LOOKALIKE}+", label) for label in host.split("."))):
        raise refuse("mixed-alphabets",
                     N_("'%(value)s' mixes alphabets inside a word: in '%(found)s' a Greek or Cyrillic letter looks Latin; "
                        "type the word again"), value=text, found=host)
    return text


def no_link(text: str) -> PydanticCustomError:
    """What is wrong with a text that is no web address, and the address that was meant when there is no doubt."""
    if re.match(r"https?://[^/\s]*@", text):
        return refuse("bad-link", N_("the address '%(value)s' holds a user name or password before the @; remove it"),
                      value=re.sub(r"//[^@]*@", "//…@", text))
    if re.match(r"https?://\[", text):
        return refuse("bad-link", N_("'%(value)s' leads to a bare number instead of a name; write the name of the site"),
                     value=text)
    trimmed = text.strip().strip("<>\"'“”‘’")
    meant = trimmed.replace(" ", "%20")
    if found := re.match(r"(?:https?:/?)?(?=[\w-]+(?:\.[\w-]+)+(?:[/?#]|$))", trimmed):
        meant = f"https://{meant[found.end():]}"
    return refuse("bad-link", N_("'%(value)s' is no web address; it begins with https:// or http://"), value=text,
                  suggestion=meant if meant != text and LINK.fullmatch(meant) else "")


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
