"""The words that the linked data use: from which vocabulary each comes, and what kind of value it has.

The subsidy terms are those of OSLO as the Flemish local governments use them (LBLOD): a measure, its series (a call), a step with
a period, and what was granted, in which organisations play roles. Nothing is made up: what no vocabulary here says is left out.
"""

from __future__ import annotations

from typing import Any, NamedTuple

PREFIXES = {
    "adms": "http://www.w3.org/ns/adms#",
    "besluit": "http://data.vlaanderen.be/ns/besluit#",
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "lblodsubsidie": "http://lblod.data.gift/vocabularies/subsidie/",
    "m8g": "http://data.europa.eu/m8g/",
    "org": "http://www.w3.org/ns/org#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "http://schema.org/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "subsidie": "http://data.vlaanderen.be/ns/subsidie#",
    "transactie": "http://data.vlaanderen.be/ns/transactie#",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
Node = dict[str, Any]  # @id, @type, and terms; one without @id is a blank node within another
TEXT, WORDS, LINK, DAY, DECIMAL, INTEGER = "text", "words", "link", "day", "decimal", "integer"
# What JSON-LD says of a value of each kind; words are texts by language.
HOW: dict[str, dict[str, str]] = {
    TEXT: {}, WORDS: {"@container": "@language"}, LINK: {"@type": "@id"}, DAY: {"@type": "xsd:date"},
    DECIMAL: {"@type": "xsd:decimal"}, INTEGER: {"@type": "xsd:integer"},
}


class Term(NamedTuple):
    """A property, in short form with its prefix, and the kind of its values."""

    property: str
    kind: str


def terms(kind: str, **properties: str) -> dict[str, Term]:
    return {name: Term(found, kind) for name, found in properties.items()}


TERMS: dict[str, Term] = {
    **terms(WORDS, name="schema:name", description="schema:description", title="dct:title", told="dct:description",
            agent_name="foaf:name", label="skos:prefLabel", definition="skos:definition", keywords="schema:keywords",
            keyword="dcat:keyword", place_name="rdfs:label", contact_name="vcard:fn"),
    **terms(TEXT, identifier="dct:identifier", ovo="org:identifier", currency="schema:currency", file_title="dct:title",
            version="dcat:version", as_published="rdfs:label"),
    **terms(LINK, url="schema:url", about="schema:about", member="schema:member", funding="schema:funding",
            funder="schema:funder", funded_item="schema:fundedItem", amount="schema:amount", area="schema:areaServed",
            part_of="dct:isPartOf", source="dct:source", derived="prov:wasDerivedFrom", same="owl:sameAs",
            spatial="dct:spatial", status="adms:status",
            measure="transactie:isInstantieVan", participation="m8g:hasParticipation", plays="m8g:playsRole", role="m8g:role",
            in_scheme="skos:inScheme", period="dct:temporal",
            publisher="dct:publisher", licence="dct:license", access="dct:accessRights", language="dct:language",
            dataset="dcat:dataset", service="dcat:service", homepage="foaf:homepage", contact="dcat:contactPoint",
            email="vcard:hasEmail", contact_page="vcard:hasURL", distribution="dcat:distribution", theme="dcat:theme",
            access_url="dcat:accessURL", download_url="dcat:downloadURL", media_type="dcat:mediaType", format="dct:format",
            landing="dcat:landingPage", conforms="dct:conformsTo", endpoint="dcat:endpointURL",
            endpoint_description="dcat:endpointDescription", serves="dcat:servesDataset"),
    **terms(DAY, modified="dct:modified", opens="dcat:startDate", closes="dcat:endDate"),
    **terms(DECIMAL, value="schema:value"),
    **terms(INTEGER, position="schema:position"),
}


def context() -> Node:
    """What a reader of the JSON-LD needs: an own context, since those that OSLO published for subsidies do not hold."""
    found = {name: {"@id": term.property, **HOW[term.kind]} for name, term in TERMS.items()}
    return {"@context": {"@version": 1.1, **PREFIXES, **found}}
