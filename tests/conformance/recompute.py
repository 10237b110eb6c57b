"""Recomputes every figure of a built site from its published CSV files alone.

    python tests/conformance/recompute.py site

Imports nothing of the generator, on purpose: it is what a sceptical reader would write. Each number on a page stands in
<data data-figure="..." value="...">; a number that cannot be recomputed, or differs by a cent, is told and the status is 1.
"""

from __future__ import annotations

import csv
import re
import sys
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from functools import cached_property
from itertools import combinations, pairwise
from pathlib import Path

SHOWN = re.compile(r'<data data-figure="([^"]*)" value="([^"]*)">')
SIZES = (0, 10_000, 20_000, 50_000, 100_000, 10**9)
Rows = list[dict[str, str]]


def share(part: Decimal | None, whole: Decimal | None) -> Decimal | None:
    return None if part is None or not whole else Decimal(part) / Decimal(whole)


class Published:
    """The CSV files of a site."""

    def __init__(self, site: Path) -> None:
        self.data = site / "data"

    def table(self, name: str) -> Rows:
        with (self.data / f"{name}.csv").open(encoding="utf-8", newline="") as source:
            return list(csv.DictReader(source))

    @cached_property
    def tables(self) -> dict[str, Rows]:
        return {path.stem: self.table(path.stem) for path in sorted(self.data.glob("*.csv")) if "-excel" not in path.stem}

    @cached_property
    def named(self) -> Rows:
        return [row for row in self.tables["deelnames"] if row["municipality_then"]]

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
        people = {r["nis"]: int(r["population"]) for r in self.tables["gemeenten"]}
        return people[row["nis"]] - sum(people[m["former"]] for m in later)


def figures(p: Published) -> dict[str, Decimal | None]:
    """Every figure by id, with :known, :unknown, :about and :rows where pages show them."""
    calls, then, today = len(p.tables["oproepen"]), len(p.standing_then), len(p.standing_today)
    named_then = {row["municipality_then"] for row in p.named}
    named_today = {row["municipality_today"] for row in p.named}
    groups = [row for row in p.tables["deelnames"] if row["group"]]
    found: dict[str, Decimal | int | None] = {
        "projects-funded": len(p.funded), "participations-named": len(p.named), "groups-unnamed": len(groups),
        "municipalities-named": len(named_then), "municipalities-named-today": len(named_today),
        "municipalities-today": today, "municipalities-then": then,
        "municipalities-former": len(p.tables["gemeenten"]) - today, "municipalities-without": today - len(named_today),
        "coverage-then": share(len(named_then), then), "calls": calls,
        "calls-moved": sum(1 for row in p.tables["oproepen"] if int(row["deadline_moves"]) > 0),
        "calls-with-maximum": sum(1 for row in p.tables["oproepen"] if row["maximum_grant"]),
        "calls-with-projects": len({row["call"] for row in p.tables["projecten"]}),
        "participations-named:unknown": len(groups), "municipalities-named:unknown": len(groups),
        "municipalities-named-today:unknown": len(groups), "calls-moved:known": calls, "coverage-then:known": len(named_then),
    }
    for identifier in ("calls-with-maximum", "calls-with-projects"):
        found[f"{identifier}:unknown"] = calls - found[identifier]
    for identifier, column in (("projects-with-amount", "awarded_amount"), ("projects-with-theme", "theme")):
        known = sum(1 for row in p.funded if row[column] and row[f"{column}_basis"] == "reported")
        found |= {identifier: known, f"{identifier}:unknown": len(p.funded) - known}
    amounts = [Decimal(row["awarded_amount"]) for row in p.funded
               if row["awarded_amount"] and row["awarded_amount_basis"] == "reported"]
    found |= telling("awarded-amounts-known", sum(amounts, Decimal(0)) if amounts else None, len(amounts), len(p.funded))
    return {**found, **reported(p, calls, len(named_then))}


