"""What the map tells of each municipality: a file of its own, so that Folium draws nothing anew when a project changes."""

from __future__ import annotations

import json
from typing import Any

from generator import routes
from generator.charts.area_map import CLASSES
from generator.map.layers import days
from generator.pages.page import Site
from generator.records.municipality import Municipality

NAMED = 6  # projects of a municipality in its popup; all of them for both periods stay below a megabyte


def map_facts(site: Site) -> bytes:
    """The facts of the areas of all layers as JSON; empty when no borders are known.

    `classes` is the least number of projects of each colour, `provinces` has name and address of each by its id, and `into`
    says which municipality a former one went into, as a later one counts the projects of those before it.
    """
    catalogue = site.catalogue
    if catalogue.areas_on(catalogue.as_of) is None:
        return b""
    shown = {m.nis: m for day in days(site) for m in catalogue.standing_on(day)}
    facts = {"classes": CLASSES, "provinces": {p.id: [p.name, address(p)] for p in catalogue.provinces.values()},
             "into": {nis: m.successor for nis, m in catalogue.municipalities.items() if m.successor},
             "areas": [properties(site, shown[nis]) for nis in sorted(shown)]}
    return json.dumps(facts, ensure_ascii=False).encode()


def properties(site: Site, municipality: Municipality) -> dict[str, Any]:
    """What the map knows of a municipality: texts that the script shows as texts, never as HTML.

    `projects` holds address and title of the first; `left` counts the others, and `more` says so. `figure` and `value`
    say which figure the count is, as on pages.
    """
    projects = site.catalogue.projects_in(municipality)
    shown = [[address(p), site.of(p.title)] for p in projects[:NAMED]]
    count = site.language.ngettext("%(count)s project", "%(count)s projects", len(projects)) % {
        "count": site.language.number(len(projects))}
    found = {"code": municipality.nis, "name": municipality.name, "count": count, "page": address(municipality),
             "province": municipality.province, "projects": shown, "figure": f"cell/gemeenten/{municipality.nis}/projects",
             "value": len(projects)}
    if left := len(projects) - len(shown):
        found |= {"left": left, "more": site.language.ngettext(
            "… and %(count)s more on the page of %(name)s", "… and %(count)s more on the page of %(name)s", left,
        ) % {"count": site.language.number(left), "name": municipality.name}}
    return found


def address(record: object) -> str:
    """Where the page of a record stands, seen from the map."""
    return routes.relative(routes.MAP, routes.of(record))
