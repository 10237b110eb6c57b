"""A new instance: `init`."""

from __future__ import annotations

import datetime
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.commands.options import LANGUAGE
from generator.commands.telling import say
from generator.texts import N_, load_translations

if TYPE_CHECKING:
    from generator.starting import Answers

Given = dict[str, str]
USUAL = {"nl": "BE", "en": "GB"}  # where nobody says; else the country that speaks the language most
ASKED = {  # field -> the question
    "title": N_("Name of the programme"),
    "language": N_("Main language of the site"),
    "languages": N_("Other languages, with commas"),
    "country": N_("Country"),
    "currency": N_("Currency"),
    "region": N_("Region (leave empty for an example)"),
    "agency": N_("Public body that runs the programme (leave empty for an example)"),
}


@click.command()
@click.argument("name", type=click.Path(path_type=Path))
@click.option("--title", default="", help="Name of the programme, e.g. 'Digital together'.")
@click.option("--language", default="", help="Main language of the site, e.g. da.")
@click.option("--languages", default="", help="Other languages of the site, e.g. en,nl.")
@click.option("--country", default="", help="Country as its ISO 3166 code, e.g. DK.")
@click.option("--currency", default="", help="Currency of the amounts, e.g. DKK.")
@click.option("--region", default="", help="Region whose municipalities can take part, e.g. Denmark.")
@click.option("--agency", default="", help="Public body that runs the programme, e.g. 'Agency for Digital Affairs'.")
@click.option("--colour", default="", help="Colour of links and headings, e.g. '#7a1f3d'.")
@click.option("--url", default="", help="Address that the site will have, e.g. https://example.org/projects/.")
@click.option("--yes", is_flag=True, help="Ask nothing; what is not given follows from what is.")
@LANGUAGE
def init(name: Path, yes: bool, lang: str, **given: str) -> None:
    """Write a new instance into the folder NAME: records of one example, texts, settings. It builds at once.

    On a terminal it asks what is not given. Example: gzg init samarbejde --language da --languages en --country DK --yes
    """
    from importlib.metadata import PackageNotFoundError, version

    from generator.instance import Taken, write_instance

    refuse_unfit("name", name.name, lang)
    answers = answered(name, given, lang, asks=sys.stdin.isatty() and not yes)
    try:
        number = version("gzg")
    except PackageNotFoundError:
        number = "0.1.0"
    try:
        made = write_instance(name, answers, datetime.datetime.now(tz=datetime.UTC).date(), number)
    except Taken:
        raise click.UsageError(load_translations(lang).gettext(
            N_("the folder %(folder)s is there and is not empty; give another name, or empty it")) % {"folder": name}) from None
    say(lang, N_("%(count)s files stand in %(folder)s. Go there, then: gzg check, gzg build"), count=len(made), folder=name)


def answered(name: Path, given: Given, lang: str, asks: bool) -> Answers:
    """What was given, what is answered, and what follows."""
    from generator.starting import Answers, country_of, currency_of, locale_of, time_zone_of

    def answer(field: str, default: str) -> str:
        question = load_translations(lang).gettext(ASKED[field])
        value = given[field] or (click.prompt(question, default=default, show_default=bool(default)) if asks else default)
        refuse_unfit(field, value, lang, is_optional=field in {"region", "agency"})
        return value

    title = answer("title", name.name.replace("-", " ").replace("_", " ").strip(". ").capitalize())
    language = answer("language", lang)
    others = [code.strip() for code in answer("languages", "").split(",") if code.strip()]
    for code in others:
        refuse_unfit("language", code, lang)
    country = answer("country", USUAL.get(language) or country_of(language))
    for field in ("colour", "url"):
        refuse_unfit(field, given[field], lang)
    locales = dict.fromkeys(locale_of(code, country) for code in (language, *others))
    return Answers(title, tuple(locales), country, answer("currency", currency_of(country)), time_zone_of(country),
                   answer("region", ""), answer("agency", ""), given["colour"], given["url"])


def refuse_unfit(field: str, value: str, lang: str, is_optional: bool = False) -> None:
    """End with one sentence when an answer cannot be."""
    from generator.starting import unfit

    if not (is_optional and not value) and (message := unfit(field, value)):
        raise click.UsageError(load_translations(lang).gettext(message) % {"value": value})
