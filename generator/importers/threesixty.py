"""360Giving grants, as JSON or as a table with the titles of the standard or the names in its JSON."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from generator.importers.cells import Row
from generator.importers.encoding import decode, read_bytes
from generator.importers.finding import NOTHING, Options, Outcome
from generator.importers.head import padded
from generator.importers.json_items import read_items
from generator.importers.plan import Plan, laid_over
from generator.importers.sheet import How, Sheet, read_sheet
from generator.importers.table import carry
from generator.problems import Problem, errors

GRANTS = Plan({
    "id": ("Identifier", "id"),
    "title": ("Title", "title"),
    "summary": ("Description", "description"),
    "currency": ("Currency", "currency"),
    "awarded_amount": ("Amount Awarded", "amountAwarded"),
    "requested_amount": ("Amount Applied For", "amountAppliedFor"),
    "award_date": ("Award Date", "awardDate"),
    "start_date": ("Planned Dates:Start Date", "plannedDates/0/startDate"),
    "end_date": ("Planned Dates:End Date", "plannedDates/0/endDate"),
    "lead_partner": ("Recipient Org:Name", "Recipient Org:0:Name", "recipientOrganization/0/name"),
    "participants": ("Recipients",),
}, parts=False)
RECIPIENT = re.compile(r"recipient\s?org(?:anization)?[:/](?:([0-9]+)[:/])?name", re.IGNORECASE)


def import_threesixty(source: Path, options: Options) -> Outcome:
    """Grants as projects; the first recipient is the lead partner, the others are participants."""
    content, problems = read_bytes(source)
    if problems:
        return NOTHING, problems
    plan, problems = laid_over(GRANTS, options.mapping)
    if plan is None:
        return NOTHING, problems
    text, _, doubts = decode(content, source.name, plan.encoding)
    if not errors(doubts) and text.lstrip("\ufeff \t\r\n")[:1] in ("{", "["):
        items, problems = read_items(text, "grants", source.name)
        sheet = None if problems else sheet_of(items, source.name, doubts)
    else:
        sheet, problems = read_sheet(source, How(plan.wanted, plan.delimiter, plan.encoding, options.sheet or plan.sheet))
    if sheet is None:
        return NOTHING, problems
    settled = replace(plan, decimal=plan.decimal or options.decimal, dates=plan.dates or options.dates)
    return carry(with_recipients(sheet), settled, options)


def sheet_of(items: list[tuple[int, dict[str, str]]], name: str, told: list[Problem]) -> Sheet:
    """Grants as rows under the paths of their values."""
    head = tuple(dict.fromkeys(path for _, values in items for path in values))
    rows = tuple(Row(line, tuple(values.get(path, "") for path in head)) for line, values in items)
    return Sheet(name, Row(1, head), rows, tuple(told))


def with_recipients(sheet: Sheet) -> Sheet:
    """The names of all further recipients in one column of their own, so that none is lost."""
    further = [index for index, heading in enumerate(sheet.head.cells)
               if (found := RECIPIENT.fullmatch(heading.strip())) and int(found[1] or 0) > 0]
    if not further:
        return sheet
    width = len(sheet.head.cells)
    rows = []
    for row in sheet.rows:
        names = [row.cells[index].replace(";", ",") for index in further if row.cells[index].strip()]
        left = tuple("" if index in further else cell for index, cell in enumerate(padded(row.cells, width)))
        rows.append(Row(row.line, (*left, "; ".join(names))))
    return replace(sheet, head=Row(sheet.head.line, (*sheet.head.cells, "Recipients")), rows=tuple(rows))
