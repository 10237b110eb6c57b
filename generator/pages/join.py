"""How a municipality takes part: what there is to join or to copy, and what was asked."""

from __future__ import annotations

from collections.abc import Iterator

from generator import routes
from generator.pages.crumbs import crumbs
from generator.pages.found_by import FoundBy
from generator.pages.interest import shown_in
from generator.pages.page import Page, Site
from generator.pages.partners import KINDS
from generator.pages.themes import subjects
from generator.records.call import Call
from generator.records.idea import Idea
from generator.records.municipality import Municipality
from generator.texts import N_


def pages(site: Site) -> Iterator[Page]:
    catalogue = site.catalogue
    calls = list(catalogue.calls.values())
    latest = max((call for call in calls if call.closes), key=lambda call: (call.closes, call.number), default=None)
    yield Page(routes.JOIN, "join.md.j2", site.text(N_("Take part")),
               site.text(N_("Does your idea exist already, who works on the same, and what did a project have to meet?")),
               lambda: {"latest": latest, "calls": [described(site, call) for call in calls],
                        "themes": list(catalogue.themes.values()), "call_kinds": list(catalogue.call_kinds.values()),
                        "ideas": [(idea, municipality(site, idea)) for idea in catalogue.ideas.values()],
                        "requirements": list(catalogue.programme.requirements),
                        "subjects": subjects(site), "municipalities": catalogue.today, "kinds": KINDS,
                        "interest": {idea.id: shown_in(site, idea) for idea in catalogue.ideas.values()}},
               crumbs(site), found_by=lambda: FoundBy(
                   words=tuple(site.of(idea.title) for idea in catalogue.ideas.values()),
                   text=tuple(site.of(idea.summary) for idea in catalogue.ideas.values())))


def described(site: Site, call: Call) -> dict[str, object]:
    """What decides whether an idea fits a call, as far as it is known."""
    return {"call": call, "kind": site.catalogue.call_kinds.get(call.kind_of_call.answer or ""),
            "themes": [site.catalogue.themes[each.theme] for each in call.themes]}


def municipality(site: Site, idea: Idea) -> Municipality | None:
    """Who posted an idea, as it was called that day."""
    return site.catalogue.gazetteer.find(idea.municipality, idea.posted_on) if idea.municipality else None
