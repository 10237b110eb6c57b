"""The files of the site that are no pages: downloads, maps, typeface, scripts. Each task makes some of them."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from functools import cache, partial

from generator import assets, routes
from generator.catalogue import Catalogue
from generator.colours import colour_rules
from generator.components import COMPONENTS
from generator.data_files import data_tasks
from generator.downloads import geojson
from generator.downloads.about import About
from generator.downloads.figures import figure_digest, figures_json, statistic_digest
from generator.downloads.rows import Lines, figure_rows, statistic_rows
from generator.explorer import explorer_digest, explorer_files
from generator.figures.figure import Figure, Statistic
from generator.forms.rules import form_rules
from generator.gather import Gathered, Project
from generator.map import map_digest, map_facts, map_script
from generator.matching.compared import compared_digest
from generator.matching.index import idea_index
from generator.matching.partners_file import partners_file
from generator.pages.manual_pictures import Picture
from generator.pages.page import Site
from generator.reading.digest import digest_of
from generator.releases.folder import Release
from generator.search.files import search_digest, search_files
from generator.tables import Tables
from generator.task import Content, Digest, Files, Task, small
from generator.templates import files_in
from generator.typeface import typeface

__all__ = ["Content", "Files", "Task", "file_tasks", "small"]


def file_tasks(project: Project, gathered: Gathered, sites: list[Site]) -> Iterator[Task]:
    """Tasks none of which needs another; together they give every file once."""
    yield Task("map", partial(map_files_digest, sites), partial(map_files, sites))
    for site in sites:
        code = site.language.code
        yield small(f"map-facts/{code}", partial(map_facts_file, site))
        yield Task(f"explorer/{code}", partial(explorer_digest, site), partial(explorer_files, site))
        yield small(f"assets/{code}", partial(own_files, project, site))
        texts = site, gathered.written
        yield Task(f"search/{code}", partial(search_digest, *texts), partial(search_files, *texts))
        yield small(f"form-rules/{code}", partial(rules_file, site))
        yield small(f"partners/{code}", partial(partner_files, site))
        yield Task(f"ideas/{code}", partial(ideas_digest, site), partial(idea_files, site))
    yield from data_tasks(About(gathered.catalogue, gathered.tables, gathered.languages))
    yield from geojson_tasks(gathered)
    yield from figure_tasks(gathered, sites[0].statistics)
    for release in gathered.catalogue.history.releases:
        yield Task(f"release/{release.name}", release.manifest.encode, partial(release_files, release))
    yield small("leaflet", leaflet_files)
    pictures = {each.address: each for manual in gathered.manuals for each in manual.pictures}
    yield Task(routes.MANUAL_PICTURES, lambda: digest_of(*(each.digest for each in pictures.values())),
               partial(manual_pictures, pictures))
    yield small("assets/licences", partial(licence_files, project))


def geojson_tasks(gathered: Gathered) -> Iterator[Task]:
    """Projects, and the municipalities of today and of the time of the calls."""
    catalogue, tables = gathered.catalogue, gathered.tables
    yield Task("geojson/projecten", partial(geojson.projects_digest, tables), partial(projects_file, tables))
    for name, day in (("gemeenten", catalogue.as_of), ("gemeenten-toen", catalogue.then_day)):
        yield Task(f"geojson/{name}", partial(geojson.municipalities_digest, catalogue, tables, day),
                   partial(municipalities_file, name, catalogue, tables, day))


def projects_file(tables: Tables) -> Files:
    yield routes.download("projecten", geojson.SUFFIX), geojson.projects(tables)


def municipalities_file(name: str, catalogue: Catalogue, tables: Tables, day: datetime.date) -> Files:
    yield routes.download(name, geojson.SUFFIX), geojson.municipalities(catalogue, tables, day)


def figure_tasks(gathered: Gathered, statistics: tuple[Statistic, ...]) -> Iterator[Task]:
    """All figures and statistics in one file, and their rows; no label of a statistic stands in a file."""
    tables, figures = gathered.tables, tuple(gathered.figures.values())
    # Each digest is asked for twice.
    told = {figure.id: cache(partial(figure_digest, figure)) for figure in figures}
    told |= {statistic.id: cache(partial(statistic_digest, statistic)) for statistic in statistics}
    yield Task("figures", lambda: digest_of(*(digest() for digest in told.values())), partial(all_figures, figures, statistics))
    for name in dict.fromkeys(figure.table for figure in figures):
        resting = [figure for figure in figures if figure.table == name]
        yield Task(f"rows/{name}", partial(rows_digest, [told[figure.id] for figure in resting], tables, name),
                   partial(rows_files, resting, tables, name))
    lines = {name: cache(partial(lines_of, tables, name)) for name in dict.fromkeys(statistic.table for statistic in statistics)}
    for statistic in statistics:
        yield Task(f"statistic/{statistic.id}", partial(rows_digest, [told[statistic.id]], tables, statistic.table),
                   partial(statistic_files, statistic, lines[statistic.table]))


def rows_digest(told: list[Digest], tables: Tables, name: str) -> bytes:
    """Stands for what is told of figures or a statistic, and for the table that holds their rows."""
    return digest_of(tables[name].digest, *(digest() for digest in told))


def lines_of(tables: Tables, name: str) -> Lines:
    return Lines(tables[name])


def rows_files(figures: list[Figure], tables: Tables, name: str) -> Files:
    """The rows of all figures on a table, whose lines are written once for all of them, and then let go."""
    lines = lines_of(tables, name)
    for figure in figures:
        yield from figure_rows(figure, lines)


def statistic_files(statistic: Statistic, lines: Callable[[], Lines]) -> Files:
    """The rows of a statistic; what rests on the same table in the same process has its lines written once."""
    yield from statistic_rows(statistic, lines())


def all_figures(figures: tuple[Figure, ...], statistics: tuple[Statistic, ...]) -> Files:
    yield f"{routes.DATA}figures.json", figures_json(figures, statistics)


def map_files_digest(sites: list[Site]) -> bytes:
    return digest_of(*(part for site in sites for part in (site.prefix, map_digest(site))))


def map_files(sites: list[Site]) -> Files:
    """The script of the map in every language, in one task: to load Folium takes longer than to draw them all."""
    for site in sites:
        if script := map_script(site):
            yield f"{site.prefix}{routes.ASSETS}map.js", script.encode()


def map_facts_file(site: Site) -> Files:
    """What the map tells, in the words of a language."""
    if facts := map_facts(site):
        yield f"{site.prefix}{routes.ASSETS}map-facts.json", facts


def own_files(project: Project, site: Site) -> Files:
    """What a language has beside pages: the look-up of municipalities, and its own copy of the small assets."""
    folder = f"{site.prefix}{routes.ASSETS}"
    yield f"{folder}municipalities.json", assets.lookup_index(site.catalogue)
    for name, path in files_in(project.templates, "assets").items():
        own = colour_rules(site.catalogue.programme.colour) if name == "site.css" else b""
        yield f"{folder}{name}", path.read_bytes() + own
    yield f"{folder}fonts/source-sans-3.woff2", typeface(project.work / "cache")


def rules_file(site: Site) -> Files:
    """What the forms refuse, in the words of a language."""
    yield f"{site.prefix}{routes.FORM_RULES}", form_rules(site.language)


def ideas_digest(site: Site) -> bytes:
    return digest_of(site.prefix, compared_digest(site.catalogue, site.language.code))


def idea_files(site: Site) -> Files:
    """What a browser holds an idea against, in a language."""
    yield f"{site.prefix}{routes.IDEA_INDEX}", idea_index(site.compared)


def partner_files(site: Site) -> Files:
    """What a browser proposes partners from, in a language."""
    yield f"{site.prefix}{routes.PARTNERS}", partners_file(site.partners.ties, site.language)


def release_files(release: Release) -> Files:
    """The files of a release as they were frozen, at the address that it keeps."""
    for name in release.published:
        yield f"{routes.release(release.name)}{name}", release.read(name)


def leaflet_files() -> Files:
    for name, content in assets.leaflet_files():
        yield f"{routes.ASSETS}{name}", content


def licence_files(project: Project) -> Files:
    """The text of each licence, from its package, or from here where the package has none."""
    kept = files_in(project.templates, "licences")
    for each in COMPONENTS:
        yield each.address, each.text or kept[f"{each.name.lower()}.txt"].read_bytes()


def manual_pictures(pictures: dict[str, Picture]) -> Files:
    """What the pages for maintainers show, by address: once for all languages."""
    for address, picture in pictures.items():
        yield address, picture.path.read_bytes()
