"""What can be found: the pages of a language, the projects first and in the order of their titles."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator import routes
from generator.pages import kinds
from generator.pages.found_by import KINDS, FoundBy
from generator.pages.page import Page, Site
from generator.pages.themes import subjects
from generator.pages.written import Written, written_pages
from generator.texts import N_


@dataclass(frozen=True, slots=True)
class Document:
    """A page, or a spot on one, that can be found."""

    address: str
    title: str
    description: str
    found_by: FoundBy


def documents(site: Site, written: list[Written]) -> list[Document]:
    """Every document by its number: those of a kind follow one another."""
    order = list(KINDS)
    found = (document(page) for page in found_pages(site, written) if page.found_by)
    return sorted([*found, *subject_spots(site)], key=lambda each: order.index(each.found_by.kind))


def found_pages(site: Site, written: list[Written]) -> Iterator[Page]:
    for kind in kinds():
        yield from kind.pages(site)
    for page, _ in written_pages(site, written):
        yield page


def document(page: Page) -> Document:
    return Document(page.address, page.title, page.description, page.words())


def names(document: Document) -> tuple[str, ...]:
    """What it is called. A project is called by words that others share, so all of them are ranked alike."""
    by = document.found_by
    return by.names or (() if by.kind == "projects" else (document.title,))


def subject_spots(site: Site) -> Iterator[Document]:
    """The subjects that have no page of their own stand on that of the themes."""
    for subject, part in subjects(site):
        if not part.left_out:
            name = site.of(subject.name)
            yield Document(f"{routes.THEMES}#{subject.id}", name,
                           site.text(N_("The projects on the subject “%(name)s”."), name=name), FoundBy("subjects"))
