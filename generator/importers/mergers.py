"""A list of mergers into the reference records: which rows end, begin and are added; the tables themselves stay as edited."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from generator.importers.slug import slug
from generator.problems import Problem, problem
from generator.records.contents import Entry
from generator.records.municipality import Municipality, PostalCodeArea, Relation
from generator.records.planned_merger import PlannedMerger
from generator.texts import N_

ONE_DAY = datetime.timedelta(days=1)
Cells = dict[str, str]  # heading -> what stands there
Told = tuple[str, dict[str, object]]  # a message, and what stands in its gaps


@dataclass(frozen=True)
class Joining:
    """A municipality after a merger, and those that go into it."""

    date: datetime.date
    successor: str
    name: str
    formers: tuple[Municipality, ...]
    standing: Municipality | None  # the one that goes on under its code, where the successor is not new


@dataclass
class Changed:
    """Cells that change and rows that come, by table; and what there is to say."""

    ended: dict[str, Cells] = field(default_factory=dict)  # code -> cells of its municipality
    begun: list[Cells] = field(default_factory=list)
    mergers: list[Cells] = field(default_factory=list)
    postal: dict[str, Cells] = field(default_factory=dict)  # postal code -> its cells
    told: list[Told] = field(default_factory=list)


def joinings(entries: Sequence[Entry], register: dict[str, Municipality]) -> tuple[list[Joining], list[Problem]]:
    """What the list says that the register does not say yet, the earliest first; or what is wrong with the list."""
    problems = [found for entry in entries for found in unfit(entry, register)]
    groups: dict[str, list[PlannedMerger]] = defaultdict(list)
    for entry in entries:
        first = groups[entry.record.successor][0] if groups[entry.record.successor] else entry.record
        if (first.date, first.name) != (entry.record.date, entry.record.name):
            problems.append(problem(entry.place("successor"), "merger-disagrees", N_(
                "%(nis)s has another date or name in an earlier line of this list"), nis=first.successor))
        groups[entry.record.successor].append(entry.record)
    goes: dict[str, str] = {}
    for entry in entries:
        one = entry.record
        if goes.setdefault(one.former, one.successor) != one.successor:
            problems.append(problem(entry.place("former"), "merger-disagrees", N_(
                "%(nis)s goes into %(other)s in an earlier line of this list"), nis=one.former, other=goes[one.former]))
    if problems:
        return [], problems
    found = [joining(rows, register) for rows in groups.values()]
    return sorted((each for each in found if each.formers), key=lambda each: (each.date, each.successor)), []


def unfit(entry: Entry, register: dict[str, Municipality]) -> Iterator[Problem]:
    """Why a line cannot be taken in."""
    row: PlannedMerger = entry.record
    former, later = register.get(row.former), register.get(row.successor)
    if former is None:
        yield problem(entry.place("former"), "unknown-reference", N_("no record of '%(kind)s' is called '%(value)s'"),
                      kind=Municipality.kind, value=row.former)
    elif former.valid_to and not is_done(row, former):
        yield problem(entry.place("former"), "merger-disagrees", N_("'%(name)s' ended on %(end)s already"), name=former.name,
                      end=former.valid_to)
    elif row.date <= former.valid_from:
        yield problem(entry.place("date"), "merger-disagrees", N_("'%(name)s' begins on %(begin)s, which is not before that day"),
                      name=former.name, begin=former.valid_from)
    if later is None and not row.name:
        yield problem(entry.place("successor"), "merger-disagrees", N_("%(nis)s is a new code, so its line needs a name"),
                      nis=row.successor)
    if later and row.name and row.name not in later.names:
        yield problem(entry.place("name"), "merger-disagrees", N_("the register calls %(nis)s '%(name)s'"), nis=row.successor,
                      name=later.name)


def is_done(row: PlannedMerger, former: Municipality) -> bool:
    """The register says the same already."""
    return former.valid_to == row.date - ONE_DAY and former.successor == row.successor


def joining(rows: list[PlannedMerger], register: dict[str, Municipality]) -> Joining:
    first = rows[0]
    formers = tuple(register[row.former] for row in rows
                    if row.former != row.successor and not is_done(row, register[row.former]))
    standing = register.get(first.successor)
    return Joining(first.date, first.successor, first.name or (standing.name if standing else ""), formers, standing)


def changes_of(found: Sequence[Joining], register: dict[str, Municipality], points: dict[str, tuple[float, float]]) -> Changed:
    """What each table gets; `points` are those inside new areas, by code."""
    changed = Changed()
    taken = {each.id for each in register.values()}
    for each in found:
        for former in each.formers:
            cells = {"valid_to": (each.date - ONE_DAY).isoformat(), "successor": each.successor}
            changed.ended[former.nis] = cells
            relation = Relation.ABSORBED if each.standing else Relation.MERGED
            changed.mergers.append({"date": each.date.isoformat(), "former": former.nis, "relation": relation.value,
                                    "successor": each.successor})
            changed.told.append((N_("ends: %(nis)s %(name)s on %(day)s, into %(successor)s %(after)s"), {
                "nis": former.nis, "name": former.name, "day": cells["valid_to"], "successor": each.successor,
                "after": each.name}))
        if each.standing is None:
            name = slug(each.name)  # an address once published stays that of the municipality that had it
            identifier = f"{name}-{each.successor}" if name in taken or not name else name
            changed.begun.append(beginning(each, identifier, points.get(each.successor)))
            changed.told.append((N_("begins: %(nis)s %(name)s on %(day)s, as %(id)s"), {
                "nis": each.successor, "name": each.name, "day": each.date, "id": identifier}))
        else:
            changed.mergers.append({"date": each.date.isoformat(), "former": each.successor,
                                    "relation": Relation.CONTINUES.value, "successor": each.successor})
            changed.told.append((N_("goes on: %(nis)s %(name)s; look at its population"), {
                "nis": each.successor, "name": each.name}))
    return changed


def beginning(each: Joining, identifier: str, point: tuple[float, float] | None) -> Cells:
    """The row of a new municipality: what its formers have in common, and their inhabitants together where all are known."""
    largest = max(each.formers, key=lambda former: former.population or 0)
    years = {former.population_year for former in each.formers if former.population is not None}
    counted = len(years) == 1 and all(former.population is not None for former in each.formers)
    told: dict[str, object] = {
        "id": identifier, "nis": each.successor, "name": each.name, "province": largest.province,
        "arrondissement": largest.arrondissement, "valid_from": each.date, "main_postal_code": largest.main_postal_code}
    if counted:
        told |= {"population": sum(former.population for former in each.formers), "population_year": years.pop()}
    if point:
        told |= {"longitude": point[0], "latitude": point[1]}
    return {name: str(value) for name, value in told.items() if value is not None}


def postal_changes(changed: Changed, areas: Sequence[PostalCodeArea], after: dict[str, str], dates: dict[str, datetime.date],
                   as_of: datetime.date) -> None:
    """Postal codes belong to a municipality of today: they move once the records speak of a day after the merger."""
    for area in areas:
        if area.municipality not in after:
            continue
        if dates[area.municipality] <= as_of:
            changed.postal[area.postal_code] = {"municipality": after[area.municipality]}
            changed.told.append((N_("postal code: %(code)s moves to %(nis)s"), {
                "code": area.postal_code, "nis": after[area.municipality]}))
        else:
            changed.told.append((N_(
                "postal code: %(code)s stays until %(day)s; run this again after as_of has passed that day"), {
                "code": area.postal_code, "day": dates[area.municipality]}))
