"""One row of a foreign table into a row of projects.csv; what does not fit is told, value by value."""

from __future__ import annotations

from generator.importers.cells import Row, heading_key
from generator.importers.finding import LossRow
from generator.importers.head import lost
from generator.importers.names import read_name
from generator.importers.row_values import Reading, amount_of, apostrophes, other_values, theme_of
from generator.importers.slug import fresh_id, slug
from generator.problems import Place, Problem, shown
from generator.records.project import Status
from generator.records.values import SPREADSHEET
from generator.texts import N_

NO_TITLE = N_("the row has no title of a project")
NOT_FUNDED = N_("the status is not that of a funded project; give it under `values` in a mapping when it is")
NO_STATUS = N_("the row does not say whether the project was funded; give a default for `status` in a mapping")
TAKEN_ID = N_("an earlier row has this id already, so another was made; are they one project?")
OTHER_ID = N_("this is no id of the form that records have; another was made")
SPELLING = N_("the table has no room for the spelling of the source; the municipalities are in the record")
FAILED = N_("the title is an error of a table program")
TOTAL = N_("the row is a total, no project")
ALONE = N_("only the title is filled in: a heading between the rows, or a note")
BROKEN = N_("it holds half a character")

TOTALS = {heading_key(word) for word in (
    "totaal", "subtotaal", "eindtotaal", "total", "subtotal", "grand total", "sum", "summe", "gesamt", "gesamtsumme", "insgesamt",
    "zwischensumme", "totale", "totale complessivo", "somme", "total général", "sous-total", "suma", "razem", "ogółem", "celkem",
    "součet", "spolu", "összesen", "skupaj", "ukupno", "i alt", "totalt", "summa", "yhteensä", "kokku", "iš viso", "kopā",
    "σύνολο", "γενικό σύνολο", "общо", "всичко")}
MANY = 4  # headings, from which a row with a title alone is taken for a heading or note
RowOutcome = tuple[dict[str, str] | None, list[LossRow], list[Problem]]


def project_row(row: Row, reading: Reading) -> RowOutcome:
    """The project (None when the row is none), what did not fit, and what to look at."""
    whole = whole_loss(row, reading)
    if whole:
        return None, [lost(row, whole)], []
    options = reading.options
    title = reading.value(row, "title")
    lead, participants, found = participants_of(row, reading)
    spelled = [LossRow(row.line, shown(name), SPELLING) for name in names_in(row, reading)
               if any(one.as_published for one in reading.names[name])]
    theme, theme_loss = theme_of(row, reading)
    amount, amount_loss, currency = amount_of(row, reading)
    project = {
        "id": project_id(row, reading), "call": options.call, "status": reading.value(row, "status") or Status.FUNDED,
        f"title.{options.language}": title, f"summary.{options.language}": reading.value(row, "summary"),
        "theme": theme, "awarded_amount": amount, "lead_partner": lead or "unknown", "participants": "; ".join(participants),
        "source.document": options.source, "source.place.nl": f"rij {row.line}", "source.place.en": f"row {row.line}"}
    given = reading.value(row, "id")
    why = TAKEN_ID if project["id"].startswith(f"{slug(given)}-") else OTHER_ID
    spelled += [LossRow(row.line, shown(given), why)] if given not in ("", project["id"]) else []
    loss = [*spelled, *theme_loss, *amount_loss, *other_values(row, reading), *apostrophes(row, project)]
    return project, loss, [*found, *currency]


def whole_loss(row: Row, reading: Reading) -> str:
    """Why nothing of a row is kept; empty when it is a project."""
    if any("\ud800" <= character <= "\udfff" for cell in row.cells for character in cell):
        return BROKEN
    if why := no_project(row, reading):
        return why
    status = reading.value(row, "status")
    if not status and "status" in reading.columns:
        return NO_STATUS
    return NOT_FUNDED if status and status not in set(Status) else ""


def no_project(row: Row, reading: Reading) -> str:
    """Why the title says that a row is no project."""
    title = reading.value(row, "title")
    if not title:
        return NO_TITLE
    if title.startswith("#") and SPREADSHEET.fullmatch(title):
        return FAILED
    if is_total(title) or (heading_key(title).split(" ")[0] in TOTALS and has_nobody(row, reading)):
        return TOTAL
    filled = sum(bool(cell.strip()) for cell in row.cells)
    headings = sum(bool(cell.strip()) for cell in reading.sheet.head.cells)
    return ALONE if filled == 1 and headings >= MANY else ""


def has_nobody(row: Row, reading: Reading) -> bool:
    """Whether the table tells who takes part, and this row does not."""
    return "lead_partner" in reading.columns and not names_in(row, reading)


def is_total(title: str) -> bool:
    """Whether a title says no more than that the row adds up others."""
    return " ".join(word for word in heading_key(title).split() if word not in ("general", "generale", "generaal")) in TOTALS


def project_id(row: Row, reading: Reading) -> str:
    given = reading.value(row, "id")
    return fresh_id(given if "://" not in given and slug(given) else reading.value(row, "title"), row.line, reading.ids)


def participants_of(row: Row, reading: Reading) -> tuple[str, list[str], list[Problem]]:
    """Lead and participants under the names of municipalities; every name is looked up and told once."""
    found: list[Problem] = []
    place = Place(reading.sheet.name, row.line)
    for name in names_in(row, reading):
        if name not in reading.names:
            reading.names[name], doubts = read_name(name, place, reading.options)
            found += doubts
    lead = one_name(reading.value(row, "lead_partner"))
    leads = [one.municipality for one in reading.names.get(lead, [])]
    names = [one.municipality or one.group for name in names_in(row, reading) for one in reading.names[name]]
    return leads[0] if leads else "", list(dict.fromkeys(names)), found


def one_name(text: str) -> str:
    """A name without the sign that divides the names of a list."""
    return text.replace(";", ",").strip()


def names_in(row: Row, reading: Reading) -> list[str]:
    """The lead and the participants as the row spells them."""
    parts = [reading.value(row, "lead_partner"), *reading.value(row, "participants").split(reading.plan.separator)]
    return [name for name in dict.fromkeys(map(one_name, parts)) if name]
