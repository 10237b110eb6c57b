"""CSV into one mapping per row. Lines that begin with # before the head are remarks of its keepers."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.problems import Place, Problem, problem
from generator.reading.csv_rows import Cell, Record, Tape
from generator.reading.digest import digest_of
from generator.reading.node import Mapping, Node
from generator.texts import N_

DEEPEST = 5  # dots in a heading; what stands behind the last one stays a name
LONGEST = 131_072  # signs of a value; also the csv module's own limit, which any library in the process may raise
TOO_LONG = f"field larger than field limit ({LONGEST})"
SYNTAX = {  # what the csv module says -> what an editor can do
    "unexpected end of data": N_("a quote is opened and never closed; close it, or double the quotes inside the value"),
    "',' expected after '\"'": N_("a quote stands inside a value in quotes; double it (\"\") or remove it"),
    TOO_LONG: N_("a value is longer than 131072 signs; a quote may be opened and never closed"),
}
DELIMITERS = {";": ";", "\t": "Tab", "|": "|"}


@dataclass(frozen=True, slots=True)
class Row:
    """One row below its headings."""

    head: list[str]
    record: Record
    head_record: Record

    @property
    def file(self) -> str:
        return self.record.name

    @property
    def typed(self) -> str:
        """The row as its author typed it."""
        return self.record.text

    @property
    def digest(self) -> bytes:
        """Of the headings and the row as typed, the name of the file and the line."""
        return digest_of(self.head_record.text, self.typed, self.file, str(self.record.line))

    def node(self) -> Mapping:
        """`summary.nl` becomes nl inside summary, an empty cell is not there."""
        top = Mapping({}, self.record.place(0), absent_place=self.head_record.place(0))
        for index, (name, value) in enumerate(zip(self.head, self.record.values(), strict=True)):
            target = top
            *groups, last = name.split(".", DEEPEST)
            if value == "":
                top.absent.setdefault(groups[0] if groups else last, top.place)
                continue
            for group in groups:
                target = inner(target, group, top.place)
            target.items.setdefault(last, Cell(value, self.record, index))
            target.keys.setdefault(last, self.head_record.place(index))
        return top


def read_csv(text: str, name: str) -> tuple[list[Mapping], list[Problem]]:
    """Each row as values with their places, and every problem of form."""
    rows, problems = read_rows(text, name)
    return [row.node() for row in rows], problems


def read_rows(text: str, name: str) -> tuple[list[Row], list[Problem]]:
    """The rows, and every problem of form; a ragged row is told and left out."""
    tape = Tape(text)
    reader = csv.reader(tape, strict=True)
    rows: list[Row] = []
    problems: list[Problem] = []
    head: list[str] | None = None
    head_record = Record(name, 1, "")
    try:
        for values in reader:
            record = tape.record(name)
            if len(record.text) > LONGEST and max(map(len, values)) > LONGEST:
                problems.append(problem(record.place(0), "csv-syntax", SYNTAX[TOO_LONG]))
                break
            if not values:
                continue
            if head is None:
                if wrong := delimiter_problem(values, record):
                    return [], [wrong]
                head, head_record = values, record
                problems += head_problems(head, record)
            elif len(values) != len(head):
                problems.append(length_problem(head, values, record))
            else:
                rows.append(Row(head, record, head_record))
    except csv.Error as error:
        problems.append(problem(Place(name, tape.next_line), "csv-syntax", syntax_message(error), reason=error))
    return rows, problems if rows or head is None else head_to_blame(problems, head, head_record)


def syntax_message(error: csv.Error) -> str:
    """What an editor can do about what the csv module says, whatever stands between the values."""
    said = re.sub("^'.' expected", "',' expected", str(error))
    return SYNTAX.get(said, N_("this row is not CSV: %(reason)s"))


def head_to_blame(problems: list[Problem], head: list[str], record: Record) -> list[Problem]:
    """Where all rows have one length and the head another, the mistake is in the head."""
    lengths = [found for found in problems if found.code == "row-length"]
    if len(lengths) < 2 or len({found.details for found in lengths}) > 1:
        return problems
    return [*(found for found in problems if found.code != "row-length"),
            problem(record.place(0), "row-length",
                    N_("the head has %(columns)s columns, but every row has %(cells)s values; look at the commas of the head"),
                    **dict(lengths[0].details))]


def delimiter_problem(head: list[str], record: Record) -> Problem | None:
    """A table program of another country writes another sign between the values."""
    sign = next((sign for sign in DELIMITERS if len(head) == 1 and head[0].count(sign)), "")
    if not sign:
        return None
    return problem(record.place(0), "csv-delimiter",
                   N_("the values are separated by '%(sign)s'; save the file with commas between the values"),
                   sign=DELIMITERS[sign])


def length_problem(head: list[str], values: list[str], record: Record) -> Problem:
    """A row with more or fewer values than the head has columns, or a line that is no row."""
    if not any(value.strip() for value in values):
        return problem(record.place(0), "empty-row", N_("this row has no values; delete it"))
    if values[0].startswith("#"):
        return problem(record.place(0), "row-length", N_(
            "a remark stands above the head and nowhere else; move or remove this line"))
    message = (N_("%(cells)s values for %(columns)s columns; a value with a comma in it needs quotes") if len(values) > len(head)
               else N_("%(cells)s values for %(columns)s columns; add the commas of the empty values"))
    return problem(record.place(0), "row-length", message, cells=len(values), columns=len(head))


def head_problems(head: list[str], record: Record) -> Iterator[Problem]:
    """A column has a name, and has it alone."""
    places = record.places()
    groups = {name[:end] for name in head for end in range(len(name)) if name[end] == "." and end < 200}
    seen: set[str] = set()
    for index, name in enumerate(head):
        if not name.strip():
            yield problem(places[index], "empty-heading", N_("column %(number)s has no heading"), number=index + 1)
        elif name in seen:
            yield problem(places[index], "repeated-key", N_("'%(name)s' is given twice; the first is on line %(line)s"),
                          name=name, line=record.line)
        elif name in groups:
            yield problem(places[index], "repeated-key",
                          N_("'%(name)s' stands both alone and before a dot; write '%(name)s.value'"), name=name)
        seen.add(name)


def inner(target: Mapping, name: str, place: Place) -> Mapping:
    """The mapping called `name` inside `target`, made when it is not there yet."""
    node: Node = target.items.setdefault(name, Mapping({}, place))
    target.keys.setdefault(name, place)
    return node if isinstance(node, Mapping) else Mapping({}, place)
