"""The calls: when they ran, how their deadline moved, what they told and what they funded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from generator import routes
from generator.charts.timeline import timeline
from generator.pages.crumbs import crumbs
from generator.pages.found_by import FoundBy
from generator.pages.history import told, told_digest
from generator.pages.linked import Linked, Places, funder
from generator.pages.page import Page, Site
from generator.pages.paging import further, parts
from generator.pages.projects import card
from generator.records.call import Call
from generator.tables.own import of_call
from generator.texts import N_


def pages(site: Site) -> Iterator[Page]:
    calls = list(site.catalogue.calls.values())
    yield Page(routes.CALLS, "calls.md.j2", site.text(N_("Calls")),
               site.text(N_(
                   "The calls for applications: when they opened and closed, how much a project could get, "
                   "and what came of them.")),
               lambda: {"calls": [summary(site, call) for call in calls], "timeline": timeline(calls),
                        "kinds": list(site.catalogue.call_kinds.values()), "calendar": calendar(calls, routes.CALLS)},
               crumbs(site))
    for call in calls:
        yield from call_pages(site, call)


def call_pages(site: Site, call: Call) -> Iterator[Page]:
    """The page of a call, and those that its projects go on upon."""
    projects = site.catalogue.projects_of_call(call)
    found = parts(routes.of(call), projects)
    page = Page(routes.of(call), "call.md.j2", site.of(call.name), site.of(call.summary), lambda: {
        **summary(site, call), "timeline": timeline([call]), "part": found[0],
        "themes": [(t, site.catalogue.themes[t.theme]) for t in call.themes],
        "named": named(site, call), "history": told(site, call.kind, call.id), "calendar": calendar([call], routes.of(call)),
    }, crumbs(site, routes.CALLS), projects, told_digest(site.catalogue.history, call.kind, call.id),
        found_by=partial(found_by, site, call), own=of_call(site.catalogue, call), about=partial(about, site, call),
        spoken=site.spoken(call.name, call.summary), hashed=lambda: site.tables["oproepen"].hash_of(call.id))
    yield page
    yield from further(site, page, found, card)


def calendar(calls: Iterable[Call], address: str) -> str:
    """Address of the calendar of the calls on a page; empty when no day of them is known."""
    return routes.calendar(address) if any(call.opens.known or call.deadline.known for call in calls) else ""


def about(site: Site, call: Call, at: Places) -> Linked:
    """The call as what funds projects, and the same thing where others name it."""
    found = {"@type": "FundingScheme", "name": site.of(call.name), "description": site.of(call.summary),
             "url": at.page(routes.of(call)), "funder": funder(site.catalogue.programme, site.language)}
    return {**found, "sameAs": call.lblod_series} if call.lblod_series else found


def found_by(site: Site, call: Call) -> FoundBy:
    kind = site.catalogue.call_kinds.get(call.kind_of_call.answer or "")
    themes = [site.of(site.catalogue.themes[each.theme].name) for each in call.themes]
    return FoundBy("calls", words=(*([site.of(kind.name)] if kind else ()), *themes), text=(site.of(call.summary),))


def summary(site: Site, call: Call) -> dict[str, object]:
    """What a list shows of a call; `funded` is None when no project of it is known."""
    projects = site.catalogue.projects_of_call(call)
    return {"call": call, "kind": site.catalogue.call_kinds.get(call.kind_of_call.answer or ""),
            "funded": len(site.catalogue.not_withdrawn(projects)) if projects else None}


def named(site: Site, call: Call) -> dict[str, int]:
    """What the records give beside what the call told."""
    found = [p for project in site.catalogue.projects_of_call(call) for p in site.catalogue.participations_of(project)
             if p.counts]
    return {"participations": sum(1 for p in found if p.then), "municipalities": len({p.then.nis for p in found if p.then}),
            "groups": sum(1 for p in found if p.participant.group)}
