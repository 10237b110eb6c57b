"""360Giving (standard 1.1): the grants that the standard can hold, and a report on what it cannot.

A grant there must have an identifier below the publisher's prefix, an amount, the day of the award and a recipient. A project of
which the sources do not tell all of these is left out and counted; nothing is filled in. Source of what is required: the grant
schema of the standard, https://standard.threesixtygiving.org/.
"""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from typing import Any

from generator.downloads.about import LICENCE, About
from generator.downloads.package import as_json
from generator.records.call import Call
from generator.records.municipality import Municipality
from generator.records.project import Project
from generator.texts import N_

NAME, REPORT = "360giving.json", "360giving-report.json"
STANDARD = "1.1"
WITHDRAWN = "status"
# What keeps a project out, under the name that the standard or the records give it.
REASONS = {
    "id": N_("the publisher has no prefix of 360Giving"), "amountAwarded": N_("the amount is not known"),
    "awardDate": N_("the day of the award is not known"), "recipientOrganization": N_("no source tells who received it"),
    WITHDRAWN: N_("the project was withdrawn"),
}
LOST = (N_("the participants beside the recipient"), N_("the theme and the subjects"),
        N_("the source and the basis of each fact"), N_("facts that are unknown, and those on which sources differ"),
        N_("municipalities that merged since"))
Object = dict[str, Any]


def grants_file(about: About) -> bytes:
    """The package of all grants; one without grants says no more than who publishes it."""
    prefix = about.programme.threesixty_prefix
    publisher = {"name": about.text(N_("The editors of this site")), **({"prefix": prefix} if prefix else {})}
    return as_json({"version": STANDARD, "title": about.title, "license": LICENCE, "modified": about.day,
                    "publisher": publisher, "grants": [grant(about, project) for project in held(about)]})


def report_file(about: About) -> bytes:
    """How many grants are told, which are not and why, and what gets lost of those that are."""
    left_out = {project.id: missing(about, project) for project in about.catalogue.projects.values()}
    told = {identifier: reasons for identifier, reasons in left_out.items() if reasons}
    return as_json({"standard": STANDARD, "release": about.release, "grants": len(left_out) - len(told), "leftOut": len(told),
                    "reasons": [{"field": name, "meaning": about.text(REASONS[name]), "projects": count}
                                for name, count in counted(about).items()],
                    "notHeld": [about.text(message) for message in LOST], "projects": told})


def counted(about: About) -> dict[str, int]:
    """Reason -> the projects that it keeps out; one may have several."""
    found = Counter(reason for project in about.catalogue.projects.values() for reason in missing(about, project))
    return {name: found[name] for name in REASONS if found[name]}


def held(about: About) -> list[Project]:
    """The projects that make a grant."""
    return [project for project in about.catalogue.projects.values() if not missing(about, project)]


def missing(about: About, project: Project) -> list[str]:
    """What keeps a project out; nothing where it makes a grant."""
    if not project.counts:
        return [WITHDRAWN]
    there = {"id": about.programme.threesixty_prefix, "amountAwarded": project.awarded_amount.told is not None,
             "awardDate": call_of(about, project).awarded_on.told, "recipientOrganization": recipient(about, project)}
    return [name for name, found in there.items() if not found]


def call_of(about: About, project: Project) -> Call:
    return about.catalogue.calls[project.call]


def recipient(about: About, project: Project) -> Municipality | None:
    """The lead partner, where a source tells it."""
    return about.catalogue.municipality_of(project, project.lead_partner.told)


def grant(about: About, project: Project) -> Object:
    """A project that has all that a grant needs."""
    prefix, call, lead = about.programme.threesixty_prefix, call_of(about, project), recipient(about, project)
    return {
        "id": f"{prefix}-{project.id}", "title": about.of(project.title), "description": about.of(project.summary),
        "currency": about.programme.currency, "amountAwarded": number(project.awarded_amount.told),
        "awardDate": call.awarded_on.told.isoformat(),
        "recipientOrganization": [{"id": f"{prefix}-org-{lead.nis}", "name": lead.name}],
        "fundingOrganization": [{"id": f"{prefix}-org-{about.programme.id}", "name": about.of(about.programme.agency)}],
        "grantProgramme": [{"code": call.id, "title": about.of(call.name)}], "dateModified": about.day,
    }


def number(amount: Decimal) -> int | float:
    """The standard wants a number: exact to the cent below 70 billion, since 15 digits survive."""
    return int(amount) if amount == int(amount) else float(amount)
