"""GeoJSON (RFC 7946) of municipalities and projects; the properties are those of the tables."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import Any

from generator.catalogue import Catalogue, grouped
from generator.reading.digest import digest_of, digest_of_values
from generator.tables import Table
from generator.tables.as_json import each, encoded

SUFFIX = ".geojson"
MEDIA_TYPE = "application/geo+json"
# The files of a table; municipalities also come with the borders of the time of the calls.
MAPS = {"projecten": ("projecten",), "gemeenten": ("gemeenten", "gemeenten-toen")}
AT_ONCE = 1_000  # features that are put together at once
Tables = Mapping[str, Table]


def municipalities(catalogue: Catalogue, tables: Tables, day: datetime.date) -> Iterator[bytes]:
    """The municipalities that stood on `day`, each with its area, or a point where no border is known."""
    standing, areas = standing_on(catalogue, day)
    rows = [row for row in tables["gemeenten"].published_records() if row["nis"] in standing]
    return collection(encoded(feature(row["nis"], geometry(areas, row), row)) for row in rows)


def municipalities_digest(catalogue: Catalogue, tables: Tables, day: datetime.date) -> bytes:
    """Stands for all that `municipalities` looks at."""
    return digest_of(tables["gemeenten"].digest, digest_of_values(standing_on(catalogue, day)))


def standing_on(catalogue: Catalogue, day: datetime.date) -> tuple[dict[str, None], dict[str, Any]]:
    """The codes of the municipalities that stood on `day`, and the areas that are known of them, by code."""
    borders = catalogue.borders_on(day)
    return dict.fromkeys(m.nis for m in catalogue.standing_on(day)), borders.municipalities if borders else {}


def geometry(areas: dict[str, Any], row: dict[str, Any]) -> dict[str, Any] | None:
    """The area or else the point; None when neither is known."""
    if row["nis"] in areas:
        return {"type": "MultiPolygon", "coordinates": areas[row["nis"]]}
    if row["longitude"] is None or row["latitude"] is None:
        return None
    return {"type": "Point", "coordinates": [row["longitude"], row["latitude"]]}


def projects(tables: Tables) -> Iterator[bytes]:
    """Every project, with a point in each municipality that it names; without any, no geometry."""
    spots = {row["nis"]: encoded([row["longitude"], row["latitude"]]) for row in tables["gemeenten"].records()
             if row["longitude"] is not None and row["latitude"] is not None}
    columns = tables["deelnames"].frame[["project", "municipality_then"]].itertuples(index=False, name=None)
    named = grouped((pair for pair in columns if pair[1]), lambda pair: pair[0])
    shapes = {identifier: points(found) for identifier, pairs in named.items()
              if (found := [spots[nis] for _, nis in pairs if nis in spots])}
    return collection(project_features(tables["projecten"], shapes))


def project_features(table: Table, shapes: dict[str, str]) -> Iterator[str]:
    """The rows of a table as features; `shapes` are the geometries by the id of the row, written already."""
    names = [column.name for column in table.published]
    properties = ",".join(f"{encoded(name)}:%s" for name in names)
    form = f'{{"type":"Feature","id":%s,"geometry":%s,"properties":{{{properties}}}}}'
    for part in table.parts():
        ids, columns = part[names.index("id")], list(map(each, part))
        rows = zip(columns[names.index("id")], (shapes.get(identifier, "null") for identifier in ids), *columns, strict=True)
        yield from (form % row for row in rows)


def projects_digest(tables: Tables) -> bytes:
    """Stands for all that `projects` looks at."""
    return digest_of(*(tables[name].digest for name in ("projecten", "deelnames", "gemeenten")))


def points(found: list[str]) -> str:
    """The geometry of one or more points, which are written already."""
    return f'{{"type":"MultiPoint","coordinates":[{",".join(found)}]}}'


def feature(identifier: str, shape: dict[str, Any] | None, properties: dict[str, Any]) -> dict[str, Any]:
    return {"type": "Feature", "id": identifier, "geometry": shape, "properties": properties}


def collection(features: Iterable[str]) -> Iterator[bytes]:
    """One feature per line, so that a change is a line."""
    lines, before = iter(features), '{"type":"FeatureCollection","features":[\n'
    while part := list(islice(lines, AT_ONCE)):
        yield (before + ",\n".join(part)).encode()
        before = ",\n"
    yield b"\n]}\n" if before == ",\n" else f"{before}\n]}}\n".encode()
