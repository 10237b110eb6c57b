"""All that is written, cut into pieces of work that several processes share, each doing what is not there yet."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.files import Task, file_tasks
from generator.gather import Gathered, Project
from generator.hosting import hosting_task
from generator.keys import Keys
from generator.manifest import Manifest, merged
from generator.pages.html import html_of
from generator.pages.page import Page
from generator.parts import Part
from generator.picture import picture_task
from generator.progress import Progress
from generator.reading.digest import digest_of
from generator.shells import shell_address
from generator.sitemap import sitemap_task
from generator.workers import Step, Turns, side_by_side
from generator.writer import Writer

BLOCK = 50  # pages that a process takes at a time, and between two words about the progress


@dataclass(frozen=True)
class Block:
    """Pages that one process writes, one after the other."""

    part: Part
    pages: tuple[Page, ...]


def work_of(project: Project, gathered: Gathered, parts: list[Part]) -> Iterator[Task | Block]:
    """All that is to be written, in an order that is the same for the same records; what takes longest comes first."""
    yield from file_tasks(project, gathered, [part.site for part in parts])
    for part in parts:
        for start in range(0, len(part.pages), BLOCK):
            yield Block(part, part.pages[start:start + BLOCK])
    main = parts[0]
    yield from (picture_task(part.site) for part in parts)
    yield hosting_task([part.site for part in parts], main.frames.site_url)
    yield sitemap_task(main.site, main.pages, gathered.written, main.frames.site_url)


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
    """Write everything, in several processes that each take the next thing to do; gives all that there is to know of it."""
    turns = Turns(len(work))

    def share(step: Step) -> Manifest:
        return write_some((work[turn] for turn in turns), writer, keys, step)

    return merged(side_by_side([share] * jobs, progress.step))


def write_some(work: Iterable[Task | Block], writer: Writer, keys: Keys, step: Step) -> Manifest:
    """Write what is not there yet; gives all that there is to know of it."""
    for each in work:
        if isinstance(each, Task):
            key = keys.task(each)
            if not writer.keep_task(each.name, key):
                writer.write_task(each.name, key, each.make())
        else:
            write_pages(each.part, each.pages, writer, keys)
            step(len(each.pages))
    return writer.made


def write_pages(part: Part, pages: Iterable[Page], writer: Writer, keys: Keys) -> None:
    for page in pages:
        name, key = f"{part.site.prefix}{page.address}index.html", keys.page(part.site, page, part.shells)
        if not writer.keep(name, key):
            writer.write(name, part.shells.fill(page, html_of(part.renderer.body(page))).encode(), key)
