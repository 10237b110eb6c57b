"""The downloads, and what each column means."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from types import ModuleType

from generator import downloads, routes
from generator.downloads import csv, csvw, datasette, geojson, package, readme, sqlite, xlsx
from generator.downloads.about import LICENCE
from generator.linked import jsonld, turtle
from generator.linked.records import LINKED
from generator.pages.crumbs import crumbs
from generator.pages.linked import Linked, Places
from generator.pages.page import Page, Site
from generator.tables import Table
from generator.texts import N_

FIRST = (csv, xlsx)  # formats that most people want


def pages(site: Site) -> Iterator[Page]:
    yield Page(routes.DATA, "data.md.j2", site.text(N_("Data")),
               site.text(N_(
                   "Every table of this site as CSV, Excel, JSON, Parquet and SQLite; projects and municipalities "
                   "also as GeoJSON.")),
               partial(view, site), crumbs(site), about=partial(about, site))
    yield Page(routes.DICTIONARY, "dictionary.md.j2", site.text(N_("Data dictionary")),
               site.text(N_("What every column of every table means.")), lambda: {"tables": tables(site)},
               crumbs(site, routes.DATA))


def view(site: Site) -> dict[str, object]:
    """Each table in the formats that most people want, then in every one; and the files that hold all tables."""
    found = [(table, rows, maps, downloads.formats_of(table)) for table, rows, maps in tables(site)]
    own = site.catalogue.programme.id
    return {"tables": found, "first": FIRST, "formats": downloads.FORMATS, "example": found[0][0],
            "workbook": routes.download(own, xlsx.SUFFIX) if xlsx in downloads.FORMATS else None,
            "database": routes.download(own, sqlite.SUFFIX), "datasette": routes.download(own, datasette.SUFFIX),
            "package": f"{routes.DATA}{package.NAME}", "described": f"{routes.DATA}{csvw.ALL}",
            "beside": csvw.SUFFIX, "readme": f"{routes.DATA}{readme.NAME}"}


def tables(site: Site) -> list[tuple[Table, int, tuple[str, ...]]]:
    """Each table with the number of its rows and the names of its maps; a table is made only once its page is written."""
    return [(table, len(table.frame), geojson.MAPS.get(table.name, ())) for table in site.tables.values()]


def about(site: Site, at: Places) -> Linked:
    """All tables together as a dataset, with every file; those stand once, for all languages."""
    programme = site.catalogue.programme
    name = site.text(N_("Open data on %(programme)s"), programme=site.of(programme.name))
    catalogue = {"@type": "DataCatalog", "name": name, "url": at.page(routes.DATA), "license": LICENCE,
                 "inLanguage": site.language.tag}
    return {"@type": "Dataset", "name": name, "includedInDataCatalog": catalogue,
            "description": site.of(programme.summary), "url": at.page(routes.DATA),
            "license": LICENCE, "isAccessibleForFree": True, "inLanguage": site.language.tag,
            "dateModified": str(site.catalogue.as_of),
            "spatialCoverage": {"@type": "AdministrativeArea", "name": site.of(programme.region)},
            "distribution": [{"@type": "DataDownload", "name": f"{site.text(table.title)} ({form.TITLE})",
                              "encodingFormat": form.MEDIA_TYPE,
                              "contentUrl": at.file(routes.download(table.name, form.SUFFIX))}
                             for table in site.tables.values() for form in forms_of(table)]}


def forms_of(table: Table) -> list[ModuleType]:
    """Every format of a table, linked data too."""
    return [*downloads.formats_of(table), *((turtle, jsonld) if table.name in LINKED else ())]
