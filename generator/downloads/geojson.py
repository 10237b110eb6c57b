"""GeoJSON (RFC 7946) of municipalities and projects; the properties are those of the tables."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterator
from typing import Any

from generator.catalogue import Catalogue
from generator.downloads.json import plain
from generator.records.project import Project
from generator.tables import Table

SUFFIX = ".geojson"


def municipalities(catalogue: Catalogue, tables: dict[str, Table], day: datetime.date) -> bytes:
    """The municipalities that stood on `day`, each with its area, or a point where no border is known."""
    standing = {m.nis: m for m in catalogue.standing_on(day)}
    borders = catalogue.borders_on(day)
    areas = borders.municipalities if borders else {}
    rows = [row for row in tables["gemeenten"].records() if row["nis"] in standing]
    return collection(feature(row["nis"], geometry(areas, row), row) for row in rows)


def geometry(areas: dict[str, Any], row: dict[str, Any]) -> dict[str, Any]:
    if row["nis"] in areas:
        return {"type": "MultiPolygon", "coordinates": areas[row["nis"]]}
    return {"type": "Point", "coordinates": [row["longitude"], row["latitude"]]}


def projects(catalogue: Catalogue, tables: dict[str, Table]) -> bytes:
    """Every project, with a point in each municipality that it names; without any, no geometry."""
    return collection(feature(row["id"], points(catalogue, catalogue.projects[row["id"]]), row)
                      for row in tables["projecten"].records())


def points(catalogue: Catalogue, project: Project) -> dict[str, Any] | None:
    found = [[p.then.longitude, p.then.latitude] for p in catalogue.participations_of(project) if p.then]
    return {"type": "MultiPoint", "coordinates": found} if found else None


def feature(identifier: str, shape: dict[str, Any] | None, properties: dict[str, Any]) -> dict[str, Any]:
    return {"type": "Feature", "id": identifier, "geometry": shape, "properties": properties}


def collection(features: Iterator[dict[str, Any]]) -> bytes:
    """One feature per line, so that a change is a line."""
    lines = ",\n".join(json.dumps(f, ensure_ascii=False, separators=(",", ":"), default=plain) for f in features)
    return f'{{"type":"FeatureCollection","features":[\n{lines}\n]}}\n'.encode()
