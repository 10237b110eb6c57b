"""The whole way: gather, check, write, hand to the publisher. Nothing is written while a problem is known."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import yaml
from jinja2 import Environment

from generator import assets, downloads, routes
from generator.catalogue import Catalogue
from generator.charts.drawings import Drawings
from generator.checks import check
from generator.downloads import geojson
from generator.downloads.json import dump
from generator.figures import make_figures
from generator.figures.figure import Figure
from generator.map import map_script
from generator.mkdocs import run_mkdocs, side_by_side
from generator.pages import kinds
from generator.pages.frame import configuration, theme_texts
from generator.pages.page import Site
from generator.pages.rendering import Renderer, make_environment
from generator.pages.written import Written, read_written, unfit_templates, unknown_figures, written_pages
from generator.problems import Problem
from generator.records.borders import borders_fit, read_borders
from generator.records.folder import Records, read_records
from generator.records.programme import Programme
from generator.tables import Table, make_tables
from generator.texts import Language

Files = Iterator[tuple[str, bytes]]


@dataclass(frozen=True)
class Project:
    """Where the parts of an instance stand."""

    root: Path

    @property
    def data(self) -> Path:
        return self.root / "data"

    @property
    def docs(self) -> Path:
        return self.root / "docs"

    @property
    def templates(self) -> Path:
        return self.root / "site_templates"

    @property
    def work(self) -> Path:
        return self.root / "build"

    @property
    def site(self) -> Path:
        return self.root / "site"


@dataclass(frozen=True)
class Gathered:
    """Everything that pages and files are made from; there is none while a problem is known."""

    catalogue: Catalogue
    tables: dict[str, Table]
    figures: dict[str, Figure]
    written: list[Written]
    languages: tuple[Language, ...]

    def sites(self) -> Iterator[Site]:
        drawings = Drawings(self.catalogue)
        for language in self.languages:
            yield Site(self.catalogue, self.tables, self.figures, drawings, language, self.languages)


def gather(project: Project) -> tuple[Gathered | None, list[Problem]]:
    """Read and check all records and written pages; every problem is told at once."""
    records = read_records(project.data)
    borders, problems = read_borders(project.data)
    languages = languages_of(records)
    written, written_problems = read_written(project.docs, [language.code for language in languages])
    problems = [*check(records), *problems, *borders_fit(borders, records), *written_problems]
    if problems:
        return None, sorted(set(problems))
    catalogue = Catalogue(records, borders)
    tables = make_tables(catalogue)
    figures = make_figures(catalogue, tables)
    gathered = Gathered(catalogue, tables, figures, written, languages)
    problems = list(unknown_figures(written, figures)) or list(unfit_pages(project, gathered))
    return (None if problems else gathered), sorted(problems)


def unfit_pages(project: Project, gathered: Gathered) -> Iterator[Problem]:
    """Written pages that cannot be rendered; told before anything is written."""
    if gathered.written:
        environment = make_environment(project.templates)
        for site in gathered.sites():
            yield from unfit_templates(site, Renderer(environment, site), gathered.written)


def languages_of(records: Records) -> tuple[Language, ...]:
    """The languages of the site, the main one first."""
    return tuple(Language(name[:2], name) for entry in records.of(Programme) for name in entry.record.languages)


def generate(project: Project, gathered: Gathered) -> int:
    """Write build/docs, build/theme and the configuration of every language; gives the number of pages."""
    environment = make_environment(project.templates, project.work / "cache" / "templates")
    return sum(generate_language(project, gathered, site, environment) for site in gathered.sites())


def generate_language(project: Project, gathered: Gathered, site: Site, environment: Environment) -> int:
    """Write the part of one language; what stood there before is replaced when the new is whole."""
    code = site.language.code
    fresh = project.work / f"fresh-{code}"
    shutil.rmtree(fresh, ignore_errors=True)
    pages = 0
    for name, content in pages_of(site, project, environment, gathered.written):
        write(fresh / "docs" / name, content)
        pages += name.endswith(".md")
    if not site.prefix:
        for name, content in shared_files(gathered):
            write(fresh / "docs" / name, content)
    write_theme(project, fresh / "theme", site)
    config = yaml.safe_dump(configuration(site), allow_unicode=True, sort_keys=False)
    write(project.work / f"mkdocs.{code}.yml", config.encode())
    for part in ("docs", "theme"):
        replace(fresh / part, project.work / part / code)
    fresh.rmdir()
    return pages


def pages_of(site: Site, project: Project, environment: Environment, written: list[Written]) -> Files:
    """Every page of one language, its map script and its own copy of the small assets."""
    renderer = Renderer(environment, site)
    for kind in kinds():
        for page in kind.pages(site):
            yield routes.file_of(page.address), renderer.render(page).encode()
    for page, source in written_pages(site, written):
        yield routes.file_of(page.address), renderer.render_written(page, source).encode()
    if script := map_script(site):
        yield f"{routes.ASSETS}map.js", script.encode()
    yield f"{routes.ASSETS}municipalities.json", assets.lookup_index(site.catalogue)
    for path in sorted((project.templates / "assets").iterdir()):
        yield f"{routes.ASSETS}{path.name}", path.read_bytes()
    for name, content in assets.font_files(project.work / "cache"):
        yield f"{routes.ASSETS}{name}", content


def shared_files(gathered: Gathered) -> Files:
    """Files that all languages share: downloads and Leaflet."""
    catalogue, tables = gathered.catalogue, gathered.tables
    for table in tables.values():
        for form in downloads.FORMATS:
            yield routes.download(table.name, form.SUFFIX), form.render(table)
    yield routes.download("projecten", geojson.SUFFIX), geojson.projects(catalogue, tables)
    yield routes.download("gemeenten", geojson.SUFFIX), geojson.municipalities(catalogue, tables, catalogue.as_of)
    yield routes.download("gemeenten-toen", geojson.SUFFIX), geojson.municipalities(catalogue, tables, catalogue.then_day)
    yield f"{routes.DATA}figures.json", dump([vars(figure) for figure in gathered.figures.values()])
    for name, content in assets.leaflet_files():
        yield f"{routes.ASSETS}{name}", content


def write_theme(project: Project, target: Path, site: Site) -> None:
    """The theme of one language: the templates, and its words."""
    shutil.copytree(project.templates / "theme", target)
    write(target / "partials" / "texts.html", theme_texts(site).encode())


def write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def replace(fresh: Path, old: Path) -> None:
    """Put a finished folder where the old one stood."""
    old.parent.mkdir(parents=True, exist_ok=True)
    aside = old.with_name(f"{old.name}.old")
    shutil.rmtree(aside, ignore_errors=True)
    if old.is_dir():
        old.rename(aside)
    fresh.replace(old)
    shutil.rmtree(aside, ignore_errors=True)


def build(project: Project) -> tuple[int, list[Problem]]:
    """Records in, site out; gives the number of pages, or the problems that stopped it."""
    gathered, problems = gather(project)
    if gathered is None:
        return 0, problems
    built = project.work / "site"
    shutil.rmtree(built, ignore_errors=True)
    sites = list(gathered.sites())
    pages = side_by_side([partial(build_language, project, gathered, site) for site in sites])
    main, *others = [site.language.code for site in sites]
    for code in others:
        (built / code).rename(built / main / code)
    replace(built / main, project.site)
    return sum(pages), []


def build_language(project: Project, gathered: Gathered, site: Site) -> int:
    """The pages of one language, and MkDocs over them; gives the number of pages."""
    environment = make_environment(project.templates, project.work / "cache" / "templates")
    pages = generate_language(project, gathered, site, environment)
    run_mkdocs(project.work / f"mkdocs.{site.language.code}.yml", gathered.catalogue.as_of)
    return pages
