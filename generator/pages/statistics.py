"""All figures and statistics, each with its formula, its rows and its sources."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import partial

from generator import routes
from generator.charts.bars import BarChart, bar_chart
from generator.downloads.figures import figure_digest
from generator.figures.figure import Figure, Row, Statistic
from generator.pages.cited import hash_of_figure
from generator.pages.crumbs import crumbs
from generator.pages.found_by import FoundBy
from generator.pages.page import Page, Site
from generator.pages.rows import named_digest, shown_cells, shown_columns
from generator.pages.wording import written
from generator.reading.digest import digest_of
from generator.texts import N_

MOST_LINES = 60  # of a statistic; its own page has more
MOST_ROWS = 200  # of a figure; its CSV file has them all


@dataclass(frozen=True)
class Cell:
    """One number of a statistic: which figure it is, its value, and how it is written."""

    figure: str
    value: int | Decimal | None
    text: str


@dataclass(frozen=True)
class Line:
    """One row of a statistic, written in a language."""

    key: str
    label: str
    address: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class Drawn:
    """A statistic with its first rows as written, and its chart; both come from the same rows."""

    statistic: Statistic
    lines: tuple[Line, ...]
    total: Line | None
    chart: BarChart

    @property
    def left_out(self) -> int:
        """Lines that stand on the page of the statistic or in its file alone."""
        return len(self.statistic.rows) - len(self.lines)


def pages(site: Site) -> Iterator[Page]:
    yield Page(routes.FIGURES, "statistics.md.j2", site.text(N_("Figures")),
               site.text(N_(
                   "Who takes part, how many apply and what is not known: every figure with its formula, "
                   "its rows and its source.")),
               partial(statistics_view, site), crumbs(site))
    yield from (figure_page(site, figure) for figure in site.figures.values())


def statistics_view(site: Site) -> dict[str, object]:
    return {"statistics": [drawn(site, statistic) for statistic in site.statistics], "all": list(site.figures.values())}


def figure_page(site: Site, figure: Figure) -> Page:
    """What a figure is, how it was counted, and the rows it rests on."""
    label = label_of(site, figure)
    return Page(routes.figure(figure.id), "figure.md.j2", label,
                site.text(N_("How this figure was counted, what is not known, and the rows it rests on.")),
                partial(figure_view, site, figure, label), crumbs(site, routes.FIGURES), (), partial(shown_of, site, figure),
                FoundBy("figures", text=(site.text(figure.formula),)), hashed=partial(hash_of_figure, figure))


def label_of(site: Site, figure: Figure) -> str:
    """What a figure is called, with the theme that it is about."""
    label = site.text(figure.label)
    return f"{label}: {site.of(site.catalogue.themes[figure.theme].name)}" if figure.theme else label


def shown_of(site: Site, figure: Figure) -> str:
    """Stands for all that the page of a figure shows: it, the figures it is made of, and the table of its rows."""
    figures = (figure, *(site.figures[part] for part in figure.parts))
    return digest_of(*map(figure_digest, figures), site.tables[figure.table].digest, named_digest(site)).hex()


def figure_view(site: Site, figure: Figure, label: str) -> dict[str, object]:
    table = site.tables[figure.table]
    columns = shown_columns(table)
    rows = table.chosen(figure.rows, MOST_ROWS).records()
    return {"figure": figure, "heading": label, "parts": [site.figures[part] for part in figure.parts],
            "columns": columns, "count": len(figure.rows),
            "rows": [shown_cells(site, columns, row) for row in rows]}


def drawn(site: Site, statistic: Statistic) -> Drawn:
    """A statistic, ready to be shown."""
    lines = tuple(line(site, statistic, row) for row in statistic.rows[:MOST_LINES])
    total = line(site, statistic, statistic.total) if statistic.total else None
    return Drawn(statistic, lines, total, bar_chart(statistic, [each.label for each in lines]))


def line(site: Site, statistic: Statistic, row: Row) -> Line:
    """One row, in the language of the site."""
    currency = site.catalogue.programme.currency
    cells = tuple(Cell(f"statistic/{statistic.id}/{row.key}/{column.name}", value,
                       written(site.language, value, column.unit, currency))
                  for column, value in zip(statistic.columns, row.values, strict=True))
    label = site.text(row.label) if statistic.translate_labels or row is statistic.total else row.label
    return Line(row.key, label, row.address, cells)
