"""Single values of a foreign row, with what did not fit."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from generator.importers.amounts import amount_text, read_amount
from generator.importers.amounts import evidence as amount_evidence
from generator.importers.cells import Row
from generator.importers.currencies import currency_code, currency_with
from generator.importers.days import evidence as day_evidence
from generator.importers.days import read_day
from generator.importers.finding import LossRow, Options
from generator.importers.money import Money
from generator.importers.names import Named
from generator.importers.plan import AMOUNTS, CARRIED, DAYS, Plan
from generator.importers.sheet import Sheet
from generator.problems import Place, Problem, shown, warning
from generator.texts import N_

NO_FIELD = N_("a project has no field for it")
NO_AMOUNT = N_("this is no amount")
NO_DAY = N_("this is no date")
NEGATIVE = N_("the amount is below zero; a recovery belongs in the note of a project")
TWO_WAYS = N_("it can be read in two ways, and nothing in the file decides")
UNIT = N_("the heading gives the amounts in thousands or millions; nothing is multiplied")
NO_THEME = N_("no theme of the programme is called so; the theme stays unknown")
CURRENCY = N_("the amount is in another currency than the programme; nothing is converted, it stays unknown")
APOSTROPHE = N_("it begins like a formula; an apostrophe was put before it")


@dataclass
class Reading:
    """A sheet that is being read: its plan, the columns and signs found, and what earlier rows used."""

    sheet: Sheet
    plan: Plan
    columns: dict[str, int]
    signs: dict[str, str]
    options: Options
    money: Money
    ids: set[str] = field(default_factory=set)
    names: dict[str, list[Named]] = field(default_factory=dict)

    def value(self, row: Row, name: str) -> str:
        """The cell of a field in one line of text, or its default; the words of the editor for it where there are any."""
        cell = row.cells[self.columns[name]] if name in self.columns else ""
        text = " ".join(cell.split()) or self.plan.defaults.get(name, "")
        return self.plan.values.get(name, {}).get(text.casefold(), text)


def theme_of(row: Row, reading: Reading) -> tuple[str, list[LossRow]]:
    """The id of the theme that bears this name."""
    text = reading.value(row, "theme")
    known = {name.casefold(): key for key, names in reading.options.themes.items() for name in (key, *names)}
    if not text or text.casefold() in known:
        return known.get(text.casefold(), "unknown"), []
    return "unknown", [LossRow(row.line, shown(text), NO_THEME)]


def amount_of(row: Row, reading: Reading) -> tuple[str, list[LossRow], list[Problem]]:
    """The awarded amount, exact to the cent; one in another currency or in thousands is told and left out."""
    index = reading.columns.get("awarded_amount")
    text = row.cells[index] if index is not None else reading.plan.defaults.get("awarded_amount", "")
    if not text.strip():
        return "unknown", [], []
    own = reading.options.currency
    currency = currency_code(reading.value(row, "currency")) or currency_with(text) or reading.money.currency or own
    if currency != own:
        told = warning(Place(reading.sheet.name, row.line), "import-currency",
                       N_("the amount %(value)s is in %(currency)s; it is not converted"), value=text, currency=currency)
        return "unknown", [LossRow(row.line, shown(text if currency in text else f"{text} {currency}"), CURRENCY)], [told]
    amount = None if reading.money.unit else read_amount(text, reading.signs.get("awarded_amount", "."))
    if amount is None:
        return "unknown", [LossRow(row.line, shown(text), UNIT if reading.money.unit else no_amount(text))], []
    return amount_text(amount), [], []


def no_amount(text: str) -> str:
    """Why a text is no amount that a record can hold."""
    return NEGATIVE if re.match(r"\s*(?:€|EUR)?\s*[-−–(]\s*€?\s*[0-9]", text, re.IGNORECASE) else NO_AMOUNT


def other_values(row: Row, reading: Reading) -> list[LossRow]:
    """Every cell that a project has no field for; dates and amounts in the form they were read as."""
    fields = {index: name for name, index in reading.columns.items()}
    rows = []
    for index, cell in enumerate(row.cells):
        name = fields.get(index, "")
        if name in CARRIED or not cell.strip() or name == "currency":
            continue
        shown_cell, why = read_as(cell, name, reading.signs.get(name, ""))
        heading = reading.sheet.head.cells[index].strip() or f"#{index + 1}"
        rows.append(LossRow(row.line, shown(f"{heading}: {shown_cell}", 200), why))
    return rows


def read_as(cell: str, name: str, sign: str) -> tuple[str, str]:
    """The value as it was read, and why it is not in a record."""
    text = " ".join(cell.split())
    if name in AMOUNTS:
        amount = read_amount(cell, sign)
        why = doubt_or(cell, sign, amount_evidence, no_amount(cell))
        return (text, why) if amount is None else (amount_text(amount), NO_FIELD)
    if name in DAYS:
        day = read_day(cell, sign)
        return (text, doubt_or(cell, sign, day_evidence, NO_DAY)) if day is None else (day.isoformat(), NO_FIELD)
    return text, NO_FIELD


def doubt_or(cell: str, sign: str, evidence: Callable[[str], str], otherwise: str) -> str:
    """A value of a column without a sign can be read in two ways; another is none."""
    return TWO_WAYS if not sign and evidence(cell) else otherwise


def apostrophes(row: Row, project: dict[str, str]) -> list[LossRow]:
    return [LossRow(row.line, shown(value), APOSTROPHE) for value in project.values() if value.startswith(("=", "+", "-", "@"))]
