"""What every importer is given and gives back: options in; records, findings and a loss report out."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from generator.problems import Place, Problem, nearest, problem
from generator.records.call import Call
from generator.records.folder import Records
from generator.records.gazetteer import Gazetteer
from generator.records.municipality import Municipality
from generator.records.programme import Programme
from generator.records.theme import Theme
from generator.texts import N_


@dataclass(frozen=True)
class Options:
    """What an importer must know besides the file.

    `day` is the day on which names of municipalities are looked up; `themes` maps an id to its names; `mapping`,
    `decimal` ("," or "."), `dates` ("d/m/y" or "m/d/y") and `sheet` are for tables, and settle what cannot be detected.
    `checked_by` is the command that checks the records, as the folder has it.
    """

    gazetteer: Gazetteer
    day: datetime.date
    call: str = ""
    source: str = ""
    currency: str = "EUR"
    language: str = "nl"
    themes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    mapping: Path | None = None
    decimal: str = ""
    dates: str = ""
    sheet: str = ""
    checked_by: str = "make check"


@dataclass(frozen=True)
class LossRow:
    """What did not fit: the line in the source, the value, and why (a msgid); `whole` when nothing of the row was kept."""

    line: int
    what: str
    why: str
    whole: bool = False


@dataclass(frozen=True)
class Imported:
    """Records by the name of their file, what an editor must look at, and what did not fit.

    `rows` are the lines of all rows or items of the source, `taken` the lines of those that became a record.
    """

    records: Mapping[str, str] = field(default_factory=dict)
    findings: tuple[Problem, ...] = ()
    loss: tuple[LossRow, ...] = ()
    rows: tuple[int, ...] = ()
    taken: tuple[int, ...] = ()


NOTHING = Imported()

Outcome = tuple[Imported, list[Problem]]


def options_from(records: Records, call: str, source: str) -> tuple[Options | None, list[Problem]]:
    """The options that the records of a data folder give; None when no call has this id."""
    calls = {entry.record.id: entry.record for entry in records.of(Call)}
    if call not in calls:
        return None, [problem(Place("data/calls.yml"), "unknown-reference", N_("no call has the id '%(value)s'"), value=call,
                              suggestion=nearest(call, calls))]
    options = Options(Gazetteer(entry.record for entry in records.of(Municipality)), calls[call].day, call, source,
                      themes={e.record.id: e.record.name.texts for e in records.of(Theme)})
    for entry in records.of(Programme):
        options = replace(options, currency=entry.record.currency, language=entry.record.languages[0][:2])
    return options, []
