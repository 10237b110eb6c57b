"""Every problem code with its title, why it matters and the repair: the one place where these are written."""

from __future__ import annotations

from generator.reports.rule import Rule
from generator.reports.rules_files import FILES
from generator.reports.rules_pages import PAGES
from generator.reports.rules_records import RECORDS
from generator.reports.rules_releases import RELEASES
from generator.reports.rules_values import VALUES

RULES: dict[str, Rule] = dict(sorted({**FILES, **VALUES, **RECORDS, **PAGES, **RELEASES}.items()))


def rule_of(code: str) -> Rule:
    """The rule of a code; the code stands for itself while nobody has explained it (a test tells)."""
    return RULES.get(code, Rule(code, "", ""))
