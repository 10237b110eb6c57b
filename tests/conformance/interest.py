"""Who wants or uses something, counted again from the table of interest: nobody twice, and nobody who took it back."""

from __future__ import annotations

from published import Number, Published, Rows

MOST = 60  # statements on a page
SAYS = ("wants", "uses")
IN, OF = "interest", "interest-of-municipalities"


def groups(p: Published) -> dict[str, dict[str, Rows]]:
    """Per statistic, the statements of each line, those that were taken back included."""
    found: dict[str, dict[str, Rows]] = {IN: {}, OF: {}}
    for row in p.tables["belangstelling"]:
        about = f"project-{row['project']}" if row["project"] else f"idea-{row['idea']}"
        found[IN].setdefault(about, []).append(row)
        if row["municipality_today"]:
            found[OF].setdefault(row["municipality_today"], []).append(row)
    return {statistic: lines for statistic, lines in found.items() if p.tables["belangstelling"]}


def standing(rows: Rows) -> Rows:
    return [row for row in rows if not row["withdrawn_on"]]


def interest_lines(p: Published) -> dict[str, dict[str, set[str]]]:
    """Per statistic, the ids of the rows of each line."""
    return {statistic: {key: {row["id"] for row in standing(rows)} for key, rows in lines.items()}
            for statistic, lines in groups(p).items()}


def interest_values(statistic: str, rows: Rows) -> dict[str, Number]:
    """Different municipalities of today (or organisations), or different projects and ideas."""
    def told(row: dict[str, str]) -> str:
        if statistic == IN:
            return row["municipality_today"] or f"{row['organisation']} "
        return row["project"] or f"{row['idea']} "

    return {says: len({told(row) for row in standing(rows) if row["says"] == says}) for says in SAYS}


def interest_cells(p: Published) -> dict[str, Number]:
    """Every cell of both statistics, and how many statements a page has no room for."""
    found: dict[str, Number] = {}
    for statistic, lines in groups(p).items():
        for key, rows in lines.items():
            at = f"statistic/{statistic}/{key}"
            found |= {f"{at}/{says}": value for says, value in interest_values(statistic, rows).items()}
            found[f"{at}:statements-left-out"] = max(0, len(rows) - MOST)
    return found
