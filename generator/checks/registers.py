"""The register of municipalities: validity, successors and mergers tell the same story."""

from __future__ import annotations

import datetime
import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from generator.problems import Problem, problem, warning
from generator.records.folder import Entry, Records
from generator.records.municipality import Merger, Municipality, PostalCodeArea, Relation
from generator.records.programme import Programme
from generator.texts import N_

ONE_DAY = datetime.timedelta(days=1)


def codes_have_their_form(records: Records) -> Iterator[Problem]:
    """Codes of municipalities and postal codes have the form that the programme names."""
    register = next((entry.record.register for entry in records.of(Programme)), None)
    forms = register and ((Municipality, "nis", register.code_form), (PostalCodeArea, "postal_code", register.postal_code_form))
    for kind, field, form in forms or ():
        for entry in records.of(kind) if form else ():
            value = getattr(entry.record, field)
            if not re.fullmatch(form, value):
                yield problem(entry.place(field), "code-form", N_("'%(value)s' has not the form of the register: %(form)s"),
                              value=value, form=form)


def points_and_years_are_whole(records: Records) -> Iterator[Problem]:
    """A point of a municipality has both its coordinates, and a year four digits."""
    for entry in records.of(Municipality):
        municipality: Municipality = entry.record
        for there, missing in (("longitude", "latitude"), ("latitude", "longitude")):
            if getattr(municipality, there) is not None and getattr(municipality, missing) is None:
                yield problem(entry.place(there), "missing-field", N_("'%(name)s' is missing"), name=missing)
        year = municipality.population_year
        if year is not None and len(str(year)) != len("2026"):
            yield problem(entry.place("population_year"), "wrong-type",
                          N_("'%(value)s' is no year; write four digits, such as 2026"), value=year)


def by_nis(records: Records) -> dict[str, Municipality]:
    return {entry.record.nis: entry.record for entry in records.of(Municipality)}


def successors_are_sound(records: Records) -> Iterator[Problem]:
    """A municipality that ended has a successor, one that stands has none, and following successors comes to an end."""
    known = by_nis(records)
    endless = in_a_ring(known)
    for entry in records.of(Municipality):
        municipality: Municipality = entry.record
        if municipality.valid_to and not municipality.successor:
            yield problem(entry.place("valid_to"), "missing-successor",
                          N_("'%(name)s' ended on %(day)s but has no successor"), name=municipality.name,
                          day=municipality.valid_to)
        if municipality.nis in endless:
            yield problem(entry.place("successor"), "successor-cycle",
                          N_("the successors of '%(name)s' lead back to itself"), name=municipality.name)
        elif municipality.successor and not municipality.valid_to:
            yield problem(entry.place("successor"), "successor-too-early",
                          N_("'%(name)s' has a successor but no end; fill in valid_to, or remove the successor"),
                          name=municipality.name)


def in_a_ring(known: dict[str, Municipality]) -> set[str]:
    """The codes that following successors leads back to; each code is looked at once."""
    found: set[str] = set()
    done: set[str] = set()
    for start in known:
        path: dict[str, int] = {}
        code: str | None = start
        while code in known and code not in done and code not in path:
            path[code] = len(path)
            code = known[code].successor
        if code in path:
            found.update(list(path)[path[code]:])
        done.update(path)
    return found


def successors_follow_at_once(records: Records) -> Iterator[Problem]:
    """A validity ends after it begins, and the successor stands on the day after."""
    known = by_nis(records)
    for entry in records.of(Municipality):
        municipality: Municipality = entry.record
        if not municipality.valid_to:
            continue
        if municipality.valid_to < municipality.valid_from:
            yield problem(entry.place("valid_to"), "dates-order", N_("ends %(end)s lies before begins %(begin)s"),
                          end=municipality.valid_to, begin=municipality.valid_from)
        later = known.get(municipality.successor or "")
        day = municipality.valid_to + ONE_DAY
        if later and later is not municipality and not later.valid_on(day):
            yield problem(entry.place("successor"), "successor-not-there",
                          N_("on %(day)s, when '%(name)s' had ended, its successor %(nis)s '%(later)s' did not stand; it "
                             "is valid from %(begin)s"), day=day, name=municipality.name, nis=later.nis, later=later.name,
                          begin=later.valid_from)


