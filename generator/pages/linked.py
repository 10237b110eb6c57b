"""What a page tells programs of itself: schema.org in JSON-LD, the same facts that readers see, and nothing that is unknown."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from generator.pages.markdown import WAY_UP
from generator.pages.page import Page
from generator.records.municipality import Municipality, Province
from generator.records.programme import Programme
from generator.tables.as_json import encoded
from generator.texts import Language

Linked = dict[str, Any]
WAY_UP_IN_JSON = encoded(WAY_UP).strip('"')
HARMFUL = re.compile("[<>&]")
HARMLESS = str.maketrans({sign: f"\\u{ord(sign):04x}" for sign in "<>&"})  # no text ends the block or begins another


@dataclass(frozen=True)
class Places:
    """Where things stand: below the address of the site when it has one, else as seen from the page."""

    root: str
    prefix: str  # of the language

    def page(self, address: str) -> str:
        """A page of the language."""
        return f"{self.root}{self.prefix}{address}"

    def file(self, address: str) -> str:
        """A file that stands once, for all languages."""
        return f"{self.root}{address}"


def linked_data(page: Page, at: Places) -> str:
    """The block of a page with what it is about and the way back up; nothing for a page with neither."""
    found = [*([page.about(at)] if page.about else []), *breadcrumbs(page, at)]
    if not found:
        return ""
    whole = {"@context": "https://schema.org", **(found[0] if len(found) == 1 else {"@graph": found})}
    text = encoded(whole)
    if HARMFUL.search(text):  # hardly ever; to replace takes as long as all the rest
        text = text.translate(HARMLESS)
    return f'\n<script type="application/ld+json">{text.replace(WAY_UP_IN_JSON, WAY_UP)}</script>\n'


def breadcrumbs(page: Page, at: Places) -> list[Linked]:
    """The way from the first page to this one."""
    if not page.crumbs:
        return []
    way = [*page.crumbs, (page.title, page.address)]
    return [{"@type": "BreadcrumbList", "itemListElement": [
        {"@type": "ListItem", "position": number, "name": title, "item": at.page(address)}
        for number, (title, address) in enumerate(way, 1)]}]


def website(programme: Programme, language: Language, search: str, home: str, at: Places) -> Linked:
    """The site, and how it is searched; `search` and `home` are addresses."""
    return {"@type": "WebSite", "name": programme.name.get(language.code), "description": programme.summary.get(language.code),
            "inLanguage": language.tag, "url": at.page(home),
            "potentialAction": {"@type": "SearchAction", "query-input": "required name=zoek", "target": {
                "@type": "EntryPoint", "urlTemplate": f"{at.page(search)}?zoek={{zoek}}"}}}


def grant(programme: Programme, language: Language, amount: object) -> Linked:
    """What a project was given; `amount` is left out when it is None."""
    found: Linked = {"@type": "MonetaryGrant", "funder": funder(programme, language)}
    if amount is not None:
        found["amount"] = {"@type": "MonetaryAmount", "currency": programme.currency, "value": str(amount)}
    return found


def funder(programme: Programme, language: Language) -> Linked:
    return {"@type": "GovernmentOrganization", "name": programme.agency.get(language.code)}


def area(municipality: Municipality, province: Province) -> Linked:
    """A municipality as a place."""
    found: Linked = {"@type": "AdministrativeArea", "name": municipality.name, "identifier": municipality.nis}
    if municipality.latitude is not None and municipality.longitude is not None:
        found["geo"] = {"@type": "GeoCoordinates", "latitude": float(municipality.latitude),
                        "longitude": float(municipality.longitude)}
    return {**found, "containedInPlace": {"@type": "AdministrativeArea", "name": province.name}}
