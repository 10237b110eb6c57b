"""Ids, and codes of a fixed form."""

from __future__ import annotations

import re
import sys
from typing import Annotated

from babel import localedata
from babel.core import get_global
from babel.numbers import list_currencies

from generator.reading.meant import bare
from generator.records.values import as_text, meant_empty, pattern, refuse, typed
from generator.texts import N_

NO_COUNTRY = N_("'%(value)s' is no country: write its code of two capitals, such as BE or DK")
NO_CURRENCY = N_("'%(value)s' is no currency: write its code of three capitals, such as EUR or DKK")
SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def parse_slug(value: object) -> str:
    text = as_text(value)
    if not SLUG.fullmatch(text):
        meant_empty(text)
        if re.search(r"[,;:/]", text):
            raise refuse("bad-id", N_("'%(value)s' is no id; write each id as an entry of its own, and no address"), value=text)
        suggestion = re.sub(r"[^a-z0-9]+", "-", bare(text)).strip("-")
        raise refuse("bad-id", N_("'%(value)s' is no id: use lower-case letters, digits and single hyphens"),
                     value=text, suggestion=suggestion)
    return sys.intern(text)  # one id stands in thousands of records


def parse_locale(value: object) -> str:
    text = as_text(value)
    if not re.fullmatch(r"[a-z]{2}_[A-Z]{2}", text) or not localedata.exists(text):
        raise refuse("wrong-type", N_("'%(value)s' is no locale such as nl_BE or en_GB"), value=text)
    return text


def is_country(text: str) -> bool:
    """A code of ISO 3166-1; ZZ is that of no country."""
    return text in get_global("territory_currencies") and text != "ZZ"


def parse_country(value: object) -> str:
    text = as_text(value)
    if not is_country(text):
        raise refuse("wrong-type", NO_COUNTRY, value=text, suggestion=text.upper() if is_country(text.upper()) else "")
    return text


def parse_currency(value: object) -> str:
    """A code of ISO 4217."""
    text = as_text(value)
    if text not in list_currencies():
        meant = {"€": "EUR", "EURO": "EUR"}.get(text.upper(), text.upper())
        raise refuse("wrong-type", NO_CURRENCY, value=text, suggestion=meant if meant in list_currencies() else "")
    return text


def parse_time_zone(value: object) -> str:
    """A name of the IANA database, such as Europe/Brussels."""
    text = as_text(value)
    if text not in get_global("zone_territories"):
        raise refuse("wrong-type", N_("'%(value)s' is no time zone such as Europe/Brussels"), value=text)
    return text


def parse_form(value: object) -> str:
    """A regular expression, such as [0-9]{5}."""
    text = as_text(value)
    try:
        re.compile(text)
    except re.error:
        raise refuse("wrong-type", N_("'%(value)s' is no regular expression such as [0-9]{5}"), value=text) from None
    return text


Slug = Annotated[str, *typed(parse_slug, type="string", pattern="^[a-z0-9]+(-[a-z0-9]+)*$")]
NisCode = Annotated[str, *typed(pattern("[0-9A-Za-z][0-9A-Za-z.-]{0,19}", N_(
    "'%(value)s' is no code: letters, digits, dots and hyphens, at most 20")), type="string")]
PostalCode = Annotated[str, *typed(pattern("[0-9A-Z][0-9A-Z -]{1,9}", N_(
    "'%(value)s' is no postal code: capitals, digits, a space or a hyphen")), type="string")]
Colour = Annotated[str, *typed(pattern("#[0-9a-fA-F]{6}", N_("'%(value)s' is no colour such as #0b5558")), type="string")]
Form = Annotated[str, *typed(parse_form, type="string", format="regex")]
LanguageCode = Annotated[str, *typed(pattern("[a-z]{2}", N_("'%(value)s' is no language code such as nl or en")), type="string")]
Country = Annotated[str, *typed(parse_country, type="string", pattern="^[A-Z]{2}$")]
Currency = Annotated[str, *typed(parse_currency, type="string", pattern="^[A-Z]{3}$")]
TimeZone = Annotated[str, *typed(parse_time_zone, type="string")]
LocaleName = Annotated[str, *typed(parse_locale, type="string")]
ThreeSixtyPrefix = Annotated[str, *typed(
    pattern("360G-[A-Za-z0-9-]+", N_("'%(value)s' is no prefix of 360Giving such as 360G-example")), type="string")]
Digest = Annotated[str, *typed(pattern("[0-9a-f]{64}", N_("'%(value)s' is no SHA-256 digest")), type="string")]
