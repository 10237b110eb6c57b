"""Interest is counted once for each municipality of today, and not once it was taken back."""

from __future__ import annotations

from collections.abc import Callable

from generator.catalogue import Catalogue
from generator.figures.figure import Statistic
from generator.figures.interest import interest_shown

INTERESTS = """\
- {id: a, says: wants, project: buurtapp, municipality: Veenrand, stated_on: 2024-03-01, source: krant}
- {id: b, says: wants, project: buurtapp, municipality: Heidebeek, stated_on: 2025-03-01}
- {id: c, says: wants, project: buurtapp, organisation: De Dienst, stated_on: 2025-03-01}
- {id: d, says: wants, project: buurtapp, municipality: Zandhoek, organisation: OCMW, stated_on: 2025-03-01}
- {id: e, says: uses, project: buurtapp, municipality: Zandhoek, stated_on: 2025-03-01, withdrawn_on: 2025-03-02}
- {id: f, says: uses, project: waterpas, municipality: Heidebeek, stated_on: 2025-03-01, withdrawn_on: 2025-03-02}
- {id: g, says: wants, idea: regenton, municipality: Heidebeek, stated_on: 2025-03-03}
"""
IDEAS = "[{id: regenton, status: open, title: {nl: Regenton}, summary: {nl: I.}, municipality: Zandhoek, posted_on: 2025-01-02}]"

Lines = dict[str, tuple[tuple[int, ...], set[str]]]


def lines(statistic: Statistic) -> Lines:
    return {row.key: (row.values, set(row.rows)) for row in statistic.rows}


def test_counts_in_a_project_and_of_a_municipality(joined: Callable[..., Catalogue]) -> None:
    """Veenrand went into Heidebeek, so both are one; what was taken back leaves a line of zero."""
    shown, by = interest_shown(joined(**{"interests.yml": INTERESTS, "ideas.yml": IDEAS}), "nl")

    assert lines(shown) == {"project-buurtapp": ((3, 0), {"a", "b", "c", "d"}), "project-waterpas": ((0, 0), set()),
                            "idea-regenton": ((1, 0), {"g"})}
    assert lines(by) == {"90003": ((2, 0), {"a", "b", "g"}), "90001": ((1, 0), {"d"})}
    assert shown.sources == ("krant",)


def test_where_none_was_recorded_nothing_is_counted(catalogue: Catalogue) -> None:
    assert [] == list(interest_shown(catalogue, "nl"))
