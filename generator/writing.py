"""All that is written, cut into pieces of work that several processes share, each doing what is not there yet."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path

from generator import routes
from generator.downloads.own import own_files, own_names
from generator.editor import editor_tasks
from generator.feed_files import feed_tasks
from generator.files import Files, Task, file_tasks
from generator.gather import Gathered, Project
from generator.hosting import hosting_task
from generator.keys import Keys
from generator.manifest import Manifest
from generator.metadata import metadata_tasks
from generator.pages.html import html_of
from generator.pages.page import Page
from generator.parts import Part
from generator.picture import picture_task
from generator.progress import Progress
from generator.reading.digest import digest_of
from generator.sbom import sbom_task
from generator.shells import shell_address
from generator.sitemap import sitemap_task
from generator.tables.own import Found
from generator.tables.projects import PROJECTS
from generator.workers import Step, Turns, side_by_side
from generator.writer import Writer

BLOCK = 50  # pages that a process takes at a time, and between two words about the progress
LEAST = 2_500  # pages of a stretch, which have two files beside them at most
STRETCH = 3 * LEAST  # files written, after which a new process takes over: one that lives long has copied all that it shared


@dataclass(frozen=True)
class Block:
    """Pages that one process writes, one after the other, each with its language."""

    pages: tuple[tuple[Part, Page], ...]


def work_of(project: Project, gathered: Gathered, parts: list[Part]) -> Iterator[Task | Block]:
    """All that is to be written, in an order that is the same for the same records; what takes longest comes first."""
    yield from file_tasks(project, gathered, [part.site for part in parts])
    main = parts[0]
    yield from metadata_tasks(gathered, [part.site for part in parts], main.frames.site_url)
    yield from editor_tasks(project, [part.site for part in parts])
    yield from (picture_task(part.site) for part in parts)
    yield from feed_tasks([part.site for part in parts], main.frames.site_url)
    yield hosting_task([part.site for part in parts], main.frames.site_url)
    yield sbom_task(gathered.catalogue.programme)
    yield sitemap_task(main.site, main.pages, gathered.written, main.frames.site_url)
    yield from blocks_of(parts)


def blocks_of(parts: list[Part]) -> Iterator[Block]:
    """All pages, one in every language before the next, since these look at the same; last those below the projects."""
    pages = sorted(((part, page) for part in parts for page in part.pages),
                   key=lambda each: (each[1].address.startswith(routes.PROJECTS), each[1].address))
    for part, page in pages[-len(parts):]:  # what they look up is made now, once for all processes
        page.projects()
        part.site.similar.found  # noqa: B018
        part.site.tables[PROJECTS.name].hashes  # noqa: B018
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


def write_all(work: list[Task | Block], writer: Writer, keys: Keys, jobs: int, progress: Progress) -> Manifest:
    """Write everything, in several processes that each take the next thing to do; gives all that there is to know of it.

    `work` is empty afterwards: what is done lets go of what it needed.
    """
    turns = Turns(len(work))

    def share(numbers: Iterable[int], step: Step) -> Manifest:
        write_some((taken(work, number) for number in numbers), writer, keys, step)
        return writer.hand_over()

    def short_share(step: Step) -> Manifest:
        return share(a_stretch(turns, writer), step)

    # What looks at all records comes first, and one process does it, so that the others copy no more than their pages need.
    pages = sum(len(each.pages) for each in work if isinstance(each, Block))
    shares = [partial(share, iter(turns)), *[short_share] * (jobs - 1 + pages // LEAST if jobs > 1 else 0)]
    made = Manifest()
    for each in side_by_side(shares, progress.step, jobs, is_first_here=True):
        made.add(each)
    work.clear()
    return made


def a_stretch(turns: Turns, writer: Writer) -> Iterator[int]:
    """What is to be done, from the end, until the writer wrote as much as one process should."""
    enough = writer.written + STRETCH
    while writer.written < enough and (number := turns.take(is_last=True)) is not None:
        yield number


def taken(work: list[Task | Block | None], number: int) -> Task | Block | None:
    """A piece of work, of which nothing stays in the list."""
    found, work[number] = work[number], None
    return found


def write_some(work: Iterable[Task | Block], writer: Writer, keys: Keys, step: Step) -> None:
    """Write what is not there yet; `writer.made` is all that there is to know of it."""
    for each in work:
        if isinstance(each, Task):
            key = keys.task(each)
            if not writer.keep_task(each.name, key):
                writer.write_task(each.name, key, heard_between(each.make(), step))
        else:
            write_pages(each.pages, writer, keys)
        step(0 if isinstance(each, Task) else len(each.pages))


def heard_between(files: Files, step: Step) -> Files:
    """The same files; after each, who waits to be heard is."""
    for each in files:
        yield each
        step(0)


def write_pages(pages: Iterable[tuple[Part, Page]], writer: Writer, keys: Keys) -> None:
    address, found = "", None
    for part, page in pages:
        name, key = f"{part.site.prefix}{page.address}index.html", keys.page(part.site, page, part.shells)
        if not writer.keep(name, key):
            writer.write(name, part.shells.fill(page, html_of(part.renderer.body(page))).encode(), key)
        if page.own:
            if page.address != address:  # the same in every language, one after the other
                address, found = page.address, cache(page.own.rows)
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
