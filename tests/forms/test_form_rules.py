"""A form refuses what the records refuse, and warns of what the check warns of: any text, asked of both."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Page
from pydantic_core import PydanticCustomError

from generator.checks.personal import personal
from generator.forms.javascript import source
from generator.records.links import parse_link
from generator.records.posted import parse_line, parse_lines

pytestmark = pytest.mark.browser

ODD = (
    "\u200b\u200d\ufe0f\ufe0e\u202e\u00ad\u0430\u0435\u00c3\u00a9\u20ac\ufffd"
    "\U0001f468\U0001f469\U0001f3f4\U000e0067\U000e007f\u2764\t\n\r\x1a=")
SOME = st.text(st.characters(exclude_categories=["Cs"]) | st.sampled_from(ODD)
               | st.sampled_from("abcXYZ <>{}[]#:-@.'\"\\/0123456789"))
PARSERS = {"line": parse_line, "lines": parse_lines, "link": parse_link}
HOSTS = st.lists(st.text("abc\u0430-.1é0x", max_size=8), max_size=3).map(".".join)
LINKS = st.builds(lambda scheme, host, path: f"{scheme}{host}{path}",
                  st.sampled_from(["https://", "http://", "https:/", "HTTPS://", ""]), HOSTS,
                  st.sampled_from(["", "/", "/a b", "?x", ":80/", "/<b>", "/é", "#x"]))


def accepts(sort: str, text: str) -> bool:
    try:
        PARSERS[sort](text)
    except PydanticCustomError:
        return False
    return True


def refused(page: Page, sort: str, text: str) -> str:
    return page.evaluate("([sort, text]) => rules.refusal(sort, text)", [sort, text])


def tidy(page: Page, text: str) -> str:
    return page.evaluate("(text) => window['post-rules'].tidy(text)", text)


@settings(max_examples=300)
@given(SOME, st.sampled_from(["line", "lines"]))
@example("👨‍👩‍👧 en 🏴󠁧󠁢󠁥󠁮󠁧󠁿 en ❤️", "line")
@example("Regel\nregel", "line")
@example("=SUM(A1)", "lines")
@example("=1\n2", "lines")
@example("-1+cmd|\n' /C calc'!A0", "lines")
@example("- gemeente(n)", "lines")
@example("geÃ¯nteresseerd", "line")
@example("<script>alert(1)</script> {{ x }} **vet** # kop", "lines")
def test_texts(page: Page, text: str, sort: str) -> None:
    typed = tidy(page, text)
    assert not typed or accepts(sort, typed) == (refused(page, sort, typed) == "")


@settings(max_examples=200)
@given(LINKS | SOME)
@example("javascript:alert(1)")
@example("https://127.0.0.1/")
@example("https://voorbeeld.be/ideeën?x=1")
def test_links(page: Page, text: str) -> None:
    typed = tidy(page, text)
    assert not typed or accepts("link", typed) == (refused(page, "link", typed) == "")


PARTS = st.sampled_from([
    "jan.janssens@voorbeeld.be", "info@gent.be", "info@gmail.com", "a.digitaal@telenet.be",
    "0477 12 34 56", "09/266.81.11", "0800 12 345",
    "85.07.30-033.28", "85.07.30-033.29", "BE68 5390 0754 7034", "BE0411905847", "0411.905.847",
    "mevr. Peeters", "de heer Van den Berg",
    "dhr.", "mw. D'hondt", "2021123456", "+32 (0)477 12 34 56", "jan (at) voorbeeld.be"])


@settings(max_examples=200)
@given(st.lists(PARTS | st.text(max_size=6) | st.text("0123456789 .-/@", max_size=14), max_size=5).map(" ".join))
def test_personal_data(page: Page, text: str) -> None:
    expected = [message % {"value": found} for message, found in personal(text)]
    assert expected == page.evaluate("(text) => rules.personal(text)", text)


@pytest.mark.parametrize(("python", "expected"), [
    (r"\"\'\-", "\"'-"), (r"[\w.-]", r"[\p{L}\p{N}_.-]"), (r"\U0001f600", r"\u{1f600}"), (r"\{\.", r"\{\."),
    (r"[a\-z]", r"[a\-z]"),
])
def test_the_words_of_javascript(python: str, expected: str) -> None:
    assert expected == source(python)
