"""A document or register that facts come from."""

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar

from generator.records.codes import Digest, Slug
from generator.records.days import Date, Period
from generator.records.field import Record, field, record
from generator.records.links import Link
from generator.records.localised import Localised
from generator.records.text import Text
from generator.texts import N_


class SourceKind(StrEnum):
    NEWS = "news"
    PRESS = "press"
    REGISTER = "register"
    REPORT = "report"
    RESEARCH = "research"


SOURCE_KIND_LABELS = {
    SourceKind.NEWS: N_("notice of the programme"),
    SourceKind.PRESS: N_("press"),
    SourceKind.REGISTER: N_("register"),
    SourceKind.REPORT: N_("report"),
    SourceKind.RESEARCH: N_("own research"),
}


@record
class Source(Record):
    """A document or register that facts come from."""

    kind: ClassVar[str] = "sources"

    id: Slug = field(N_("Id"), N_("short name that never changes"), example="lblod-loket")
    title: Localised = field(N_("Title"), N_("what the source is called"), rdf="dct:title")
    publisher: Text | None = field(N_("Publisher"), N_("who published it"), default=None, rdf="dct:publisher")
    published: Period | None = field(N_("Published"), N_("when it was published"), default=None, rdf="dct:issued")
    url: Link | None = field(N_("Address"), N_("where it stood on the web"), default=None)
    kind_of_source: SourceKind = field(N_("Kind of source"), N_("notice, press, register, report or own research"),
                                       alias="kind")
    licence: Text | None = field(N_("Licence"), N_("licence of the source"), default=None, rdf="dct:license")
    read_on: Date | None = field(N_("Read on"), N_("the day the source was read"), default=None)
    sha256: Digest | None = field(N_("Digest"), N_("SHA-256 of the text as it was read"), default=None)
    note: Localised | None = field(N_("Note"), N_("a remark for readers"), default=None)
