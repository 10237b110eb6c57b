"""The accessibility statement has the parts that the European model (2018/1523) asks for, in each language."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

DOCS = Path(__file__).parents[2] / "docs"
# Status, what is not accessible with reasons and alternatives, how the statement was made, feedback, enforcement.
PARTS = {
    "nl": ["## Voldoet de site aan de regels?", "## Wat is niet toegankelijk?", "### Waarom niet?",
           "### Welke alternatieven zijn er?",
           "## Hoe is deze verklaring opgesteld?", "## Een probleem melden", "## Een klacht indienen"],
    "en": ["## Does the site meet the rules?", "## What is not accessible?", "### Why not?", "### What are the alternatives?",
           "## How was this statement prepared?", "## Report a problem", "## Make a complaint"],
}
SAYS = {
    "nl": ["WCAG 2.2, niveau AA", "gedeeltelijk", "niet getest", "op 22 november 2026", "eigen beoordeling",
           "onevenredige last", "decreet"],
    "en": ["WCAG 2.2, level AA", "in part", "not tested", "on 22 November 2026", "own assessment",
           "disproportionate burden", "decree"],
}


@pytest.mark.parametrize("language", PARTS)
def test_every_part_is_there_in_order(language: str) -> None:
    text = (DOCS / language / "toegankelijkheid.md").read_text(encoding="utf-8")
    assert re.findall(r"^##+ .*$", text, re.MULTILINE) == PARTS[language]
    assert [said for said in SAYS[language] if said not in text] == []


@pytest.mark.parametrize("language", PARTS)
def test_no_part_is_empty(language: str) -> None:
    text = (DOCS / language / "toegankelijkheid.md").read_text(encoding="utf-8")
    assert all(len(part.split()) > 15 for part in re.split(r"^##+ .*$", text, flags=re.MULTILINE)[1:])


def test_both_languages_say_as_much() -> None:
    """As many statements of what was tested, and of what was not, in each."""
    counts = [(DOCS / language / "toegankelijkheid.md").read_text(encoding="utf-8").count("\n- ") for language in PARTS]
    assert len(set(counts)) == 1
