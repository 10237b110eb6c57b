"""The language of the interface: messages from a catalogue, numbers and dates as that language writes them.

Messages are written in English where they are used; `generator/locale/<language>/messages.po` translates them.
A new language is one such file.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property, lru_cache
from io import BytesIO
from pathlib import Path

from babel import Locale, dates, numbers
from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.support import NullTranslations, Translations

CATALOGUES = Path(__file__).parent / "locale"
SOURCE = "en"  # the language that messages are written in; it needs no catalogue


def N_(message: str) -> str:
    """The message itself: it is translated where it is shown."""
    return message


AND = N_("and")

MAKES = {"check": "check", "serve": "serve", "site": "build"}  # a target of the Makefile -> the command that it runs
MADE = re.compile(r"\bmake (check|serve|site)\b")


@dataclass(frozen=True)
class Language:
    """A language of the site, e.g. Language("nl", "nl_BE")."""

    code: str
    locale_name: str
    words: bytes = b""  # the catalogue of the instance, whose messages come before those of the program

    @cached_property
    def locale(self) -> Locale:
        return Locale.parse(self.locale_name)

    @property
    def tag(self) -> str:
        """The value of an HTML `lang` attribute, e.g. nl-BE."""
        return self.locale_name.replace("_", "-")

    @property
    def name(self) -> str:
        """The language's name for itself, e.g. Nederlands."""
        return Locale.parse(self.code).get_display_name().capitalize()

    def calls(self, code: str) -> str:
        """What this language calls another one, e.g. Dutch."""
        return Locale.parse(code).get_display_name(self.locale) or code

    @cached_property
    def translations(self) -> NullTranslations:
        return load_translations(self.code, self.words)

    def gettext(self, message: str) -> str:
        return self.translations.gettext(message) if message else ""

    def ngettext(self, one: str, many: str, count: int) -> str:
        return self.translations.ngettext(one, many, count)

    def number(self, value: int | Decimal) -> str:
        return written_number(self.locale_name, value)

    def money(self, value: Decimal, currency: str) -> str:
        """An amount to the cent, or without cents when there are none: € 1.107.397,55 and € 150.000."""
        digits = f"{value:,.2f}" if value >= 0 else ""
        around = around_amounts(self.locale_name, currency) if digits else None
        if around is None:
            return money_by_babel(self.locale_name, value, currency)
        before, group, point, after = around
        whole, _, cents = digits.partition(".")
        return f"{before}{whole.replace(',', group)}{point + cents if cents != '00' else ''}{after}"

    def currency(self, code: str) -> str:
        """What amounts are counted in: euro, Danish kroner; the code where the language has no word for it."""
        return numbers.get_currency_name(code, count=2, locale=self.locale)

    def percent(self, value: Decimal) -> str:
        """A share with one decimal: 39,3%; 0 % and 100 % are shown only when they are exactly true."""
        shown = value
        if 0 < value < Decimal("0.001"):
            shown = Decimal("0.001")
        if Decimal("0.999") < value < 1:
            shown = Decimal("0.999")
        return numbers.format_percent(shown, format="#,##0.0%", locale=self.locale)

    def date(self, value: date) -> str:
        return dates.format_date(value, "d MMMM y", locale=self.locale)

    def period(self, value: str) -> str:
        """A date known to the day, month or year (2022-02-18, 2022-02, 2022) or two of them with a slash."""
        if "/" in value:
            start, end = value.split("/")
            return f"{self.period(start)} – {self.period(end)}"
        parts = [int(part) for part in value.split("-")]
        pattern = ("y", "MMMM y", "d MMMM y")[len(parts) - 1]
        return dates.format_date(date(*parts, *[1] * (3 - len(parts))), pattern, locale=self.locale)

    def listing(self, items: list[str]) -> str:
        """A, B en C."""
        if len(items) < 2:
            return "".join(items)
        return f"{', '.join(items[:-1])} {self.gettext(AND)} {items[-1]}"


@lru_cache(maxsize=4096)
def written_number(locale_name: str, value: int | Decimal) -> str:
    """Pages repeat few numbers many times."""
    return numbers.format_decimal(value, locale=locale_name)


def catalogue_of(code: str) -> bytes:
    """The catalogue of a language as it was written; nothing for the source language."""
    path = CATALOGUES / code / "messages.po"
    return path.read_bytes() if path.exists() else b""


def message_languages() -> tuple[str, ...]:
    """Codes of the languages that messages can be told in: the source and each that has a catalogue."""
    return (SOURCE, *sorted(path.parent.name for path in CATALOGUES.glob("*/messages.po")))


def language_of(code: str) -> Language:
    """A language of messages, with the numbers and dates that it has everywhere."""
    return Language(code, code)


@lru_cache(maxsize=16)  # languages, each with and without the words of an instance
def load_translations(code: str, words: bytes = b"") -> NullTranslations:
    """The compiled catalogue of a language, the words of an instance laid over it; what neither has stays English."""
    catalogue = Catalog(locale=code)
    for written in (catalogue_of(code), words):
        for message in read_po(BytesIO(written), locale=code) if written else ():
            if message.id and translated(message):
                catalogue.delete(message.id)  # else the first text would stay
                catalogue[message.id] = message
    if not len(catalogue):
        return NullTranslations()
    compiled = BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return Translations(compiled)


def money_by_babel(locale_name: str, value: Decimal, currency: str) -> str:
    """An amount as the locale writes it; too slow for each amount of thousands of pages."""
    locale = Locale.parse(locale_name)
    pattern = locale.currency_formats["standard"].pattern
    if value == value.to_integral_value():
        pattern = pattern.replace(".00", "")
    return numbers.format_currency(value, currency, format=pattern, locale=locale, currency_digits=False)


@lru_cache
def around_amounts(locale_name: str, currency: str) -> tuple[str, str, str, str] | None:
    """What a locale writes before an amount, between thousands, before the cents and after them.

    None where that is not all, as where groups have two digits, or where a number of four digits has no groups.
    """
    group, point = numbers.get_group_symbol(locale_name), numbers.get_decimal_symbol(locale_name)
    sample = Decimal("1234567.89")
    before, found, after = money_by_babel(locale_name, sample, currency).partition(f"1{group}234{group}567{point}89")
    alike = all(money_by_babel(locale_name, value, currency) == f"{before}{text}{after}" for value, text in (
        (Decimal(1234), f"1{group}234"), (Decimal("0.5"), f"0{point}50"), (Decimal(7), "7")))
    return (before, group, point, after) if found and alike else None


def translated(message: Message) -> bool:
    """Whether every form of a message has its text, and no doubt was left."""
    texts = (message.string,) if isinstance(message.string, str) else message.string
    return all(texts) and not message.fuzzy


def as_run_in(root: Path, text: str) -> str:
    """A text that names commands of make, for a folder: one without a Makefile, as instances are, has `gzg` alone."""
    return text if (root / "Makefile").is_file() else MADE.sub(lambda found: f"gzg {MAKES[found[1]]}", text)
