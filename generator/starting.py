"""What a new instance is asked, and what follows where nothing was answered."""

from __future__ import annotations

import re
from dataclasses import dataclass

from babel import Locale, UnknownLocaleError, localedata
from babel.core import get_global
from babel.numbers import get_territory_currencies, list_currencies

from generator.records.codes import NO_COUNTRY, NO_CURRENCY, is_country
from generator.texts import N_

NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,62}")
COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
RESERVED = {"con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(1, 10))}  # on Windows

NO_LANGUAGE = N_("'%(value)s' is no language code such as nl or en")


@dataclass(frozen=True)
class Answers:
    """What an instance is made from; `locales` has the main language first."""

    title: str
    locales: tuple[str, ...]
    country: str
    currency: str
    time_zone: str
    region: str = ""
    agency: str = ""
    colour: str = ""
    url: str = ""


def country_of(language: str) -> str:
    """Where a language is spoken most, e.g. DK for da; NL for nl."""
    likely = get_global("likely_subtags").get(language, "")
    return likely.rpartition("_")[2] if re.fullmatch(r".*_[A-Z]{2}", likely) else ""


def locale_of(language: str, country: str) -> str:
    """The locale of a language in a country, or the usual one of the language where the two do not go together."""
    if localedata.exists(f"{language}_{country}"):
        return f"{language}_{country}"
    return "en_GB" if language == "en" else f"{language}_{country_of(language)}"


def currency_of(country: str) -> str:
    """What is paid with there today; EUR where nobody knows."""
    return next(iter(get_territory_currencies(country)), "EUR")


def time_zone_of(country: str) -> str:
    """The first zone of a country; UTC where nobody knows."""
    return next(iter(sorted(zone for zone, where in get_global("zone_territories").items() if where == country)), "UTC")


def unfit(field: str, value: str) -> str:
    """What is wrong with an answer, as a message with %(value)s; empty when nothing is."""
    return RULES[field](value) if field in RULES else ""


def unfit_name(value: str) -> str:
    if not NAME.fullmatch(value) or value.endswith(".") or value.split(".", maxsplit=1)[0].lower() in RESERVED:
        return N_("'%(value)s' cannot be the name of a folder everywhere; use letters, digits, dots and hyphens")
    return ""


def unfit_text(value: str) -> str:
    if not value.strip() or len(value) > 120 or re.search(r"[{}<>\\\n\r\t]", value):
        return N_("'%(value)s' is no name: one line of at most 120 letters, without { } < > or \\")
    return ""


def unfit_language(value: str) -> str:
    try:
        Locale.parse(value)
    except (UnknownLocaleError, ValueError):
        return NO_LANGUAGE
    return "" if re.fullmatch(r"[a-z]{2}", value) and country_of(value) else NO_LANGUAGE


def unfit_country(value: str) -> str:
    return "" if is_country(value) else NO_COUNTRY


def unfit_currency(value: str) -> str:
    return "" if value in list_currencies() else NO_CURRENCY


def unfit_colour(value: str) -> str:
    return "" if not value or COLOUR.fullmatch(value) else N_("'%(value)s' is no colour such as #0b5558")


def unfit_url(value: str) -> str:
    fits = not value or re.fullmatch(r"https?://[A-Za-z0-9.-]+(:[0-9]+)?(/[A-Za-z0-9._~/-]*)?", value)
    return "" if fits else N_("'%(value)s' is no address of a site such as https://example.org/projects/")


RULES = {"name": unfit_name, "title": unfit_text, "region": unfit_text, "agency": unfit_text, "language": unfit_language,
         "country": unfit_country, "currency": unfit_currency, "colour": unfit_colour, "url": unfit_url}
