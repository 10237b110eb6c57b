"""A text in one or more languages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from generator.records.codes import LanguageCode
from generator.records.field import quickly_pickled
from generator.records.text import Text
from generator.records.values import refuse
from generator.texts import N_


@quickly_pickled
@dataclass(frozen=True, slots=True)
class Localised:
    """A text in one or more languages."""

    languages: tuple[str, ...]
    texts: tuple[str, ...]  # one for each of the languages

    def get(self, language: str) -> str:
        """The text in `language`, or else in the first language that it was written in."""
        return self.written_in(language) or (self.texts[0] if self.texts else "")

    def language(self, wanted: str) -> str:
        """The language that `get` answers in."""
        return wanted if wanted in self.languages or not self.languages else self.languages[0]

    def written_in(self, language: str) -> str | None:
        """The text in `language` and no other; None when there is none."""
        return self.texts[self.languages.index(language)] if language in self.languages else None

    def items(self) -> Iterator[tuple[str, str]]:
        """Each language with its text."""
        return zip(self.languages, self.texts, strict=True)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        by_language = handler.generate_schema(dict[LanguageCode, Text])
        made = core_schema.no_info_after_validator_function(localised, by_language)
        return core_schema.no_info_before_validator_function(not_bare, made, ref=f"{cls.__module__}.{cls.__qualname__}:0")

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {**handler.resolve_ref_schema(handler(schema)), "title": cls.__name__, "description": cls.__doc__}


def localised(texts: dict[str, str]) -> Localised:
    """The texts by language, in a third of the memory of a dict."""
    return Localised(shared(tuple(texts)), tuple(texts.values()))


@cache
def shared(languages: tuple[str, ...]) -> tuple[str, ...]:
    """Most texts are in the same languages: one tuple for all of them."""
    return languages


def not_bare(value: Any) -> Any:
    if not isinstance(value, dict):
        raise refuse("wrong-type", N_("a text in its languages is expected here: a line 'nl: ...' and a line 'en: ...'"))
    return value
