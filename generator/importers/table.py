"""CSV or XLSX with any headings into a projects.csv, through a mapping of fields to headings."""

from __future__ import annotations

import csv
from dataclasses import replace
from io import StringIO
from pathlib import Path

from generator.importers.cells import heading_key
from generator.importers.detect import detected
from generator.importers.finding import NOTHING, Imported, Options, Outcome
from generator.importers.money import money_of
from generator.importers.plan import LBLOD, Plan, read_plan
from generator.importers.project_row import project_row
from generator.importers.row_values import Reading
from generator.importers.sheet import How, Sheet, read_sheet
from generator.problems import Place, Problem, errors, nearest, problem, warning
from generator.texts import N_

HEAD = ("# Imported for review. Edited by: the editors of the records. Look at every row, move the rows to data/,\n"
        "# then run: ")
FORMULA = ("=", "+", "-", "@", "\t", "\r")  # a cell that begins so is run by a spreadsheet


def import_table(source: Path, options: Options) -> Outcome:
    """A table through `options.mapping`; without one, a report of LBLOD."""
    plan, problems = (LBLOD, []) if options.mapping is None else read_plan(options.mapping)
    return (NOTHING, problems) if plan is None else import_planned(source, plan, options)


def import_planned(source: Path, plan: Plan, options: Options) -> Outcome:
    """A file whose headings are known from a plan."""
    plan = replace(plan, decimal=plan.decimal or options.decimal, dates=plan.dates or options.dates,
                   sheet=options.sheet or plan.sheet)
    sheet, problems = read_sheet(source, How(plan.wanted, plan.delimiter, plan.encoding, plan.sheet))
    return (NOTHING, problems) if sheet is None else carry(sheet, plan, options)


def carry(sheet: Sheet, plan: Plan, options: Options) -> Outcome:
    """The rows of a sheet as rows of projects.csv."""
    columns = plan.columns(sheet.head.cells)
    place = Place(sheet.name, sheet.head.line)
    if "title" not in columns:
        return NOTHING, [problem(place, "import-form", N_(
            "no column holds the title of a project: %(headings)s; name it under `fields` in a mapping"),
            headings=", ".join(h.strip() for h in sheet.head.cells if h.strip()))]
    if repeated := twice(sheet.head.cells, columns):
        return NOTHING, [problem(place, "repeated-key", N_("two columns are called '%(name)s'; rename one"), name=repeated)]
    signs, told = detected(sheet, columns, plan)
    if errors(told):
        return NOTHING, errors(told)
    money, doubts = money_of(sheet, columns, plan, options.currency)
    reading = Reading(sheet, plan, columns, signs, options, money)
    return carried(reading, [*sheet.findings, *column_findings(sheet, columns, plan), *told, *doubts]), []


def twice(head: tuple[str, ...], columns: dict[str, int]) -> str:
    """A heading in use that a second column has as well."""
    keys = [heading_key(heading) for heading in head]
    return next((head[index].strip() for index in columns.values() if keys.count(keys[index]) > 1), "")


def column_findings(sheet: Sheet, columns: dict[str, int], plan: Plan) -> list[Problem]:
    """Which column was taken for which field where the heading is not just the one that was asked for, and which is missing."""
    place = Place(sheet.name, sheet.head.line)
    told = []
    for name, headings in plan.fields.items():
        heading = " ".join(sheet.head.cells[columns[name]].split()) if name in columns else ""
        if not heading and plan.given:
            told.append(warning(place, "import-detected", N_("no column is called '%(heading)s', so %(field)s has no value"),
                                heading=headings[0], field=name, suggestion=nearest(headings[0], sheet.head.cells)))
        elif heading and plan.parts and not (plan.given and heading_key(heading) == heading_key(headings[0])):
            told.append(warning(place, "import-detected", N_("'%(heading)s' is read as %(field)s"), heading=heading, field=name))
    return told


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
    findings += same_titles(projects, taken, sheet.name)
    records = {"projects.csv": f"{HEAD}{reading.options.checked_by}\n{projects_csv(projects)}"} if projects else {}
    return Imported(records, tuple(findings), tuple(sorted(loss, key=lambda row: row.line)), tuple(rows), tuple(taken))


def same_titles(projects: list[dict[str, str]], lines: list[int], name: str) -> list[Problem]:
    """A warning when titles come back: such rows are often the partners of one project."""
    seen: set[str] = set()
    again = []
    for project, line in zip(projects, lines, strict=True):
        title = next(value for key, value in project.items() if key.startswith("title.")).casefold()
        again += [line] if title in seen else []
        seen.add(title)
    return [warning(Place(name, again[0]), "import-name",
                    N_("rows with the title of an earlier row: %(count)s, this one first; are they partners of one project?"),
                    count=len(again))] if again else []


def projects_csv(projects: list[dict[str, str]]) -> str:
    """The rows in the columns that a data folder reads; nothing in it is run by a spreadsheet."""
    target = StringIO(newline="")
    writer = csv.writer(target, lineterminator="\n")
    writer.writerow(projects[0])
    for project in projects:
        writer.writerow(f"'{value}" if value.startswith(FORMULA) else value for value in project.values())
    return target.getvalue()
