"""A link is right on whatever page it comes to stand, and what is kept for all pages shows it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import routes
from generator.pages.links import Links
from generator.pages.markdown import WAY_UP, safe

PAGES = st.sampled_from(["", "projecten/", "projecten/a/", "projecten/pagina/2/", "bronnen/", "data/woordenboek/"])
TARGETS = st.one_of(PAGES, st.sampled_from(["bronnen/#nota", "kaart/?gemeenten=1,2", "data/projecten.csv", "assets/a.js"]))


@given(PAGES, TARGETS, st.sampled_from(["", "en/"]))
def test_a_link_is_the_relative_one(page: str, target: str, prefix: str) -> None:
    links = Links(prefix)

    assert links.seen_from(page, f'"{links.url(target)}"') == f'"{routes.relative(prefix + page, prefix + target)}"'
    assert links.seen_from(page, f'"{links.shared(target)}"') == f'"{routes.relative(prefix + page, target)}"'


@given(PAGES)
def test_a_text_without_links_stays_as_it_is(page: str) -> None:
    assert Links("en/").seen_from(page, '<a href="#x">../</a>') == '<a href="#x">../</a>'


@pytest.mark.parametrize("text", [f"a{WAY_UP}b", f"{WAY_UP}ab", f"ab{WAY_UP}"])
def test_no_text_can_hold_the_mark(text: str) -> None:
    assert safe(str(text)) == "ab"
