"""What the tables say, as nodes: the facts that sources tell. A graph has no room for doubt, so what is unknown, disputed or
inferred by the editors is left out of it, as is what was granted to a project that was withdrawn."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator

from generator import routes
from generator.catalogue.participation import Participation
from generator.downloads.about import About
from generator.linked.spots import Spots, iri
from generator.linked.terms import Node
from generator.records.call import Call
from generator.records.fact import Basis
from generator.records.localised import Localised
from generator.records.municipality import Municipality
from generator.records.project import STATUS_LABELS, Project
from generator.texts import N_

GEMEENTE = "https://data.vlaanderen.be/id/gemeente/"
# Registers of areas by the day of which they tell, for municipalities of Belgium.
REFNIS = {datetime.date(2019, 1, 1): "http://vocab.belgif.be/auth/refnis2019/",
          datetime.date(2025, 1, 1): "http://vocab.belgif.be/auth/refnis2025/"}
LEAD, PARTNER = "penhouder", "deelnemer"
ROLES = {LEAD: N_("Lead partner"), PARTNER: N_("Participant")}


def words(text: Localised) -> dict[str, str]:
    return dict(text.items())


def in_each(message: str, about: About) -> dict[str, str]:
    """A message in every language of the site."""
    return {language.code: language.gettext(message) for language in about.languages}


def concept(spot: str, label: str, about: About) -> Node:
    return {"@id": spot, "@type": "skos:Concept", "label": in_each(label, about)}


def programme(about: About, spots: Spots) -> Iterator[Node]:
    """The measure, and who runs it."""
    own = about.programme
    yield {"@id": spots.programme(), "@type": ["schema:FundingScheme", "subsidie:SubsidiemaatregelAanbod"], "identifier": own.id,
           "name": words(own.name), "description": words(own.summary), "url": spots.at(routes.PROGRAMME),
           "funder": spots.agency(), "source": spots.source(own.source.document)}
    yield {"@id": spots.agency(), "@type": "schema:GovernmentOrganization", "name": words(own.agency)}


def calls(about: About, spots: Spots) -> Iterator[Node]:
    """Each series of the measure, and the step in which applications could be made."""
    for call in about.catalogue.calls.values():
        yield {"@id": spots.call(call), "@type": ["schema:FundingScheme", "lblodsubsidie:SubsidiemaatregelAanbodReeks"],
               "identifier": call.id, "name": words(call.name), "description": words(call.summary),
               "url": spots.at(routes.of(call)), "part_of": spots.programme(), "funder": spots.agency(),
               "about": [spots.theme(about.catalogue.themes[each.theme]) for each in call.themes],
               **({"same": iri(call.lblod_series)} if call.lblod_series else {}),
               "source": spots.source(call.source.document)}
        yield {"@id": spots.step(call), "@type": "subsidie:Subsidieprocedurestap", "part_of": spots.call(call),
               **period(call), **({"same": iri(call.lblod_step)} if call.lblod_step else {})}


def period(call: Call) -> Node:
    """When applications could be made, as far as that is known."""
    days = {name: day for name, day in (("opens", call.opens.told), ("closes", call.deadline.told)) if day}
    return {"period": {"@type": "dct:PeriodOfTime", **days}} if days else {}


def themes(about: About, spots: Spots) -> Iterator[Node]:
    for theme in about.catalogue.themes.values():
        yield {"@id": spots.theme(theme), "@type": "skos:Concept", "identifier": theme.id, "label": words(theme.name),
               "definition": words(theme.summary), "url": spots.at(routes.of(theme)),
               **({"same": iri(theme.uri)} if theme.uri else {}), "source": spots.source(theme.source.document)}


def projects(about: About, spots: Spots) -> Iterator[Node]:
    """Each project, and what it was granted; a project that was withdrawn was granted nothing."""
    yield from (concept(spots.concept(status), label, about) for status, label in STATUS_LABELS.items())
    subjects = {key: words(subject.name) for key, subject in about.catalogue.subjects.items()}
    for project in about.catalogue.projects.values():
        named, theme = by_language([subjects[key] for key in project.subjects]), project.theme.told
        yield {"@id": spots.project(project), "@type": "schema:Project", "identifier": project.id, "name": words(project.title),
               "description": words(project.summary), "url": spots.at(routes.of(project)),
               "status": spots.concept(project.status),
               **({"about": spots.theme(about.catalogue.themes[theme])} if theme else {}),
               **({"keywords": named} if named else {}), **({"funding": spots.grant(project)} if project.counts else {}),
               "source": spots.source(project.source.document)}
        if project.counts:
            yield grant(about, spots, project)


def grant(about: About, spots: Spots, project: Project) -> Node:
    """What was granted; without an amount where none is known."""
    amount = project.awarded_amount.told
    known = {"amount": {"@type": "schema:MonetaryAmount", "currency": about.programme.currency, "value": amount}}
    return {"@id": spots.grant(project), "@type": ["schema:MonetaryGrant", "subsidie:SubsidiemaatregelConsumptie"],
            "funded_item": spots.project(project), "funder": spots.agency(), "measure": spots.programme(),
            "part_of": spots.call(about.catalogue.calls[project.call]), **(known if amount is not None else {})}


def by_language(texts: list[dict[str, str]]) -> dict[str, list[str]]:
    """Texts, each in its languages, as those of each language."""
    codes = dict.fromkeys(code for text in texts for code in text)
    return {code: [text[code] for text in texts if code in text] for code in codes}


def participations(about: About, spots: Spots) -> Iterator[Node]:
    """Who takes part in what: each participation has a role, and whoever is known plays it."""
    yield from (concept(spots.concept(role), label, about) for role, label in ROLES.items())
    for project in about.catalogue.projects.values():
        found = [each for each in about.catalogue.participations_of(project) if each.basis is not Basis.INFERRED]
        if not found:
            continue
        yield {"@id": spots.grant(project) if project.counts else spots.project(project),
               "participation": [spots.participation(project, each.position) for each in found]}
        lead = about.catalogue.municipality_of(project, project.lead_partner.told)
        for each in found:
            yield from participation(spots, each, lead)


def participation(spots: Spots, found: Participation, lead: Municipality | None) -> Iterator[Node]:
    own, spot = found.participant, spots.participation(found.project, found.position)
    role = LEAD if found.then and lead and found.then.nis == lead.nis else PARTNER
    yield {"@id": spot, "@type": "m8g:Participation", "position": found.position, "role": spots.concept(role),
           "as_published": found.as_published, "source": spots.source(found.citation.document)}
    if own.organisation:
        yield {"@id": spots.participant(found.project, found.position), "@type": "schema:Organization",
               "as_published": own.organisation, "plays": spot,
               **({"area": spots.municipality(found.then)} if found.then else {})}
    elif found.then:
        yield {"@id": spots.municipality(found.then), "plays": spot}


def municipalities(about: About, spots: Spots) -> Iterator[Node]:
    """The government of each municipality, of today and before."""
    is_belgian = about.programme.country == "BE"
    for each in about.catalogue.municipalities.values():
        places = [f"{address}{each.nis}" for day, address in REFNIS.items() if each.valid_on(day)]
        yield {"@id": spots.municipality(each), "@type": ["besluit:Bestuurseenheid", "schema:GovernmentOrganization"],
               "identifier": each.nis, "name": {"nl": each.name, "fr": each.name_fr, "en": each.name_en},
               "url": spots.at(routes.of(each)), **({"ovo": each.ovo} if each.ovo else {}),
               **({"area": f"{GEMEENTE}{each.nis}"} if is_belgian else {}),
               **({"spatial": places} if is_belgian and places else {})}


# The tables that come as linked data too.
LINKED: dict[str, Callable[[About, Spots], Iterator[Node]]] = {
    "programma": programme, "oproepen": calls, "themas": themes, "projecten": projects, "deelnames": participations,
    "gemeenten": municipalities,
}