def reported(p: Published, calls: int, named: int) -> dict[str, Decimal | int | None]:
    """Figures that rest on what was told."""
    found: dict[str, Decimal | int | None] = {}
    measures = {"applications-reported": "applications", "initiators-reported": "initiators",
                "projects-funded-reported": "projects-funded", "awarded-total-reported": "awarded-total",
                "local-governments-reported": "local-governments"}
    for identifier, measure in measures.items():
        found |= telling(identifier, p.summed(measure), len(p.told(measure)), calls)
    for theme in p.tables["themas"]:
        rows = p.told("projects-funded", theme=theme["id"])
        found |= telling(f"projects-funded-{theme['id']}", p.summed("projects-funded", theme=theme["id"]), len(rows), calls)
    for identifier, measure in (("projects-approved-reported", "projects-approved"),
                                ("boost-projects-reported", "boost-projects")):
        found |= telling(identifier, p.summed(measure, calls=False), len(p.told(measure, calls=False)), 1)
    funded = {row["about"]: Decimal(row["value"]) for row in p.told("projects-funded")}
    applied = {row["about"]: Decimal(row["value"]) for row in p.told("applications")}
    both = sorted(set(funded) & set(applied))
    found |= telling("success-rate", share(sum(funded[c] for c in both), sum(applied[c] for c in both)), len(both), calls)
    governments = p.summed("local-governments")
    found |= telling("local-governments-unnamed", None if governments is None else governments - named,
                     len(p.told("local-governments")), calls)
    return found


def telling(identifier: str, value: Decimal | None, known: int, about: int) -> dict[str, Decimal | int | None]:
    return {identifier: value, f"{identifier}:known": known, f"{identifier}:unknown": about - known, f"{identifier}:about": about}


def statistics(p: Published) -> dict[str, Decimal | int | None]:
    """Every cell of every statistic."""
    found: dict[str, Decimal | int | None] = {}
    for name, standing, column in (("by-province", p.standing_then, "municipality_then"),
                                   ("by-province-today", p.standing_today, "municipality_today")):
        groups = {province["id"]: [m for m in standing if m["province"] == province["id"]] for province in p.tables["provincies"]}
        found |= coverage(name, groups, [row[column] for row in p.named])
    sizes = {str(low): [m for m in p.standing_then if low <= p.population_then(m) < high]
             for low, high in pairwise(SIZES)}
    found |= coverage("by-size", sizes, [row["municipality_then"] for row in p.named])
    for project in p.tables["projecten"]:
        count = sum(1 for row in p.named if row["project"] == project["id"])
        found[f"statistic/partners-per-project/{project['id']}/participants"] = count or None
    for nis, projects in projects_of(p, "municipality_today").items():
        found[f"statistic/projects-per-municipality/{nis}/projects"] = len(projects)
    for (one, other), count in together(p).items():
        found[f"statistic/working-together/{one}-{other}/projects"] = count
        found[f"together/{one}/{other}"] = found[f"together/{other}/{one}"] = count
    for call in p.tables["oproepen"]:
        values = [next((Decimal(r["value"]) for r in p.told(m) if r["about"] == call["id"]), None)
                  for m in ("applications", "projects-funded")]
        key = f"statistic/applications/{call['id']}"
        found |= {f"{key}/applications": values[0], f"{key}/funded": values[1], f"{key}/share": share(values[1], values[0])}
    return found


def coverage(name: str, groups: dict[str, Rows], taking_part: list[str]) -> dict[str, Decimal | int | None]:
    """Part, whole, share and participations of each group, and of all."""
    lines = {}
    for key, members in groups.items():
        codes = {m["nis"] for m in members}
        rows = [nis for nis in taking_part if nis in codes]
        lines[key] = (len(set(rows)), len(codes), len(rows))
    lines["total"] = tuple(sum(line[i] for line in lines.values()) for i in range(3))
    cells = {}
    for key, (part, whole, rows) in lines.items():
        at = f"statistic/{name}/{key}"
        cells |= {f"{at}/part": part, f"{at}/whole": whole, f"{at}/share": share(part, whole), f"{at}/participations": rows}
    return cells


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


