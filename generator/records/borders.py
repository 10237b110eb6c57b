"""Borders of municipalities and provinces in one period."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.problems import Place, Problem, problem
from generator.reading.digest import digest_of
from generator.reading.text_file import read_content, read_text
from generator.records.folder import Records
from generator.records.municipality import Municipality
from generator.records.source import Source
from generator.texts import N_

Ring = list[list[float]]
Polygons = list[list[Ring]]  # GeoJSON MultiPolygon coordinates, WGS 84


@dataclass(frozen=True)
class Borders:
    """The areas of one period, by NIS code."""

    file: str
    valid_from: datetime.date
    source: str
    municipalities: dict[str, Polygons]
    provinces: dict[str, Polygons]
    context: dict[str, Polygons]


def read_borders(data: Path) -> tuple[tuple[Borders, ...], list[Problem]]:
    """Every `reference/borders-*.geojson`, the earliest period first; a region may do without."""
    found: list[Borders] = []
    problems: list[Problem] = []
    for path in border_files(data):
        name = path.relative_to(data.parent).as_posix()
        text, complaints = read_text(path, name)
        problems += complaints
        if not complaints:
            try:
                found.append(borders_of(json.loads(text), name))
            except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
                problems.append(problem(Place(name), "borders-form",
                                        N_("this is no border file of `gzg borders`: %(reason)s"), reason=error))
    return tuple(sorted(found, key=lambda borders: borders.valid_from)), problems


def border_files(data: Path) -> list[Path]:
    """The files of all periods, by name."""
    return sorted((data / "reference").glob("borders-*.geojson"))


def borders_digest(data: Path) -> bytes:
    """One digest of the names and bytes of all border files; those that cannot be read count as empty."""
    return digest_of(*(part for path in border_files(data) for part in (path.name, read_content(path, path.name)[0])))


def borders_of(content: dict, name: str) -> Borders:
    """The areas of a GeoJSON file, by level."""
    levels: dict[str, dict[str, Polygons]] = {"municipality": {}, "province": {}, "context": {}}
    for feature in content["features"]:
        if not isinstance(feature["id"], str):
            raise TypeError(f"the id {feature['id']} is no text")
        levels[feature["properties"]["level"]][feature["id"]] = feature["geometry"]["coordinates"]
    return Borders(name, datetime.date.fromisoformat(content["valid_from"]), content["source"],
                   levels["municipality"], levels["province"], levels["context"])


def borders_fit(borders: tuple[Borders, ...], records: Records) -> Iterator[Problem]:
    """Every municipality of a period has its area, every area its municipality, and the borders their source."""
    sources = {entry.record.id for entry in records.of(Source)} | records.refused[Source.kind]
    for period in borders:
        if period.source not in sources and Source.kind not in records.unread:
            yield problem(Place(period.file), "unknown-reference", N_("no record of '%(kind)s' is called '%(value)s'"),
                          kind=Source.kind, value=period.source)
        if Municipality.kind in records.unread:
            continue
        valid = {e.record.nis for e in records.of(Municipality) if e.record.valid_on(period.valid_from)}
        for nis in sorted((valid ^ set(period.municipalities)) - records.refused[Municipality.kind]):
            message = N_("municipality %(nis)s has no area") if nis in valid else N_(
                "area %(nis)s belongs to no municipality of that time")
            yield problem(Place(period.file), "borders-differ", message, nis=nis)
