"""Texts stand at least in the main language of the site."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic.fields import FieldInfo

from generator.checks.walking import Search, find_in, localised
from generator.problems import Problem, problem
from generator.reading.node import at, is_empty
from generator.records.folder import Records
from generator.records.kinds import KINDS
from generator.records.posted import AS_LINE, AS_LINES
from generator.records.programme import Programme
from generator.texts import N_


def texts_have_main_language(records: Records) -> Iterator[Problem]:
    """A text stands in the language that the name of the programme has first, unless a visitor wrote it in another."""
    programme = next((entry.record for entry in records.of(Programme)), None)
    if programme is None:
        return
    main = next(iter(programme.name.languages), "")
    search = Search(translated, lambda _, text: main not in text.languages)
    for kind in KINDS:
        for entry in records.unsettled(kind):
            for path, _, _ in search.those(entry.record):
                if not is_empty(at(entry.spot.node(), path), main):
                    yield problem(entry.place(*path), "missing-language",
                                  N_("this text is missing in the main language of the site: add a line '%(language)s: ...'"),
                                  language=main)


def translated(names: tuple[str, ...], info: FieldInfo) -> str:
    """Wants every text in languages that the editors see to."""
    return "" if find_in(info, lambda part: "posted" if part in (AS_LINE, AS_LINES) else "") else localised(names, info)


def languages_are_given_once(records: Records) -> Iterator[Problem]:
    """A site speaks each language once: two locales of one language would share their pages."""
    for entry in records.of(Programme):
        seen: set[str] = set()
        for index, locale in enumerate(entry.record.languages):
            if locale[:2] in seen:
                yield problem(entry.place("languages", index), "duplicate-language",
                              N_("the language of '%(locale)s' is given twice"), locale=locale)
            seen.add(locale[:2])
