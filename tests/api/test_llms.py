"""`llms.txt` has the form that readers expect: a name, a summary, and sections of links, each to a file that is there."""

from __future__ import annotations

import re
from collections.abc import Callable
from types import SimpleNamespace
from urllib.parse import urljoin

import pytest

from generator import routes
from generator.api.lists import DESCRIPTION, NAME
from generator.catalogue import Catalogue
from generator.downloads.about import About
from generator.llms import FILE, guide, plain
from generator.texts import Language

LINK = re.compile(r"^- \[(?:[^\]\\]|\\.)+\]\((\S+)\)(: .+)?$")


def site_of(about: About, number: int) -> SimpleNamespace:
    """As much of a site as the guide asks for."""
    language: Language = about.languages[number]
    return SimpleNamespace(
        catalogue=about.catalogue, tables=about.tables, language=language, prefix=f"{language.code}/" if number else "",
        of=lambda text: text.get(language.code),
        text=lambda message, **gaps: language.gettext(message) % gaps if gaps else language.gettext(message))


@pytest.mark.parametrize("number", [0, 1])
@pytest.mark.parametrize("root", ["", "https://example.org/gzg/"])
def test_it_has_a_name_a_summary_and_sections_of_links(about: About, number: int, root: str) -> None:
    site = site_of(about, number)
    found = guide(site, root).decode().splitlines()
    links = [LINK.match(line) for line in found[found.index(next(line for line in found if line.startswith("## "))):]
             if line and not line.startswith("## ")]
    base = root or "https://anywhere.example/"
    led = {urljoin(f"{base}{site.prefix}{FILE}", link[1]).removeprefix(base) for link in links}

    assert found[0].startswith("# ") and found[2].startswith("> ")
    assert 1 == sum(line.startswith("# ") for line in found) and 4 == sum(line.startswith("## ") for line in found)
    assert {NAME, DESCRIPTION, f"{site.prefix}{routes.PROJECTS}", "data/projecten.csv"} <= led
    assert len(links) == len(led) == len(about.tables) + 11
    assert "" == re.sub("[^{}%<]", "", "".join(found)), "no trace of a template"


def test_a_text_of_the_records_ends_no_link() -> None:
    assert r"a\[b\]\\ c" == plain("a[b]\\ \n c")


def test_the_guide_of_another_language_is_in_it(about: About, joined: Callable[..., Catalogue]) -> None:
    assert b"## Pages" in guide(site_of(about, 1), "") and b"## Pages" not in guide(site_of(about, 0), "")
