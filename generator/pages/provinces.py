"""The provinces, with their municipalities and projects."""

from __future__ import annotations

from collections.abc import Iterator

from generator import routes
from generator.figures.coverage import by_province
from generator.pages.crumbs import crumbs
from generator.pages.found_by import FoundBy
from generator.pages.page import Page, Site
from generator.pages.paging import Part, first, further, parts
from generator.pages.projects import card
from generator.pages.statistics import drawn
from generator.records.municipality import Province
from generator.texts import N_

MOST_GROUPS = 20  # named on the page of a province


def pages(site: Site) -> Iterator[Page]:
    yield Page(routes.PROVINCES, "provinces.md.j2", site.text(N_("Provinces")),
               site.text(N_("How many municipalities of each province take part, by name.")),
               lambda: {"statistic": drawn(site, by_province(site.catalogue))}, crumbs(site, routes.MUNICIPALITIES))
    for province in site.catalogue.provinces.values():
        yield from province_pages(site, province)


def province_pages(site: Site, province: Province) -> Iterator[Page]:
    """The page of a province, and those that its projects go on upon."""
    catalogue = site.catalogue
    name = province_name(site, province)
    members = [(m, catalogue.projects_in(m)) for m in catalogue.today if m.province == province.id]
    projects = site.by_title({p.id: p for _, found in members for p in found}.values())
    found, unnamed = parts(routes.of(province), projects), groups(site, province)
    taking_part = [m.nis for m, projects in members if projects]
    page = Page(routes.of(province), "province.md.j2", name,
                site.text(N_("The municipalities of %(province)s and the projects they take part in."), province=name),
                lambda: {"province": province, "name": name, "members": members, "part": found[0],
                         "taking_part": [pair for pair in members if pair[1]], "groups": unnamed,
                         "locator": site.drawings.locator.show(taking_part) if site.drawings.locator else None},
                crumbs(site, routes.MUNICIPALITIES, routes.PROVINCES),
                [*projects, *(group.project for group in unnamed.shown)], also=str(unnamed.count),
                found_by=FoundBy("provinces", province.names))
    yield page
    yield from further(site, page, found, card)


def groups(site: Site, province: Province) -> Part:
    """Groups without names of which only the province is known."""
    found = [p for p in site.catalogue.counted if p.participant.group and p.province and p.province.id == province.id]
    return first(f"{routes.of(province)}groepen/", found, MOST_GROUPS)


def province_name(site: Site, province: Province) -> str:
    return {"en": province.name_en, "fr": province.name_fr}.get(site.language.code) or province.name
