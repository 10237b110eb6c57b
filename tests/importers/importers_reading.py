"""What an import made, in the form that tests compare."""

from __future__ import annotations

import csv
from io import StringIO

from generator.importers.finding import Imported

NOTED = ("import-currency", "ambiguous-amount", "ambiguous-date")


def rows(imported: Imported) -> list[dict[str, str]]:
    """The rows of projects.csv."""
    lines = [line for line in imported.records.get("projects.csv", "").split("\n") if not line.startswith("#")]
    return list(csv.DictReader(StringIO("\n".join(lines))))


def titles(imported: Imported) -> list[str]:
    return [row["title.nl"] for row in rows(imported)]


def amounts(imported: Imported) -> list[str]:
    return [row["awarded_amount"] for row in rows(imported)]


def noted(imported: Imported) -> list[str]:
    """What is told about amounts, currencies and dates."""
    return [found.sentence() for found in imported.findings if found.code in NOTED]


def lost(imported: Imported) -> list[tuple[int, str]]:
    """Line and reason of each row and value that did not fit."""
    return [(row.line, row.why) for row in imported.loss]
