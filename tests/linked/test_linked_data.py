"""The linked data as rdflib reads them and pyshacl judges them: equal graphs in both formats, the same facts as the tables."""

from __future__ import annotations

import json
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest
from pyshacl import validate
from rdflib import Graph, Literal, Namespace, URIRef
from rdflib.compare import isomorphic

from generator.catalogue import Catalogue
from generator.downloads.about import About
from generator.linked import dcat
from generator.linked.jsonld import jsonld
from generator.linked.records import LINKED
from generator.linked.spots import Spots, iri
from generator.linked.terms import TERMS, context
from generator.linked.turtle import turtle
from generator.tables import make_tables
from generator.texts import Language

ROOT = "https://example.org/site/"
SHAPES = Path(__file__).with_name("shapes.ttl")
SCHEMA, M8G = Namespace("http://schema.org/"), Namespace("http://data.europa.eu/m8g/")
DCAT, DCTERMS = Namespace("http://www.w3.org/ns/dcat#"), Namespace("http://purl.org/dc/terms/")
RDF = Namespace("http://www.w3.org/1999/02/22-rdf-syntax-ns#")
GRAPHS = {**LINKED, dcat.NAME: dcat.catalogue}
CONTACT = """\
contact:
  name:
    nl: Dienst "Open" Data \\ vragen
    en: Open data service
  mailbox: data@example.org
  page: https://example.org/contact
"""


def about_of(catalogue: Catalogue) -> About:
    return About(catalogue, make_tables(catalogue), tuple(Language(name[:2], name) for name in catalogue.programme.languages))


def as_turtle(name: str, about: About, root: str = ROOT) -> Graph:
    made = b"".join(turtle(GRAPHS[name](about, Spots(root))))
    return Graph().parse(data=made, format="turtle", publicID=f"{ROOT}data/{name}.ttl")


def as_jsonld(name: str, about: About, root: str = ROOT) -> Graph:
    made = json.loads(b"".join(jsonld(GRAPHS[name](about, Spots(root)))))
    assert made["@context"] == "context.jsonld"
    return Graph().parse(data=json.dumps({**made, **context()}), format="json-ld", base=f"{ROOT}data/{name}.jsonld")


@pytest.mark.parametrize("name", [name for name in GRAPHS if name != "gemeenten"])
def test_both_formats_hold_the_same_graph(about: About, name: str) -> None:
    """Also where the site has no address yet: links then lead from the file to the page."""
    expected = as_turtle(name, about)

    assert len(expected) > 10
    assert isomorphic(expected, as_jsonld(name, about))
    assert isomorphic(expected, as_turtle(name, about, "../"))


def test_every_term_is_a_property_of_a_vocabulary() -> None:
    """JSON-LD needs no more than the context: nothing is lost, and each word has its meaning."""
    told = context()["@context"]

    assert {term.property.partition(":")[0] for term in TERMS.values()} <= set(told)
    assert {name: term.property for name, term in TERMS.items()} == {name: told[name]["@id"] for name in TERMS}


def test_the_catalogue_conforms_to_dcat_ap(joined: Callable[..., Catalogue], small_programme: str) -> None:
    graph = as_turtle(dcat.NAME, about_of(joined(**{"programme.yml": small_programme + CONTACT})))
    conforms, _, told = validate(graph, shacl_graph=Graph().parse(SHAPES), advanced=False)

    assert conforms, told
    assert len(set(graph.subjects(RDF.type, DCAT.Distribution))) > 100


@pytest.mark.parametrize("gone", [DCTERMS["title"], DCTERMS.identifier, DCAT.keyword, DCAT.accessURL, DCTERMS.publisher])
def test_the_shapes_see_what_is_missing(about: About, gone: URIRef) -> None:
    graph = as_turtle(dcat.NAME, about)
    graph.remove((None, gone, None))

    assert not validate(graph, shacl_graph=Graph().parse(SHAPES))[0]


