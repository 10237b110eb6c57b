"""The data of the explorer: what a browser filters, counts, sorts and shows, as small JSON files per language."""

from __future__ import annotations

from collections.abc import Iterator

from generator import routes
from generator.explorer.areas import areas
from generator.explorer.columns import columns
from generator.explorer.rows import cards, parts
from generator.pages.page import Site
from generator.reading.digest import digest_of, digest_of_values
from generator.tables.as_json import encoded

Files = Iterator[tuple[str, bytes]]


def explorer_files(site: Site) -> Files:
    """The columns, the areas of the map where borders are known, cards and rows, a hundred a file; in the order of the titles."""
    folder = f"{site.prefix}{routes.EXPLORER}"
    yield f"{folder}columns.json", encoded(columns(site)).encode()
    if shapes := areas(site):
        yield f"{folder}areas.json", encoded(shapes).encode()
    for kind, made in (("cards", cards), ("rows", parts)):
        for number, part in enumerate(made(site)):
            yield f"{folder}{kind}/{number}.json", encoded(part).encode()


def explorer_digest(site: Site) -> bytes:
    """Stands for all that the files hold."""
    tables = (site.tables[name].digest for name in ("projecten", "deelnames"))
    order = [project.id for project in site.projects_by_title]
    register = site.catalogue.records.register_digest
    shapes = encoded(areas(site))  # borders are no records
    return digest_of(digest_of_values(site.language.locale_name, site.prefix, order, shapes), register, *tables)
