"""The way back up: title and address of the pages above a page."""

from __future__ import annotations

from generator import routes
from generator.pages.page import Site
from generator.texts import N_

TITLES = {
    routes.PROJECTS: N_("Projects"),
    routes.MUNICIPALITIES: N_("Municipalities"),
    routes.PROVINCES: N_("Provinces"),
    routes.CALLS: N_("Calls"),
    routes.THEMES: N_("Themes"),
    routes.MAP: N_("Map"),
    routes.FIGURES: N_("Figures"),
    routes.JOIN: N_("Take part"),
    routes.DATA: N_("Data"),
    routes.SOURCES: N_("Sources"),
    routes.DOCUMENTATION: N_("Documentation"),
    routes.CHANGES: N_("Changes"),
}


def crumbs(site: Site, *addresses: str) -> tuple[tuple[str, str], ...]:
    """Home and then the sections at these addresses."""
    return ((site.text(N_("Home")), routes.HOME), *((site.text(TITLES[a]), a) for a in addresses))
