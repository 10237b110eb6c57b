"""Figures, charts and the map as other sites may show them: each alone, with its source, and nothing that needs a script."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from html import escape
from typing import NamedTuple

from generator import routes
from generator.charts.timeline import timeline
from generator.pages import statistic, statistics
from generator.pages.map import legend
from generator.pages.page import Page, Site
from generator.texts import N_

MAP, CALLS = "kaart", "oproepen"  # what no figure and no statistic is called
WIDTH = 640
HEIGHTS = {"embed_figure.md.j2": 320, "embed_statistic.md.j2": 720, "embed_map.md.j2": 560, "embed_calls.md.j2": 640}


class Framed(NamedTuple):
    """How another site shows an embed."""

    address: str
    html: str  # the element for its page
    is_whole: bool  # whether the address in it is; else the site has none yet


def framing(site: Site, root: str) -> Callable[[str, str, str], Framed]:
    """What templates call: gives the element for an embed by its id, its title and its template."""

    def framed(identifier: str, title: str, template: str) -> Framed:
        address = routes.embed(identifier)
        html = (f'<iframe src="{escape(root or "/")}{site.prefix}{address}" title="{escape(title)}" width="{WIDTH}" '
                f'height="{HEIGHTS[template]}" loading="lazy"></iframe>')
        return Framed(address, html, bool(root))

    return framed


def pages(site: Site) -> Iterator[Page]:
    told = site.text(N_("To be shown on other sites."))
    for each in site.statistics:
        yield Page(routes.embed(each.id), "embed_statistic.md.j2", site.text(each.title), told,
                   partial(statistic_view, site, each), rests_on=(), also=partial(statistic.shown_of, site, each), found_by=None)
    for figure in site.figures.values():
        label = statistics.label_of(site, figure)
        yield Page(routes.embed(figure.id), "embed_figure.md.j2", label, told, {"figure": figure, "heading": label}, rests_on=(),
                   also=partial(statistics.shown_of, site, figure), found_by=None)
    yield Page(routes.embed(CALLS), "embed_calls.md.j2", site.text(N_("The windows of the calls")), told,
               partial(calls_view, site), rests_on=(), found_by=None)
    if site.drawings.borders:
        yield Page(routes.embed(MAP), "embed_map.md.j2", site.text(N_("Projects per municipality")), told,
                   partial(map_view, site), found_by=None)


def statistic_view(site: Site, each: statistics.Statistic) -> dict[str, object]:
    return {"drawn": statistics.drawn(site, each)}


def calls_view(site: Site) -> dict[str, object]:
    calls = list(site.catalogue.calls.values())
    return {"calls": calls, "timeline": timeline(calls)}


def map_view(site: Site) -> dict[str, object]:
    """The drawing, and the same facts as a table."""
    catalogue = site.catalogue
    found = [(m, catalogue.projects_in(m)) for m in catalogue.today if catalogue.projects_in(m)]
    return {"map": site.drawings.overview, "legend": legend(site),
            "rows": sorted(found, key=lambda row: (-len(row[1]), row[0].name))}
