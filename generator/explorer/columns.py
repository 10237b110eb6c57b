"""What the explorer filters and sorts by, column by column, for all projects in the order of their titles."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from generator.explorer.facets import facets
from generator.explorer.rows import PER_FILE, described
from generator.pages.page import Site


def columns(site: Site) -> dict[str, Any]:
    """Facets, amounts (in units of the currency; unknown is null), participants named, and the columns of the rows."""
    catalogue, projects = site.catalogue, site.projects_by_title
    return {
        "count": len(projects),
        "as_of": catalogue.as_of,
        "currency": catalogue.programme.currency,
        "per_file": PER_FILE,
        "facets": facets(site),
        "amounts": [plain(project.awarded_amount.answer) for project in projects],
        "participants": [sum(1 for p in catalogue.participations_of(project) if p.then) for project in projects],
        "table": described(site),
    }


def plain(amount: Decimal | None) -> int | float | None:
    """A number that JSON knows; the exact amount stands in the rows."""
    if amount is None:
        return None
    return int(amount) if amount == amount.to_integral_value() else float(amount)
