"""The page of the search; a script fills it, and without scripts it leads to the lists."""

from __future__ import annotations

from collections.abc import Iterator

from generator import routes
from generator.pages.crumbs import TITLES, crumbs
from generator.pages.page import Page, Site
from generator.texts import N_

LISTS = (routes.PROJECTS, routes.MUNICIPALITIES, routes.PROVINCES, routes.CALLS, routes.THEMES, routes.FIGURES, routes.SOURCES)


def pages(site: Site) -> Iterator[Page]:
    yield Page(routes.SEARCH, "search.md.j2", site.text(N_("Search")),
               site.text(N_("Find a project, a municipality, a subject or any other page of this site.")),
               {"lists": [(site.text(TITLES[address]), address) for address in LISTS]}, crumbs(site), (), found_by=None)
