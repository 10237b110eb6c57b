"""A template shows no number of its own: each comes with the figure that it is."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

TEMPLATES = Path(__file__).parents[2] / "site_templates"
PAGES = sorted(TEMPLATES.rglob("*.j2"))
CODE = re.compile(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", re.DOTALL)
TAG = re.compile(r"<[^>]*>")
BARE = re.compile(r"\{\{-?\s*[^{}]*(\|\s*length|\.known|\.unknown|\.value|\.count)\s*-?\}\}")
MESSAGE = re.compile(r'(?:_|ngettext)\(\s*"((?:[^"\\]|\\.)*)"')
NAMES = re.compile("CC BY 4.0|CC0|360Giving")
ALLOWED = {"1 municipality found.", "on 1 January %(year)s"}


def typed(text: str) -> list[str]:
    """Digits that stand in the text of a template, outside code, tags and drawings."""
    plain = TAG.sub("", CODE.sub("", text))
    return re.findall(r"[^\n]*[0-9][^\n]*", plain)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_no_digit_is_typed(path: Path) -> None:
    assert typed(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_no_number_is_shown_without_its_figure(path: Path) -> None:
    assert [found[0] for found in BARE.finditer(path.read_text(encoding="utf-8"))] == []


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_no_message_holds_a_number(path: Path) -> None:
    messages = MESSAGE.findall(path.read_text(encoding="utf-8"))
    assert [m for m in messages if re.search("[0-9]", NAMES.sub("", m)) and m not in ALLOWED] == []


@pytest.mark.parametrize("wrong", ["<p>11 projects</p>", "Er zijn 31 gemeenten."])
def test_a_typed_number_is_seen(wrong: str) -> None:
    assert typed(wrong)


@pytest.mark.parametrize("wrong", ["{{ rows|length }}", "{{ f.known }}"])
def test_a_bare_number_is_seen(wrong: str) -> None:
    assert BARE.search(wrong)
