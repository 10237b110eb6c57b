"""Read everything and check it: what pages and files are made from, or the problems that stand in the way."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from generator.catalogue import Catalogue
from generator.charts.drawings import Drawings
from generator.checks import check_beside, check_each
from generator.downloads.fitting import misfits
from generator.figures import Figures, make_figures
from generator.matching.partners import Partners
from generator.matching.similar import Similar
from generator.pages.manual import Manual, read_manuals
from generator.pages.page import Site
from generator.pages.rendering import Renderer, make_environment
from generator.pages.written import Written, read_written, unfit_templates, unknown_figures
from generator.problems import Problem, errors
from generator.progress import SILENCE, Progress
from generator.reading.text_file import read_text
from generator.records.borders import borders_fit, read_borders
from generator.records.folder import Records
from generator.records.kept import Kept
from generator.records.kept_folder import read_kept
from generator.records.programme import Programme
from generator.records.redirect import Redirect
from generator.redirects import misdirected
from generator.releases.history import read_history
from generator.tables import Tables, make_tables
from generator.templates import NAME, template_folders
from generator.texts import N_, Language
from generator.wordings import FOLDER, words_of

SUFFIXES = {".j2", ".html"}  # of templates


@dataclass(frozen=True)
class Project:
    """Where the parts of an instance stand."""

    root: Path
    site_url: str = ""  # where the site will stand; empty: as mkdocs.yml says
    publisher: str = "mkdocs"  # who makes the shells: one of frames.PUBLISHERS

    @property
    def data(self) -> Path:
        return self.root / "data"

    @property
    def docs(self) -> Path:
        return self.root / "docs"

    @property
    def templates(self) -> tuple[Path, ...]:
        """Where templates, assets and theme stand: first those of the instance, then those of the program."""
        return template_folders(self.root)

    @property
    def words(self) -> Path:
        return self.root / FOLDER

    @property
    def releases(self) -> Path:
        return self.root / "releases"

    @property
    def work(self) -> Path:
        return self.root / "build"

    @property
    def site(self) -> Path:
        return self.root / "site"

    def kept(self) -> Kept:
        """What earlier runs left of the records."""
        return Kept(self.work / "cache" / "records")


@dataclass(frozen=True)
class Gathered:
    """Everything that pages and files are made from; there is none while a problem is known."""

    catalogue: Catalogue
    tables: Tables
    figures: Figures
    written: list[Written]
    languages: tuple[Language, ...]
    manuals: tuple[Manual, ...] = ()

    def has_pages_of(self, other: Gathered) -> bool:
        """Whether both have the same written pages, and beside them records and so figures of the same names."""
        digests = {found.catalogue.records.register_digest for found in (self, other)}
        return len(digests) == 1 and (self.written, self.languages) == (other.written, other.languages)

    def sites(self, former: Similar | None = None) -> Iterator[Site]:
        """One for each language; `former` is what was similar before a change."""
        catalogue, drawings = self.catalogue, Drawings(self.catalogue)
        similar, partners = Similar(catalogue, self.languages[0], former), Partners(catalogue)
        for language in self.languages:
            yield Site(catalogue, self.tables, self.figures, drawings, similar, partners, language, self.languages, self.manuals)


def gather(
    project: Project, progress: Progress = SILENCE, kept: Kept | None = None, former: Gathered | None = None,
) -> tuple[Gathered | None, list[Problem]]:
    """Read and check all records and written pages; every problem is told at once.

    There is nothing to build from while there is an error; warnings come along with what was gathered. Whoever gathers again
    in one process gives the same `kept` each time, made by `project.kept()`: files that did not change are not read again. And
    what was gathered last with the same templates as `former`: written pages that were right are not looked at again.
    """
    with without_collector():
        return gathered(project, progress, kept or project.kept(), former)


def gathered(
    project: Project, progress: Progress, kept: Kept, former: Gathered | None,
) -> tuple[Gathered | None, list[Problem]]:
    """What `gather` gives."""
    records = read_kept(project.data, kept, check_each, progress)
    borders, problems = read_borders(project.data)
    languages, words_problems = languages_of(records, project.root)
    written, written_problems = read_written(project.docs, [language.code for language in languages])
    progress.stage(N_("Checking records"))
    told = check_beside(kept, records, progress.note)
    history, released = read_history(project.releases, project.work / "cache", records, project.data)
    beside = (told, problems, borders_fit(borders, records), written_problems, words_problems, released,
              unreadable_templates(project.root))
    problems = sorted({*records.problems, *chain.from_iterable(beside)})
    records.let_go()
    if errors(problems):
        return None, problems
    progress.stage(N_("Tables and figures"))
    catalogue = Catalogue(records, borders, history)
    history.by_record  # noqa: B018 - looked up by every page, so made once for all processes
    tables = make_tables(catalogue)
    figures = make_figures(catalogue, tables)
    found = Gathered(catalogue, tables, figures, written, languages, read_manuals(project.docs))
    late = [] if former and found.has_pages_of(former) else unfit_pages(project, found)
    late += misdirected(records.of(Redirect), list(found.sites()), written)
    late += misfits(catalogue)
    return (None if errors(late) else found), sorted({*problems, *late})


@contextmanager
def without_collector() -> Iterator[None]:
    """Records make millions of small values and drop none, so looking for garbage only costs time (a fifth of it)."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def unreadable_templates(root: Path) -> Iterator[Problem]:
    """Templates of the instance that are no text."""
    for path in (root / NAME).rglob("*"):
        if path.suffix in SUFFIXES:
            yield from read_text(path, path.relative_to(root).as_posix())[1]


def unfit_pages(project: Project, gathered: Gathered) -> list[Problem]:
    """Written pages that cannot be rendered; told before anything is written."""
    if not gathered.written:
        return []
    if unknown := list(unknown_figures(gathered.written, gathered.figures)):
        return unknown
    environment = make_environment(project.templates, project.work / "cache" / "templates")
    return [found for site in gathered.sites() for found in unfit_templates(site, Renderer(environment, site), gathered.written)]


def languages_of(records: Records, root: Path) -> tuple[tuple[Language, ...], list[Problem]]:
    """The languages of the site, the main one first, each with the words of the instance; and what is wrong with these."""
    names = [name for entry in records.of(Programme) for name in entry.record.languages]
    found = [words_of(root, name[:2]) for name in names]
    languages = (Language(name[:2], name, words) for name, (words, _) in zip(names, found, strict=True))
    return tuple(languages), [problem for _, problems in found for problem in problems]
