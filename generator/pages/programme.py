"""The programme and the recovery plan it belongs to."""

from __future__ import annotations

from collections.abc import Iterator

from generator import routes
from generator.pages.crumbs import crumbs
from generator.pages.found_by import FoundBy
from generator.pages.page import Page, Site
from generator.texts import N_


def pages(site: Site) -> Iterator[Page]:
    programme = site.catalogue.programme
    name = site.of(programme.name)
    yield Page(routes.PROGRAMME, "programme.md.j2", site.text(N_("The programme")),
               site.text(N_("What %(programme)s is, who runs it, what it may spend and which plan it is part of."),
                         programme=name),
               {"programme": programme}, crumbs(site),
               found_by=FoundBy(names=(name, programme.short_name), text=(site.of(programme.summary),)))
