"""The forms in which visitors post an idea or a correction, or say that they want or use something; each makes a file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
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
from generator.records.correction import Correction
from generator.records.field import Record, fields
from generator.records.idea import Idea, IdeaStatus
from generator.records.interest import WHO, Interest
from generator.records.posted import LARGEST
from generator.records.programme import Post, Programme
from generator.texts import N_

DATED = {Idea: "posted_on", Interest: "stated_on", Correction: "noted_on"}
BY_HAND = {Idea: f"status: {IdeaStatus.OPEN.value}"}


def pages(site: Site) -> Iterator[Page]:
    yield Page(routes.POST_IDEA, "post_idea.md.j2", site.text(N_("Post an idea")),
               site.text(N_("Write down your idea, see whether it exists already, and save or send it.")),
               partial(view, site, Idea), crumbs(site, routes.JOIN), (), found_by=FoundBy())
    yield Page(routes.POST_INTEREST, "post_interest.md.j2", site.text(N_("We want this too, or use it")),
               site.text(N_("Say that your organisation wants what a project or idea offers, or uses it already.")),
               partial(view, site, Interest), crumbs(site, routes.JOIN), (), found_by=FoundBy())
    yield Page(routes.POST_CORRECTION, "post_correction.md.j2", site.text(N_("Improve these records")),
               site.text(N_("Say what is wrong in a record, what it should say, and where that can be looked up.")),
               partial(view, site, Correction), crumbs(site, routes.JOIN), (), found_by=FoundBy())


def view(site: Site, kind: type[Record]) -> dict[str, Any]:
    """What the page of a form shows."""
    programme = site.catalogue.programme
    post = address(programme)
    return {
        "fields": list(form_fields(kind)), "needs": WHO, "largest": LARGEST, "zone": programme.time_zone, "dated": DATED[kind],
        "post": post, "mailbox": quote(post.mailbox or "", safe="@"),
        "municipalities": site.catalogue.today,
        "subjects": sorted(site.catalogue.subjects.values(), key=lambda subject: site.of(subject.name)),
        "template": typed("\n".join(blank(site, kind))),
    }


def address(programme: Programme) -> Post:
    """Where a file can be sent; an issue begins in the repository where no other address is given."""
    post = programme.post or Post()
    ready = programme.repository.new_issue if programme.repository else None
    return replace(post, new_issue=post.new_issue or ready)


def blank(site: Site, kind: type[Record]) -> Iterator[str]:
    """The file to fill in by hand: what is asked in the form, each with what it means."""
    asked = {*kind.asked, *kind.added} - {"status"}
    for name, info in fields(kind).items():
        if name in asked:
            yield from lines(info.alias or name, info, [site.language.code], site.language.gettext)
        elif name == "status":
            yield BY_HAND[kind]
