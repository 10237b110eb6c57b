"""All projects, and a page for each."""

from __future__ import annotations

from collections.abc import Iterator

from generator import routes
from generator.pages.crumbs import crumbs
from generator.pages.page import Page, Site
from generator.records.project import Project
from generator.texts import N_


def pages(site: Site) -> Iterator[Page]:
    projects = sorted(site.catalogue.projects.values(), key=lambda p: site.of(p.title))
    yield Page(routes.PROJECTS, "projects.md.j2", site.text(N_("Projects")),
               site.text(N_("Every funded project of %(programme)s: what it is about and which municipalities take part."),
                         programme=site.of(site.catalogue.programme.name)),
               {"entries": [card(site, project) for project in projects],
                "funded": site.figures["projects-funded"]}, crumbs(site))
    for project in projects:
        yield project_page(site, project)


def card(site: Site, project: Project) -> dict[str, object]:
    """What a list shows of a project."""
    found = site.catalogue.participations_of(project)
    return {
        "project": project,
        "call": site.catalogue.calls[project.call],
        "subjects": [site.catalogue.subjects[s] for s in project.subjects],
        "municipalities": [p.then for p in found if p.then],
        "groups": [p for p in found if p.participant.group],
    }


def project_page(site: Site, project: Project) -> Page:
    catalogue = site.catalogue
    named = [p.then.nis for p in catalogue.participations_of(project) if p.then]
    return Page(routes.of(project), "project.md.j2", site.of(project.title), site.of(project.summary), {
        **card(site, project),
        "participations": catalogue.participations_of(project),
        "theme": catalogue.themes.get(project.theme.answer or ""),
        "lead": catalogue.municipality_of(project, project.lead_partner.answer),
        "locator": site.drawings.locator_then.show(named) if site.drawings.locator_then and named else None,
        "others": related(site, project),
    }, crumbs(site, routes.PROJECTS))


def related(site: Site, project: Project) -> list[tuple[Project, list[str]]]:
    """Projects that share a subject word, with the words; the most words first."""
    found = []
    for other in site.catalogue.projects.values():
        words = [s for s in project.subjects if s in other.subjects]
        if words and other.id != project.id:
            found.append((other, [site.catalogue.subjects[word] for word in words]))
    return sorted(found, key=lambda pair: (-len(pair[1]), site.of(pair[0].title)))
