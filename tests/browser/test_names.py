"""Every municipality of the source stands on the right pages of the built site, by name."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from participants import NAMED

THEN = {"Hasselt": "hasselt-71022"}  # the only participant whose code of the time has ended


def address(name: str) -> str:
    return THEN.get(name, name.lower().replace(" ", "-"))


def read(site: Path, page: str) -> str:
    return (site / page / "index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("project", NAMED)
def test_project_page_lists_its_municipalities(site: Path, project: str) -> None:
    """The municipalities of the time, in the order of the source, each linked to its own page."""
    body = read(site, f"projecten/{project}").partition("<tbody>")[2].partition("</tbody>")[0]
    listed = re.findall(r'<th scope="row"><a href="[./]*gemeenten/([^/]+)/">([^<]+)</a>', body)
    assert listed == [(address(name), name) for name in NAMED[project]]


@pytest.mark.parametrize("name", sorted({name for names in NAMED.values() for name in names}))
def test_municipality_page_lists_its_projects(site: Path, name: str) -> None:
    """The page of today's municipality shows exactly the projects that name it."""
    cards = read(site, f"gemeenten/{name.lower().replace(' ', '-')}").partition('<ul class="cards"')[2].partition("</ul>")[0]
    shown = re.findall(r'<h2><a href="[./]*projecten/([^/]+)/">', cards)
    assert sorted(shown) == sorted(project for project, names in NAMED.items() if name in names)


def test_both_codes_of_hasselt_have_a_page(site: Path) -> None:
    assert "71072" in read(site, "gemeenten/hasselt")
    former = read(site, "gemeenten/hasselt-71022")
    assert "71022" in former
    assert "parkeren-en-gas" in former
    assert re.search(r'href="[./]*gemeenten/hasselt/"', former)


def test_every_municipality_has_a_page(site: Path) -> None:
    pages = [path for path in (site / "gemeenten").iterdir() if path.is_dir()]
    assert len(pages) == 285 + 42


def test_group_without_names_stands_on_no_municipality_page(site: Path) -> None:
    pages = (site / "gemeenten").rglob("index.html")
    assert [p for p in pages if '<h2><a href="../../projecten/premies-en-toelagen/' in p.read_text(encoding="utf-8")] == []
