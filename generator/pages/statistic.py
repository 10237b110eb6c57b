"""A page per statistic: what it counts, how, and for each of its lines the rows that it rests on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from generator import routes
from generator.downloads.figures import has_line_files
from generator.downloads.values import written
from generator.figures import make_statistics
from generator.figures.figure import Row, Statistic
from generator.pages.crumbs import crumbs
from generator.pages.page import Page, Site
from generator.pages.statistics import Line, line
from generator.tables import Column
from generator.texts import N_

MOST_OF_A_LINE = 100  # rows shown; the CSV holds them all
MOST_OF_A_PAGE = 1000


@dataclass(frozen=True)
class Section:
    """One line of a statistic, opened: the first of its rows as text, and how many there are."""

    line: Line
    name: str  # the name of its figures, without a column
    rows: list[list[str]]
    count: int
    unknown: int | None  # rows that name nobody; None in a table where that cannot be
    csv: str  # address of the file with its rows alone; empty when there is none
    why: str  # why a value is unknown; empty when none is


def pages(site: Site) -> Iterator[Page]:
    yield from (statistic_page(site, statistic) for statistic in make_statistics(site.catalogue, site.language.code))


def statistic_page(site: Site, statistic: Statistic) -> Page:
    """A page from the declaration of the statistic alone."""
    table = site.tables[statistic.table]
    columns = [column for column in table.columns if column.name in table.brief]
    return Page(routes.figure(statistic.id), "statistic.md.j2", site.text(statistic.title),
                site.text(N_("How each number of this table was counted, and the rows it rests on.")),
                {"statistic": statistic, "columns": columns, "sections": list(sections(site, statistic, columns))},
                crumbs(site, routes.FIGURES))


def sections(site: Site, statistic: Statistic, columns: list[Column]) -> Iterator[Section]:
    """The lines in their order; when the page is full, the rest goes without rows."""
    by_id = {row["id"]: row for row in site.tables[statistic.table].records()}
    left = MOST_OF_A_PAGE
    for row in statistic.lines:
        found = [by_id[identifier] for identifier in row.rows]
        shown = found[:min(left, MOST_OF_A_LINE)]
        left -= len(shown)
        yield Section(line(site, statistic, row), f"statistic/{statistic.id}/{row.key}",
                      [[written(each[column.name]) for column in columns] for each in shown], len(found), unknown(found),
                      routes.line_rows(statistic.id, row.key) if found and has_line_files(statistic) else "",
                      site.text(why_unknown(statistic, row)))


def why_unknown(statistic: Statistic, row: Row) -> str:
    """Why a line has a value that is unknown, as a message; empty when all are known."""
    if None not in row.values:
        return ""
    if statistic.has_whole:
        return N_("There is no municipality in this line, so there is no share.")
    return N_("What no row tells was never published. So it is unknown; that is not the same as zero.")


def unknown(rows: list[dict[str, Any]]) -> int | None:
    """How many of the rows do not say who is meant."""
    if not rows or "standing" not in rows[0]:
        return None
    return sum(1 for row in rows if row["standing"] != "known")
