"""360Giving grants, as JSON or as CSV with its headings."""

from __future__ import annotations

from pathlib import Path

from generator.importers.delimited import Row
from generator.importers.encoding import decode, read_bytes
from generator.importers.finding import NOTHING, Options, Outcome
from generator.importers.json_items import read_items
from generator.importers.plan import Plan
from generator.importers.sheet import Sheet
from generator.importers.table import carry, import_planned

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
    "lead_partner": ("Recipient Org:Name", "recipientOrganization/0/name"),
})


def import_threesixty(source: Path, options: Options) -> Outcome:
    """Grants as projects; the recipient is the lead partner."""
    content, problems = read_bytes(source)
    if problems:
        return NOTHING, problems
    if content.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] not in (b"{", b"["):
        return import_planned(source, GRANTS, options)
    text, _, problems = decode(content, source.name)
    if problems:
        return NOTHING, problems
    items, problems = read_items(text, "grants", source.name)
    return (NOTHING, problems) if problems else carry(sheet_of(items, source.name), GRANTS, options)


def sheet_of(items: list[tuple[int, dict[str, str]]], name: str) -> Sheet:
    """Grants as rows under the paths of their values."""
    head = tuple(dict.fromkeys(path for _, values in items for path in values))
    rows = tuple(Row(line, tuple(values.get(path, "") for path in head)) for line, values in items)
    return Sheet(name, Row(1, head), rows)
