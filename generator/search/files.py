"""The files of the search of a language, and what decides them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import astuple

from generator import routes
from generator.pages.page import Site
from generator.pages.written import Written
from generator.reading.digest import digest_of, digest_of_values
from generator.search.documents import document, documents, found_pages, subject_spots
from generator.search.index import make_index
from generator.search.pieces import pieces


def search_files(site: Site, written: list[Written]) -> Iterator[tuple[str, bytes]]:
    """All files of the search, with their names below the root."""
    found = documents(site, written)
    for name, content in pieces(make_index(found, site.language), found, site.text):
        yield f"{site.prefix}{routes.SEARCH_FILES}{name}", content


def search_digest(site: Site, written: list[Written]) -> bytes:
    """Stands for all documents; for a project by its record and the day of its call, which says what municipality it names."""
    catalogue = site.catalogue
    projects = set(map(routes.of, catalogue.projects.values()))
    pages = (document(page) for page in found_pages(site, written) if page.address not in projects and page.found_by)
    others = [(each.address, each.title, each.description, astuple(each.found_by)) for each in (*pages, *subject_spots(site))]
    calls = [(call.id, call.day) for call in catalogue.calls.values()]
    return digest_of(digest_of_values(site.language.locale_name, site.prefix, others, calls, catalogue.as_of),
                     *catalogue.records.project_digests.values())
