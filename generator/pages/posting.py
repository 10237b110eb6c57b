"""The forms in which visitors post an idea, or say that they want or use something; what comes of them is a file."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any
from urllib.parse import quote

from generator import routes
from generator.forms.fields import form_fields
from generator.pages.crumbs import crumbs
from generator.pages.found_by import FoundBy
from generator.pages.markdown import typed
from generator.pages.page import Page, Site
from generator.records.blank import lines
from generator.records.field import Record, fields
from generator.records.idea import Idea, IdeaStatus
from generator.records.interest import WHO, Interest
from generator.records.posted import LARGEST
from generator.texts import N_

DATED = {Idea: "posted_on", Interest: "stated_on"}
BY_HAND = {Idea: f"status: {IdeaStatus.OPEN.value}"}


def pages(site: Site) -> Iterator[Page]:
    yield Page(routes.POST_IDEA, "post_idea.md.j2", site.text(N_("Post an idea")),
               site.text(N_("Write down your idea, see whether it exists already, and save or send it.")),
               partial(view, site, Idea), crumbs(site, routes.JOIN), (), found_by=FoundBy())
    yield Page(routes.POST_INTEREST, "post_interest.md.j2", site.text(N_("We want this too, or use it")),
               site.text(N_("Say that your organisation wants what a project or idea offers, or uses it already.")),
               partial(view, site, Interest), crumbs(site, routes.JOIN), (), found_by=FoundBy())


def view(site: Site, kind: type[Record]) -> dict[str, Any]:
    """What the page of a form shows."""
    programme = site.catalogue.programme
    mailbox = programme.post.mailbox if programme.post else None
    return {
        "fields": list(form_fields(kind)), "needs": WHO, "largest": LARGEST, "zone": programme.time_zone, "dated": DATED[kind],
        "post": programme.post, "mailbox": quote(mailbox or "", safe="@"),
        "municipalities": site.catalogue.today,
        "subjects": sorted(site.catalogue.subjects.values(), key=lambda subject: site.of(subject.name)),
        "template": typed("\n".join(blank(site, kind))),
    }


def blank(site: Site, kind: type[Record]) -> Iterator[str]:
    """The file to fill in by hand: what is asked in the form, each with what it means."""
    asked = {*kind.asked, *kind.added} - {"status"}
    for name, info in fields(kind).items():
        if name in asked:
            yield from lines(info.alias or name, info, [site.language.code], site.language.gettext)
        elif name == "status":
            yield BY_HAND[kind]
