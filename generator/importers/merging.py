"""The files of data/reference as a list of mergers leaves them; nothing is written here."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path
from typing import Any

from generator.importers.borders import written_features
from generator.importers.merged_borders import merged
from generator.importers.mergers import Changed, Joining, Told, changes_of, joinings, postal_changes
from generator.importers.reference_table import updated
from generator.problems import Place, Problem, problem
from generator.records.borders import border_files
from generator.records.contents import read_contents
from generator.records.folder import Records, read_records
from generator.records.municipality import Municipality, PostalCodeArea
from generator.records.planned_merger import PlannedMerger
from generator.records.programme import Programme
from generator.texts import N_

TABLES = (("municipalities", "nis", ("nis",)), ("mergers", "former", ("date", "successor")),
          ("postal_codes", "postal_code", ("postal_code",)))
NEW = {"mergers": "date,former,relation,successor\n"}  # a table that a first merger begins


@dataclass
class Merging:
    """Texts of the files that change, what changes in words, and what is wrong."""

    texts: dict[Path, str] = field(default_factory=dict)
    told: list[Told] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def merge(content: bytes, name: str, data: Path, edited_by: str) -> Merging:
    """What a list of mergers changes; ValueError where the borders do not fit it, ImportError where shapely is not there."""
    found = read_contents(PlannedMerger, content, name)
    if found.problems:
        return Merging(problems=sorted(found.problems))
    if not found.entries:
        return Merging(problems=[problem(Place(name), "empty-file", N_("this file holds no record"))])
    records = read_records(data)
    register = {entry.record.nis: entry.record for entry in records.of(Municipality)}
    todo, problems = joinings(found.entries, register)
    if problems:
        return Merging(problems=problems)
    points: dict[str, tuple[float, float]] = {}
    texts = dict(border_texts(todo, data, edited_by, points))
    changed = changes_of(todo, register, points)
    move_postal_codes(changed, [entry.record for entry in found.entries], records)
    texts |= dict(table_texts(changed, data))
    drawn = [(N_("borders: %(file)s"), {"file": path.name}) for path in texts if path.suffix == ".geojson"]
    return Merging(texts, [*changed.told, *drawn])


def move_postal_codes(changed: Changed, rows: Sequence[PlannedMerger], records: Records) -> None:
    as_of = max(entry.record.as_of for entry in records.of(Programme))
    gone = [row for row in rows if row.former != row.successor]
    postal_changes(changed, [entry.record for entry in records.of(PostalCodeArea)], {row.former: row.successor for row in gone},
                   {row.former: row.date for row in gone}, as_of)


def border_texts(todo: Sequence[Joining], data: Path, edited_by: str, points: dict[str, tuple[float, float]]
                 ) -> Iterator[tuple[Path, str]]:
    """A border file for each day of the list, each made from the one before; `points` gets those inside the new areas."""
    known = [json.loads(path.read_text(encoding="utf-8")) for path in border_files(data)]
    for day, group in groupby(todo, key=lambda each: each.date):
        before = max((each for each in known if each["valid_from"] <= day.isoformat()), key=lambda each: each["valid_from"],
                     default=None)
        if before is None:
            continue
        drawn = {feature["id"] for feature in before["features"]} if before["valid_from"] == day.isoformat() else set()
        left = [each for each in group if each.standing or each.successor not in drawn]  # official borders may be there
        if left:
            features, inside = merged(before, left)
            points |= inside
            known.append({**before, "valid_from": day.isoformat(), "features": features})
            name = f"borders-{day.year}" if (day.month, day.day) == (1, 1) else f"borders-{day}"
            yield data / "reference" / f"{name}.geojson", written_features(
                features, {"valid_from": day.isoformat(), "source": before["source"], "edited_by": edited_by})


def table_texts(changed: Changed, data: Path) -> Iterator[tuple[Path, str]]:
    """The tables in which something changes."""
    parts: dict[str, tuple[dict[str, Any], list[Any]]] = {
        "municipalities": (changed.ended, changed.begun), "mergers": ({}, changed.mergers), "postal_codes": (changed.postal, [])}
    for name, key, order in TABLES:
        cells, more = parts[name]
        path = data / "reference" / f"{name}.csv"
        if cells or more:
            text = path.read_text(encoding="utf-8") if path.exists() or name not in NEW else NEW[name]
            yield path, updated(text, key, cells, more, order)
