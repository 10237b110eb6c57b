"""What the headings of a table say about the currency and the unit of the awarded amounts."""

from __future__ import annotations

from dataclasses import dataclass

from generator.importers.cells import heading_keys
from generator.importers.currencies import currencies_in, currency_with, has_unit
from generator.importers.plan import AMOUNTS, Plan
from generator.importers.sheet import Sheet
from generator.problems import Place, Problem, warning
from generator.texts import N_


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
    if has_unit(heading):
        return Money(currency, unit=True), [
            warning(place, "import-currency", N_("'%(heading)s' holds thousands or millions; these amounts are left out"),
                    heading=heading)]
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
