"""What of the shipped site can be found."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.gather import Gathered, Project, gather
from generator.pages import kinds
from generator.search.documents import Document, documents
from generator.search.files import search_files

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def gathered() -> Gathered:
    found, _ = gather(Project(ROOT))
    assert found
    return found


@pytest.fixture(scope="module")
def found(gathered: Gathered) -> list[Document]:
    return documents(next(gathered.sites()), gathered.written)


def test_projects_come_first_by_title(gathered: Gathered, found: list[Document]) -> None:
    """So the number of a document is that of the project among all."""
    titles = [project.title.get("nl") for project in next(gathered.sites()).projects_by_title]

    assert [document.title for document in found[:len(titles)]] == titles
    assert all(document.found_by.kind != "projects" for document in found[len(titles):])


def test_every_page_can_be_found_but_the_search_and_what_goes_on(gathered: Gathered, found: list[Document]) -> None:
    """Nor embeds, which show what another page shows, nor what is for maintainers, nor releases, which hold what once was."""
    site = next(gathered.sites())
    pages = {page.address for kind in kinds() for page in kind.pages(site)} | {f"{page.name}/" for page in gathered.written}

    addresses = {document.address for document in found}
    assert {address for address in pages - addresses if not address.startswith(("embed/", "documentatie/", "r/"))} == {"zoeken/"}
    assert {address.partition("#")[0] for address in addresses - pages} == {"themas/"}


def test_a_former_municipality_is_found_by_the_name_of_today(found: list[Document]) -> None:
    borsbeek = next(document for document in found if document.address == "gemeenten/borsbeek/").found_by

    assert borsbeek.names[0] == "Borsbeek"
    assert "Antwerpen" in borsbeek.other_names
    assert "Anvers" in borsbeek.other_names


def test_a_project_is_found_by_whom_and_what_it_is_about(found: list[Document]) -> None:
    project = next(document for document in found if document.address == "projecten/dienstverlening-op-maat/").found_by

    assert {"Oudenburg", "Oproep 1: innovatieve concepten"} <= set(project.words)


def test_written_pages_are_found_by_their_text_without_its_signs(found: list[Document]) -> None:
    method = next(document for document in found if document.address == "methode/").found_by.text[0]

    assert "Penhouder" in method
    assert "{{" not in method
    assert "index.md" not in method


def test_the_same_site_gives_the_same_bytes(gathered: Gathered) -> None:
    site = next(gathered.sites())

    assert dict(search_files(site, gathered.written)) == dict(search_files(site, gathered.written))
