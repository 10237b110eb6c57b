"""A GeoPackage (OGC 12-128r19): an SQLite database whose shapes are WKB behind a small head."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from generator.importers.area_layers import Features, Unfit, chosen
from generator.texts import N_

ENVELOPES = {0: 0, 1: 32, 2: 48, 3: 48, 4: 64}  # bytes of the envelope after the head, by its kind
HEAD, EMPTY = 8, 0b0001_0000  # bytes of the head; the flag of a shape without points


def geopackage_features(source: Path, layer: str) -> Features:
    """The projection of a layer, and its features; Unfit where the file is no GeoPackage."""
    try:
        with closing(sqlite3.connect(f"{source.resolve().as_uri()}?mode=ro&immutable=1", uri=True)) as database:
            database.row_factory = sqlite3.Row
            layers = dict(database.execute("SELECT table_name, column_name FROM gpkg_geometry_columns").fetchall())
            table = chosen(layers, layer)
            return projection(database, table), list(features(database, table, layers[table]))
    except sqlite3.Error as error:
        raise Unfit(N_("it is no GeoPackage (%(reason)s)"), reason=error) from None


def projection(database: sqlite3.Connection, table: str) -> str:
    """The code of the projection in its register, else its definition."""
    found = database.execute(
        "SELECT organization, organization_coordsys_id, definition FROM gpkg_spatial_ref_sys JOIN gpkg_geometry_columns "
        "USING (srs_id) WHERE table_name = ?", (table,)).fetchone()
    if found is None:
        raise Unfit(N_("it does not say in which projection '%(layer)s' is"), layer=table)
    return f"EPSG:{found[1]}" if found[0].upper() == "EPSG" else found[2]


def features(database: sqlite3.Connection, table: str, column: str) -> Iterator[tuple[dict[str, Any], Any]]:
    from shapely import from_wkb  # noqa: PLC0415 - only `gzg borders` needs the extra

    name = table.replace('"', '""')
    for row in database.execute(f'SELECT * FROM "{name}"'):  # quoted as SQL does
        properties = {key: row[key] for key in row.keys() if key != column}  # noqa: SIM118 - a row is no mapping
        blob = row[column]
        if blob is None or blob[:2] != b"GP" or blob[3] & EMPTY:
            yield properties, None
        else:
            yield properties, from_wkb(blob[HEAD + ENVELOPES[blob[3] >> 1 & 0b111]:])
