"""The files of the interface: an entrance, and the pages of each list with links to the next and the previous one."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import islice
from typing import Any

from generator import routes
from generator.api.collections import COLLECTIONS, SIZE, SUFFIX, VERSION, Collection, page
from generator.downloads import csv, json
from generator.downloads.about import LICENCE, About
from generator.downloads.package import as_json
from generator.tables import DECLARED, Table
from generator.tables.as_json import encoded

Files = Iterator[tuple[str, bytes]]
NAME = f"{routes.API_V1}index.json"
DESCRIPTION = f"{routes.API_V1}openapi.json"


def seen_from(address: str, root: str, target: str) -> str:
    """A link: the whole address where the site has one, else the way from the file at `address`."""
    return f"{root or '../' * address.count('/')}{target}"


def pages_of(rows: int) -> int:
    """How many pages a list has: one at least, so that the first address always answers."""
    return max(1, -(-rows // SIZE))


def entrance(about: About, root: str) -> Files:
    """Where a program begins: the release, every list and every table."""
    def link(target: str) -> str:
        return seen_from(NAME, root, target)

    tables = about.tables
    yield NAME, as_json({
        "version": VERSION, "release": about.release, "licence": LICENCE, "programme": about.programme.id, "title": about.title,
        "openapi": link(DESCRIPTION), "documentation": link(routes.API),
        "lists": [{"name": each.table, "count": len(tables[each.table].frame), "first": link(page(each, 1))}
                  for each in COLLECTIONS],
        "tables": [{"name": declared.name, "title": about.text(declared.title), "count": len(tables[declared.name].frame),
                    "json": link(routes.download(declared.name, json.SUFFIX)),
                    "csv": link(routes.download(declared.name, csv.SUFFIX))} for declared in DECLARED.values()],
    })


def list_pages(collection: Collection, table: Table, about: About, root: str) -> Files:
    """Every page of a list, each with the same head."""
    rows, last = table.each_record(), pages_of(len(table.frame))
    for number in range(1, last + 1):
        address = page(collection, number)
        head = {"release": about.release, "licence": LICENCE, "count": len(table.frame), "page": number, "pages": last,
                "links": links(collection, number, last, root)}
        told = ",\n".join(f"{encoded(name)}:{encoded(value)}" for name, value in head.items())
        items = ",\n".join(item(row, collection, address, root) for row in islice(rows, SIZE))
        yield address, f'{{{told},\n"items":[\n{items}\n]}}\n'.encode()


def links(collection: Collection, number: int, last: int, root: str) -> dict[str, str | None]:
    """To the pages around this one; none before the first and after the last."""
    address = page(collection, number)

    def link(wanted: int) -> str | None:
        return seen_from(address, root, page(collection, wanted)) if 1 <= wanted <= last else None

    return {"self": link(number), "first": link(1), "prev": link(number - 1), "next": link(number + 1), "last": link(last)}


def item(row: dict[str, Any], collection: Collection, address: str, root: str) -> str:
    """What a list tells of a record, and where all of it stands, for programs and for people."""
    place = f"{collection.folder}{row['id']}"
    found = {name: row[name] for name in names(collection)}
    found["links"] = {"self": seen_from(address, root, f"{place}{SUFFIX}"), "page": seen_from(address, root, f"{place}/")}
    return encoded(found)


@cache
def names(collection: Collection) -> tuple[str, ...]:
    return tuple(column.name for column in collection.columns)
