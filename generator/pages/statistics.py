"""All figures and statistics, each with its formula, its rows and its sources."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator import routes
from generator.charts.bars import BarChart, bar_chart
from generator.figures.calls import applications
from generator.figures.coverage import by_province, by_size
from generator.figures.figure import Statistic
from generator.figures.participation import partners_per_project, projects_per_municipality, working_together
from generator.pages.crumbs import crumbs
from generator.pages.page import Page, Site
from generator.pages.rendering import written
from generator.texts import N_


@dataclass(frozen=True)
class Drawn:
    """A statistic with its written values and its chart; both come from the same rows."""

    statistic: Statistic
    labels: list[str]
    texts: list[tuple[str, ...]]
    chart: BarChart


def pages(site: Site) -> Iterator[Page]:
    catalogue, code = site.catalogue, site.language.code
    statistics = [
        drawn(site, by_province(catalogue), with_whole=True),
        drawn(site, by_size(catalogue), with_whole=True),
        drawn(site, projects_per_municipality(catalogue)),
        drawn(site, partners_per_project(catalogue, code)),
        drawn(site, working_together(catalogue)),
        drawn(site, applications(catalogue, code)),
    ]
    yield Page(routes.FIGURES, "statistics.md.j2", site.text(N_("Figures")),
               site.text(N_(
                   "Who takes part, how many apply and what is not known: every figure with its formula, "
                   "its rows and its source.")),
               {"statistics": statistics, "all": list(site.figures.values())}, crumbs(site))


def drawn(site: Site, statistic: Statistic, with_whole: bool = False) -> Drawn:
    """A statistic, ready to be shown."""
    currency = site.catalogue.programme.currency
    texts = [tuple(written(site.language, value, unit, currency)
                   for value, unit in zip(row.values, statistic.units, strict=True)) for row in statistic.rows]
    labels = [site.text(row.label) if statistic.translate_labels else row.label for row in statistic.rows]
    return Drawn(statistic, labels, texts, bar_chart(statistic, texts, labels, with_whole))
