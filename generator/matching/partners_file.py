"""What a visitor's browser needs to propose partners with other reasons, and to say why something is not proposed."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from generator import routes
from generator.catalogue import Catalogue
from generator.matching.reasons import ALIKE_IN_SIZE, KIND_LABELS, NAMED, POINTS, SHOWN
from generator.matching.ties import Ties
from generator.records.project import Status
from generator.texts import N_, Language

SAYS = {
    "others": N_("and others"),
    "map": N_("see it on the map"),
    "inhabitants": N_("%(count)s inhabitants"),
    "idea": N_("idea"),
    "none": N_("With these reasons there is nothing to propose."),
    "anew": N_("The lists were made anew."),
    "nothing": N_("No municipality, project or idea is called so."),
    "listed": N_("It stands in the list: place %(place)s, with %(points)s points."),
    "lower": N_("It has reasons, but others have more: place %(place)s of %(count)s, with %(points)s points. The last in the "
                "list has %(last)s. With as many points, whoever takes part in more comes first."),
    "off": N_("It has reasons, but they are switched off."),
    "stranger": N_("No reason was found: no interest in the same, no project together, no neighbour, no subject or partner in "
                   "common, and not about the same size."),
    "unlike": N_("No reason was found: you showed no interest in it, no neighbour, partner or municipality of about your size "
                 "takes part, and you take part in nothing on its subjects."),
    "size": N_("Only its size is about the same. That is not enough for a municipality that takes part in nothing that we know "
               "of."),
    "itself": N_("That is the municipality itself."),
    "merged": N_("Today it is part of %(today)s."),
    "member": N_("%(name)s takes part in it already."),
    "poster": N_("%(name)s posted it."),
    "user": N_("%(name)s says that it uses it already."),
    "withdrawn": N_("It was withdrawn, so it is proposed to nobody."),
    "taken-up": N_("A project took it up; the project is proposed instead."),
}


def partners_file(ties: Ties, language: Language) -> bytes:
    """The facts as JSON; `site_templates/assets/partners-ranking.js` reads them. Everything is named by its place in a list."""
    code = language.code
    return json.dumps({
        "says": {name: language.gettext(text) for name, text in SAYS.items()},
        "kinds": {kind: language.gettext(text) for kind, text in KIND_LABELS.items()},
        "points": POINTS, "shown": SHOWN, "named": NAMED, "ratio": ALIKE_IN_SIZE,
        "routes": {"projects": routes.PROJECTS, "municipalities": routes.MUNICIPALITIES, "ideas": routes.idea(""),
                   "subjects": f"{routes.THEMES}#", "map": routes.on_map([])},
        "municipalities": [[m.nis, m.id, m.name, m.population, ties.neighbours[place]]
                           for place, m in enumerate(ties.municipalities)],
        "former": list(former(ties)),
        "subjects": [[subject.id, subject.name.get(code)] for subject in ties.subjects],
        "offers": [[offer.kind, offer.id, offer.title.get(code), ties.members[place], ties.subjects_of[place]]
                   for place, offer in enumerate(ties.offers)],
        "others": list(others(ties.catalogue, code)),
        "interest": [[*pair, sorted(says)] for pair, says in sorted(ties.interest.items())],
    }, ensure_ascii=False, separators=(",", ":")).encode()


def former(ties: Ties) -> Iterator[list[Any]]:
    """The name of each municipality that went into another, and the place of that."""
    for municipality in ties.catalogue.former:
        today = ties.catalogue.gazetteer.today(municipality, ties.catalogue.as_of)
        if today.nis in ties.place:
            yield [municipality.id, municipality.name, ties.place[today.nis]]


def others(catalogue: Catalogue, code: str) -> Iterator[list[str]]:
    """What is proposed to nobody, and why: withdrawn, or taken up by a project."""
    offered = {idea.id for idea in catalogue.ideas.values() if idea.status == "open"}
    for project in catalogue.projects.values():
        if project.status is Status.WITHDRAWN:
            yield [project.kind, project.id, project.title.get(code), "withdrawn"]
    for idea in catalogue.ideas.values():
        if idea.id not in offered:
            yield [idea.kind, idea.id, idea.title.get(code), idea.status.value]
