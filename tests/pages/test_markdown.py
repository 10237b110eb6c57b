"""A text stays a text, in Markdown and in HTML, for the renderer that MkDocs uses."""

from __future__ import annotations

from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown
from markupsafe import Markup

from generator.pages.markdown import safe

TAGS = ("<p>", "</p>")


def shown(text: str) -> str:
    """What a reader sees of a paragraph."""
    html = Markdown(extensions=["tables", "toc"]).convert(text)
    assert html.startswith("<p>"), html
    assert html.endswith("</p>"), html
    assert html.count("<") == len(TAGS), html
    return unescape(html[3:-4])


@pytest.mark.parametrize("text", [
    "gewoon", "Sint-Niklaas", "# kop", "- punt", "+ punt", "1. een", "1) een", "2022.", "> citaat", "*vet*", "_schuin_", "`code`",
    "[a](b)", "![a](b)", "<b>", "a | b", "a\\*b", "{: .x }", 
    "{.x}", "{{ x }}", "&amp;", "---", "===", "~~weg~~", "~~~", "!!! note",
    ": begrip", "http://a.be", "a@b.be", "```", "$x$", "5 < 6", "AT&T", "O'Brien", '"citaat"', "é ĳ €", "[^1]", "*[abbr]: x",
])
def test_text_is_shown_as_it_is(text: str) -> None:
    assert shown(str(safe(text))) == text.strip()


@given(st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=1, max_size=40))
def test_any_printable_text_is_shown_as_it_is(text: str) -> None:
    assert shown(str(safe(text))) == text


def test_new_lines_become_spaces() -> None:
    assert safe("a\n\n# b\r\n\tc") == Markup("a # b c")


def test_markup_is_passed() -> None:
    assert safe(Markup("<b>*</b>")) == Markup("<b>*</b>")
