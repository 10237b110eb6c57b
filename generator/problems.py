"""What is wrong in the records, and where it stands."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from typing import NamedTuple

from generator.texts import N_

WARNING = N_("warning:")
SUGGESTION = N_("; did you mean '%(suggestion)s'?")


class Stopped(Exception):
    """The work ended for a reason outside the records; the message says which."""


class Refused(Stopped):
    """The publisher refused what it was given; the message holds all lines that it said."""


class Place(NamedTuple):
    """A spot in a file; line and column count from 1, in characters, as editors do."""

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, order=True)
class Problem:
    """Something an editor can mend.

    `message` is a msgid of the catalogue with %(name)s gaps, `details` fills them; `code` leads to a
    paragraph of docs/problems.md.
    """

    place: Place
    code: str
    message: str
    details: tuple[tuple[str, str], ...] = field(default=())
    is_warning: bool = False  # worth a look, but it stops nothing

    def text(self, translate: Callable[[str], str] = str) -> str:
        """The line that is printed: place, message, code."""
        mark = translate(WARNING) + " " if self.is_warning else ""
        return f"{self.place}: {mark}{self.sentence(translate)} [{self.code}]"

    def sentence(self, translate: Callable[[str], str] = str) -> str:
        """The message alone, in the language of `translate`; a suggestion follows where there is one."""
        details = dict(self.details)
        suggestion = details.pop("suggestion", "")
        sentence = translate(self.message) % details
        if suggestion:
            sentence += translate(SUGGESTION) % {"suggestion": suggestion}
        return sentence


def problem(place: Place, code: str, message: str, /, **details: object) -> Problem:
    """A Problem with its gaps filled; long values are cut so that a line stays a line."""
    return Problem(place, code, message, tuple((k, shown(v)) for k, v in sorted(details.items())))


def warning(place: Place, code: str, message: str, /, **details: object) -> Problem:
    """A Problem that stops nothing: the site is built, the editor is told."""
    return replace(problem(place, code, message, **details), is_warning=True)


def errors(problems: Iterable[Problem]) -> list[Problem]:
    """Those that stop the build."""
    return [found for found in problems if not found.is_warning]


def shown(value: object, longest: int = 80) -> str:
    """The author's own value as one line of printable text."""
    text = str(value)
    if not text.isprintable():
        text = "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in text)
    return text if len(text) <= longest else text[: longest - 1] + "…"


def nearest(value: str, known: object) -> str:
    """The known word that `value` was probably meant to be, or nothing."""
    matches = get_close_matches(value, [str(k) for k in known], n=1, cutoff=0.75)
    return matches[0] if matches else ""
