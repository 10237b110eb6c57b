"""A record may only name records that are there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pydantic.fields import FieldInfo

from generator.checks.spelling import Spelling
from generator.checks.walking import Search, find_in
from generator.problems import Problem, problem, warning
from generator.reading.meant import word_for_nothing
from generator.records.call import Call
from generator.records.field import Refers
from generator.records.folder import REQUIRED, Entry, Records, missing_file
from generator.records.kinds import KINDS
from generator.records.project import Project
from generator.records.theme import Theme
from generator.texts import N_

OF_KIND = {"province-names": "provinces", "municipality-codes": "municipalities"}  # told by another field than the id


def references_exist(records: Records) -> Iterator[Problem]:
    """Every name of a source, theme, subject, call, province or code leads to a record."""
    known = known_names(records)

    def is_unknown(kind: str, value: str) -> bool:
        return kind in known and value not in known[kind]

    search = Search(reference, is_unknown)
    spellings: dict[str, Spelling] = {}
    missing = {kind for kind in records.entries if not records.entries[kind] and not records.refused[kind]}
    told: set[str] = set()
    for holder in KINDS:
        for entry in records.naming(holder):
            for path, kind, value in search.those(entry.record):
                if kind in missing:
                    told.add(kind)
                    continue
                if kind not in spellings:
                    spellings[kind] = Spelling(known[kind] - records.refused.get(OF_KIND.get(kind, kind), set()))
                word = word_for_nothing(value) if path[-1] == "value" else ""
                yield problem(entry.place(*path), "unknown-reference", N_("no record of '%(kind)s' is called '%(value)s'"),
                              kind=OF_KIND.get(kind, kind), value=value, suggestion=word or spellings[kind].nearest(value))
    for kind in told - REQUIRED:  # that these are missing is told already
        yield missing_file("data", kind)


def known_names(records: Records) -> dict[str, set[str]]:
    """What may be named, per kind of reference; none of a kind that could not be read as a whole."""
    known = {kind: records.refused[kind] | {entry.record.id for entry in entries if hasattr(entry.record, "id")}
             for kind, entries in records.entries.items()}
    known["province-names"] = records.refused["provinces"] | {entry.record.name for entry in records.entries["provinces"]}
    known["municipality-codes"] = records.refused["municipalities"] | {
        entry.record.nis for entry in records.entries["municipalities"]}
    return {kind: names for kind, names in known.items() if OF_KIND.get(kind, kind) not in records.unread}


def reference(names: tuple[str, ...], info: FieldInfo) -> str:
    """Wants every name of another record, by the kind that it refers to."""
    return find_in(info, lambda part: part.kind if isinstance(part, Refers) else "")


def themes_were_open(records: Records) -> Iterator[Problem]:
    """A project was funded under a theme that its call offered."""
    offered = {entry.record.id: {theme.theme for theme in entry.record.themes} for entry in records.of(Call)}
    known = {entry.record.id for entry in records.of(Theme)}
    for entry in records.unsettled(Project):
        theme, themes = entry.record.theme.value, offered.get(entry.record.call)
        if theme in known and themes and theme not in themes:
            yield warning(entry.place("theme", "value"), "theme-not-offered",
                          N_("'%(call)s' did not offer the theme '%(theme)s'; it offered: %(offered)s"),
                          call=entry.record.call, theme=theme, offered=", ".join(sorted(themes)))


def entries_stand_once(records: Records) -> Iterator[Problem]:
    """No subject stands twice in a project, no theme twice in a call."""
    for entry in records.of(Project):
        if len(set(entry.record.subjects)) < len(entry.record.subjects):
            yield from repeated(entry, "subjects", entry.record.subjects)
    for entry in records.of(Call):
        yield from repeated(entry, "themes", [theme.theme for theme in entry.record.themes], "theme")


def repeated(entry: Entry, field: str, names: Sequence[str], *inner: str) -> Iterator[Problem]:
    """Each name that stands in a list before."""
    for index, name in enumerate(names):
        if name in names[:index]:
            yield problem(entry.place(field, index, *inner), "duplicate-entry",
                          N_("'%(name)s' stands in this list already; remove one"), name=name)
