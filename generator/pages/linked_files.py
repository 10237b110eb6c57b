"""The linked data: which files there are, whose words they use, and what is missing for full conformance."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from generator import routes
from generator.downloads import threesixty
from generator.downloads.about import About
from generator.linked import dcat, jsonld, turtle
from generator.linked.records import LINKED
from generator.pages.crumbs import crumbs
from generator.pages.page import Page, Site
from generator.texts import N_

FORMATS = (turtle, jsonld)
# What a full description in the terms of OSLO would tell and the records do not hold, or what we could not check.
MISSING = (
    N_("applications: the records hold what was granted, not the day of each application or the amount asked for"),
    N_("decisions: the records do not name the decision by which a grant was given"),
    N_("amounts that were committed or paid: the records hold awarded amounts alone"),
    N_("numbers of organisations in the Belgian register of companies: the records hold NIS codes and, where known, OVO codes"),
    N_("statuses and roles: they use words of this site, not a code list of OSLO"),
    N_("a check by the published shapes of OSLO: we had none that could be used; the published JSON-LD contexts for subsidies "
       "hold errors, so this site has its own"),
)


def pages(site: Site) -> Iterator[Page]:
    yield Page(routes.LINKED, "linked_files.md.j2", site.text(N_("Linked data")),
               site.text(N_(
                   "The records in Turtle and JSON-LD, their catalogue in DCAT, grants for 360Giving, and what is missing.")),
               partial(view, site), crumbs(site, routes.DATA))


def view(site: Site) -> dict[str, object]:
    about = About(site.catalogue, site.tables, site.languages)
    return {"graphs": [(site.tables[name], len(site.tables[name].frame)) for name in LINKED], "formats": FORMATS,
            "catalog": dcat.NAME, "context": f"{routes.DATA}{jsonld.CONTEXT}", "missing": MISSING,
            "is_belgian": site.catalogue.programme.country == "BE",  # elsewhere the standards of Flanders are not theirs
            "has_contact": site.catalogue.programme.contact is not None, "has_grants": bool(threesixty.held(about)),
            "reasons": [threesixty.REASONS[name] for name in threesixty.counted(about)], "lost": threesixty.LOST,
            "grants": f"{routes.DATA}{threesixty.NAME}", "report": f"{routes.DATA}{threesixty.REPORT}"}
