"""The site written and published. Nothing is written while an error is known; the published folder changes in one step."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from itertools import islice
from pathlib import Path

from generator import routes
from generator.files import file_tasks
from generator.frames import Frames, make_frames
from generator.gather import Gathered, Project, gather
from generator.pages import kinds
from generator.pages.html import html_of
from generator.pages.page import Page, Site
from generator.pages.rendering import Renderer, compile_templates, make_environment
from generator.pages.written import Written, written_pages
from generator.problems import Problem, errors
from generator.progress import SILENCE, Progress
from generator.shells import SLUG, Shells
from generator.site_folder import heal, only_build, publish_folder, remove
from generator.sitemap import sitemap_files
from generator.texts import N_
from generator.workers import Step, side_by_side

REPORT = 50  # pages between two words about the progress


@dataclass(frozen=True)
class Part:
    """One language of the site, ready to be written."""

    site: Site
    renderer: Renderer
    frames: Frames


def generated_pages(site: Site) -> Iterator[Page]:
    """Every page of a language that is made from records."""
    for kind in kinds():
        yield from kind.pages(site)


def markdown_files(site: Site, renderer: Renderer, written: list[Written]) -> Iterator[tuple[str, str]]:
    """Name and text of every page of a language as a Markdown file, as any publisher would take it."""
    for page in generated_pages(site):
        yield routes.file_of(page.address), renderer.render(page)
    for page, source in written_pages(site, written):
        yield routes.file_of(page.address), renderer.render_written(page, source)


def build(project: Project, jobs: int = 0, progress: Progress = SILENCE) -> tuple[int, list[Problem]]:
    """Records in, site out; gives the number of pages (0 when an error stopped it), and the problems.

    `jobs` is the number of processes that write pages; 0 means one per core.
    """
    with only_build(project.work):
        heal(project.site)
        gathered, problems = gather(project, progress)
        if gathered is None:
            return 0, problems
        fresh = project.work / "site"
        remove(fresh)
        pages = write_site(project, gathered, fresh, jobs or available_cores(), progress)
        progress.stage(N_("Publishing"))
        publish_folder(fresh, project.site)
        return pages, problems


def write_site(project: Project, gathered: Gathered, folder: Path, jobs: int, progress: Progress) -> int:
    """The whole site in a new folder; gives the number of pages."""
    progress.stage(N_("Shells and written pages"))
    parts = make_parts(project, gathered)
    for part in parts:
        copy_published(part, folder)
    total = sum(1 for part in parts for _ in generated_pages(part.site))
    progress.stage(N_("Pages and files"), total)
    counts = side_by_side([partial(write_share, project, gathered, parts, folder, range(share, 2**62, jobs))
                           for share in range(jobs)], progress.step)
    return sum(counts) + write_sitemap(gathered, parts, folder)


def make_parts(project: Project, gathered: Gathered) -> list[Part]:
    """Each language with the shells that the publisher made for it."""
    sites = list(gathered.sites())
    renderers = [renderer_of(project, site) for site in sites]

    def frames_of(number: int, _: Step) -> Frames:
        return make_frames(project, sites[number], renderers[number], generated_pages(sites[number]), gathered.written)

    *frames, _ = side_by_side([*(partial(frames_of, number) for number in range(len(sites))),
                               lambda _: compile_templates(renderers[0].environment)])
    return [Part(*part) for part in zip(sites, renderers, frames, strict=True)]


def renderer_of(project: Project, site: Site) -> Renderer:
    return Renderer(make_environment(project.templates, project.work / "cache" / "templates"), site)


def copy_published(part: Part, fresh: Path) -> None:
    """What the publisher made and what stays as it is: pages written by hand, the page for what is not found, its assets."""
    shutil.copytree(part.frames.folder, fresh / part.site.prefix, dirs_exist_ok=True,
                    ignore=shutil.ignore_patterns(SLUG, "sitemap.xml*"))


def fill_language(project: Project, code: str, folder: Path) -> list[Problem]:
    """Fill the shells that MkDocs itself wrote to `folder`, with the pages of the language that it built; gives the errors."""
    gathered, problems = gather(project)
    if gathered is None:
        return errors(problems)
    site = next(site for site in gathered.sites() if site.language.code == code)
    alone = replace(site, languages=(site.language,))
    part = Part(alone, renderer_of(project, alone), Frames(folder, project.site_url))
    write_share(project, gathered, [part], folder, range(0, 2**62), SILENCE.step)
    for name in (*folder.rglob(SLUG), *folder.glob("sitemap.xml*")):
        remove(name)
    write_sitemap(gathered, [part], folder)
    return []


def available_cores() -> int:
    """Cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def write_share(  # noqa: PLR0913, PLR0917 - what a process of its own needs
    project: Project, gathered: Gathered, parts: list[Part], fresh: Path, share: range, step: Step,
) -> int:
    """Write the pages and files whose numbers are in `share`; gives the number of pages."""
    pages = 0
    for part in parts:
        shells = Shells(part.frames.folder)
        for page in islice(generated_pages(part.site), share.start, None, share.step):
            write(fresh / part.site.prefix / page.address / "index.html", shells.fill(page, html_of(part.renderer.body(page))))
            pages += 1
            if not pages % REPORT:
                step(REPORT)
    for task in islice(file_tasks(project, gathered, [part.site for part in parts]), share.start, None, share.step):
        for name, content in task():
            write(fresh / name, content)
    return pages


def write_sitemap(gathered: Gathered, parts: list[Part], fresh: Path) -> int:
    """The sitemap; gives the number of pages that were written by hand."""
    main = parts[0]
    by_hand = [page.address for page, _ in written_pages(main.site, gathered.written)]
    addresses = sorted([*by_hand, *(page.address for page in generated_pages(main.site))])
    for name, content in sitemap_files(main.site, addresses, main.frames.site_url):
        write(fresh / name, content)
    return len(by_hand) * len(parts)


def write(path: Path, content: str | bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
