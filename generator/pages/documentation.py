"""A page per file of docs/, for who keeps the records, the texts or the program."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from generator import routes
from generator.pages.crumbs import crumbs
from generator.pages.manual import INDEX, LANGUAGE, Manual, body
from generator.pages.page import Page, Site


def pages(site: Site) -> Iterator[Page]:
    spoken = "" if site.language.code == LANGUAGE else LANGUAGE
    names = " ".join(each.name for each in site.manuals)
    for manual in site.manuals:
        above = () if manual.name == INDEX else (routes.DOCUMENTATION,)
        yield Page(manual.address, "documentation.md.j2", manual.title, manual.description, partial(view, site, manual),
                   crumbs(site, *above), (), f"{manual.digest} {names}", found_by=None, spoken=(spoken, spoken))


def view(site: Site, manual: Manual) -> dict[str, object]:
    """What the page shows, and the language of its text."""
    return {"body": body(manual, site.manuals, site.prefix), "written_in": LANGUAGE}
