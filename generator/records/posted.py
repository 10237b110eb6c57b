"""What somebody typed into a form: kept letter by letter and shown as it is. It may hold any sign that a reader can see."""

from __future__ import annotations

from typing import Annotated

from pydantic import GetCoreSchemaHandler, GetPydanticSchema
from pydantic_core import CoreSchema, core_schema

from generator.records.codes import LanguageCode
from generator.records.localised import Localised, localised, not_bare
from generator.records.text import not_empty, visible, well_encoded
from generator.records.values import as_text, typed

LARGEST = 200_000  # bytes of a file with what somebody posted; 10,000 letters of any alphabet are 40,000


def parse_line(value: object) -> str:
    """One line. Signs of markup are signs like others: whatever shows the text takes it for text."""
    text = as_text(value).strip(" \n")
    not_empty(text)
    visible(text)
    well_encoded(text)
    return text


def parse_lines(value: object) -> str:
    """The same on as many lines as its author wrote."""
    text = as_text(value).replace("\r\n", "\n").strip(" \n")
    not_empty(text)
    for line in text.split("\n"):
        visible(line)
    well_encoded(text)
    return text


Line = Annotated[str, *typed(parse_line, type="string", minLength=1)]
Lines = Annotated[str, *typed(parse_lines, type="string", minLength=1)]


def in_languages(text: object) -> GetPydanticSchema:
    """A text by language, as `Localised` is, of what somebody typed."""

    def schema(_: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        made = core_schema.no_info_after_validator_function(localised, handler.generate_schema(dict[LanguageCode, text]))
        return core_schema.no_info_before_validator_function(not_bare, made)

    return GetPydanticSchema(schema)


AS_LINE, AS_LINES = in_languages(Line), in_languages(Lines)
PostedLine = Annotated[Localised, AS_LINE]
PostedLines = Annotated[Localised, AS_LINES]
