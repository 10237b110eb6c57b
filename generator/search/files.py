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
    """Stands for all documents; for a project by its record and the registers that give names to what it says."""
    records, projects = site.catalogue.records, set(map(routes.of, site.catalogue.projects.values()))
    pages = ((page, by) for page in found_pages(site, written) if page.address not in projects and (by := page.words()))
    found = (*(document(page, by) for page, by in pages), *subject_spots(site))
    others = [(each.address, each.title, each.description, astuple(each.found_by)) for each in found]
    return digest_of(digest_of_values(site.language.locale_name, site.prefix, others), records.register_digest,
                     *records.project_digests.values())
