"""All projects, a hundred on a page, and a page for each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache, partial

from generator import routes
from generator.catalogue import Catalogue
from generator.matching.meaning import GROUP
from generator.matching.similar import Alike
from generator.pages.crumbs import crumbs
from generator.pages.page import Page, Site
from generator.pages.paging import Part, parts, title
from generator.records.municipality import Municipality
from generator.records.project import Project
from generator.texts import N_


def pages(site: Site) -> Iterator[Page]:
    for part in parts(routes.PROJECTS, site.projects_by_title):
        yield list_page(site, part)
    above = crumbs(site, routes.PROJECTS)
    for project in site.projects_by_title:
        yield project_page(site, project, above)


def list_page(site: Site, part: Part) -> Page:
    """One page of the list of all projects."""
    name = site.text(N_("Projects"))
    return Page(part.address(part.number), "projects.md.j2", title(site, name, part),
                site.text(N_("Every funded project of %(programme)s: what it is about and which municipalities take part."),
                          programme=site.of(site.catalogue.programme.name)),
                {"card": partial(card, site), "part": part},
                *((crumbs(site),) if part.number == 1 else (crumbs(site, routes.PROJECTS), part.shown)))


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


def project_page(site: Site, project: Project, above: tuple[tuple[str, str], ...]) -> Page:
    alike = cache(partial(site.similar.to, project))
    return Page(routes.of(project), "project.md.j2", site.of(project.title), site.of(project.summary),
                partial(project_view, site, project, alike), above,
                rests_on=lambda: [project, *(each.project for each in alike())],
                also=lambda: " ".join(unit for each in alike() for unit in each.shared))


def project_view(site: Site, project: Project, alike: Callable[[], list[Alike]]) -> dict[str, object]:
    catalogue = site.catalogue
    named = [p.then.nis for p in catalogue.participations_of(project) if p.then]
    return {
        **card(site, project),
        "participations": catalogue.participations_of(project),
        "theme": catalogue.themes.get(project.theme.answer or ""),
        "lead": catalogue.municipality_of(project, project.lead_partner.answer),
        "locator": site.drawings.locator_then.show(named) if site.drawings.locator_then and named else None,
        "on_map": routes.on_map(named),
        "of_today": partial(of_today, catalogue),
        "names": [catalogue.municipalities[nis].name for nis in named],
        "others": [(each.project, reasons(site, each.shared)) for each in alike()],
    }


def of_today(catalogue: Catalogue, then: Municipality) -> dict[str, object]:
    """What became of a municipality, and where it lies."""
    return {"then": then, "today": catalogue.gazetteer.today(then, catalogue.as_of),
            "province": catalogue.provinces[then.province]}


def reasons(site: Site, units: Iterable[str]) -> list[tuple[str, str]]:
    """What two projects share: each a word, with the language that it is in."""
    groups, main = site.catalogue.word_groups, site.similar.language
    found = []
    for unit in units:
        if unit.startswith(GROUP):
            words = dict(groups[unit.removeprefix(GROUP)].words)
            code = site.language.code if site.language.code in words else main.code
            found.append((words[code][0], code))
        else:
            found.append((site.similar.written[unit], main.code))
    return found
