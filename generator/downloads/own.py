"""The files beside the page of a record: its rows as CSV, and those of every table as JSON."""

from __future__ import annotations

from collections.abc import Iterator

from generator import routes
from generator.catalogue import Catalogue
from generator.downloads import csv, jsonl
from generator.downloads.about import LICENCE
from generator.downloads.json import encoded
from generator.tables.own import Own

SUFFIXES = (".csv", ".json")


def own_names(address: str) -> list[str]:
    """The files beside a page."""
    return [routes.beside(address, suffix) for suffix in SUFFIXES]


def own_files(address: str, own: Own, catalogue: Catalogue) -> Iterator[tuple[str, bytes]]:
    """Each with its content."""
    found = own.rows()
    as_csv, as_json = own_names(address)
    yield as_csv, b"".join(csv.render(found[own.csv]))
    head = {"release": catalogue.as_of, "licence": LICENCE, "programme": catalogue.programme.id}
    parts = [f"{encoded(name)}:{encoded(value)}".encode() for name, value in head.items()]
    parts += [f"{encoded(name)}:[\n".encode() + b"".join(jsonl.render(rows))[:-1].replace(b"\n", b",\n") + b"]"
              for name, rows in found.items()]
    yield as_json, b"{" + b",\n".join(parts) + b"}\n"