def cells(p: Published) -> dict[str, Decimal | int | None]:
    """Numbers that are cells of a table; those that are counted are counted again."""
    found: dict[str, Decimal | int | None] = {f"rows/{name}": len(rows) for name, rows in p.tables.items()}
    for name, rows in p.tables.items():
        for row in rows:
            for column, value in row.items():
                if re.fullmatch(r"-?[0-9]+(\.[0-9]+)?", value or ""):
                    for key in {row.get("id"), row.get("nis")} - {None}:
                        found[f"cell/{name}/{key}/{column}"] = Decimal(value)
    return {**found, **counted_cells(p)}


def counted_cells(p: Published) -> dict[str, Decimal | int | None]:
    found: dict[str, Decimal | int | None] = {}
    then, today = projects_of(p, "municipality_then"), projects_of(p, "municipality_today")
    for row in p.tables["gemeenten"]:
        projects = then.get(row["nis"], set()) | today.get(row["nis"], set())
        found[f"cell/gemeenten/{row['nis']}/projects"] = len(projects)
    for project in p.tables["projecten"]:
        rows = [row for row in p.named if row["project"] == project["id"]]
        found[f"cell/projecten/{project['id']}/participants_named"] = len(rows)
    for province in p.tables["provincies"]:
        members = {m["nis"] for m in p.standing_today if m["province"] == province["id"]}
        at = f"cell/provincies/{province['id']}"
        found |= {f"{at}/municipalities_today": len(members), f"{at}/municipalities_taking_part": len(members & set(today))}
    for call in p.tables["oproepen"]:
        mine = {row["id"] for row in p.tables["projecten"] if row["call"] == call["id"]}
        rows = [row for row in p.named if row["project"] in mine]
        at = f"cell/oproepen/{call['id']}"
        moves = sum(1 for row in p.tables["indieningsdata"] if row["call"] == call["id"]) - 1
        groups = sum(1 for row in p.tables["deelnames"] if row["project"] in mine and row["group"])
        found |= {f"{at}/projects": len(mine), f"{at}/participations_named": len(rows), f"{at}/deadline_moves": moves,
                  f"{at}/municipalities_named": len({row["municipality_then"] for row in rows}), f"{at}/groups_unnamed": groups}
    return found


def rows_of_figures(site: Path) -> Iterator[tuple[str, int]]:
    """How many rows each figure's own CSV holds, and what is known by counting it."""
    for path in sorted((site / "data" / "cijfers").glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as source:
            yield f"{path.stem}:rows", sum(1 for _ in csv.DictReader(source))


def recomputed(site: Path) -> dict[str, Decimal | int | None]:
    published = Published(site)
    return {**cells(published), **statistics(published), **figures(published), **dict(rows_of_figures(site))}


def differences(site: Path) -> tuple[int, list[str]]:
    """How many numbers the pages show, and which of them cannot be confirmed."""
    expected = recomputed(site)
    for identifier, value in list(expected.items()):
        if ":" not in identifier and "/" not in identifier:
            expected.setdefault(f"{identifier}:unknown", 0)
            expected.setdefault(f"{identifier}:known", value)
    shown, wrong = 0, []
    for page in sorted(site.rglob("*.html")):
        for identifier, text in SHOWN.findall(page.read_text(encoding="utf-8")):
            shown += 1
            value = Decimal(text) if text else None
            if identifier not in expected:
                wrong.append(f"{page.relative_to(site)}: nothing published gives {identifier}")
            elif expected[identifier] != value:
                wrong.append(f"{page.relative_to(site)}: {identifier} shows {text or 'unknown'}, "
                             f"the files give {expected[identifier]}")
    return shown, wrong


def main() -> int:
    shown, wrong = differences(Path(sys.argv[1] if len(sys.argv) > 1 else "site"))
    print("\n".join(wrong[:50]))
    print(f"{shown} numbers on the pages, {len(wrong)} not confirmed by the published files")
    return 1 if wrong or not shown else 0


if __name__ == "__main__":
    sys.exit(main())
