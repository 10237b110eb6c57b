"""A page per statistic: what it counts, how, and for each of its lines the rows that it rests on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from generator import routes
from generator.downloads.figures import statistic_digest
from generator.downloads.rows import has_line_files
from generator.figures.figure import Row, Statistic
from generator.pages.cited import hash_of_statistic
from generator.pages.crumbs import crumbs
from generator.pages.found_by import FoundBy
from generator.pages.page import Page, Site
from generator.pages.rows import named_digest, shown_cells, shown_columns
from generator.pages.statistics import Line, line
from generator.reading.digest import digest_of, digest_of_values
from generator.records.localised import Localised
from generator.tables import Column, Table
from generator.texts import N_

MOST_LINES = 100  # lines shown; the CSV file holds them all
MOST_OF_A_LINE = 100  # rows shown
MOST_OF_A_PAGE = 200


@dataclass(frozen=True)
class Section:
    """One line of a statistic, opened: the first of its rows as text, and how many there are."""

    line: Line
    name: str  # the name of its figures, without a column
    rows: list[list[str | Localised]]
    count: int
    unknown: int | None  # rows that name nobody; None in a table where that cannot be
    csv: str  # address of the file with its rows alone; empty when there is none
    why: str  # why a value is unknown; empty when none is


def pages(site: Site) -> Iterator[Page]:
    for statistic in site.statistics:
        yield Page(routes.figure(statistic.id), "statistic.md.j2", site.text(statistic.title),
                   site.text(N_("How each number of this table was counted, and the rows it rests on.")),
                   partial(statistic_view, site, statistic), crumbs(site, routes.FIGURES), (), partial(shown_of, site, statistic),
                   FoundBy("figures", text=(site.text(statistic.summary),)), hashed=partial(hash_of_statistic, statistic))


def shown_of(site: Site, statistic: Statistic) -> str:
    """Stands for all that the page shows: the statistic, what its lines are called, and the table of its rows."""
    labels = digest_of_values([(row.label, row.address) for row in shown_lines(statistic)])
    return digest_of(statistic_digest(statistic), labels, site.tables[statistic.table].digest, named_digest(site)).hex()


def statistic_view(site: Site, statistic: Statistic) -> dict[str, object]:
    """What the page shows, from the declaration of the statistic alone."""
    table = site.tables[statistic.table]
    columns = shown_columns(table)
    found = list(sections(site, statistic, columns, table))
    return {"statistic": statistic, "columns": columns, "sections": found, "left_out": len(statistic.lines) - len(found)}


def sections(site: Site, statistic: Statistic, columns: list[Column], table: Table) -> Iterator[Section]:
    """The first lines, and the total; the rows that the page has room for are shared out."""
    lines, nobody = shown_lines(statistic), without_name(table)
    for row, shown in zip(lines, shares([len(row.rows) for row in lines]), strict=True):
        rows = table.taken(row.rows[:shown]).records()
        yield Section(line(site, statistic, row), f"statistic/{statistic.id}/{row.key}",
                      [shown_cells(site, columns, each) for each in rows], len(row.rows),
                      None if nobody is None or not row.rows else sum(map(nobody.__contains__, row.rows)),
                      routes.line_rows(statistic.id, row.key) if row.rows and has_line_files(statistic) else "",
                      site.text(why_unknown(statistic, row)))


def shown_lines(statistic: Statistic) -> tuple[Row, ...]:
    """The first lines, and the total where there is one."""
    return (*statistic.rows[:MOST_LINES], *statistic.lines[len(statistic.rows):])


def shares(counts: list[int]) -> list[int]:
    """How many rows of each line are shown: an equal share for all, and what some leave to the first that want more."""
    equal = MOST_OF_A_PAGE // len(counts) if counts else 0
    left = MOST_OF_A_PAGE - sum(min(count, equal) for count in counts)
    found = []
    for count in counts:
        shown = min(count, MOST_OF_A_LINE, equal + left)
        left -= max(0, shown - equal)
        found.append(shown)
    return found


def why_unknown(statistic: Statistic, row: Row) -> str:
    """Why a line has a value that is unknown, as a message; empty when all are known."""
    if None not in row.values:
        return ""
    if statistic.has_whole:
        return N_("There is no municipality in this line, so there is no share.")
    return N_("What no row tells was never published. So it is unknown; that is not the same as zero.")


def without_name(table: Table) -> frozenset[str] | None:
    """The ids of the rows that do not say who is meant; None in a table where that cannot be."""
    if all(column.name != "standing" for column in table.columns):
        return None
    return frozenset(table.frame["id"][table.frame["standing"] != "known"])
