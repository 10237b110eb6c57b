"""What every parser of a value shares. Strict on purpose: a doubtful value is refused, never guessed."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Annotated, Any, TypeVar

from pydantic import BeforeValidator, PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from generator.reading.meant import word_for_nothing
from generator.texts import N_

# What a table program writes where a formula failed, in English and in Dutch, and a formula itself: all that begins with =, and
# behind + - @ what calls a function or another program. "- gemeente(n)" and "+32 2 553 00 00" are texts.
SPREADSHEET = re.compile(
    r"#(?:REF!|N/A|VALUE!|DIV/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|VERW!|N/B|WAARDE!|DEEL/0!|NAAM\?|GETAL!|LEEG!|#+)|=.*"
    r"|[+@-](?:.*[A-Za-z]{2}\([\"'A-Z0-9)].*|[^|]*\|[^!]*!.*)", re.DOTALL)
FORMULA = ("#", "=", "+", "-", "@")


def refuse(code: str, message: str, **details: object) -> PydanticCustomError:
    """An error that reading turns into a problem with this code."""
    return PydanticCustomError(code, message, details)


def as_text(value: object) -> str:
    if not isinstance(value, str):
        raise refuse("wrong-type", N_("a single value is expected here, not a list or a group"))
    if value.startswith(FORMULA) and SPREADSHEET.fullmatch(value):
        raise refuse("spreadsheet-error", N_("'%(value)s' is a formula or an error of a table program; write the value itself"),
                     value=value)
    return value


def meant_empty(text: str) -> None:
    """Refuses the words that people write for a value that nobody knows."""
    if not text.strip():
        raise refuse("empty-value", N_("no value is given; write it, write 'unknown', or leave the line out"))
    if meant := word_for_nothing(text):
        raise refuse("wrong-type", N_("'%(value)s' is no value; a value that nobody knows is left out or written 'unknown'"),
                     value=text, suggestion=meant)


def pattern(expression: str, message: str) -> Callable[[object], str]:
    """A parser for a code of fixed form."""
    form = re.compile(expression)

    def parse(value: object) -> str:
        text = as_text(value)
        if not form.fullmatch(text):
            raise refuse("wrong-type", message, value=text)
        return text

    return parse


def split_list(value: Any) -> Any:
    """A cell of a table holds a list as `one; two`."""
    if isinstance(value, str):
        return [part.strip() for part in value.split(";") if part.strip()]
    return value


def typed(parse: Callable[[object], Any], **schema: object) -> list[object]:
    return [PlainValidator(parse), WithJsonSchema(schema)]


T = TypeVar("T")
Listing = Annotated[tuple[T, ...], BeforeValidator(split_list)]
