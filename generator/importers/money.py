"""What the headings of a table say about the currency and the unit of the awarded amounts."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.importers.cells import heading_keys
from generator.importers.currencies import currencies_in, currency_with, has_unit
from generator.importers.plan import AMOUNTS, Plan
from generator.importers.sheet import Sheet
from generator.problems import Place, Problem, warning
from generator.texts import N_

# "(bedragen in duizend euro)", and not "5 miljoen euro voor 40 projecten"
TELLS_UNIT = re.compile(
    r"(?:\b(?:in|en|em|w|v|x)|×)\s*(?:€|eur\b|euro\b)?\s*(?:1[.,\s]?000\b|['’]?000\b|duizend|thousand|tausend|tsd\b|milliers|miles\b"
    r"|migliaia|milhares|tys\b|tis\b|[kmt](?:€|eur\b)|mln\b|mio\b|miljoen|million|millones|milioni|milhões)", re.IGNORECASE)


@dataclass(frozen=True)
class Money:
    """The currency that a heading names (empty: none does), and whether amounts are in thousands or millions."""

    currency: str = ""
    unit: bool = False


def money_of(sheet: Sheet, columns: dict[str, int], plan: Plan, own: str) -> tuple[Money, list[Problem]]:
    """The money of the awarded amounts, and what is doubtful about it; `own` is the currency of the programme."""
    column = columns.get("awarded_amount")
    if column is None:
        return Money(), []
    heading = " ".join(sheet.head.cells[column].split())
    place = Place(sheet.name, sheet.head.line)
    currency = currency_named(sheet, column, columns, own)
    if unit := unit_of(sheet, column, heading):
        return Money(currency, unit=True), [
            warning(place, "import-currency", N_("'%(heading)s' holds thousands or millions; these amounts are left out"),
                    heading=unit)]
    if not currency and (national := national_of(heading, columns, plan)):
        return Money(national), [
            warning(place, "import-currency", N_("nothing names the currency of '%(heading)s'; lists with this heading are in "
                                                 "%(currency)s"), heading=heading, currency=national)]
    named = currency or "currency" in columns or "currency" in plan.defaults
    if named or any(currency_with(row.cells[column]) for row in sheet.rows) or not any(row.cells[column] for row in sheet.rows):
        return Money(currency), []
    return Money(), [warning(place, "import-currency",
                             N_("nothing names the currency of '%(heading)s'; it is read as %(currency)s"), heading=heading,
                             currency=own)]


def unit_of(sheet: Sheet, column: int, heading: str) -> str:
    """The words that give the amounts in thousands or millions: the heading, a line above it, or a row of units below it."""
    above = [row.what for row in sheet.loss if row.line < sheet.head.line and TELLS_UNIT.search(row.what)]
    below = [row.cells[column] for row in sheet.rows[:1] if not any(letter.isdigit() for letter in row.cells[column])]
    return next((words for words in [heading, *below, *above] if words in above or has_unit(words)), "")


def national_of(heading: str, columns: dict[str, int], plan: Plan) -> str:
    """The currency that lists with this heading are in, where the file has no column or default for it."""
    named = "currency" in columns or "currency" in plan.defaults
    return "" if named else next((plan.national[key] for key in heading_keys(heading) if key in plan.national), "")


def currency_named(sheet: Sheet, column: int, columns: dict[str, int], own: str) -> str:
    """The currency in the heading of the amounts; else the one that headings of other amounts name, when it is one."""
    others = {name for field in AMOUNTS if field in columns for name in currencies_in(sheet.head.cells[columns[field]])}
    for found in (currencies_in(sheet.head.cells[column]), others):
        if found:
            return own if own in found else min(found)
    return ""
