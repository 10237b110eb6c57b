"""Files that tell programs of the data: linked data and its catalogue, the interface, 360Giving, and the guide for them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from generator import llms, routes
from generator.api.collections import COLLECTIONS, Collection
from generator.api.lists import DESCRIPTION, entrance, list_pages
from generator.api.openapi import description
from generator.data_files import digest_of_one, digest_of_tables, of_all
from generator.downloads import threesixty
from generator.downloads.about import About
from generator.downloads.package import as_json
from generator.gather import Gathered
from generator.linked import dcat, jsonld, turtle
from generator.linked.records import LINKED
from generator.linked.spots import Spots
from generator.linked.terms import Node, context
from generator.pages.page import Site
from generator.reading.digest import digest_of
from generator.task import Files, Task, small

UP = "../"  # from the folder of the data, where a site has no address yet


def metadata_tasks(gathered: Gathered, sites: list[Site], root: str) -> Iterator[Task]:
    """`root` is the address of the site, with a slash at its end; empty when nobody said."""
    about = About(gathered.catalogue, gathered.tables, gathered.languages)
    yield from linked_tasks(about, Spots(root or UP))
    yield from api_tasks(about, root)
    yield from (small(f"{site.prefix}{llms.FILE}", partial(guide_file, site, root)) for site in sites)
    for name, make in ((threesixty.NAME, threesixty.grants_file), (threesixty.REPORT, threesixty.report_file)):
        yield of_all(about, f"{routes.DATA}{name}", partial(make, about))


def linked_tasks(about: About, spots: Spots) -> Iterator[Task]:
    """Each graph as Turtle and as JSON-LD, and the context of the latter."""
    for name, nodes in LINKED.items():
        yield Task(f"linked/{name}", lambda name=name: digest_of(spots.root, digest_of_one(about, name)),
                   partial(graph_files, name, partial(nodes, about, spots)))
    yield Task(f"linked/{dcat.NAME}", lambda: digest_of(spots.root, digest_of_tables(about)),
               partial(graph_files, dcat.NAME, partial(dcat.catalogue, about, spots)))
    yield small("linked/context", context_file)


def api_tasks(about: About, root: str) -> Iterator[Task]:
    """The interface for programs: its entrance and its description, and each of its lists."""
    yield Task("api/v1", lambda: digest_of(root, digest_of_tables(about)), partial(entrance_files, about, root))
    for each in COLLECTIONS:
        yield Task(f"api/{each.table}", lambda each=each: digest_of(root, digest_of_one(about, each.table)),
                   partial(list_files, each, about, root))


def entrance_files(about: About, root: str) -> Files:
    yield from entrance(about, root)
    yield DESCRIPTION, as_json(description(about, root))


def list_files(collection: Collection, about: About, root: str) -> Files:
    yield from list_pages(collection, about.tables[collection.table], about, root)


def guide_file(site: Site, root: str) -> Files:
    yield f"{site.prefix}{llms.FILE}", llms.guide(site, root)


def graph_files(name: str, nodes: Callable[[], Iterator[Node]]) -> Files:
    yield routes.download(name, turtle.SUFFIX), turtle.turtle(nodes())
    yield routes.download(name, jsonld.SUFFIX), jsonld.jsonld(nodes())


def context_file() -> Files:
    yield f"{routes.DATA}{jsonld.CONTEXT}", as_json(context())
