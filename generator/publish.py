"""The site written and published. Nothing is written while an error is known; the published folder changes in one step."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from generator import routes
from generator.files import Task, file_tasks
from generator.frames import Frames, make_frames
from generator.gather import Gathered, Project, gather
from generator.keys import Keys
from generator.manifest import Manifest, load_manifest, merged, save_manifest
from generator.mirror import mirror
from generator.pages import kinds
from generator.pages.html import html_of
from generator.pages.page import Page, Site
from generator.pages.rendering import Renderer, compile_templates, make_environment
from generator.pages.written import Written, written_pages
from generator.problems import Problem, errors
from generator.progress import SILENCE, Progress
from generator.reading.digest import digest_of
from generator.shells import SLUG, Shells, shell_address
from generator.site_folder import heal, only_build, publish_folder, remove
from generator.sitemap import sitemap_task
from generator.texts import N_
from generator.workers import Step, Turns, available_cores, in_background, side_by_side
from generator.writer import Published, Writer

BLOCK = 50  # pages that a process takes at a time, and between two words about the progress
WHOLE = (1, 1)


@dataclass(frozen=True)
class Part:
    """One language of the site, ready to be written."""

    site: Site
    renderer: Renderer
    frames: Frames
    pages: tuple[Page, ...]
    shells: Shells


@dataclass(frozen=True)
class Block:
    """Pages that one process writes, one after the other."""

    part: Part
    pages: tuple[Page, ...]


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


def build(
    project: Project, jobs: int = 0, progress: Progress = SILENCE, shard: tuple[int, int] = WHOLE,
) -> tuple[int, list[Problem]]:
    """Records in, site out; gives the number of pages (0 when an error stopped it), and the problems.

    `jobs` is the number of processes that write pages; 0 means one per core. `shard` (i, n) writes the i-th of n parts, which
    laid over each other are the whole site.
    """
    with only_build(project.work):
        heal(project.site)
        manifest = remembered(project, progress)
        spare = project.work / "site"
        mirrored = in_background(partial(mirror_site, project.site, spare, manifest))
        gathered, problems = gather(project, progress)
        if gathered is None:
            mirrored()
            return 0, problems
        parts = make_parts(project, gathered, progress)
        before, untouched = mirrored()
        progress.stage(N_("Pages and files"), sum(len(part.pages) for part in parts))
        number, shards = shard
        work = [*work_of(project, gathered, parts), *map(published_task, parts)][number - 1::shards]
        writer, keys = Writer(spare, Published(manifest, untouched)), Keys(project, gathered)
        made = write_all(work, writer, keys, jobs or available_cores(), progress)
        progress.stage(N_("Publishing"))
        remove_all(spare, before - made.files.keys())
        save_manifest(made, manifest_file(project))
        publish_folder(spare, project.site)
        return sum(name.endswith("index.html") for name in made.files), problems


def remembered(project: Project, progress: Progress) -> Manifest:
    """What the last build published; what is not whole is of no use."""
    found = load_manifest(manifest_file(project))
    if found is None:
        progress.note(N_("What was remembered of the published site is damaged; it is thrown away, and every page is made anew"))
    return found or Manifest()


def manifest_file(project: Project) -> Path:
    return project.work / "cache" / "site.json"


def mirror_site(site: Path, spare: Path, manifest: Manifest) -> tuple[set[str], set[str]]:
    """The spare folder as the published one; gives the names of all files, and of those that nobody touched."""
    if site.is_dir():
        return mirror(str(site), str(spare), manifest.files)
    remove(spare)
    spare.mkdir(parents=True)
    return set(), set()


def remove_all(folder: Path, names: set[str]) -> None:
    """These files are gone, and the folders that they leave empty."""
    for path in (folder / name for name in names):
        if path.is_file() or path.is_symlink():  # else something new stands in its place
            path.unlink()
            for above in path.parents:
                if above == folder or any(above.iterdir()):
                    break
                above.rmdir()


def make_parts(project: Project, gathered: Gathered, progress: Progress) -> list[Part]:
    """Each language with its pages, and the shells that the publisher made for it."""
    progress.stage(N_("Shells and written pages"))
    sites = list(gathered.sites())
    renderers = [renderer_of(project, site) for site in sites]
    pages = [tuple(generated_pages(site)) for site in sites]

    def frames_of(number: int, _: Step) -> Frames:
        return make_frames(project, sites[number], renderers[number], pages[number], gathered.written)

    compiling = [partial(compile_templates, renderer.environment) for renderer in renderers]
    frames = side_by_side([*(partial(frames_of, number) for number in range(len(sites))), *compiling])[:len(sites)]
    return [Part(site, renderer, frame, found, Shells(frame.folder))
            for site, renderer, frame, found in zip(sites, renderers, frames, pages, strict=True)]


def renderer_of(project: Project, site: Site) -> Renderer:
    return Renderer(make_environment(project.templates, project.work / "cache" / "templates"), site)


def work_of(project: Project, gathered: Gathered, parts: list[Part]) -> Iterator[Task | Block]:
    """All that is to be written, in an order that is the same for the same records; what takes longest comes first."""
    yield from file_tasks(project, gathered, [part.site for part in parts])
    for part in parts:
        for start in range(0, len(part.pages), BLOCK):
            yield Block(part, part.pages[start:start + BLOCK])
    main = parts[0]
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


def fill_language(project: Project, code: str, folder: Path) -> list[Problem]:
    """Fill the shells that MkDocs itself wrote to `folder`, with the pages of the language that it built; gives the errors."""
    gathered, problems = gather(project)
    if gathered is None:
        return errors(problems)
    site = next(site for site in gathered.sites() if site.language.code == code)
    alone = replace(site, languages=(site.language,))
    pages = tuple(generated_pages(alone))
    part = Part(alone, renderer_of(project, alone), Frames(folder, project.site_url), pages, Shells(folder))
    for name in folder.glob("sitemap.xml*"):
        remove(name)
    write_some(work_of(project, gathered, [part]), Writer(folder), Keys(project, gathered), SILENCE.step)
    for name in [*folder.rglob(SLUG)]:
        remove(name)
    return []
