"""All that is written, cut into pieces of work that several processes share, each doing what is not there yet."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from generator import routes
from generator.downloads.own import own_files, own_names
from generator.editor import editor_tasks
from generator.feed_files import feed_tasks
from generator.files import Task, file_tasks
from generator.gather import Gathered, Project
from generator.hosting import hosting_task
from generator.keys import Keys
from generator.metadata import metadata_tasks
from generator.pages.html import html_of
from generator.pages.page import Page, Site
from generator.parts import Part
from generator.picture import picture_task
from generator.reading.digest import digest_of
from generator.sbom import sbom_task
from generator.shells import shell_address
from generator.sitemap import sitemap_task
from generator.tables.own import Found
from generator.unmade import unmade
from generator.workers import Step
from generator.writer import Writer

BLOCK = 50  # pages that a process takes at a time, and between two words about the progress


@dataclass(frozen=True)
class Block:
    """Pages that one process writes, one after the other, each with its language."""

    pages: tuple[tuple[Part, Page], ...]


def tasks_of(project: Project, gathered: Gathered, sites: list[Site], root: str) -> Iterator[Task]:
    """What needs no page and no shell, always in the same order, what takes longest first; `root` is the site's address."""
    yield from file_tasks(project, gathered, sites)
    yield from metadata_tasks(gathered, sites, root)
    yield from editor_tasks(project, sites)
    yield from map(picture_task, sites)
    yield from feed_tasks(sites, root)
    yield hosting_task(sites, root)
    yield sbom_task(gathered.catalogue.programme)


def pages_of(gathered: Gathered, parts: list[Part]) -> Iterator[Task | Block]:
    """The pages, always in the same order, and what lists them."""
    yield sitemap_task(parts[0].site, parts[0].pages, gathered.written, parts[0].frames.site_url)
    yield from blocks_of(parts)


def blocks_of(parts: list[Part]) -> Iterator[Block]:
    """All pages, one in every language before the next, since these look at the same; last those below the projects."""
    pages = sorted(((part, page) for part in parts for page in part.pages),
                   key=lambda each: (each[1].address.startswith(routes.PROJECTS), each[1].address))
    for part, page in pages[-len(parts):]:  # what they look up is made now, once for all processes
        page.projects()
        part.site.similar.found  # noqa: B018
    for start in range(0, len(pages), BLOCK):
        yield Block(tuple(pages[start:start + BLOCK]))


def published_task(part: Part) -> Task:
    """What the publisher made and what stays as it is: pages written by hand, the page for what is not found, its assets."""
    folder, prefix = part.frames.folder, part.site.prefix
    shells = {shell_address(page.address) for page in part.pages}

    def files() -> Iterator[tuple[str, bytes]]:
        return ((f"{prefix}{name}", content) for name, content in published_files(folder, shells))

    return Task(f"published/{part.site.language.code}", lambda: digest_of(*(part for file in files() for part in file)), files)


def published_files(folder: Path, shells: Collection[str]) -> Iterator[tuple[str, bytes]]:
    """What a publisher made in a folder, without the shells at these addresses."""
    names = {f"{address}index.html" for address in shells}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_file() and name not in names:
            yield name, path.read_bytes()


def write_some(work: Iterable[Task | Block], writer: Writer, keys: Keys, step: Step) -> None:
    """Write what is not there yet; `writer.made` is all that there is to know of it."""
    for each in work:
        if isinstance(each, Task):
            key = keys.task(each)
            if not writer.keep_task(each.name, key):
                writer.write_task(each.name, key, each.make())
        else:
            write_pages(each.pages, writer, keys)
            step(len(each.pages))


def write_pages(pages: Iterable[tuple[Part, Page]], writer: Writer, keys: Keys) -> None:
    """Each page with the files beside it; one that cannot be made stops no other."""
    address, found = "", None
    for part, page in pages:
        if page.own and page.address != address:  # the same in every language, one after the other
            address, found = page.address, cache(page.own.rows)
        try:
            write_page(part, page, found, writer, keys)
        except Exception as error:
            writer.made.unmade.append(unmade(f"{part.site.prefix}{page.address}", error))


def write_page(part: Part, page: Page, found: Callable[[], Found] | None, writer: Writer, keys: Keys) -> None:
    name, key = f"{part.site.prefix}{page.address}index.html", keys.page(part.site, page, part.shells)
    if not writer.keep(name, key):
        writer.write(name, part.shells.fill(page, html_of(part.renderer.body(page))).encode(), key)
    if page.own:
        if not part.site.prefix:
            write_own(part, page, found, writer, keys)
        write_twin(part, page, found, writer, keys)


def write_own(part: Part, page: Page, found: Callable[[], Found], writer: Writer, keys: Keys) -> None:
    """The files beside a page, which are the same for every language."""
    key = keys.own(page)
    if not all([writer.keep(name, key) for name in own_names(page.address)]):
        for name, content in own_files(page.address, page.own._replace(rows=found), part.site.catalogue):
            writer.write(name, content, key)


def write_twin(part: Part, page: Page, found: Callable[[], Found], writer: Writer, keys: Keys) -> None:
    """The page as Markdown, in its language."""
    name, key = f"{part.site.prefix}{routes.twin_of(page.address)}", keys.twin(page, part.twins)
    if not writer.keep(name, key):
        writer.write(name, part.twins.text(page.address, page.title, page.description, found()).encode(), key)
