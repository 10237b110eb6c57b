"""The catalogue of the data in DCAT-AP 3: a dataset per table, one of all tables, the interface, and each file as a distribution.

What DCAT-AP Vlaanderen asks beside is there too: an identifier on each dataset and distribution, access rights, keywords,
a contact point, and the Flemish declaration of CC0 on the catalogue, which is a description and no data. What nobody told
is left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from generator import downloads, routes
from generator.downloads import csv, csvw, geojson, json, package, sqlite, xlsx
from generator.downloads.about import LICENCE, About
from generator.linked import jsonld, turtle
from generator.linked.records import LINKED, in_each, words
from generator.linked.referred import AUTHORITY, GOVERNMENT, with_referred
from generator.linked.spots import Spots
from generator.linked.terms import Node
from generator.tables import Table
from generator.texts import N_

NAME = "catalog"
MEDIA_TYPES = "https://www.iana.org/assignments/media-types/"
CC0 = "https://data.vlaanderen.be/id/licentie/creative-commons-zero-verklaring/v1.0"
LANGUAGES = {"nl": "NLD", "en": "ENG", "fr": "FRA", "de": "DEU"}  # as the register of the EU names them
FILE_TYPES = {csv.MEDIA_TYPE: "CSV", json.MEDIA_TYPE: "JSON", xlsx.MEDIA_TYPE: "XLSX", turtle.MEDIA_TYPE: "RDF_TURTLE",
              jsonld.MEDIA_TYPE: "JSON_LD", geojson.MEDIA_TYPE: "GEOJSON"}
REGISTERED = {*FILE_TYPES, csvw.MEDIA_TYPE, "application/vnd.apache.parquet", sqlite.MEDIA_TYPE}  # with IANA
EDITORS = N_("The editors of this site")


class File(NamedTuple):
    """A file that is downloaded."""

    address: str
    title: str
    media_type: str


def catalogue(about: About, spots: Spots) -> Iterator[Node]:
    """The catalogue, all that it lists, and what these refer to."""
    return with_referred(listed(about, spots))


def listed(about: About, spots: Spots) -> Iterator[Node]:
    """The catalogue, and all that it lists."""
    datasets = [WHOLE, *about.tables]
    yield {"@id": spots.at(f"{routes.DATA}#catalogus"), "@type": "dcat:Catalog", "title": title(about),
           "told": words(about.programme.summary), "identifier": f"{about.programme.id}-catalogus",
           "publisher": {"@type": "foaf:Agent", "agent_name": in_each(EDITORS, about)}, "licence": CC0,
           "language": languages(about), "modified": about.day, "homepage": spots.at(routes.DATA),
           "spatial": region(about), **contact(about),
           "dataset": [spot(spots, name) for name in datasets], "service": spots.at(f"{routes.API}#api")}
    yield {"@id": spot(spots, WHOLE), **described(about, spots, WHOLE), "title": title(about),
           "told": words(about.programme.summary), "distribution": [spot(spots, each.address) for each in of_all(about)]}
    for table in about.tables.values():
        yield of_table(table, about, spots)
    for each in (*of_all(about), *(each for table in about.tables.values() for each in files_of(table))):
        yield distribution(each, spots)
    yield interface(about, spots)


WHOLE = "alles"


def spot(spots: Spots, name: str) -> str:
    return spots.at(f"{routes.DATA}#{name.removeprefix(routes.DATA)}")


def title(about: About) -> dict[str, str]:
    return {language.code: language.gettext(N_("Open data on %(programme)s")) % {
        "programme": about.programme.name.get(language.code)} for language in about.languages}


def languages(about: About) -> list[str]:
    found = (language.code for language in about.languages)
    return [f"{AUTHORITY}language/{LANGUAGES[code]}" for code in found if code in LANGUAGES]


def region(about: About) -> Node:
    return {"@type": "dct:Location", "place_name": words(about.programme.region)}


def contact(about: About) -> Node:
    """Who answers questions, where the programme tells it."""
    own = about.programme.contact
    if own is None:
        return {}
    return {"contact": {"@type": ["vcard:Organization", "vcard:Kind"], "contact_name": words(own.name),
                        **({"email": f"mailto:{own.mailbox}"} if own.mailbox else {}),
                        **({"contact_page": own.page} if own.page else {})}}


def described(about: About, spots: Spots, name: str) -> Node:
    """What every dataset says."""
    own = about.programme
    return {"@type": "dcat:Dataset", "identifier": f"{own.id}-{name}", "version": about.release, "modified": about.day,
            "publisher": {"@type": "foaf:Agent", "agent_name": in_each(EDITORS, about)},
            "access": f"{AUTHORITY}access-right/PUBLIC", "theme": GOVERNMENT, "language": languages(about),
            "spatial": region(about), "landing": spots.at(routes.DATA), **contact(about),
            "keyword": {language.code: [own.short_name, own.name.get(language.code)] for language in about.languages}}


def of_table(table: Table, about: About, spots: Spots) -> Node:
    sources = [spots.source(source.id) for source in about.sources_of(table)]
    return {"@id": spot(spots, table.name), **described(about, spots, table.name), "title": in_each(table.title, about),
            "told": in_each(table.meaning, about), "landing": spots.at(f"{routes.DICTIONARY}#{table.name}"),
            **({"derived": sources} if sources else {}),
            "distribution": [spot(spots, each.address) for each in files_of(table)]}


def files_of(table: Table) -> list[File]:
    """Each format of a table."""
    forms = [*downloads.formats_of(table), *((turtle, jsonld) if table.name in LINKED else ())]
    return [*(File(routes.download(table.name, form.SUFFIX), form.TITLE, form.MEDIA_TYPE) for form in forms),
            *(File(routes.download(name, geojson.SUFFIX), "GeoJSON", geojson.MEDIA_TYPE)
              for name in geojson.MAPS.get(table.name, ()))]


def of_all(about: About) -> list[File]:
    """The files that hold every table."""
    own = about.programme.id
    book = [File(routes.download(own, xlsx.SUFFIX), xlsx.TITLE, xlsx.MEDIA_TYPE)] if xlsx in downloads.FORMATS else []
    return [*book, File(routes.download(own, sqlite.SUFFIX), "SQLite", sqlite.MEDIA_TYPE),
            File(f"{routes.DATA}{package.NAME}", "Data Package", json.MEDIA_TYPE)]


def distribution(file: File, spots: Spots) -> Node:
    kind = FILE_TYPES.get(file.media_type)
    media = f"{MEDIA_TYPES}{file.media_type}" if file.media_type in REGISTERED else None
    return {"@id": spot(spots, file.address), "@type": "dcat:Distribution", "identifier": file.address,
            "file_title": file.title, "access_url": spots.at(file.address), "download_url": spots.at(file.address),
            "licence": LICENCE, **({"format": f"{AUTHORITY}file-type/{kind}"} if kind else {}),
            **({"media_type": media} if media else {})}


def interface(about: About, spots: Spots) -> Node:
    """The static interface for programs, which serves every table."""
    return {"@id": spots.at(f"{routes.API}#api"), "@type": "dcat:DataService", "identifier": f"{about.programme.id}-api",
            "title": in_each(N_("Interface for programs"), about), "endpoint": spots.at(routes.API_V1),
            "endpoint_description": spots.at(f"{routes.API_V1}openapi.json"), "licence": LICENCE,
            "access": f"{AUTHORITY}access-right/PUBLIC", "serves": spot(spots, WHOLE), **contact(about),
            "publisher": {"@type": "foaf:Agent", "agent_name": in_each(EDITORS, about)},
            "keyword": {language.code: [about.programme.short_name] for language in about.languages}}
