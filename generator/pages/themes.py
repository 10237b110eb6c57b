"""The themes of the programme, and the subject words of the editors."""

from __future__ import annotations

from collections.abc import Iterator

from generator import routes
from generator.pages.crumbs import crumbs
from generator.pages.page import Page, Site
from generator.records.theme import Theme
from generator.texts import N_


def pages(site: Site) -> Iterator[Page]:
    catalogue = site.catalogue
    subjects = [(s, [p for p in catalogue.projects.values() if s.id in p.subjects]) for s in catalogue.subjects.values()]
    yield Page(routes.THEMES, "themes.md.j2", site.text(N_("Themes")),
               site.text(N_(
                   "The themes that an application could choose, and the subjects that the editors of this "
                   "site gave to the projects.")),
               {"themes": [view(site, theme) for theme in catalogue.themes.values()],
                "subjects": sorted(((s, found) for s, found in subjects if found), key=lambda pair: site.of(pair[0].name))},
               crumbs(site))
    for theme in catalogue.themes.values():
        yield Page(routes.of(theme), "theme.md.j2", site.of(theme.name), site.of(theme.summary), view(site, theme),
                   crumbs(site, routes.THEMES))


def view(site: Site, theme: Theme) -> dict[str, object]:
    calls = [(call, t) for call in site.catalogue.calls.values() for t in call.themes if t.theme == theme.id]
    known = [p for p in site.catalogue.projects.values() if p.theme.known and p.theme.value == theme.id]
    return {"theme": theme, "calls": calls, "projects": known, "reported": site.figures[f"projects-funded-{theme.id}"],
            "unknown": site.figures["projects-with-theme"].unknown}
