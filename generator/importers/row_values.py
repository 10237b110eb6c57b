"""Single values of a foreign row, with what did not fit."""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.importers.amounts import amount_text, read_amount
from generator.importers.days import read_day
from generator.importers.delimited import Row
from generator.importers.finding import LossRow, Options
from generator.importers.names import Named
from generator.importers.plan import AMOUNTS, CARRIED, DAYS, Plan
from generator.importers.sheet import Sheet
from generator.problems import Place, Problem, shown, warning
from generator.texts import N_

NO_FIELD = N_("a project has no field for it")
NO_AMOUNT = N_("this is no amount in euro and cents")
NO_DAY = N_("this is no date")
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
    """The awarded amount, exact to the cent; one in another currency is told and left out."""
    index = reading.columns.get("awarded_amount")
    text = row.cells[index] if index is not None else reading.plan.defaults.get("awarded_amount", "")
    currency = reading.value(row, "currency").upper() or sign_of(text)
    if not text.strip():
        return "unknown", [], []
    if currency and currency != reading.options.currency:
        place = Place(reading.sheet.name, row.line)
        told = warning(place, "import-currency", N_("the amount %(value)s is in %(currency)s; it is not converted"), value=text,
                       currency=currency)
        return "unknown", [LossRow(row.line, shown(f"{text} {currency}"), CURRENCY)], [told]
    amount = read_amount(text, reading.signs.get("awarded_amount", "."))
    return ("unknown", [LossRow(row.line, shown(text), NO_AMOUNT)], []) if amount is None else (amount_text(amount), [], [])


SYMBOLS = {"€": "EUR", "euro": "EUR", "eur": "EUR", "£": "GBP", "$": "USD", "gbp": "GBP", "usd": "USD", "chf": "CHF",
           "kr": "kr", "sek": "SEK", "dkk": "DKK", "nok": "NOK", "czk": "CZK", "kč": "CZK", "pln": "PLN", "zł": "PLN",
           "huf": "HUF", "ft": "HUF", "ron": "RON", "lei": "RON", "bgn": "BGN"}


def sign_of(text: str) -> str:
    """The currency that stands with the amount itself."""
    return SYMBOLS.get(text.strip().strip("0123456789.,-'’ \u00a0\u202f").casefold(), "")


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
        return (text, NO_AMOUNT) if amount is None else (amount_text(amount), NO_FIELD)
    if name in DAYS:
        day = read_day(cell, sign)
        return (text, NO_DAY) if day is None else (day.isoformat(), NO_FIELD)
    return text, NO_FIELD


def apostrophes(row: Row, project: dict[str, str]) -> list[LossRow]:
    return [LossRow(row.line, shown(value), APOSTROPHE) for value in project.values() if value.startswith(("=", "+", "-", "@"))]
