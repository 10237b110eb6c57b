"""The rows that figures and lines of statistics rest on: are they the right ones, and do they give the value?"""

from __future__ import annotations

import json
from collections.abc import Iterator
from decimal import Decimal
from itertools import groupby
from pathlib import Path

from expected import covered
from interest import interest_lines, interest_values
from published import Number, Published, Rows, projects_of, read, share, together

MEASURES = {"applications": "applications", "funded": "projects-funded"}
Lines = dict[str, set[str]]  # key of a line -> ids of rows


def lines_of(p: Published) -> dict[str, Lines]:
    """Per statistic, the ids of the rows of each line, from the whole tables alone."""
    found = {name: group_lines(p, name, column, groups) for name, (column, groups) in covered(p).items()}
    members = projects_of(p, "municipality_today")
    found["projects-per-municipality"] = {nis: ids(row for row in p.named if row["municipality_today"] == nis) for nis in members}
    found["partners-per-project"] = {project["id"]: ids(row for row in p.counted if row["project"] == project["id"])
                                     for project in p.funded}
    found["working-together"] = {
        "-".join(pair): ids(row for row in p.named if row["municipality_today"] in pair
                            and row["project"] in members[pair[0]] & members[pair[1]])
        for pair, count in together(p).items() if count > 1}
    told = [row for measure in MEASURES.values() for row in p.told(measure)]
    found["applications"] = {call["id"]: ids(row for row in told if row["about"] == call["id"]) for call in p.tables["oproepen"]}
    return {**found, **interest_lines(p)}


def group_lines(p: Published, name: str, column: str, groups: dict[str, set[str]]) -> Lines:
    """The named participants of each group, and who is known to be of a province without a name."""
    lines = {key: ids(row for row in p.named if row[column] in codes) for key, codes in groups.items()}
    if name != "by-size":
        for key in lines:
            lines[key] |= ids(row for row in p.counted if not row["municipality_then"] and row["province_then"] == key)
    lines["total"] = set().union(*lines.values())
    return lines


def ids(rows: Iterator[dict[str, str]]) -> set[str]:
    return {row["id"] for row in rows}


def values_of(p: Published, statistic: str, key: str, rows: Rows) -> dict[str, Number]:
    """The values of a line from its own rows."""
    if statistic in covered(p):
        column, groups = covered(p)[statistic]
        named = [row[column] for row in rows if row[column]]
        whole = len(set().union(*groups.values()) if key == "total" else groups[key])
        part = len(set(named))
        return {"part": part, "whole": whole, "share": share(part, whole), "participations": len(named)}
    if statistic == "projects-per-municipality":
        return {"projects": len({row["project"] for row in rows if row["municipality_today"] == key})}
    if statistic == "partners-per-project":
        return {"participants": sum(1 for row in rows if row["project"] == key and row["municipality_then"]) or None}
    if statistic == "working-together":
        met = [{row["project"] for row in rows if row["municipality_today"] == nis} for nis in key.split("-")]
        return {"projects": len(met[0] & met[1])}
    if statistic.startswith("interest"):
        return interest_values(statistic, rows)
    told = {name: next((Decimal(row["value"]) for row in rows if row["measure"] == measure), None)
            for name, measure in MEASURES.items()}
    return {**told, "share": share(told["funded"], told["applications"])}


def row_counts(p: Published) -> dict[str, Number]:
    """How many rows each line rests on, and how many of them name nobody."""
    found: dict[str, Number] = {}
    for statistic, lines in lines_of(p).items():
        for key, rows in lines.items():
            at = f"statistic/{statistic}/{key}"
            found[f"{at}:rows"] = len(rows)
            found[f"{at}:unknown"] = sum(1 for row in rows if p.by_id["deelnames"].get(row, {}).get("standing") != "known")
    return found


def line_counts(p: Published) -> dict[str, Number]:
    """How many lines each statistic has; its total is none of them."""
    return {f"statistic/{statistic}:lines": len(set(lines) - {"total"}) for statistic, lines in lines_of(p).items()}


def wrong_rows(site: Path, p: Published, expected: dict[str, Number]) -> Iterator[str]:
    """What is amiss in figures.json and in the files of rows beside it."""
    told = json.loads((site / "data" / "figures.json").read_text(encoding="utf-8"))
    folder = site / "data" / "cijfers"
    for figure in told["figures"]:
        yield from wrong_figure(folder, p, figure, expected)
    lines = lines_of(p)
    if {each["id"] for each in told["statistics"]} != set(lines):
        yield "figures.json: not the statistics that the files give"
    for statistic in told["statistics"]:
        yield from wrong_statistic(folder, p, statistic, lines.get(statistic["id"], {}))


def wrong_figure(folder: Path, p: Published, figure: dict, expected: dict[str, Number]) -> Iterator[str]:
    name = f"figures.json: {figure['id']}"
    for key, at in (("value", ""), ("known", ":known"), ("unknown", ":unknown")):
        if expected.get(f"{figure['id']}{at}", "nothing") != number(figure[key]):
            yield f"{name}: {key} is {figure[key]}, the files give {expected.get(figure['id'] + at, 'nothing')}"
    rows = [row["id"] for row in read(folder / f"{figure['id']}.csv") if row == p.by_id[figure["table"]].get(row["id"])]
    if sorted(rows) != sorted(figure["rows"]):
        yield f"{name}: its rows are not those of its file"


def wrong_statistic(folder: Path, p: Published, statistic: dict, lines: Lines) -> Iterator[str]:
    """Each line: the rows it names, the rows in its files, and the values that these give."""
    name, table = statistic["id"], p.by_id[statistic["table"]]
    filed = {key: list(rows) for key, rows in groupby(read(folder / f"{name}.csv"), lambda row: row["line"])}
    if not set(filed) <= set(lines) or {line["key"] for line in statistic["rows"]} != set(lines):
        yield f"{name}: not the lines that the files give"
    for line in statistic["rows"]:
        key, rows = line["key"], filed.get(line["key"], [])
        at = f"{name}/{key}"
        alone = folder / name / f"{key}.csv"
        if alone.exists() and read(alone) != rows:
            yield f"{at}: its own file has other rows"
        if any(row != {"line": key, **table.get(row["id"], {})} for row in rows):
            yield f"{at}: a row differs from that of {statistic['table']}.csv"
        if not sorted(lines.get(key, [])) == sorted(line["rows"]) == sorted(row["id"] for row in rows):
            yield f"{at}: not the rows that it rests on"
        for column, value in values_of(p, name, key, rows).items():
            if number(line[column]) != value:
                yield f"{at}/{column} is {line[column]}, its rows give {value}"


def number(value: str | int | None) -> Decimal | None:
    return None if value is None else Decimal(value)
