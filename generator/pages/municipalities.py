"""The municipalities of today, a page for each, and a page for each former one that points on."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import groupby

from generator import routes
from generator.pages.crumbs import crumbs
from generator.pages.found_by import FoundBy
from generator.pages.history import told as history_told
from generator.pages.history import told_digest
from generator.pages.interest import named, shown_by
from generator.pages.linked import Linked, Places, area
from generator.pages.page import Page, Site
from generator.pages.paging import MOST, Part, first, further, parts
from generator.pages.partners import proposals, rests_on, told
from generator.pages.projects import card
from generator.pages.together import Together, names_then, neighbours
from generator.records.municipality import Municipality
from generator.records.project import Project
from generator.tables.own import of_municipality
from generator.texts import N_

MOST_PARTNERS = 40
MOST_WITHDRAWN = 20  # named on the page of a municipality


def pages(site: Site) -> Iterator[Page]:
    catalogue = site.catalogue
    yield Page(routes.MUNICIPALITIES, "municipalities.md.j2", site.text(N_("Municipalities")),
               site.text(N_(
                   "Find a municipality and read in which projects it takes part. Former municipalities have "
                   "a page too.")),
               partial(index_view, site), crumbs(site))
    together = Together(catalogue)
    for municipality in catalogue.today:
        yield from municipality_pages(site, municipality, together)
    for municipality in catalogue.former:
        yield from former_pages(site, municipality)


def about(site: Site, municipality: Municipality, at: Places) -> Linked:
    """The municipality as a government, and the area that it governs or governed."""
    found = {"@type": "GovernmentOrganization", "name": municipality.name, "url": at.page(routes.of(municipality)),
             "areaServed": area(municipality, site.catalogue.provinces[municipality.province])}
    return {**found, "dissolutionDate": str(municipality.valid_to)} if municipality.valid_to else found


def index_view(site: Site) -> dict[str, object]:
    catalogue = site.catalogue
    entries = [(m, catalogue.provinces[m.province], len(catalogue.projects_in(m))) for m in catalogue.today]
    return {"letters": [(letter, list(group)) for letter, group in groupby(entries, key=lambda e: e[0].name[0])],
            "former": [(m, catalogue.gazetteer.today(m, catalogue.as_of)) for m in catalogue.former],
            "standing": site.figures["municipalities-today"], "without": site.figures["municipalities-without"]}


def municipality_pages(site: Site, municipality: Municipality, together: Together) -> Iterator[Page]:
    """The page of a municipality, and those that its projects go on upon."""
    catalogue = site.catalogue
    projects = catalogue.projects_in(municipality)
    found = parts(routes.of(municipality), projects)
    page = Page(routes.of(municipality), "municipality.md.j2", municipality.name, description(site, municipality, projects),
                partial(municipality_view, site, municipality, found[0], together), crumbs(site, routes.MUNICIPALITIES),
                partial(shown_with, site, municipality, projects), partial(also, site, municipality),
                partial(found_by, site, municipality, "municipalities"), partial(about, site, municipality),
                of_municipality(catalogue, municipality), partial(hashed, site, municipality))
    yield page
    yield from further(site, page, found, card)


def municipality_view(site: Site, municipality: Municipality, part: Part, together: Together) -> dict[str, object]:
    catalogue = site.catalogue
    names = names_then(site, municipality)
    return {
        **facts(site, municipality), "part": part,
        "amounts": any(project.awarded_amount.known for project in catalogue.projects_in(municipality)),
        "entries": [(project, names.get(project.id), together.with_others(municipality, project))
                    for project in part.shown],
        "neighbours": neighbours(site, municipality),
        "predecessors": catalogue.predecessors.get(municipality.nis, []),
        "partners": first(f"{routes.of(municipality)}partners/", together.partners(municipality), MOST_PARTNERS),
        "locator": site.drawings.locator.show([municipality.nis]) if site.drawings.locator else None,
        "interest": shown_by(site, municipality), **proposals(site, municipality),
    }


def shown_with(site: Site, municipality: Municipality, projects: list[Project]) -> list[Project]:
    """Every project that the page of a municipality shows: its own, from which its partners follow, and those next to it."""
    statements = site.catalogue.statements_of.get(municipality.nis, ())
    return [*projects, *withdrawn(site, municipality).shown, *named(site, statements), *rests_on(site, municipality),
            *(project for _, theirs in neighbours(site, municipality) for project in theirs.shown)]


def also(site: Site, municipality: Municipality) -> str:
    """What the page of a municipality shows beside projects: how many there are in each list, whose it is, and why."""
    beside = [(m.nis, theirs.count) for m, theirs in neighbours(site, municipality)]
    unknown = "" if site.catalogue.projects_in(municipality) else site.figures["calls-with-projects"].unknown
    return f"{withdrawn(site, municipality).count} {beside} {unknown} {told(site, municipality)} "\
           f"{told_digest(site.catalogue.history, municipality.kind, municipality.id)}"


def former_pages(site: Site, municipality: Municipality) -> Iterator[Page]:
    """The page of a former municipality, and those that its projects go on upon."""
    catalogue = site.catalogue
    today = catalogue.gazetteer.today(municipality, catalogue.as_of)
    found, of_today = parts(routes.of(municipality), catalogue.projects_in(municipality)), len(catalogue.projects_in(today))
    stopped, past = withdrawn(site, municipality), told_digest(catalogue.history, municipality.kind, municipality.id)
    page = Page(routes.of(municipality), "former_municipality.md.j2",
                site.text(N_("%(name)s (until %(year)s)"), name=municipality.name, year=municipality.valid_to.year),
                site.text(N_("%(name)s became part of %(today)s. What it took part in, and where to read on."),
                          name=municipality.name, today=today.name),
                partial(former_view, site, municipality, today, found[0]),
                crumbs(site, routes.MUNICIPALITIES), [*found[0].shown, *stopped.shown],
                also=f"{found[0].count} {stopped.count} {of_today} {past}",
                found_by=partial(found_by, site, municipality, "former"), about=partial(about, site, municipality),
                own=of_municipality(catalogue, municipality), hashed=partial(hashed, site, municipality))
    yield page
    yield from further(site, page, found, card)


def hashed(site: Site, municipality: Municipality) -> str:
    return site.tables["gemeenten"].hash_of(municipality.id)


def found_by(site: Site, municipality: Municipality, kind: str) -> FoundBy:
    """Its own names and postal codes; and the names of what went into it, or of what it went into."""
    catalogue = site.catalogue
    today = catalogue.gazetteer.today(municipality, catalogue.as_of)
    others = [*catalogue.predecessors.get(municipality.nis, ()), *([today] if today.nis != municipality.nis else ())]
    province = catalogue.provinces[municipality.province]
    return FoundBy(kind, (*municipality.names, *catalogue.postal_codes[municipality.nis]),
                   tuple(name for other in others for name in other.names), (), province.names)


def former_view(site: Site, municipality: Municipality, today: Municipality, part: Part) -> dict[str, object]:
    """Its borders where those of its time are known, else those of the one that it became part of."""
    then, now = site.drawings.locator_then, site.drawings.locator
    shown = municipality if then and municipality.nis in then.borders.municipalities else today
    locator = then if shown is municipality else now
    return {**facts(site, municipality), "today": today, "part": part, "of_today": len(site.catalogue.projects_in(today)),
            "shown": shown, "locator": locator.show([shown.nis]) if locator else None}


def facts(site: Site, municipality: Municipality) -> dict[str, object]:
    return {"municipality": municipality, "province": site.catalogue.provinces[municipality.province],
            "postal_codes": site.catalogue.postal_codes[municipality.nis],
            "withdrawn": withdrawn(site, municipality), "history": history_told(site, municipality.kind, municipality.id)}


def withdrawn(site: Site, municipality: Municipality) -> Part:
    """The first of the projects that name it and were withdrawn."""
    return first(f"{routes.of(municipality)}ingetrokken/", site.catalogue.withdrawn_in(municipality), MOST_WITHDRAWN)


def description(site: Site, municipality: Municipality, projects: list[Project]) -> str:
    """One sentence for search engines and lists."""
    if not projects and site.catalogue.withdrawn_in(municipality):
        return site.text(N_("%(name)s takes part in no project that goes on, as far as names were published."),
                         name=municipality.name)
    if not projects:
        return site.text(N_("No project names %(name)s. See what its neighbours do and how a municipality takes part."),
                         name=municipality.name)
    titles = [site.of(p.title) for p in projects[:MOST]]
    if len(projects) > len(titles):
        return site.text(N_("%(name)s takes part in %(count)s projects. Some of them: %(titles)s."), name=municipality.name,
                         count=len(projects), titles=site.language.listing(titles))
    return site.language.ngettext(
        "%(name)s takes part in one project: %(titles)s.", "%(name)s takes part in %(count)s projects: %(titles)s.",
        len(projects)) % {"name": municipality.name, "count": len(projects), "titles": site.language.listing(titles)}
