"""The site written and published. Nothing is written while an error is known; the published folder changes in one step."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from generator.downloads import LEFT_OUT
from generator.editor.npm import fetch
from generator.frames import Frames, address_of_site
from generator.gather import Project, gather
from generator.hosting import write_nginx
from generator.keys import Keys
from generator.manifest import Manifest, load_manifest, save_manifest
from generator.mirror import Files, mirrors
from generator.parts import Part, generated_pages, make_parts, renderer_of, twins_of
from generator.problems import Problem, errors
from generator.progress import SILENCE, Progress
from generator.shares import Shares
from generator.shells import SLUG, Shells
from generator.site_folder import heal, only_build, publish_folder, remove
from generator.sums import NAME as SUMS
from generator.sums import sums
from generator.texts import N_
from generator.unmade import problems_of
from generator.workers import Background, available_cores
from generator.writer import Published, Writer
from generator.writing import pages_of, published_task, tasks_of, write_some

WHOLE = (1, 1)


def build(
    project: Project, jobs: int = 0, progress: Progress = SILENCE, shard: tuple[int, int] = WHOLE,
) -> tuple[int, list[Problem]]:
    """Records in, site out; gives the number of pages (0 when an error stopped it), and the problems.

    `jobs` is the number of processes that write pages; 0 means one per core. `shard` (i, n) writes the i-th of n parts, which
    laid over each other are the whole site, without `SHA256SUMS`.
    """
    with only_build(project.work):
        heal(project.site)
        manifest = remembered(project, progress)
        spare = project.work / "site"
        mirrored = Background(mirror_site(project.site, spare, manifest))
        tell_of_formats(progress)
        gathered, problems = gather(project, progress)
        if gathered and gathered.catalogue.programme.editor and (missing := fetch(project.work)):
            gathered, problems = None, [*problems, *missing]
        if gathered is None:
            mirrored.results()
            return 0, problems
        sites, part_of = list(gathered.sites()), slice(shard[0] - 1, None, shard[1])
        tasks = [*tasks_of(project, gathered, sites, address_of_site(project))][part_of]
        with Shares(Keys(project, gathered), jobs or available_cores(), progress) as shares:
            parts = None if mirrored.are_done() else make_parts(project, gathered, sites, progress)
            before, untouched = (set().union(*each) for each in zip(*mirrored.results(), strict=True))
            writer = Writer(spare, Published(manifest, untouched))
            shares.begin(tasks, writer)
            parts = parts or make_parts(project, gathered, sites, progress)
            if unfit := {found for part in parts for found in part.unfit}:
                return 0, sorted([*problems, *unfit])
            progress.stage(N_("Pages and files"), sum(len(part.pages) for part in parts))
            made = shares.finish([*map(published_task, parts), *pages_of(gathered, parts)][part_of])
        if made.unmade:
            return 0, sorted([*problems, *problems_of(made.unmade, project)])
        progress.stage(N_("Publishing"))
        if shard == WHOLE:
            writer.write(SUMS, sums({name: file.digest for name, file in made.files.items()}))
            made.add(writer.hand_over())
        remove_all(spare, before - made.files.keys())
        save_manifest(made, manifest_file(project))
        write_nginx(project.work / "hosting", [part.site for part in parts], parts[0].frames.site_url)
        publish_folder(spare, project.site)
        return sum(name.endswith("index.html") for name in made.files), problems


def tell_of_formats(progress: Progress) -> None:
    """Say which formats are not made, since their libraries are an extra."""
    if LEFT_OUT:
        progress.note(N_("Left out, since the extra 'formats' is not installed: %(formats)s. To have them: "
                         "pip install 'gzg[formats]'"),
                      formats=", ".join(form.TITLE for form in LEFT_OUT))


def remembered(project: Project, progress: Progress) -> Manifest:
    """What the last build published; what is not whole is of no use."""
    found = load_manifest(manifest_file(project))
    if found is None:
        progress.note(N_("What was remembered of the published site is damaged; it is thrown away, and every page is made anew"))
    return found or Manifest()


def manifest_file(project: Project) -> Path:
    return project.work / "cache" / "site.json"


def mirror_site(site: Path, spare: Path, manifest: Manifest) -> list[Callable[[], Files]]:
    """What makes the spare folder as the published one; each gives names of files, and of those that nobody touched."""
    return mirrors(str(site), str(spare), manifest.files) if site.is_dir() else [partial(empty, spare)]


def empty(spare: Path) -> Files:
    """Nothing is published yet, so nothing stands in the spare folder."""
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


def fill_language(project: Project, code: str, folder: Path) -> list[Problem]:
    """Fill the shells that MkDocs itself wrote to `folder`, with the pages of the language that it built; gives the errors."""
    gathered, problems = gather(project)
    if gathered is None:
        return errors(problems)
    site = next(site for site in gathered.sites() if site.language.code == code)
    alone = replace(site, languages=(site.language,))
    pages = tuple(generated_pages(alone))
    part = Part(alone, renderer_of(project, alone), Frames(folder, project.site_url), pages, Shells(folder),
                twins_of(project, alone))
    for name in folder.glob("sitemap.xml*"):
        remove(name)
    work = (*tasks_of(project, gathered, [alone], part.frames.site_url), *pages_of(gathered, [part]))
    writer = Writer(folder)
    write_some(work, writer, Keys(project, gathered), SILENCE.step)
    for name in [*folder.rglob(SLUG)]:
        remove(name)
    return problems_of(writer.made.unmade, project)