def names_stand_once_at_a_time(records: Records) -> Iterator[Problem]:
    """On no day two municipalities bear one name; a new code takes over the day after."""
    groups: dict[str, list[Entry]] = defaultdict(list)
    for entry in records.of(Municipality):
        groups[entry.record.name].append(entry)
    for group in groups.values():
        for one, other in pairwise(sorted(group, key=lambda entry: entry.record.valid_from)):
            end = one.record.valid_to
            if one.record.nis != other.record.nis and (end is None or end >= other.record.valid_from):
                yield problem(other.place("valid_from"), "overlapping-validity",
                              N_("'%(name)s' has code %(nis)s from %(begin)s, but code %(before)s holds until %(end)s"),
                              name=other.record.name, nis=other.record.nis, begin=other.record.valid_from,
                              before=one.record.nis, end=end or "…")


def mergers_agree(records: Records) -> Iterator[Problem]:
    """A row of the mergers says what the two municipalities say: the end, the beginning and the successor."""
    known = by_nis(records)
    rows: dict[str, list[Merger]] = defaultdict(list)
    for entry in records.of(Merger):
        rows[entry.record.former].append(entry.record)
    for entry in records.of(Merger):
        merger: Merger = entry.record
        former, later = known.get(merger.former), known.get(merger.successor)
        if former and later:
            yield from disagreements(entry, former, later, {row.successor for row in rows[merger.former]})
    if rows and Merger.kind not in records.unread:
        yield from unrecorded(records, rows)


def disagreements(entry: Entry, former: Municipality, later: Municipality, successors: set[str]) -> Iterator[Problem]:
    """Where one row and its two municipalities tell different stories."""
    merger: Merger = entry.record
    if merger.relation is Relation.CONTINUES:
        if former is not later:
            yield problem(entry.place("relation"), "merger-disagrees",
                          N_("'continues' means that the code stays the same, but %(former)s becomes %(successor)s"),
                          former=former.nis, successor=later.nis)
        return
    if former.valid_to != merger.date - ONE_DAY:
        yield problem(entry.place("date"), "merger-disagrees",
                      N_("'%(name)s' goes into another on %(date)s, but its valid_to is %(end)s and not the day before"),
                      name=former.name, date=merger.date, end=former.valid_to or "…")
    if former.successor and former.successor not in successors:
        yield problem(entry.place("successor"), "merger-disagrees",
                      N_("'%(name)s' goes into %(successor)s here, but into %(other)s in the table of municipalities"),
                      name=former.name, successor=later.nis, other=former.successor or "…")
    if merger.relation is Relation.MERGED and later.valid_from != merger.date:
        yield problem(entry.place("date"), "merger-disagrees",
                      N_("'%(name)s' begins on %(date)s here, but on %(begin)s in the table of municipalities"), name=later.name,
                      date=merger.date, begin=later.valid_from)
    if merger.relation is Relation.ABSORBED and later.valid_from >= merger.date:
        yield problem(entry.place("relation"), "merger-disagrees",
                      N_("'absorbed' means that '%(name)s' stood before, but it begins on %(begin)s"), name=later.name,
                      begin=later.valid_from)


def unrecorded(records: Records, rows: dict[str, list[Merger]]) -> Iterator[Problem]:
    """A municipality that went into another has its row among the mergers."""
    for entry in records.of(Municipality):
        municipality: Municipality = entry.record
        if municipality.successor and municipality.successor != municipality.nis and municipality.nis not in rows:
            yield warning(entry.place("successor"), "merger-missing",
                          N_("'%(name)s' went into %(successor)s, but no row of the mergers says so"), name=municipality.name,
                          successor=municipality.successor)


def postal_codes_are_of_today(records: Records) -> Iterator[Problem]:
    """A postal code belongs to a municipality of today."""
    known = by_nis(records)
    as_of = max((entry.record.as_of for entry in records.of(Programme)), default=None)
    for entry in records.of(PostalCodeArea):
        municipality = known.get(entry.record.municipality)
        if municipality and as_of and municipality.valid_to and municipality.valid_to < as_of:
            yield problem(entry.place("municipality"), "municipality-out-of-time",
                          N_("'%(name)s' existed until %(until)s; a postal code belongs to a municipality of today"),
                          name=municipality.name, until=municipality.valid_to, suggestion=municipality.successor or "")
