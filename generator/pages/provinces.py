"""The provinces, with their municipalities and projects."""

from __future__ import annotations

from collections.abc import Iterator

from generator import routes
from generator.figures.coverage import by_province
from generator.pages.crumbs import crumbs
from generator.pages.page import Page, Site
from generator.pages.statistics import drawn
from generator.records.municipality import Province
from generator.texts import N_


def pages(site: Site) -> Iterator[Page]:
    yield Page(routes.PROVINCES, "provinces.md.j2", site.text(N_("Provinces")),
               site.text(N_("How many municipalities of each province take part, by name.")),
               {"statistic": drawn(site, by_province(site.catalogue))}, crumbs(site, routes.MUNICIPALITIES))
    for province in site.catalogue.provinces.values():
        yield province_page(site, province)


def province_page(site: Site, province: Province) -> Page:
    catalogue = site.catalogue
    members = [(m, catalogue.projects_in(m)) for m in catalogue.today if m.province == province.id]
    projects = {p.id: p for _, found in members for p in found}
    groups = [p for p in catalogue.counted if p.participant.group and p.province and p.province.id == province.id]
    taking_part = [m.nis for m, found in members if found]
    return Page(routes.of(province), "province.md.j2", province_name(site, province),
                site.text(N_("The municipalities of %(province)s and the projects they take part in."),
                          province=province_name(site, province)),
                {"province": province, "name": province_name(site, province), "members": members,
                 "taking_part": [pair for pair in members if pair[1]],
                 "projects": sorted(projects.values(), key=lambda p: site.of(p.title)), "groups": groups,
                 "locator": site.drawings.locator.show(taking_part) if site.drawings.locator else None},
                crumbs(site, routes.MUNICIPALITIES, routes.PROVINCES))


def province_name(site: Site, province: Province) -> str:
    return {"en": province.name_en, "fr": province.name_fr}.get(site.language.code, province.name)
