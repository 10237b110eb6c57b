"""A line of a list of mergers to come, as a register announces them; `gzg mergers` brings it into the reference records."""

from __future__ import annotations

from typing import ClassVar

from generator.records.codes import NisCode
from generator.records.days import Date
from generator.records.field import Record, field, record
from generator.records.text import Text
from generator.texts import N_


@record
class PlannedMerger(Record):
    """One municipality that will go into another, or into a new one."""

    kind: ClassVar[str] = "planned_mergers"

    date: Date = field(N_("Date"), N_("first day of the new municipality"))
    former: NisCode = field(N_("Former municipality"), N_("code before"))
    successor: NisCode = field(N_("Successor"), N_("code after"))
    name: Text | None = field(N_("Name"), N_("name of the municipality after, where its code is new"), default=None)
