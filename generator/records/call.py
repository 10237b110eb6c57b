"""A call for applications, and the kinds of call."""

from __future__ import annotations

import datetime
from typing import Annotated, ClassVar

from generator.records.codes import Slug
from generator.records.days import Date
from generator.records.fact import UNKNOWN, Citation, Fact
from generator.records.field import Record, Refers, field, record
from generator.records.links import Link
from generator.records.localised import Localised
from generator.records.numbers import Count, Money
from generator.records.programme import Reported
from generator.records.values import Listing
from generator.texts import N_


@record
class CallKind(Record):
    """A kind of call, with the limits the programme announced for it."""

    kind: ClassVar[str] = "call_kinds"

    id: Slug = field(N_("Id"), N_("short name that never changes"))
    name: Localised = field(N_("Name"), N_("name of the kind"))
    announced_calls: Count = field(N_("Announced calls"), N_("how many calls of this kind were announced"))
    duration: Localised = field(N_("Duration"), N_("how long a project may take"))
    maximum_grant: Money = field(N_("Maximum grant"), N_("most that one project can get"))
    source: Citation = field(N_("Source"), N_("where the record comes from"))


@record
class Deadline(Record):
    """A closing date that was announced."""

    date: Fact[Date] = field(N_("Deadline"), N_("last day to apply"))
    announced_on: Fact[Date] = field(N_("Announced on"), N_("the day the deadline became this one"), default=UNKNOWN)


@record
class CallTheme(Record):
    """A theme that could be chosen in a call."""

    theme: Annotated[Slug, Refers("themes")] = field(N_("Theme"), N_("a theme that could be chosen"))
    added_on: Date | None = field(N_("Added on"), N_("the day it was added, when not there from the start"), default=None)


@record
class Call(Record):
    """A call for applications."""

    kind: ClassVar[str] = "calls"

    id: Slug = field(N_("Id"), N_("short name that never changes and names the page's address"), example="oproep-1")
    number: Count = field(N_("Number"), N_("number of the call in the programme"), example="1")
    name: Localised = field(N_("Name"), N_("name of the call"), rdf="dct:title")
    summary: Localised = field(N_("Summary"), N_("who it was for, in plain words"), rdf="dct:description")
    kind_of_call: Fact[Annotated[Slug, Refers("call_kinds")]] = field(
        N_("Kind of call"), N_("concept, thematic or transformation"), alias="kind")
    opens: Fact[Date] = field(N_("Opens"), N_("first day to apply"), example="2021-09-20")
    deadlines: Listing[Deadline] = field(N_("Deadlines"), N_("every deadline that was announced, the first one first"),
                                         min_length=1)
    maximum_grant: Fact[Money] = field(N_("Maximum grant"), N_("most that one project can get"))
    duration: Localised | None = field(N_("Duration"), N_("how long a project may take"), default=None)
    awarded_on: Fact[Date] = field(
        N_("Awarded on"), N_("the day the projects of the call were awarded their grants"), default=UNKNOWN)
    themes: Listing[CallTheme] = field(N_("Themes"), N_("themes in the application form"), default=())
    reported: Listing[Reported] = field(N_("Reported"), N_("numbers that the programme told about this call"), default=())
    lblod_series: Link | None = field(N_("LBLOD series"), N_("URI of the call in LBLOD"), default=None)
    lblod_step: Link | None = field(N_("LBLOD step"), N_("URI of the application step in LBLOD"), default=None)
    source: Citation = field(N_("Source"), N_("where the record comes from"))

    @property
    def deadline(self) -> Fact[datetime.date]:
        """The one that held in the end."""
        return self.deadlines[-1].date

    @property
    def closes(self) -> datetime.date | None:
        """The deadline that held in the end, when it is known."""
        return self.deadline.answer

    @property
    def day(self) -> datetime.date | None:
        """The day by whose municipalities participants are read: the opening, or else the first deadline that is given."""
        return next((day for day in (self.opens.value, *(deadline.date.value for deadline in self.deadlines)) if day), None)

    @property
    def moves(self) -> int:
        """How often the deadline moved."""
        return len(self.deadlines) - 1

    @property
    def moves_after_opening(self) -> int:
        """How often it moved while applicants were already at work."""
        opens = self.opens.answer
        return sum(1 for d in self.deadlines if opens and d.announced_on.known and d.announced_on.value >= opens)
