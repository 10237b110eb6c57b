"""What the site ships that others made, with its licences."""

from __future__ import annotations

from collections.abc import Iterator

from generator import routes
from generator.components import COMPONENTS, of_npm
from generator.pages.crumbs import crumbs
from generator.pages.page import Page, Site
from generator.texts import N_


def pages(site: Site) -> Iterator[Page]:
    yield Page(routes.COMPONENTS, "components.md.j2", site.text(N_("Components and licences")),
               site.text(N_("Which typeface and which software of others this site ships, in which version and under which "
                            "licence.")),
               lambda: {"components": [*COMPONENTS, *of_npm(site.catalogue.programme)]}, crumbs(site), ())
