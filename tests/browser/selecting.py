"""Which projects fit a state of the explorer, and in which order: worked out from the published CSV files alone."""

from __future__ import annotations

import csv
import random
from collections import defaultdict
from decimal import Decimal
from pathlib import Path

Row = dict[str, str]
State = dict[str, list[str] | str]
OF_PROJECT = {"oproep": "call", "thema": "theme", "thema-basis": "theme_basis", "status": "status"}
OF_PARTICIPANT = {"gemeente": "municipality_then", "gemeente-nu": "municipality_today", "provincie": "province_then"}
FACETS = [*OF_PROJECT, *OF_PARTICIPANT, "onderwerp", "bedrag"]
SORTED_BY = {"bedrag": "awarded_amount", "deelnemers": "participants_named"}
UNKNOWN = "onbekend"
COLUMNS = ["theme", "summary_nl", "source", "name_today", "awarded_amount", "source_read_on"]


def table(site: Path, name: str) -> list[Row]:
    with (site / "data" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


class Published:
    """The tables, with the projects that each value of a facet has, and the values that each project has."""

    def __init__(self, site: Path) -> None:
        self.projects = {row["id"]: row for row in sorted(table(site, "projecten"), key=lambda row: (row["title_nl"], row["id"]))}
        self.calls = {row["id"]: (int(row["number"]), row["closes"]) for row in table(site, "oproepen")}
        self.participants: dict[str, dict[str, set[str]]] = {name: defaultdict(set) for name in OF_PARTICIPANT}
        for row in table(site, "deelnames"):
            for name, column in OF_PARTICIPANT.items():
                self.participants[name][row["project"]] |= {row[column]} - {""}
        self.fitting: dict[tuple[str, str], set[str]] = defaultdict(set)  # facet and value -> ids
        for name in FACETS:
            for identifier in self.projects:
                for value in self.has(identifier, name):
                    self.fitting[name, value].add(identifier)
        self.amounts = {by: {identifier: Decimal(row[column]) for identifier, row in self.projects.items() if row[column]}
                        for by, column in SORTED_BY.items()}

    def has(self, identifier: str, name: str) -> set[str]:
        """The values of a project for a facet, as the address names them."""
        row = self.projects[identifier]
        if name in OF_PROJECT:
            return {row[OF_PROJECT[name]] or UNKNOWN}
        if name == "bedrag":
            return {"bekend" if row["awarded_amount"] else UNKNOWN}
        found = set(filter(None, row["subjects"].split("; "))) if name == "onderwerp" else self.participants[name][identifier]
        return found or {UNKNOWN}

    def fits(self, name: str, wanted: list[str] | str) -> set[str]:
        """Ids of the projects that one part of a state lets through."""
        if isinstance(wanted, list):
            return set().union(*(self.fitting[name, value] for value in wanted))
        which, _, end = name.rpartition("-")
        amounts, limit = self.amounts[which], Decimal(wanted)
        return {identifier for identifier, value in amounts.items() if (value >= limit if end == "van" else value <= limit)}

    def chosen(self, state: State) -> list[str]:
        """Ids of the projects that fit, in the order of the state; unknown last."""
        sets = [self.fits(name, wanted) for name, wanted in state.items() if name in FACETS or name.endswith(("-van", "-tot"))]
        found = [identifier for identifier in self.projects if all(identifier in each for each in sets)]
        by, down = str(state.get("sorteer", "titel")).removesuffix("-af"), str(state.get("sorteer", "")).endswith("-af")
        if by == "titel":
            return found[::-1] if down else found
        keys = {identifier: self.key(identifier, by) for identifier in found}
        known = [identifier for identifier in found if keys[identifier] is not None]
        known.sort(key=keys.__getitem__, reverse=down)  # a sort in reverse keeps the order of equals
        return known + [identifier for identifier in found if keys[identifier] is None]

    def key(self, identifier: str, by: str) -> Decimal | int | str | None:
        if by in SORTED_BY:
            return self.amounts[by].get(identifier)
        number, closes = self.calls[self.projects[identifier]["call"]]
        return number if by == "oproep" else closes or None

    def state(self, chance: random.Random) -> State:
        """A random state that is often not empty: most of its values are those of some project."""
        ids = list(self.projects)
        like = chance.choice(ids)
        state: State = {}
        for name in chance.sample(FACETS, chance.choice((0, 1, 1, 2, 3))):
            others = self.has(chance.choice(ids), name) if chance.random() < 0.5 else set()
            state[name] = sorted({chance.choice(sorted(self.has(like, name))), *others})
        if chance.random() < 0.2:
            state["bedrag-van"] = str(chance.choice((1000, 20000, 45000.5)))
        if chance.random() < 0.2:
            state["deelnemers-tot"] = str(chance.randint(1, 8))
        if chance.random() < 0.6:
            by = chance.choice(("titel", "oproep", "sluiting", "bedrag", "deelnemers"))
            state["sorteer"] = by + chance.choice(("", "-af"))
        if chance.random() < 0.3:
            state["kolommen"] = chance.sample(COLUMNS, 2)
        return state
