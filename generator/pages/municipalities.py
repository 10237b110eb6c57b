"""The municipalities of today, a page for each, and a page for each former one that points on."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from generator import routes
from generator.catalogue import grouped
from generator.pages.crumbs import crumbs
from generator.pages.page import Page, Site
from generator.records.municipality import Municipality
from generator.records.project import Project
from generator.texts import N_


def pages(site: Site) -> Iterator[Page]:
    catalogue = site.catalogue
    entries = [(m, catalogue.provinces[m.province], len(catalogue.projects_in(m))) for m in catalogue.today]
    yield Page(routes.MUNICIPALITIES, "municipalities.md.j2", site.text(N_("Municipalities")),
               site.text(N_(
                   "Find a municipality and read in which projects it takes part. Former municipalities have "
                   "a page too.")),
               {"letters": [(letter, list(group)) for letter, group in groupby(entries, key=lambda e: e[0].name[0])],
                "former": [(m, catalogue.gazetteer.today(m, catalogue.as_of)) for m in catalogue.former],
                "standing": site.figures["municipalities-today"], "without": site.figures["municipalities-without"]},
               crumbs(site))
    yield from (municipality_page(site, m) for m in catalogue.today)
    yield from (former_page(site, m) for m in catalogue.former)


def municipality_page(site: Site, municipality: Municipality) -> Page:
    catalogue = site.catalogue
    projects = catalogue.projects_in(municipality)
    return Page(routes.of(municipality), "municipality.md.j2", municipality.name, description(site, municipality, projects), {
        **facts(site, municipality),
        "entries": [(project, roles(site, municipality, project), partners(site, municipality, project)) for project in projects],
        "withdrawn": catalogue.withdrawn_in(municipality),
        "neighbours": neighbours(site, municipality),
        "predecessors": catalogue.predecessors.get(municipality.nis, []),
        "partners": all_partners(site, municipality),
        "locator": site.drawings.locator.show([municipality.nis]) if site.drawings.locator else None,
    }, crumbs(site, routes.MUNICIPALITIES))


def former_page(site: Site, municipality: Municipality) -> Page:
    catalogue = site.catalogue
    today = catalogue.gazetteer.today(municipality, catalogue.as_of)
    return Page(routes.of(municipality), "former_municipality.md.j2",
                site.text(N_("%(name)s (until %(year)s)"), name=municipality.name, year=municipality.valid_to.year),
                site.text(N_("%(name)s became part of %(today)s. What it took part in, and where to read on."),
                          name=municipality.name, today=today.name),
                {**facts(site, municipality), "today": today, "projects": catalogue.projects_in(municipality),
                 "withdrawn": catalogue.withdrawn_in(municipality), "of_today": len(catalogue.projects_in(today))},
                crumbs(site, routes.MUNICIPALITIES))


def facts(site: Site, municipality: Municipality) -> dict[str, object]:
    return {"municipality": municipality, "province": site.catalogue.provinces[municipality.province],
            "postal_codes": site.catalogue.postal_codes[municipality.nis]}


def description(site: Site, municipality: Municipality, projects: list[Project]) -> str:
    """One sentence for search engines and lists."""
    if not projects and site.catalogue.withdrawn_in(municipality):
        return site.text(N_("%(name)s takes part in no project that goes on, as far as names were published."),
                         name=municipality.name)
    if not projects:
        return site.text(N_("No project names %(name)s. See what its neighbours do and how a municipality takes part."),
                         name=municipality.name)
    return site.language.ngettext(
        "%(name)s takes part in one project: %(titles)s.", "%(name)s takes part in %(count)s projects: %(titles)s.",
        len(projects)) % {"name": municipality.name, "count": len(projects),
                          "titles": site.language.listing([site.of(p.title) for p in projects])}


def roles(site: Site, municipality: Municipality, project: Project) -> list[str]:
    """Names of the time under which it takes part, when they differ from today's."""
    found = [p for p in site.catalogue.participations_in(municipality) if p.project.id == project.id]
    return [p.then.name for p in found if p.then.nis != municipality.nis and p.then.name != municipality.name]


def partners(site: Site, municipality: Municipality, project: Project) -> list[Municipality]:
    """The other municipalities of today in a project."""
    found = {p.today.nis: p.today for p in site.catalogue.participations_of(project) if p.today}
    return [m for nis, m in found.items() if nis != municipality.nis]


def all_partners(site: Site, municipality: Municipality) -> list[tuple[Municipality, list[Project]]]:
    """Everyone it works with, with the projects; the most projects first."""
    pairs = [(partner, project) for project in site.catalogue.projects_in(municipality)
             for partner in partners(site, municipality, project)]
    by_partner = grouped(pairs, lambda pair: pair[0].nis)
    met = [(group[0][0], [project for _, project in group]) for group in by_partner.values()]
    return sorted(met, key=lambda pair: (-len(pair[1]), pair[0].name))


def neighbours(site: Site, municipality: Municipality) -> list[tuple[Municipality, list[Project]]]:
    """The municipalities next to it, with what they take part in; those with the most projects first."""
    found = [(m, site.catalogue.projects_in(m)) for m in site.catalogue.neighbours.get(municipality.nis, [])]
    return sorted(found, key=lambda pair: (-len(pair[1]), pair[0].name))
