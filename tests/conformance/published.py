"""The published CSV files of a site, and what they say at once."""

from __future__ import annotations

import csv
from collections import Counter
from decimal import Decimal
from functools import cached_property
from itertools import combinations
from pathlib import Path

Rows = list[dict[str, str]]
Number = Decimal | int | None


def read(path: Path) -> Rows:
    with path.open(encoding="utf-8", newline="") as source:
        return list(csv.DictReader(source))


def share(part: Decimal | None, whole: Decimal | None) -> Decimal | None:
    return None if part is None or not whole else Decimal(part) / Decimal(whole)


class Published:
    """The CSV files of a site."""

    def __init__(self, site: Path) -> None:
        self.data = site / "data"

    def table(self, name: str) -> Rows:
        return read(self.data / f"{name}.csv")

    @cached_property
    def tables(self) -> dict[str, Rows]:
        return {path.stem: self.table(path.stem) for path in sorted(self.data.glob("*.csv")) if "-excel" not in path.stem}

    @cached_property
    def by_id(self) -> dict[str, dict[str, dict[str, str]]]:
        """Per table, its rows by id."""
        return {name: {row["id"]: row for row in rows if "id" in row} for name, rows in self.tables.items()}

    def cell(self, table: str, key: str, column: str) -> str:
        """One value; a row is known by its id or its code."""
        return next((row.get(column, "") for row in self.tables[table] if key in {row.get("id"), row.get("nis")}), "")

    @cached_property
    def counted(self) -> Rows:
        """Participations in projects that were not withdrawn."""
        standing = {row["id"] for row in self.funded}
        return [row for row in self.tables["deelnames"] if row["project"] in standing]

    @cached_property
    def named(self) -> Rows:
        return [row for row in self.counted if row["municipality_then"]]

    @cached_property
    def then_day(self) -> str:
        return min(row["opens"] for row in self.tables["oproepen"])

    @cached_property
    def standing_then(self) -> Rows:
        return [row for row in self.tables["gemeenten"]
                if row["valid_from"] <= self.then_day and (not row["valid_to"] or row["valid_to"] >= self.then_day)]

    @cached_property
    def standing_today(self) -> Rows:
        return [row for row in self.tables["gemeenten"] if row["stands_today"] == "true"]

    @cached_property
    def funded(self) -> Rows:
        return [row for row in self.tables["projecten"] if row["status"] != "withdrawn"]

    def told(self, measure: str, theme: str = "", calls: bool = True) -> Rows:
        """One reported number per call (or programme) that told it."""
        known = {row["id"] for row in self.tables["oproepen" if calls else "programma"]}
        rows = [r for r in self.tables["gemeld"] if r["measure"] == measure and r["theme"] == theme and r["about"] in known]
        return list({row["about"]: row for row in reversed(rows)}.values())

    def summed(self, measure: str, **options) -> Decimal | None:
        rows = self.told(measure, **options)
        return sum((Decimal(row["value"]) for row in rows), Decimal(0)) if rows else None

    def population_then(self, row: dict[str, str]) -> int:
        """Inhabitants of the territory of the time: without what it absorbed later."""
        later = [m for m in self.tables["fusies"]
                 if m["successor"] == row["nis"] and m["relation"] == "absorbed" and m["date"] > self.then_day]
        return self.people[row["nis"]] - sum(self.people[m["former"]] for m in later)

    @cached_property
    def people(self) -> dict[str, int]:
        return {row["nis"]: int(row["population"]) for row in self.tables["gemeenten"]}


def projects_of(p: Published, column: str) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for row in p.named:
        found.setdefault(row[column], set()).add(row["project"])
    return found


def together(p: Published) -> Counter[tuple[str, str]]:
    """How many projects each pair of municipalities of today shares."""
    members: dict[str, set[str]] = {}
    for row in p.named:
        members.setdefault(row["project"], set()).add(row["municipality_today"])
    return Counter(pair for codes in members.values() for pair in combinations(sorted(codes), 2))
