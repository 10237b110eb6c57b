"""How a field of a record is declared."""

from __future__ import annotations

from typing import Any, ClassVar

from pydantic import BaseModel, ConfigDict, Field


class Record(BaseModel):
    """Base of every record: nothing is converted silently, no unknown field passes, nothing changes later."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    kind: ClassVar[str] = ""


class Refers:
    """Says that a text names a record of another kind; checks/references.py looks whether it is there."""

    def __init__(self, kind: str) -> None:
        self.kind = kind


def field(label: str, meaning: str, *, example: str = "", rdf: str = "", **options: Any) -> Any:
    """A field with its label and meaning (msgids of the catalogue), an example and its RDF term.

    Without a default in `options` the field is required.
    """
    return Field(title=label, description=meaning, examples=[example] if example else None,
                 json_schema_extra={"rdf": rdf} if rdf else None, **options)
