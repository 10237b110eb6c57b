"""All projects, a hundred on a page, and a page for each."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from generator import routes
from generator.pages.crumbs import crumbs
from generator.pages.found_by import BY_TITLE
from generator.pages.page import Page, Site
from generator.pages.paging import Part, parts, title
from generator.pages.project_page import ProjectPage, card
from generator.texts import N_


def pages(site: Site) -> Iterator[Page | ProjectPage]:
    for part in parts(routes.PROJECTS, site.projects_by_title):
        yield list_page(site, part)
    above = crumbs(site, routes.PROJECTS)
    yield from (ProjectPage(site, project, above) for project in site.catalogue.projects_as_read)


def list_page(site: Site, part: Part) -> Page:
    """One page of the list of all projects."""
    name = site.text(N_("Projects"))
    return Page(part.address(part.number), "projects.md.j2", title(site, name, part),
                site.text(N_("Every funded project of %(programme)s: what it is about and which municipalities take part."),
                          programme=site.of(site.catalogue.programme.name)),
                {"card": partial(card, site), "part": part},
                *((crumbs(site),) if part.number == 1 else (crumbs(site, routes.PROJECTS), part.shown)),
                found_by=BY_TITLE if part.number == 1 else None)
