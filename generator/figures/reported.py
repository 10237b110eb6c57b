"""What the programme told, summed over the calls that told it; the calls that did not are counted as unknown."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.catalogue import Catalogue
from generator.figures.figure import Figure, Unit, share, total
from generator.records.programme import Measure
from generator.tables import Table
from generator.texts import N_

ABOUT_CALLS = (
    (Measure.APPLICATIONS, "applications-reported", N_("Applications reported"), Unit.COUNT),
    (Measure.INITIATORS, "initiators-reported", N_("Initiators reported"), Unit.COUNT),
    (Measure.PROJECTS_FUNDED, "projects-funded-reported", N_("Funded projects reported"), Unit.COUNT),
    (Measure.AWARDED_TOTAL, "awarded-total-reported", N_("Awarded in total, as reported"), Unit.MONEY),
    (Measure.LOCAL_GOVERNMENTS, "local-governments-reported", N_("Local governments reported"), Unit.COUNT),
)
ABOUT_PROGRAMME = (
    (Measure.PROJECTS_APPROVED, "projects-approved-reported", N_("Projects approved in the whole programme, as reported")),
    (Measure.BOOST_PROJECTS, "boost-projects-reported", N_("Boost projects, as reported")),
)
FORMULA = N_("sum of what the calls told; calls that told nothing are not in it")


def reported_figures(catalogue: Catalogue, tables: dict[str, Table]) -> Iterator[Figure]:
    """Sums of reported numbers, the share of applications that was funded, and numbers per theme."""
    frame = tables["gemeld"].frame
    plain = frame[frame.theme.isna()]
    for measure, identifier, label, unit in ABOUT_CALLS:
        rows = plain[(plain.measure == measure) & plain.about.isin(list(catalogue.calls))]
        yield from_rows(identifier, label, rows, unit, FORMULA, len(catalogue.calls))
    for measure, identifier, label in ABOUT_PROGRAMME:
        rows = plain[(plain.measure == measure) & (plain.about == catalogue.programme.id)]
        yield from_rows(identifier, label, rows, Unit.COUNT, N_("as told about the whole programme"), 1)
    for theme in catalogue.themes.values():
        rows = frame[(frame.theme == theme.id) & (frame.measure == Measure.PROJECTS_FUNDED)]
        figure = from_rows(f"projects-funded-{theme.id}", N_("Funded projects of a theme, as reported"), rows, Unit.COUNT,
                           FORMULA, len(catalogue.calls))
        yield replace(figure, theme=theme.id)
    yield success_rate(catalogue, tables)


def from_rows(  # noqa: PLR0913, PLR0917 - the parts of a figure
    identifier: str, label: str, rows, unit: Unit, formula: str, about: int,
) -> Figure:
    """A figure that adds up rows of the table of reported numbers."""
    rows = rows.drop_duplicates("about")  # a second source that says otherwise is kept in the table, not added up
    value = total(rows.value)
    if value is not None and unit is Unit.COUNT:
        value = int(value)
    return Figure(identifier, label, value, formula, "gemeld", tuple(rows.id), unit, rows.about.nunique(),
                  about - rows.about.nunique(), True, sources=tuple(dict.fromkeys(rows.source)))


def success_rate(catalogue: Catalogue, tables: dict[str, Table]) -> Figure:
    """Funded over applied, for the calls that told both."""
    frame = tables["gemeld"].frame
    wide = frame[frame.theme.isna()].pivot_table(index="about", columns="measure", values="value", aggfunc="first")
    both = wide.reindex(columns=[Measure.PROJECTS_FUNDED, Measure.APPLICATIONS]).dropna()
    rows = frame[frame.theme.isna() & frame.about.isin(list(both.index)) & frame.measure.isin(list(both.columns))]
    return Figure("success-rate", N_("Share of applications that was funded"),
                  share(total(both[Measure.PROJECTS_FUNDED]), total(both[Measure.APPLICATIONS])),
                  N_("funded projects reported / applications reported, for the calls that told both"), "gemeld",
                  tuple(rows.id), Unit.SHARE, len(both), len(catalogue.calls) - len(both), True,
                  sources=tuple(dict.fromkeys(rows.source)), parts=("projects-funded-reported", "applications-reported"))
