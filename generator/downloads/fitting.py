"""Whether every file can stand at its address, and what a sheet of Excel cannot hold; told before anything is written."""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalogue import Catalogue
from generator.downloads.xlsx import MOST_ROWS
from generator.problems import Problem, problem, warning
from generator.records.programme import Programme
from generator.tables import DECLARED
from generator.texts import N_


def misfits(catalogue: Catalogue) -> Iterator[Problem]:
    """The file of all tables is called as the programme is, those of one as the table; no sheet has more than a million rows."""
    entry = catalogue.records.of(Programme)[0]
    if entry.record.id in DECLARED:
        yield problem(entry.place("id"), "address-taken",
                      N_("the file of all tables would stand where that of the table '%(id)s' stands; give the programme "
                         "another id"),
                      id=entry.record.id)
    named = sum(len(project.participants) for project in catalogue.projects.values())
    for name, rows in (("projecten", len(catalogue.projects)), ("deelnames", named)):
        if rows >= MOST_ROWS:
            yield warning(entry.place("id"), "too-large-for-excel",
                          N_("the table '%(table)s' has %(rows)s rows and a sheet of Excel holds %(most)s; it is left out of "
                             "Excel and stands in every other format"), table=name, rows=rows, most=MOST_ROWS - 1)
