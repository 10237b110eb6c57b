"""A value with its standing: known, unknown or not applicable, and where it comes from."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import StrEnum
from typing import Any, Generic, TypeVar

from pydantic import model_validator

from generator.records.citation import Citation
from generator.records.field import Record, field, reader, record
from generator.records.localised import Localised
from generator.records.values import Listing, as_text, refuse
from generator.texts import N_

T = TypeVar("T")


class Standing(StrEnum):
    """Zero is a value; these two are not."""

    KNOWN = "known"
    UNKNOWN = "unknown"
    NOT_APPLICABLE = "not-applicable"


NO_VALUES = (Standing.UNKNOWN.value, Standing.NOT_APPLICABLE.value)


class Basis(StrEnum):
    """How we know a fact."""

    REPORTED = "reported"
    DERIVED = "derived"
    INFERRED = "inferred"


BASIS_LABELS = {
    Basis.REPORTED: N_("reported"),
    Basis.DERIVED: N_("derived"),
    Basis.INFERRED: N_("inferred"),
}


@record
class Claim(Record, Generic[T]):
    """What another source says of the same fact."""

    value: T = field(N_("Value"), N_("the value itself"))
    source: Citation = field(N_("Source"), N_("the source that says so"))
    note: Localised | None = field(N_("Note"), N_("a remark for readers"), default=None)


def sources_differ(value: object, also: Iterable[Claim], decided_by: object) -> bool:
    """Whether another source says something else and no rule has chosen between them."""
    return decided_by is None and any(claim.value != value for claim in also)


@record
class Fact(Record, Generic[T]):
    """A value that matters; a bare word is the value alone, `unknown` and `not-applicable` are no values."""

    value: T | None = field(N_("Value"), N_("the value itself"), default=None)
    standing: Standing = field(N_("Standing"), N_("known, unknown or not applicable"), default=Standing.KNOWN)
    basis: Basis = field(N_("Basis"), N_("reported by a source, derived from other facts, or inferred by the editors"),
                         default=Basis.REPORTED)
    source: Citation | None = field(N_("Source"), N_("the source, where it is not that of the whole record"), default=None)
    note: Localised | None = field(N_("Note"), N_("a remark for readers"), default=None)
    also: Listing[Claim[T]] = field(N_("Other sources"), default=(),
                                    meaning=N_("what other sources say; where they differ, the fact counts as unknown"))
    decided_by: Localised | None = field(N_("Decided by"), N_("the rule by which this value was chosen over the others"),
                                         default=None)

    @model_validator(mode="before")
    @classmethod
    def short_form(cls, value: Any) -> Any:
        if isinstance(value, str):
            value = {"value": value}
        if not isinstance(value, dict):
            raise refuse("wrong-type", N_("a value, 'unknown' or 'not-applicable' is expected here"))
        if "value" not in value:
            raise refuse("missing-field", N_("'value' is missing; write it, or 'unknown'"))
        if "standing" in value:
            raise refuse("unknown-field", N_("'standing' follows from the value; write 'unknown' as the value instead"))
        if value["value"] in NO_VALUES:
            return {**value, "value": None, "standing": Standing(as_text(value["value"]))}
        return value

    @model_validator(mode="wrap")
    @classmethod
    def shared(cls, value: Any, handler: Callable[[Any], Fact[T]]) -> Fact[T]:
        """What is unknown and no more is one object everywhere."""
        return UNKNOWN if value == NO_VALUES[0] else handler(value)

    def __reduce_ex__(self, protocol: int) -> Any:
        """A pickle that is read again leads to the same one object."""
        return "UNKNOWN" if self is UNKNOWN else object.__reduce_ex__(self, protocol)

    @property
    def disputed(self) -> bool:
        """Whether sources differ and no rule has chosen between them."""
        return sources_differ(self.value, self.also, self.decided_by)

    @property
    def known(self) -> bool:
        return self.standing is Standing.KNOWN and not self.disputed

    @property
    def answer(self) -> T | None:
        """The value when it is known, else None."""
        return self.value if self.known else None

    @property
    def told(self) -> T | None:
        """The value when a source tells it or it follows from such; what the editors inferred is none."""
        return None if self.basis is Basis.INFERRED else self.answer

    def said(self, source: Citation) -> list[tuple[T | None, Citation]]:
        """What each source says, the one of the record first; `source` is where the whole record comes from."""
        return [(self.value, self.source or source), *((claim.value, claim.source) for claim in self.also)]


UNKNOWN: Fact[Any] = reader(Fact[Any])({"value": Standing.UNKNOWN.value})
