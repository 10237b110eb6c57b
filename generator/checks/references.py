"""A record may only name records that are there."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from generator.checks.spelling import Spelling
from generator.checks.walking import Path, find_in, parts
from generator.problems import Problem, problem, warning
from generator.reading.meant import word_for_nothing
from generator.records.call import Call
from generator.records.field import Record, Refers
from generator.records.folder import Records
from generator.records.municipality import Municipality
from generator.records.project import Project
from generator.records.theme import Theme
from generator.texts import N_


def references_exist(records: Records) -> Iterator[Problem]:
    """Every name of a source, theme, subject, call, province or code leads to a record."""
    known = known_names(records)
    spellings: dict[str, Spelling] = {}
    for entries in records.entries.values():
        for entry in entries:
            for path, kind, value in references(entry.record):
                if kind in known and value not in known[kind]:
                    if kind not in spellings:
                        spellings[kind] = Spelling(known[kind])
                    yield problem(entry.place(*path), "unknown-reference", N_("no record of '%(kind)s' is called '%(value)s'"),
                                  kind=kind, value=value, suggestion=word_for_nothing(value) or spellings[kind].nearest(value))


def known_names(records: Records) -> dict[str, set[str]]:
    """What may be named, per kind of reference."""
    known = {kind: records.refused[kind] | {entry.record.id for entry in entries if hasattr(entry.record, "id")}
             for kind, entries in records.entries.items()}
    known["province-names"] = records.refused["provinces"] | {entry.record.name for entry in records.entries["provinces"]}
    known["municipality-codes"] = records.refused["municipalities"] | {
        entry.record.nis for entry in records.entries["municipalities"]}
    return known


def references(record: Record, path: Path = ()) -> Iterator[tuple[Path, str, str]]:
    """Every (path, kind, name) that the record refers to."""
    for name, alias, kind, inner in referring_fields(type(record)):
        for step, value in parts(getattr(record, name)):
            here = (*path, alias, *step)
            if kind and isinstance(value, str):
                yield here, kind, value
            elif inner and isinstance(value, Record):
                yield from references(value, here)


@cache
def referring_fields(kind: type[Record]) -> tuple[tuple[str, str, str, bool], ...]:
    """Name, alias, kind of reference and "holds records" of each field that can refer to something."""
    found = []
    for name, info in kind.model_fields.items():
        reference = find_in(info, lambda part: part.kind if isinstance(part, Refers) else None) or ""
        inner = find_in(info, lambda part: (isinstance(part, type) and issubclass(part, Record)) or None)
        if reference or inner:
            found.append((name, info.alias or name, reference, bool(inner)))
    return tuple(found)


def themes_were_open(records: Records) -> Iterator[Problem]:
    """A project was funded under a theme that its call offered."""
    offered = {entry.record.id: {theme.theme for theme in entry.record.themes} for entry in records.of(Call)}
    known = {entry.record.id for entry in records.of(Theme)}
    for entry in records.of(Project):
        theme, themes = entry.record.theme.value, offered.get(entry.record.call)
        if theme in known and themes and theme not in themes:
            yield warning(entry.place("theme", "value"), "theme-not-offered",
                          N_("'%(call)s' did not offer the theme '%(theme)s'; it offered: %(offered)s"),
                          call=entry.record.call, theme=theme, offered=", ".join(sorted(themes)))


def leads_take_part(records: Records) -> Iterator[Problem]:
    """The lead partner is one of the participants, by name or by code."""
    codes = {entry.record.nis: entry.record.name for entry in records.of(Municipality)}
    known = {*codes.values()}
    for entry in records.of(Project):
        lead = entry.record.lead_partner.value
        names = {codes.get(each.municipality, each.municipality) for each in entry.record.participants if each.municipality}
        if lead and names and codes.get(lead, lead) in known - names:
            yield warning(entry.place("lead_partner", "value"), "lead-not-participant",
                          N_("'%(lead)s' leads the project but is not among its participants; add it there"), lead=lead)
