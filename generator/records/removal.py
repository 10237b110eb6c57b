"""A record that left the records, and why."""

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar

from generator.records.field import Record, field, record
from generator.records.localised import Localised
from generator.records.text import Text
from generator.texts import N_


class Gone(StrEnum):
    PROJECTS = "projects"
    CALLS = "calls"
    THEMES = "themes"
    MUNICIPALITIES = "municipalities"
    PROVINCES = "provinces"
    SOURCES = "sources"
    SUBJECTS = "subjects"
    CALL_KINDS = "call_kinds"
    IDEAS = "ideas"
    INTERESTS = "interests"
    WORD_GROUPS = "related_words"


@record
class Removal(Record):
    """A record that a release holds and that is no record any more: why, or which record took its place."""

    kind: ClassVar[str] = "removals"

    kind_of_record: Gone = field(N_("Kind of record"), N_("the kind of records that it was one of, such as sources"),
                                 example="sources", alias="kind")
    record: Text = field(N_("Record"), N_("the id that the record had"), example="oude-naam")
    successor: Text | None = field(N_("Successor"), N_("id of the record that took its place, or its new id"), default=None)
    reason: Localised = field(N_("Reason"), N_("why it is gone, in a sentence for readers"))
