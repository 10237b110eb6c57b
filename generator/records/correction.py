"""What a reader proposes to change in a record; it reaches the editors as a file, and they look it up."""

from __future__ import annotations

from typing import ClassVar

from generator.records.codes import Slug
from generator.records.days import Date
from generator.records.field import Record, field, record
from generator.records.posted import Line
from generator.texts import N_


@record
class Correction(Record):
    """A proposed change of one field of one record, with where it can be looked up."""

    kind: ClassVar[str] = "corrections"
    asked: ClassVar[tuple[str, ...]] = ("record", "heading", "says", "should_be", "source")
    added: ClassVar[tuple[str, ...]] = ("id", "noted_on")

    id: Slug = field(N_("Id"), N_("short name that never changes"), example="projects-buurtapp-awarded-amount")
    record: Line = field(
        N_("Record"), N_("the address of its page, or kind and id of the record as the link on that page gives them"),
        example="projects/buurtapp")
    heading: Line = field(N_("What is wrong"), N_("the heading or field, such as the awarded amount"), alias="field")
    says: Line | None = field(N_("What it says now"), N_("the words or number that stand there"), default=None)
    should_be: Line = field(N_("What it should say"), N_("the right words or number; unknown, when nobody can know it"))
    source: Line = field(N_("Source"), N_("where it can be looked up: a web address, or the title of a document"))
    noted_on: Date = field(N_("Noted on"), N_("the day it was written down"), example="2026-02-18")
