"""Where a fact stands."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any

from pydantic import model_validator

from generator.records.codes import Slug
from generator.records.days import Date
from generator.records.field import Record, Refers, field, reader, record
from generator.records.localised import Localised
from generator.texts import N_

SourceId = Annotated[Slug, Refers("sources")]


@record
class Citation(Record):
    """Where a fact stands: the source, the place in it and the day it was read."""

    document: SourceId = field(N_("Source"), N_("the source that says so"))
    place: Localised | None = field(N_("Place in the source"), N_("page, paragraph or point"), default=None)
    read_on: Date | None = field(N_("Read on"), N_("the day the source was read"), default=None)

    @model_validator(mode="before")
    @classmethod
    def short_form(cls, value: Any) -> Any:
        return {"document": value} if isinstance(value, str) else value

    @model_validator(mode="wrap")
    @classmethod
    def shared(cls, value: Any, handler: Callable[[Any], Citation]) -> Citation:
        """Thousands of records name a source and no more: one object for all of them."""
        if not isinstance(value, str):
            return handler(value)
        if value not in CITED:
            CITED[value] = handler(value)
        return CITED[value]

    def __reduce_ex__(self, protocol: int) -> Any:
        """A pickle that is read again leads to the same one object."""
        return (cited, (self.document,)) if CITED.get(self.document) is self else object.__reduce_ex__(self, protocol)


CITED: dict[str, Citation] = {}


def cited(document: str) -> Citation:
    """The citation of a source and no more."""
    return CITED[document] if document in CITED else reader(Citation)(document)
