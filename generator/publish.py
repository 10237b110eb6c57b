"""Pages and files written, and the site published. Nothing is written while an error is known."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import yaml
from jinja2 import Environment

from generator import assets, downloads, routes
from generator.downloads import geojson
from generator.downloads.figures import figure_rows, figures_json, statistic_rows
from generator.figures import make_statistics
from generator.gather import Gathered, Project, gather
from generator.map import map_script
from generator.mkdocs import run_mkdocs, side_by_side
from generator.pages import kinds
from generator.pages.frame import configuration, theme_texts
from generator.pages.page import Site
from generator.pages.rendering import Renderer, make_environment
from generator.pages.written import Written, written_pages
from generator.problems import Problem

Files = Iterator[tuple[str, bytes]]


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
    statistics = make_statistics(catalogue, gathered.languages[0].code)
    yield f"{routes.DATA}figures.json", figures_json(gathered.figures, statistics)
    yield from figure_rows(gathered.figures, tables)
    yield from statistic_rows(statistics, tables)
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
    """Records in, site out; gives the number of pages (0 when an error stopped it), and the problems."""
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
    return sum(pages), problems


def build_language(project: Project, gathered: Gathered, site: Site) -> int:
    """The pages of one language, and MkDocs over them; gives the number of pages."""
    environment = make_environment(project.templates, project.work / "cache" / "templates")
    pages = generate_language(project, gathered, site, environment)
    run_mkdocs(project.work / f"mkdocs.{site.language.code}.yml", gathered.catalogue.as_of)
    return pages
