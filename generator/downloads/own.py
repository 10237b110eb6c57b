"""The files beside the page of a record: its rows as CSV, and those of every table as JSON."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import StringIO

from generator import routes
from generator.catalogue import Catalogue
from generator.downloads.about import LICENCE
from generator.downloads.values import written
from generator.tables import Extract
from generator.tables.as_json import encoded
from generator.tables.own import Own

SUFFIXES = (".csv", ".json")


def own_names(address: str) -> list[str]:
    """The files beside a page."""
    return [routes.beside(address, suffix) for suffix in SUFFIXES]


def own_files(address: str, own: Own, catalogue: Catalogue) -> Iterator[tuple[str, bytes]]:
    """Each with its content."""
    found = own.rows()
    as_csv, as_json = own_names(address)
    yield as_csv, csv_of(found[own.csv]).encode()
    head = {"release": catalogue.history.state(catalogue.as_of), "licence": LICENCE, "programme": catalogue.programme.id}
    parts = [f"{encoded(name)}:{encoded(value)}" for name, value in head.items()]
    parts += [f"{encoded(name)}:[\n{rows_of(extract)}]" for name, extract in found.items()]
    yield as_json, ("{" + ",\n".join(parts) + "}\n").encode()


def csv_of(extract: Extract) -> str:
    """What `csv.render` gives, which takes its time over a single row."""
    made = StringIO(newline="")
    lines = csv.writer(made, lineterminator="\r\n")
    lines.writerow([column.name for column in extract.published])
    lines.writerows([written(value) for value in row.values()] for row in extract.as_published)
    return made.getvalue()


def rows_of(extract: Extract) -> str:
    """A row in a line, as in JSON Lines."""
    return ",\n".join([encoded(row) for row in extract.as_published])
