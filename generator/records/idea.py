"""An idea that a municipality or organisation would like to carry out with others."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, ClassVar

from generator.records.codes import Slug
from generator.records.days import Date
from generator.records.fact import Citation
from generator.records.field import Record, Refers, field, record
from generator.records.links import Link
from generator.records.localised import Localised
from generator.records.posted import Line, PostedLine, PostedLines
from generator.records.project import MunicipalityName
from generator.records.values import Listing
from generator.texts import N_


class IdeaStatus(StrEnum):
    OPEN = "open"
    TAKEN_UP = "taken-up"
    WITHDRAWN = "withdrawn"


IDEA_STATUS_LABELS = {
    IdeaStatus.OPEN: N_("open"),
    IdeaStatus.TAKEN_UP: N_("taken up"),
    IdeaStatus.WITHDRAWN: N_("withdrawn"),
}


@record
class Idea(Record):
    """An idea for a project, posted by an organisation and never by a private person."""

    kind: ClassVar[str] = "ideas"
    asked: ClassVar[tuple[str, ...]] = ("title", "summary", "subjects", "municipality", "organisation", "contact")
    added: ClassVar[tuple[str, ...]] = ("id", "status", "posted_on")

    id: Slug = field(N_("Id"), N_("short name that never changes and names the page's address"), example="buurtapp")
    status: IdeaStatus = field(N_("Status"), N_("open, taken up by a project, or withdrawn"), example="open")
    title: PostedLine = field(N_("Title"), N_("what it is called"), rdf="dct:title")
    summary: PostedLines = field(N_("Summary"), N_("what it would do for whom, in plain words"), rdf="dct:description")
    subjects: Listing[Annotated[Slug, Refers("subjects")]] = field(
        N_("Subjects"), N_("subject words chosen by the editors"), default=(), example="parkeren; handicap")
    municipality: MunicipalityName | None = field(
        N_("Municipality"), N_("the municipality that posted it, by name or code"), default=None, example="Gent")
    organisation: Line | None = field(
        N_("Organisation"), N_("the organisation, when it is not the municipality itself"), default=None)
    posted_on: Date = field(N_("Posted on"), N_("the day it was posted"), example="2026-02-18")
    project: Annotated[Slug, Refers("projects")] | None = field(
        N_("Project"), N_("the project that took it up"), default=None)
    contact: Link | None = field(N_("Contact"), N_("web page of the service that answers; never a person"), default=None)
    note: Localised | None = field(N_("Note"), N_("a remark for readers"), default=None)
    source: Citation | None = field(N_("Source"), N_("where the record comes from, when not from its own form"), default=None)
