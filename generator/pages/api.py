"""The interface for programs: what it lists, what it promises, and how to read it with programs that people have."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from markupsafe import Markup

from generator import routes
from generator.api.collections import COLLECTIONS, page
from generator.api.examples import EXAMPLES
from generator.api.lists import DESCRIPTION, NAME
from generator.pages.crumbs import crumbs
from generator.pages.markdown import typed
from generator.pages.page import Page, Site
from generator.texts import N_


def pages(site: Site) -> Iterator[Page]:
    yield Page(routes.API, "api.md.j2", site.text(N_("Interface for programs")),
               site.text(N_("Every record as JSON at an address that stays, with examples in curl, Python, R and Excel.")),
               partial(view, site), crumbs(site, routes.DATA))


def view(site: Site) -> dict[str, object]:
    """The lists with the number of their records; the address of the site goes into the examples where it is known."""
    found = [(each, site.tables[each.table], page(each, 1)) for each in COLLECTIONS]
    return {"lists": [(each, table, len(table.frame), first) for each, table, first in found],
            "examples": [(each, shown(each.code)) for each in EXAMPLES], "entrance": NAME, "description": DESCRIPTION}


def shown(code: str) -> Markup:
    """Code with its lines, for an element that shows them as they are."""
    return typed(code)
