"""The calls: how many, what they told and how often their deadline moved."""

from __future__ import annotations

from collections.abc import Iterator

from generator import routes
from generator.catalogue import Catalogue
from generator.figures.figure import Figure, Measured, Row, Statistic, Unit, share
from generator.records.call import Call
from generator.records.programme import Measure
from generator.tables import Table
from generator.tables.calls import reported_name
from generator.texts import N_

MEASURES = (Measure.APPLICATIONS, Measure.PROJECTS_FUNDED)
COLUMNS = (
    Measured("applications", N_("Applications"), Unit.COUNT, N_("number of applications that the call reported")),
    Measured("funded", N_("Funded"), Unit.COUNT, N_("number of funded projects that the call reported")),
    Measured("share", N_("Share funded"), Unit.SHARE, N_("funded projects reported / applications reported")),
)


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
    listed = frame[frame.id.isin([call.id for call in catalogue.calls.values() if catalogue.projects_of_call(call)])]
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
    rows = [applied_to(call, language) for call in catalogue.calls.values()]
    found = dict.fromkeys(r.source.document for call, r in catalogue.reported() if call and r.measure in MEASURES)
    return Statistic("applications", N_("Applications and funded projects per call"),
                     N_("As the calls reported them. Where a call told nothing, the number is unknown."), N_("Call"),
                     COLUMNS, tuple(rows), "gemeld", tuple(found))


def applied_to(call: Call, language: str) -> Row:
    """The line of one call; it rests on the first number that the call told of each measure."""
    applied, funded = (told(call, measure) for measure in MEASURES)
    rows = tuple(reported_name(call.id, measure) for measure in MEASURES if told(call, measure) is not None)
    return Row(call.id, call.name.get(language), (applied, funded, share(funded, applied)), routes.of(call), rows)