@pytest.mark.parametrize("kind", ["LicenseDocument", "LinguisticSystem", "RightsStatement", "MediaType", "MediaTypeOrExtent"])
def test_the_shapes_see_what_has_no_class(about: About, kind: str) -> None:
    graph = as_turtle(dcat.NAME, about)
    graph.remove((None, RDF.type, DCTERMS[kind]))

    assert not validate(graph, shacl_graph=Graph().parse(SHAPES))[0]


def test_a_contact_that_nobody_told_is_left_out(about: About) -> None:
    assert [] == list(as_turtle(dcat.NAME, about).objects(None, DCAT.contactPoint))


def test_every_file_of_the_catalogue_is_one_that_the_site_has(about: About) -> None:
    """Compared with the addresses that tasks write."""
    from generator.data_files import data_tasks
    from generator.metadata import linked_tasks

    listed = {str(address).removeprefix(ROOT) for address in as_turtle(dcat.NAME, about).objects(None, DCAT.downloadURL)}
    made = {name for task in (*data_tasks(about), *linked_tasks(about, Spots(ROOT))) for name in names(task)}

    assert set() == {name for name in listed if not name.endswith(".geojson")} - made


def names(task: object) -> set[str]:
    """The files that a task would write, as its name tells: to make them all takes long."""
    kind, _, rest = task.name.partition("/")
    return {f"data/{rest}{suffix}" for suffix in (".ttl", ".jsonld")} if kind == "linked" else {f"data/{rest}"}


def test_no_amount_where_none_is_known(joined: Callable[..., Catalogue]) -> None:
    """And the one that is known, to the cent; a project that was withdrawn has no grant."""
    catalogue = joined()
    graph = as_turtle("projecten", about_of(catalogue))
    known = {str(project.id): project.awarded_amount.answer for project in catalogue.projects.values() if project.counts}
    found = {}
    for project, grant in graph.subject_objects(SCHEMA.funding):
        amount = graph.value(grant, SCHEMA.amount)
        found[str(graph.value(project, DCTERMS.identifier))] = amount and graph.value(amount, SCHEMA.value).toPython()

    assert known == found
    assert any(isinstance(value, Decimal) for value in found.values())


def test_what_is_inferred_is_not_told_as_a_fact(about: About) -> None:
    """The lead of the shipped projects is an inference of the editors: the graph names nobody the lead."""
    lead = URIRef(f"{ROOT}data/woordenboek/#penhouder")
    graph = as_turtle("deelnames", about)
    known = [project.lead_partner for project in about.catalogue.projects.values() if project.lead_partner.known]

    assert known and all(fact.basis == "inferred" for fact in known)
    assert [] == list(graph.subjects(M8G.role, lead))


def test_the_participations_are_those_of_the_table(about: About) -> None:
    graph = as_turtle("deelnames", about)

    assert len(about.tables["deelnames"].frame) == len(set(graph.subjects(RDF.type, M8G.Participation)))


def test_texts_survive_whatever_they_hold() -> None:
    text = 'Een "titel" \\ met <b>, \t \n \r \x07 \u2028 \x7f en 😀'
    nodes = [{"@id": f"{ROOT}x", "@type": "schema:Project", "name": {"nl": text, "en": [text, "b"]}, "identifier": text}]
    expected = Graph().parse(data=b"".join(turtle(nodes)), format="turtle")
    found = Graph().parse(data=json.dumps({**json.loads(b"".join(jsonld(nodes))), **context()}), format="json-ld")

    assert {Literal(text, lang="nl"), Literal(text, lang="en"), Literal("b", lang="en")} == set(
        expected.objects(None, SCHEMA.name))
    assert isomorphic(expected, found)


def test_addresses_are_fit_for_a_graph() -> None:
    assert "https://example.org/a%20b%3Cc%3E%22%7B%7D" == iri('https://example.org/a b<c>"{}')
