"""The themes of the programme, and the subject words of the editors."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from generator import routes
from generator.pages.crumbs import crumbs
from generator.pages.found_by import FoundBy
from generator.pages.history import told, told_digest
from generator.pages.page import Page, Site
from generator.pages.paging import Part, first, further, parts
from generator.pages.projects import card
from generator.records.theme import Subject, Theme
from generator.tables.own import of_theme
from generator.texts import N_

MOST_LINKS = 200  # to projects, on a page that lists subjects
MOST_OF_A_SUBJECT = 12


def pages(site: Site) -> Iterator[Page]:
    catalogue = site.catalogue
    yield Page(routes.THEMES, "themes.md.j2", site.text(N_("Themes")),
               site.text(N_(
                   "The themes that an application could choose, and the subjects that the editors of this "
                   "site gave to the projects.")),
               lambda: {"themes": [view(site, theme) for theme in catalogue.themes.values()], "subjects": subjects(site)},
               crumbs(site))
    for theme in catalogue.themes.values():
        yield from theme_pages(site, theme)
    for subject, part in subjects(site):
        if part.left_out:
            yield from subject_pages(site, subject)


def theme_pages(site: Site, theme: Theme) -> Iterator[Page]:
    """The page of a theme, and those that its projects go on upon."""
    found = parts(routes.of(theme), site.catalogue.by_theme.get(theme.id, []))
    reported = site.figures[f"projects-funded-{theme.id}"]
    unknown = "" if found[0].count else site.figures["projects-with-theme"].unknown
    page = Page(routes.of(theme), "theme.md.j2", site.of(theme.name), site.of(theme.summary),
                lambda: {**view(site, theme), "part": found[0], "history": told(site, theme.kind, theme.id)},
                crumbs(site, routes.THEMES), found[0].shown,
                also=f"{found[0].count} {reported.value} {reported.known} {reported.about} {unknown} "
                     f"{told_digest(site.catalogue.history, theme.kind, theme.id)}",
                found_by=FoundBy("themes", text=(site.of(theme.summary),)), own=of_theme(site.catalogue, theme),
                spoken=site.spoken(theme.name, theme.summary), hashed=lambda: site.tables["themas"].hash_of(theme.id))
    yield page
    yield from further(site, page, found, card)


def subject_pages(site: Site, subject: Subject) -> Iterator[Page]:
    """All projects on a subject."""
    found = parts(routes.subject(subject.id), site.by_title(site.catalogue.by_subject[subject.id]))
    name = site.of(subject.name)
    page = Page(routes.subject(subject.id), "list.md.j2", site.text(N_("Subject: %(name)s"), name=name),
                site.text(N_("The projects on the subject “%(name)s”."), name=name),
                {"heading": site.text(N_("Subject: %(name)s"), name=name), "part": found[0],
                 "card": partial(card, site)}, crumbs(site, routes.THEMES), found[0].shown, also=str(found[0].count),
                found_by=FoundBy("subjects", (name,)))
    yield page
    yield from further(site, page, found, card)


def subjects(site: Site) -> list[tuple[Subject, Part]]:
    """The subjects that have projects, by name, each with its first projects by title."""
    found = sorted((site.catalogue.subjects[identifier] for identifier in site.catalogue.by_subject),
                   key=lambda subject: site.of(subject.name))
    most = max(1, min(MOST_OF_A_SUBJECT, MOST_LINKS // max(1, len(found))))
    return [(s, first(routes.subject(s.id), site.by_title(site.catalogue.by_subject[s.id]), most)) for s in found]


def view(site: Site, theme: Theme) -> dict[str, object]:
    calls = [(call, t) for call in site.catalogue.calls.values() for t in call.themes if t.theme == theme.id]
    return {"theme": theme, "calls": calls, "reported": site.figures[f"projects-funded-{theme.id}"],
            "unknown": site.figures["projects-with-theme"].unknown}
