"""Who wants what a project or an idea offers too, or uses it already: said by an organisation, on a day, with a source."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import model_validator

from generator.records.codes import Slug
from generator.records.days import Date
from generator.records.fact import Citation
from generator.records.field import Record, Refers, field, record
from generator.records.posted import Line, PostedLines
from generator.records.project import MunicipalityName
from generator.records.values import refuse
from generator.texts import N_


class Says(StrEnum):
    WANTS = "wants"
    USES = "uses"


# Of each pair one is named: what it is about (never both), and who says so.
ABOUT, WHO = ("project", "idea"), ("municipality", "organisation")

SAYS_LABELS = {
    Says.WANTS: N_("wants this too"),
    Says.USES: N_("uses this"),
}


@record
class Interest(Record):
    """A municipality or organisation that wants a project or an idea too, or uses what came of it; never a private person."""

    kind: ClassVar[str] = "interests"
    asked: ClassVar[tuple[str, ...]] = ("says", "municipality", "organisation", "note")
    added: ClassVar[tuple[str, ...]] = ("id", *ABOUT, "stated_on")

    id: Slug = field(N_("Id"), N_("short name that never changes"), example="gent-wil-leefloonadvies")
    says: Says = field(N_("Says"), N_("wants: would like the same; uses: works with what came of it"), example="wants")
    project: Annotated[Slug, Refers("projects")] | None = field(
        N_("Project"), N_("the project it is about"), default=None, example="leefloonadvies")
    idea: Annotated[Slug, Refers("ideas")] | None = field(
        N_("Idea"), N_("the idea it is about, when not a project"), default=None)
    municipality: MunicipalityName | None = field(
        N_("Municipality"), N_("the municipality that says it, by name or code"), default=None, example="Gent")
    organisation: Line | None = field(
        N_("Organisation"), N_("the organisation, when it is not the municipality itself"), default=None)
    stated_on: Date = field(N_("Stated on"), N_("the day it was said"), example="2026-02-18")
    verified_on: Date | None = field(
        N_("Verified on"), N_("the day the editors made sure that the organisation said so; left out: not verified"),
        default=None)
    withdrawn_on: Date | None = field(
        N_("Withdrawn on"), N_("the day it was taken back; it stays visible and counts no more"), default=None)
    note: PostedLines | None = field(N_("Note"), N_("a remark for readers"), default=None)
    source: Citation | None = field(N_("Source"), N_("where the record comes from, when not from its own form"), default=None)

    @model_validator(mode="after")
    def one_thing_and_somebody(self) -> Interest:
        if len(self.given(ABOUT)) != 1:
            raise refuse("missing-field", N_("interest is in one thing: name either a project or an idea"))
        if not self.given(WHO):
            raise refuse("missing-field", N_("say who: a municipality, or an organisation"))
        return self

    def given(self, names: tuple[str, ...]) -> list[str]:
        """Which of these fields have a value."""
        return [name for name in names if getattr(self, name) is not None]

    @property
    def counts(self) -> bool:
        """Whether it is counted: what was taken back stays visible and counts no more."""
        return self.withdrawn_on is None
