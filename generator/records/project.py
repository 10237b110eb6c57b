"""A project that was funded, and who takes part in it."""

from __future__ import annotations

import sys
from collections.abc import Callable
from enum import StrEnum
from typing import Annotated, Any, ClassVar

from pydantic import AfterValidator, model_validator

from generator.records.codes import Slug
from generator.records.fact import UNKNOWN, Basis, Citation, Claim, Fact, sources_differ
from generator.records.field import Record, Refers, field, reader, record
from generator.records.localised import Localised
from generator.records.numbers import Money
from generator.records.text import Text
from generator.records.values import Listing, refuse
from generator.texts import N_

MunicipalityName = Annotated[Text, AfterValidator(sys.intern), Refers("municipality-names")]


class Status(StrEnum):
    FUNDED = "funded"
    WITHDRAWN = "withdrawn"
    COMPLETED = "completed"


STATUS_LABELS = {
    Status.FUNDED: N_("funded"),
    Status.WITHDRAWN: N_("withdrawn"),
    Status.COMPLETED: N_("completed"),
}


@record
class Participant(Record):
    """Who takes part: a municipality of its time, an organisation that acts for one, or a group without names."""

    municipality: MunicipalityName | None = field(
        N_("Municipality"), N_("name or code, as it was when the call was open"), default=None)
    organisation: Text | None = field(
        N_("Organisation"), N_("the organisation, when it is not the municipality itself"), default=None)
    group: Text | None = field(N_("Group"), N_("a group that was named as a whole, without its members"), default=None)
    province: Annotated[Text, Refers("province-names")] | None = field(
        N_("Province"), N_("the province of the group"), default=None)
    as_published: Text | None = field(
        N_("As published"), N_("the name as the source spells it, when that differs"), default=None)
    basis: Basis = field(N_("Basis"), N_("reported by a source, derived from other facts, or inferred by the editors"),
                         default=Basis.REPORTED)
    source: Citation | None = field(N_("Source"), N_("the source, where it is not that of the whole record"), default=None)
    also: Listing[Claim[MunicipalityName]] = field(
        N_("Other sources"), N_("what other sources say; where they differ, the participant counts as unknown"), default=())
    decided_by: Localised | None = field(N_("Decided by"), N_("the rule by which this value was chosen over the others"),
                                         default=None)

    @model_validator(mode="before")
    @classmethod
    def short_form(cls, value: Any) -> Any:
        return {"municipality": value} if isinstance(value, str) else value

    @model_validator(mode="wrap")
    @classmethod
    def shared(cls, value: Any, handler: Callable[[Any], Participant]) -> Participant:
        """A municipality takes part in many projects, mostly with nothing but its name: one object for all of them."""
        name = value["municipality"] if isinstance(value, dict) and value.keys() == {"municipality"} else value
        if not isinstance(name, str):
            return handler(value)
        if name not in NAMED:
            NAMED[name] = handler(value)
        return NAMED[name]

    def __reduce_ex__(self, protocol: int) -> Any:
        """A pickle that is read again leads to the same one object."""
        is_shared = NAMED.get(self.municipality or "") is self
        return (named, (self.municipality,)) if is_shared else object.__reduce_ex__(self, protocol)

    @model_validator(mode="after")
    def somebody(self) -> Participant:
        if (self.municipality is None) == (self.group is None) and not (self.organisation and not self.group):
            raise refuse("missing-field", N_("a participant is either a municipality or a group without names"))
        return self

    @property
    def disputed(self) -> bool:
        """Whether sources differ on who it was."""
        return sources_differ(self.municipality, self.also, self.decided_by)

    def said(self, source: Citation) -> list[tuple[str | None, Citation]]:
        """Whom each source names, the one of the record first; `source` is where the whole record comes from."""
        return [(self.municipality, self.source or source), *((claim.value, claim.source) for claim in self.also)]


NAMED: dict[str, Participant] = {}


def named(municipality: str) -> Participant:
    """The participant of which nothing but the municipality is known."""
    return NAMED[municipality] if municipality in NAMED else reader(Participant)(municipality)


@record
class Mention(Record):
    """An amount that somebody named but that no source of the programme confirms; it counts nowhere."""

    value: Money = field(N_("Value"), N_("the amount, in the currency of the programme"))
    source: Citation = field(N_("Source"), N_("who named it"))
    note: Localised | None = field(N_("Note"), N_("a remark for readers"), default=None)


@record
class Project(Record):
    """A project that was funded."""

    kind: ClassVar[str] = "projects"

    id: Slug = field(N_("Id"), N_("short name that never changes and names the page's address"), example="leefloonadvies")
    call: Annotated[Slug, Refers("calls")] = field(N_("Call"), N_("the call that funded it"), example="oproep-1")
    status: Status = field(N_("Status"), N_("funded, withdrawn or completed"), example="funded")
    title: Localised = field(N_("Title"), N_("title as published; other languages are translations"), rdf="dct:title")
    summary: Localised = field(N_("Summary"), N_("what it is about, in plain words of the editors"), rdf="dct:description")
    subjects: Listing[Annotated[Slug, Refers("subjects")]] = field(
        N_("Subjects"), N_("subject words chosen by the editors"), default=(), example="parkeren; handicap")
    theme: Fact[Annotated[Slug, Refers("themes")]] = field(
        N_("Theme"), N_("the theme it was funded under"), default=UNKNOWN)
    awarded_amount: Fact[Money] = field(N_("Awarded amount"), N_("what it was awarded"), default=UNKNOWN)
    amounts_mentioned: Listing[Mention] = field(
        N_("Amounts mentioned"), N_("amounts named elsewhere and not confirmed; they count nowhere"), default=())
    lead_partner: Fact[MunicipalityName] = field(
        N_("Lead partner"), N_("the participant that applied for all"), default=UNKNOWN)
    participants: Listing[Participant] = field(N_("Participants"), N_("who takes part"), default=())
    note: Localised | None = field(N_("Note"), N_("a remark for readers"), default=None)
    source: Citation = field(N_("Source"), N_("where the record comes from"))

    @property
    def counts(self) -> bool:
        """Whether totals take it in: a withdrawn project stays visible and counts nowhere."""
        return self.status is not Status.WITHDRAWN
