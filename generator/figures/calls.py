"""The calls: how many, what they told and how often their deadline moved."""

from __future__ import annotations

from collections.abc import Iterator

from generator import routes
from generator.catalogue import Catalogue
from generator.figures.figure import Figure, Row, Statistic, Unit, share
from generator.records.call import Call
from generator.records.programme import Measure
from generator.tables import Table
from generator.texts import N_


def call_figures(catalogue: Catalogue, tables: dict[str, Table]) -> Iterator[Figure]:
    """Counts of calls, of moved deadlines and of known maxima."""
    frame = tables["oproepen"].frame
    moved = frame[frame.deadline_moves > 0]
    bounded = frame[frame.maximum_grant.notna()]
    sources = tuple(dict.fromkeys(frame.source))
    yield Figure("calls", N_("Calls"), len(frame), N_("number of call records"), "oproepen", tuple(frame.id),
                 known=len(frame), sources=sources)
    yield Figure("calls-moved", N_("Calls whose deadline moved"), len(moved),
                 N_("number of calls with more than one deadline"), "oproepen", tuple(moved.id), known=len(frame),
                 sources=sources)
    listed = frame[frame.id.isin(list(tables["projecten"].frame.call))]
    yield Figure("calls-with-projects", N_("Calls whose funded projects are known"), len(listed),
                 N_("number of calls that a project record names"), "oproepen", tuple(listed.id), known=len(listed),
                 unknown=len(frame) - len(listed), sources=sources)
    yield Figure("calls-with-maximum", N_("Calls whose maximum grant is known"), len(bounded),
                 N_("number of calls with a published maximum"), "oproepen", tuple(bounded.id), known=len(bounded),
                 unknown=len(frame) - len(bounded), sources=sources)


def told(call: Call, measure: Measure) -> int | None:
    """What a call told of a measure as a whole; None when it told nothing."""
    return next((int(r.value) for r in call.reported if r.measure is measure and r.theme is None), None)


def applications(catalogue: Catalogue, language: str) -> Statistic:
    """Applications, funded projects and success rate of each call; unknown where the call told nothing."""
    rows = []
    for call in catalogue.calls.values():
        applied, funded = told(call, Measure.APPLICATIONS), told(call, Measure.PROJECTS_FUNDED)
        rows.append(Row(call.id, call.name.get(language), (applied, funded, share(funded, applied)), routes.of(call)))
    return Statistic("applications", N_("Applications and funded projects per call"),
                     N_("As the calls reported them. Where a call told nothing, the number is unknown."), N_("Call"),
                     ("applications", "funded", "share"), (N_("Applications"), N_("Funded"), N_("Share funded")),
                     (Unit.COUNT, Unit.COUNT, Unit.SHARE),
                     tuple(rows), "gemeld")
