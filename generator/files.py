"""The files of the site that are no pages: downloads, maps, typeface, scripts. Each task makes some of them."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from generator import assets, downloads, routes
from generator.downloads import geojson
from generator.downloads.figures import figure_rows, figures_json, statistic_rows
from generator.figures import make_statistics
from generator.gather import Gathered, Project
from generator.pages.page import Site
from generator.tables import Table
from generator.typeface import typeface

Files = Iterator[tuple[str, bytes]]


@dataclass(frozen=True)
class Task:
    """Some files: `digest` stands for what they are made from, at a small part of the cost of making them."""

    name: str
    digest: Callable[[], bytes]
    make: Callable[[], Files]


def file_tasks(project: Project, gathered: Gathered, sites: list[Site]) -> Iterator[Task]:
    for number, make in enumerate(_file_tasks(project, gathered, sites)):
        yield Task(str(number), lambda: os.urandom(8), make)


def _file_tasks(project: Project, gathered: Gathered, sites: list[Site]) -> Iterator[Callable]:
    """Tasks of about equal size, none of which needs another; together they give every file once."""
    for site in sites:
        yield partial(map_files, site)
        yield partial(own_files, project, site)
    yield from download_tasks(gathered)
    yield leaflet_files


def download_tasks(gathered: Gathered) -> Iterator[Callable]:
    """The tables in every format, the figures and the rows they rest on."""
    for table in gathered.tables.values():
        yield partial(table_files, table)
    yield partial(geojson_files, gathered)
    statistics = make_statistics(gathered.catalogue, gathered.languages[0].code)
    yield lambda: iter([(f"{routes.DATA}figures.json", figures_json(gathered.figures, statistics))])
    for figure in gathered.figures.values():
        yield partial(figure_rows, {figure.id: figure}, gathered.tables)
    for statistic in statistics:
        yield partial(statistic_rows, (statistic,), gathered.tables)


def map_files(site: Site) -> Files:
    """The script of the map, with the names of a language."""
    from generator.map import map_script  # noqa: PLC0415 - folium takes a fifth of a second, which only this process waits for

    if script := map_script(site):
        yield f"{site.prefix}{routes.ASSETS}map.js", script.encode()


def own_files(project: Project, site: Site) -> Files:
    """What a language has beside pages: the look-up of municipalities, and its own copy of the small assets."""
    folder = f"{site.prefix}{routes.ASSETS}"
    yield f"{folder}municipalities.json", assets.lookup_index(site.catalogue)
    for path in sorted((project.templates / "assets").iterdir()):
        yield f"{folder}{path.name}", path.read_bytes()
    yield f"{folder}fonts/source-sans-3.woff2", typeface(project.work / "cache")


def table_files(table: Table) -> Files:
    for form in downloads.FORMATS:
        yield routes.download(table.name, form.SUFFIX), form.render(table)


def geojson_files(gathered: Gathered) -> Files:
    catalogue, tables = gathered.catalogue, gathered.tables
    yield routes.download("projecten", geojson.SUFFIX), geojson.projects(catalogue, tables)
    yield routes.download("gemeenten", geojson.SUFFIX), geojson.municipalities(catalogue, tables, catalogue.as_of)
    yield routes.download("gemeenten-toen", geojson.SUFFIX), geojson.municipalities(catalogue, tables, catalogue.then_day)


def leaflet_files() -> Files:
    for name, content in assets.leaflet_files():
        yield f"{routes.ASSETS}{name}", content
