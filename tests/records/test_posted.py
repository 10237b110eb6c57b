"""What visitors type is kept letter by letter; what nobody sees is refused."""

from __future__ import annotations

import pytest
from pydantic_core import PydanticCustomError

from generator.records.codes import parse_time_zone
from generator.records.links import parse_mailbox
from generator.records.posted import parse_line, parse_lines
from generator.records.text import parse_text


@pytest.mark.parametrize("text", [
    "<b>vet</b> {{ x }} **y**", "# kop", "- streep", "- gemeente(n) (6-12)", "+32 2 553 00 00", "@home",
    "👨‍👩‍👧 ❤️ 🏴󠁧󠁢󠁥󠁮󠁧󠁿 1️⃣", "a  b", "Null"])
def test_a_line_is_kept(text: str) -> None:
    assert text == parse_line(text) == parse_lines(f"\n {text} \n")


def test_lines_are_kept() -> None:
    assert "een\n\n  twee" == parse_lines("een\r\n\r\n  twee\n")


@pytest.mark.parametrize(("text", "code"), [
    ("", "empty-value"), (" \n", "empty-value"), ("n/a", "empty-value"), ("=SUM(A1)", "spreadsheet-error"),
    ("=1+1", "spreadsheet-error"), ("+cmd|' /C calc'!A0", "spreadsheet-error"), ("- hyperlink(\"http", "spreadsheet-error"),
    ("-" + "|" * 100_000 + "aa" * 100_000 + "!", "spreadsheet-error"),
    ("a\u200bb", "control-character"), ("a\u200db", "control-character"),
    ("\u202eb", "control-character"), ("a\U000e0041", "control-character"),
    ("r\u0430dio", "mixed-alphabets"),
    ("geÃ¯nteresseerd", "broken-letters"),
])
def test_a_line_is_refused(text: str, code: str) -> None:
    for parse in (parse_line, parse_lines):
        with pytest.raises(PydanticCustomError) as refused:
            parse(text)
        assert code == refused.value.type


def test_a_line_has_no_second_one() -> None:
    with pytest.raises(PydanticCustomError, match="invisible"):
        parse_line("een\ntwee")


def test_editors_write_pictures_of_several_signs_too() -> None:
    assert "Familie 👨‍👩‍👧" == parse_text("Familie 👨‍👩‍👧")


def test_codes_of_an_instance() -> None:
    assert ("Europe/Brussels", "a.b@c.be") == (parse_time_zone("Europe/Brussels"), parse_mailbox("a.b@c.be"))
    for parse, wrong in ((parse_time_zone, "Brussel"), (parse_mailbox, "a@b"), (parse_mailbox, "a@b.be?subject=x")):
        with pytest.raises(PydanticCustomError):
            parse(wrong)
