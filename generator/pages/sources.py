"""The sources, each citable, with what they are used for."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from generator import routes
from generator.catalogue import grouped
from generator.pages.crumbs import crumbs
from generator.pages.found_by import FoundBy
from generator.pages.page import Page, Site
from generator.pages.paging import first
from generator.records.project import Project
from generator.texts import N_

MOST_USES = 20  # projects that a source names here


def pages(site: Site) -> Iterator[Page]:
    yield Page(routes.SOURCES, "sources.md.j2", site.text(N_("Sources")),
               site.text(N_("Where every fact on this site comes from, and how to cite it.")),
               partial(view, site), crumbs(site),
               found_by=FoundBy(text=tuple(site.of(source.title) for source in site.catalogue.sources.values())))


def view(site: Site) -> dict[str, object]:
    resting = grouped(site.catalogue.projects.values(), lambda project: project.source.document)
    return {"sources": [(source, used(site, source.id, resting.get(source.id, [])))
                        for source in site.catalogue.sources.values()]}


def used(site: Site, identifier: str, projects: list[Project]) -> dict[str, object]:
    """The calls, projects and themes whose record rests on a source."""
    catalogue = site.catalogue
    return {
        "calls": [c for c in catalogue.calls.values() if identifier in
                  {c.source.document, *(r.source.document for r in c.reported)}],
        "projects": first(f"{routes.SOURCES}{identifier}/", projects, MOST_USES),
        "themes": [t for t in catalogue.themes.values() if t.source.document == identifier],
    }
