"""Lists of operations of EU structural funds, with headings in the languages of the Union, below any preamble."""

from __future__ import annotations

from pathlib import Path

from generator.importers.cells import heading_key
from generator.importers.eu_headings import HEADINGS, NATIONAL
from generator.importers.finding import NOTHING, Options, Outcome
from generator.importers.plan import Plan, laid_over
from generator.importers.table import import_planned

OPERATIONS = Plan(HEADINGS, national={heading_key(heading): currency for currency, headings in NATIONAL.items()
                                      for heading in headings})


def import_operations(source: Path, options: Options) -> Outcome:
    """The operations as projects; the Union's share and the places have no field and stand in the loss report."""
    plan, problems = laid_over(OPERATIONS, options.mapping)
    return (NOTHING, problems) if plan is None else import_planned(source, plan, options)
