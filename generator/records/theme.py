"""A theme that an application could choose, and a subject word that the editors gave."""

from __future__ import annotations

from typing import ClassVar

from generator.records.codes import Slug
from generator.records.fact import Citation
from generator.records.field import Record, field, record
from generator.records.links import Link
from generator.records.localised import Localised
from generator.texts import N_


@record
class Theme(Record):
    """A theme of the programme."""

    kind: ClassVar[str] = "themes"

    id: Slug = field(N_("Id"), N_("short name that never changes and names the page's address"))
    name: Localised = field(N_("Name"), N_("name of the theme"), rdf="skos:prefLabel")
    summary: Localised = field(N_("Summary"), N_("what the theme is about"), rdf="skos:definition")
    uri: Link | None = field(N_("URI"), N_("the concept of the programme that this theme is"), default=None)
    note: Localised | None = field(N_("Note"), N_("a remark for readers"), default=None)
    source: Citation = field(N_("Source"), N_("where the record comes from"))


@record
class Subject(Record):
    """A subject word, chosen by the editors of the site."""

    kind: ClassVar[str] = "subjects"

    id: Slug = field(N_("Id"), N_("short name that never changes"))
    name: Localised = field(N_("Name"), N_("the word itself"), rdf="skos:prefLabel")
