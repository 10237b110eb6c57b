"""CSV or XLSX with any headings into a projects.csv, through a mapping of fields to headings."""

from __future__ import annotations

import csv
from dataclasses import replace
from io import StringIO
from pathlib import Path

from generator.importers.amounts import decimal_sign
from generator.importers.days import day_order
from generator.importers.finding import NOTHING, Imported, Options, Outcome
from generator.importers.plan import AMOUNTS, DAYS, LBLOD, Plan, read_plan
from generator.importers.project_row import project_row
from generator.importers.row_values import Reading
from generator.importers.sheet import Sheet, read_sheet
from generator.problems import Place, Problem, errors, problem
from generator.texts import N_

HEAD = ("# Imported for review. Edited by: the editors of the records. Look at every row, move the rows to data/,\n"
        "# then run: make check\n")
FORMULA = ("=", "+", "-", "@", "\t", "\r")  # a cell that begins so is run by a spreadsheet


def import_table(source: Path, options: Options) -> Outcome:
    """A table through `options.mapping`; without one, a report of LBLOD."""
    plan, problems = (LBLOD, []) if options.mapping is None else read_plan(options.mapping)
    return (NOTHING, problems) if plan is None else import_planned(source, plan, options)


def import_planned(source: Path, plan: Plan, options: Options) -> Outcome:
    """A file whose headings are known from a plan."""
    plan = replace(plan, decimal=plan.decimal or options.decimal, dates=plan.dates or options.dates)
    sheet, problems = read_sheet(source, plan.wanted, plan.delimiter)
    return (NOTHING, problems) if sheet is None else carry(sheet, plan, options)


def carry(sheet: Sheet, plan: Plan, options: Options) -> Outcome:
    """The rows of a sheet as rows of projects.csv."""
    columns = plan.columns(sheet.head.cells)
    place = Place(sheet.name, sheet.head.line)
    if "title" not in columns:
        return NOTHING, [problem(place, "import-form", N_("no column holds the title of a project: %(headings)s"),
                                 headings=", ".join(h.strip() for h in sheet.head.cells if h.strip()))]
    if repeated := twice(sheet.head.cells, columns):
        return NOTHING, [problem(place, "repeated-key", N_("two columns are called '%(name)s'; rename one"), name=repeated)]
    signs, told = detected(sheet, columns, plan)
    if errors(told):
        return NOTHING, errors(told)
    reading = Reading(sheet, plan, columns, signs, options)
    return carried(reading, [*sheet.findings, *told]), []


def twice(head: tuple[str, ...], columns: dict[str, int]) -> str:
    """A heading in use that a second column has as well."""
    return next((head[index] for index in columns.values() if head.count(head[index]) > 1), "")


def detected(sheet: Sheet, columns: dict[str, int], plan: Plan) -> tuple[dict[str, str], list[Problem]]:
    """The decimal sign of each column of amounts and the order of each column of dates."""
    signs: dict[str, str] = {}
    told: list[Problem] = []
    for name, index in columns.items():
        if name not in AMOUNTS + DAYS:
            continue
        cells = [(Place(sheet.name, row.line), row.cells[index]) for row in sheet.rows]
        detect, given = (decimal_sign, plan.decimal) if name in AMOUNTS else (day_order, plan.dates)
        signs[name], more = detect(cells, sheet.head.cells[index], given)
        told += more
    return signs, told


def carried(reading: Reading, findings: list[Problem]) -> Imported:
    """All rows, each in projects.csv or in the loss report, or in both in part."""
    sheet = reading.sheet
    loss = list(sheet.loss)
    projects: list[dict[str, str]] = []
    taken: list[int] = []
    for row in sheet.rows:
        project, lost, found = project_row(row, reading)
        loss += lost
        findings += found
        if project is not None:
            projects.append(project)
            taken.append(row.line)
    rows = sorted([*(row.line for row in sheet.rows), *(row.line for row in sheet.loss)])
    records = {"projects.csv": projects_csv(projects)} if projects else {}
    return Imported(records, tuple(findings), tuple(sorted(loss, key=lambda row: row.line)), tuple(rows), tuple(taken))


def projects_csv(projects: list[dict[str, str]]) -> str:
    """The rows in the columns that a data folder reads; nothing in it is run by a spreadsheet."""
    target = StringIO(newline="")
    writer = csv.writer(target, lineterminator="\n")
    writer.writerow(projects[0])
    for project in projects:
        writer.writerow(f"'{value}" if value.startswith(FORMULA) else value for value in project.values())
    return HEAD + target.getvalue()
