"""Every figure, statistic and cell that a site shows, recomputed from its published CSV files."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from itertools import pairwise

from published import Number, Published, Rows, projects_of, share, together

SIZES = (0, 10_000, 20_000, 50_000, 100_000, 10**9)


def figures(p: Published) -> dict[str, Decimal | None]:
    """Every figure by id, with :known, :unknown, :about and :rows where pages show them."""
    calls, then, today = len(p.tables["oproepen"]), len(p.standing_then), len(p.standing_today)
    named_then = {row["municipality_then"] for row in p.named}
    named_today = {row["municipality_today"] for row in p.named}
    groups = [row for row in p.counted if row["group"]]
    found: dict[str, Number] = {
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
    return with_plain_counts({**found, **reported(p, calls, len(named_then))})


def with_plain_counts(found: dict[str, Number]) -> dict[str, Number]:
    """Where nothing else was said, a figure knows as many as it counts."""
    for identifier, value in list(found.items()):
        if ":" not in identifier:
            found.setdefault(f"{identifier}:unknown", 0)
            found.setdefault(f"{identifier}:known", value)
    return found


def reported(p: Published, calls: int, named: int) -> dict[str, Number]:
    """Figures that rest on what was told."""
    found: dict[str, Number] = {}
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


def telling(identifier: str, value: Decimal | None, known: int, about: int) -> dict[str, Number]:
    return {identifier: value, f"{identifier}:known": known, f"{identifier}:unknown": about - known, f"{identifier}:about": about}


def statistics(p: Published) -> dict[str, Number]:
    """Every cell of every statistic."""
    found: dict[str, Number] = {}
    for name, (column, groups) in covered(p).items():
        found |= coverage(name, groups, [row[column] for row in p.named])
    for project in p.funded:
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


@cache
def covered(p: Published) -> dict[str, tuple[str, dict[str, set[str]]]]:
    """Per statistic of participation: the column that tells who takes part, and the codes of each group."""
    def provinces(standing: Rows) -> dict[str, set[str]]:
        return {each["id"]: {m["nis"] for m in standing if m["province"] == each["id"]} for each in p.tables["provincies"]}

    sizes = {str(low): {m["nis"] for m in p.standing_then if low <= p.population_then(m) < high} for low, high in pairwise(SIZES)}
    return {"by-province": ("municipality_then", provinces(p.standing_then)),
            "by-province-today": ("municipality_today", provinces(p.standing_today)),
            "by-size": ("municipality_then", sizes)}


def coverage(name: str, groups: dict[str, set[str]], taking_part: list[str]) -> dict[str, Number]:
    """Part, whole, share and participations of each group, and of all."""
    lines = {}
    for key, codes in groups.items():
        rows = [nis for nis in taking_part if nis in codes]
        lines[key] = (len(set(rows)), len(codes), len(rows))
    lines["total"] = tuple(sum(line[i] for line in lines.values()) for i in range(3))
    cells = {}
    for key, (part, whole, rows) in lines.items():
        at = f"statistic/{name}/{key}"
        cells |= {f"{at}/part": part, f"{at}/whole": whole, f"{at}/share": share(part, whole), f"{at}/participations": rows}
    return cells


def cells(p: Published) -> dict[str, Number]:
    """Numbers that are cells of a table; those that are counted are counted again."""
    found: dict[str, Number] = {f"rows/{name}": len(rows) for name, rows in p.tables.items()}
    for name, rows in p.tables.items():
        for row in rows:
            for column, value in row.items():
                if re.fullmatch(r"-?[0-9]+(\.[0-9]+)?", value or ""):
                    for key in {row.get("id"), row.get("nis")} - {None}:
                        found[f"cell/{name}/{key}/{column}"] = Decimal(value)
    return {**found, **counted_cells(p)}


def counted_cells(p: Published) -> dict[str, Number]:
    found: dict[str, Number] = {}
    then, today = projects_of(p, "municipality_then"), projects_of(p, "municipality_today")
    for row in p.tables["gemeenten"]:
        projects = then.get(row["nis"], set()) | today.get(row["nis"], set())
        found[f"cell/gemeenten/{row['nis']}/projects"] = len(projects)
    for project in p.tables["projecten"]:
        rows = [row for row in p.tables["deelnames"] if row["project"] == project["id"]]
        found[f"cell/projecten/{project['id']}/participants_named"] = sum(1 for row in rows if row["municipality_then"])
    for province in p.tables["provincies"]:
        members = {m["nis"] for m in p.standing_today if m["province"] == province["id"]}
        at = f"cell/provincies/{province['id']}"
        found |= {f"{at}/municipalities_today": len(members), f"{at}/municipalities_taking_part": len(members & set(today))}
    for call in p.tables["oproepen"]:
        mine = {row["id"] for row in p.funded if row["call"] == call["id"]}
        rows = [row for row in p.named if row["project"] in mine]
        at = f"cell/oproepen/{call['id']}"
        moves = sum(1 for row in p.tables["indieningsdata"] if row["call"] == call["id"]) - 1
        groups = sum(1 for row in p.counted if row["project"] in mine and row["group"])
        found |= {f"{at}/projects": len(mine), f"{at}/participations_named": len(rows), f"{at}/deadline_moves": moves,
                  f"{at}/municipalities_named": len({row["municipality_then"] for row in rows}), f"{at}/groups_unnamed": groups}
    return found
