"""The words of an instance: locale/<language>/messages.po translates messages anew, or into a language of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import PoFileError, read_po

from generator.problems import Place, Problem, problem, warning
from generator.reading.text_file import read_content
from generator.texts import CATALOGUES, N_, catalogue_of, message_languages, translated

FOLDER, NAME = "locale", "messages.po"
GAP = re.compile(r"%\((\w+)\)s")


def words_of(root: Path, code: str) -> tuple[bytes, list[Problem]]:
    """The catalogue of an instance in a language, and what is wrong with it; nothing when it has none."""
    path, name = root / FOLDER / code / NAME, f"{FOLDER}/{code}/{NAME}"
    content, problems = read_content(path, name) if path.is_file() else (b"", [])
    catalogue = Catalog()
    if content and not problems:
        try:
            catalogue = read_po(BytesIO(content), locale=code, abort_invalid=True)
        except (PoFileError, ValueError, TypeError, AssertionError) as error:
            place = Place(name, getattr(error, "lineno", 0) or 1)
            problems = [problem(place, "words-form", N_("this is no catalogue of gettext: %(reason)s"), reason=error)]
    problems = [*problems, *misfits(catalogue, name), *missing(catalogue, name, code)]
    return content, problems


def misfits(catalogue: Catalog, name: str) -> Iterator[Problem]:
    """A message is one of the program, and its translation has the same gaps."""
    for message in (each for each in catalogue if each.id and translated(each)):
        place = Place(name, min(message.lineno or 1, 10**6))
        if key_of(message) not in known():
            yield warning(place, "words-unknown", N_("the program has no message '%(message)s'; it is never shown"),
                          message=key_of(message)[:60])
        elif wrong := gaps_differ(message):
            yield problem(place, "words-form", N_("the translation '%(text)s' has other gaps than its message"), text=wrong[:60])


def gaps_differ(message: Message) -> str:
    """The first translation with a gap that its message has not; a gap may be left out."""
    asked = {gap for text in texts(message.id) for gap in GAP.findall(text)}
    return next((text for text in texts(message.string) if not set(GAP.findall(text)) <= asked or is_loose(text)), "")


def is_loose(text: str) -> bool:
    """A sign of percent that begins no gap would end the build; a message without gaps is never filled in."""
    return bool(GAP.search(text)) and "%" in GAP.sub("", text).replace("%%", "")


def missing(catalogue: Catalog, name: str, code: str) -> Iterator[Problem]:
    """In a language that the program does not speak, what is not translated is shown in English."""
    if code in message_languages():
        return
    done = {key_of(message) for message in catalogue if message.id and translated(message)}
    if left := known() - done:
        yield warning(Place(name), "words-missing",
                      N_("%(left)s of %(all)s messages have no translation; the site shows them in English"),
                      left=len(left), all=len(known()))


def texts(value: str | tuple[str, ...]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)


def key_of(message: Message) -> str:
    return texts(message.id)[0]


@cache
def known() -> frozenset[str]:
    """Every message of the program: a complete catalogue has them all."""
    complete = next(path.parent.name for path in sorted(CATALOGUES.glob("*/messages.po")))
    return frozenset(key_of(message) for message in read_po(BytesIO(catalogue_of(complete))) if message.id)
