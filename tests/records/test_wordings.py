"""The words of an instance come before those of the program, and cannot break a page."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.texts import Language
from generator.wordings import words_of

HEAD = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\n'


def write(root: Path, code: str, text: str) -> None:
    (root / "locale" / code).mkdir(parents=True)
    (root / "locale" / code / "messages.po").write_text(HEAD + text, encoding="utf-8")


def test_a_message_is_said_anew_and_the_others_stay(tmp_path: Path) -> None:
    write(tmp_path, "nl", 'msgid "Official code"\nmsgstr "NIS-code"\n')

    words, problems = words_of(tmp_path, "nl")
    own = Language("nl", "nl_BE", words)

    assert ([], "NIS-code", "Gemeente") == (problems, own.gettext("Official code"), own.gettext("Municipality"))


@pytest.mark.parametrize(("code", "text", "expected"), [
    ("nl", 'msgid "Projectz"\nmsgstr "Projecten"\n', ["words-unknown"]),
    ("nl", 'msgid "as %(name)s"\nmsgstr "als %(naam)s"\n', ["words-form"]),
    ("nl", 'msgid "as %(name)s"\nmsgstr "100% %(name)s"\n', ["words-form"]),
    ("nl", 'msgid "as %(name)s"\nmsgstr ""\n', []),
    ("nl", 'msgid "unfinished', ["words-form"]),
    ("da", 'msgid "Projects"\nmsgstr "Projekter"\n', ["words-missing"]),
])
def test_what_is_wrong_is_told(code: str, text: str, expected: list[str], tmp_path: Path) -> None:
    write(tmp_path, code, text)

    assert expected == [problem.code for problem in words_of(tmp_path, code)[1]]
