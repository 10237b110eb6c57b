"""Who works with whom: municipalities that meet in projects."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable
from itertools import combinations

from generator.catalogue import Catalogue
from generator.figures.figure import Measured, Row, Statistic, Unit
from generator.texts import N_

Pair = tuple[str, str]  # codes of municipalities of today, the lower first


def working_together(catalogue: Catalogue, least: int = 2) -> Statistic:
    """Pairs of municipalities of today that meet in `least` projects or more, the most first."""
    names = {m.nis: m.name for m in catalogue.today}
    met, ids = meetings(catalogue)
    rows = [Row("-".join(pair), " – ".join(sorted(names[code] for code in pair)), (count,), rows=tuple(ids(pair)))
            for pair, count in met.items() if count >= least]
    rows.sort(key=lambda row: (-row.values[0], row.label))
    column = Measured("projects", N_("Projects together"), Unit.COUNT,
                      N_("number of different projects in whose rows both stand; withdrawn projects do not count"))
    return Statistic("working-together", N_("Who works with whom"),
                     N_("Pairs of municipalities that meet in at least two projects."), N_("Pair"),
                     (column,), tuple(rows), "deelnames", catalogue.sources_of(catalogue.named))


def meetings(catalogue: Catalogue) -> tuple[Counter[Pair], Callable[[Pair], list[str]]]:
    """Per pair the number of projects that name both; and what gives the ids of the rows that do, in their order."""
    met: Counter[Pair] = Counter()
    named: list[str] = []  # ids of rows; below they go by their place in this list, which is quick to sort by
    found: dict[Pair, list[int]] = defaultdict(list)
    for project in catalogue.standing_projects:
        rows: dict[str, list[int]] = defaultdict(list)
        for p in catalogue.participations_of(project):
            if p.today:
                rows[p.today.nis].append(len(named))
                named.append(p.id)
        pairs = list(combinations(sorted(rows), 2))
        met.update(pairs)
        for pair in pairs:
            found[pair] += rows[pair[0]] + rows[pair[1]]
    return met, lambda pair: [named[place] for place in sorted(found[pair])]
