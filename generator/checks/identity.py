"""Ids, numbers, names and rows: each stands for one thing, and a file is called as its id."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from generator.problems import Problem, problem, warning
from generator.records.call import Call, CallKind
from generator.records.folder import Entry, Records
from generator.records.interest import Interest
from generator.records.municipality import Merger, PostalCodeArea
from generator.records.programme import Programme
from generator.records.project import Project
from generator.records.theme import Subject, Theme
from generator.texts import N_

KEYS = ("id", "nis")


def ids_are_unique(records: Records) -> Iterator[Problem]:
    """No two records of a kind share an id or a code."""
    for entries in records.entries.values():
        for key in KEYS:
            values = [value for entry in entries if (value := getattr(entry.record, key, None)) is not None]
            if len(set(values)) == len(values):
                continue
            first: dict[str, Entry] = {}
            for entry in sorted(entries, key=is_called_otherwise):
                value = getattr(entry.record, key, None)
                if value in first:
                    yield problem(entry.place(key), "duplicate-id", N_("'%(id)s' is already taken by %(place)s"),
                                  id=value, place=first[value].place(key))
                elif value is not None:
                    first[value] = entry


def is_called_otherwise(entry: Entry) -> bool:
    """Its file has another name than the record: of two with one id, this one is the copy."""
    path = PurePosixPath(entry.file)
    return path.parent.name == entry.record.kind and path.stem != getattr(entry.record, "id", path.stem)


def names_of_files_are_ids(records: Records) -> Iterator[Problem]:
    """A record that has a file to itself is called as the file is."""
    for kind, entries in records.entries.items():
        for entry in entries:
            path = PurePosixPath(entry.file)
            if path.parent.name == kind and path.suffix == ".yml" and path.stem != getattr(entry.record, "id", path.stem):
                yield problem(entry.place("id"), "id-differs-from-file",
                              N_("the id is '%(id)s' but the file is called '%(file)s'; make them equal"),
                              id=entry.record.id, file=path.name)


def programme_stands_alone(records: Records) -> Iterator[Problem]:
    """A site is about one programme."""
    for entry in records.of(Programme)[1:]:
        yield problem(entry.place("id"), "second-programme",
                      N_("'%(id)s' is a second programme; a data folder holds one"), id=entry.record.id)


def call_numbers_are_unique(records: Records) -> Iterator[Problem]:
    """Two calls of a programme do not share a number."""
    first: dict[int, str] = {}
    for entry in records.of(Call):
        call: Call = entry.record
        if call.number in first:
            yield problem(entry.place("number"), "duplicate-number", N_("'%(other)s' is call %(number)s already"),
                          other=first[call.number], number=call.number)
        first.setdefault(call.number, call.id)


def rows_stand_once(records: Records) -> Iterator[Problem]:
    """A row that has no id of its own does not stand twice."""
    for kind in (Merger, PostalCodeArea):
        first: dict[object, Entry] = {}
        for entry in records.of(kind):
            key = entry.record
            if key in first:
                yield problem(entry.place(), "duplicate-row",
                              N_("this row is the same as the one at %(place)s; delete it"), place=first[key].place())
            first.setdefault(key, entry)


def projects_differ(records: Records) -> Iterator[Problem]:
    """Two projects of a call with the same title are probably one project."""
    first: dict[tuple[str, str], Entry] = {}
    for entry in records.of(Project):
        project: Project = entry.record
        key = (project.call, " ".join(project.title.get("").lower().split()))
        if key in first and first[key].record.id != project.id:
            yield warning(entry.place("title"), "same-title", N_("'%(title)s' stands in this call already, at %(place)s"),
                          title=project.title.get(""), place=first[key].place("title"))
        first.setdefault(key, entry)


def interests_stand_once(records: Records) -> Iterator[Problem]:
    """An organisation says a thing of a project or an idea once, unless it took the first back."""
    first: dict[tuple[str | None, ...], Entry] = {}
    for entry in records.of(Interest):
        interest: Interest = entry.record
        if not interest.counts:
            continue
        key = (interest.says.value, interest.project, interest.idea, interest.municipality, interest.organisation)
        if key in first:
            yield problem(entry.place("id"), "duplicate-row", N_("this says the same as %(place)s; delete one"),
                          place=first[key].place("id"))
        first.setdefault(key, entry)


def names_differ(records: Records) -> Iterator[Problem]:
    """Two themes, subjects, kinds of call or calls do not share their name: readers could not tell them apart."""
    for kind in (Theme, Subject, CallKind, Call):
        first: dict[str, str] = {}
        for entry in records.of(kind):
            name = " ".join(entry.record.name.get("").lower().split())
            if name in first and first[name] != entry.record.id:
                yield problem(entry.place("name"), "duplicate-name", N_("'%(name)s' is the name of '%(other)s' already"),
                              name=entry.record.name.get(""), other=first[name])
            first.setdefault(name, entry.record.id)
