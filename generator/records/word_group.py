"""Words that people use for the same thing, so that an idea is compared by what it means and not by its letters alone."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import AfterValidator

from generator.records.codes import LanguageCode, Slug
from generator.records.field import Record, field, record
from generator.records.text import Text
from generator.records.values import Listing
from generator.texts import N_


def in_pairs(words: dict[str, tuple[str, ...]]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Each language with its words: what is frozen holds no dict."""
    return tuple(words.items())


Words = Annotated[dict[LanguageCode, Listing[Text]], AfterValidator(in_pairs)]


class Tells(StrEnum):
    MUCH = "much"
    PARTLY = "partly"
    LITTLE = "little"


@record
class WordGroup(Record):
    """Words that people use for the same thing, chosen by the editors of the site."""

    kind: ClassVar[str] = "related_words"

    id: Slug = field(N_("Id"), N_("short name that never changes"), example="overlijden")
    words: Words = field(N_("Words"), N_("words that say the same, per language; a word may be several"))
    near: Words = field(N_("Words nearby"), N_("words that have to do with it; they weigh half"), default=())
    tells: Tells = field(
        N_("Tells"),
        N_("much; partly: only beside another topic; or little: the words stand in every idea, so that they do not say what it "
           "is about"),
        default=Tells.MUCH)
