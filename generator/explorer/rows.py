"""What cards, table and downloads of the explorer show, a hundred projects a file: a little for cards, or the published rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from generator.catalogue import grouped
from generator.pages.page import Site
from generator.tables import Column

PER_FILE = 100
TAKING_PART = ("municipality_then", "name_then", "municipality_today", "name_today")  # columns of deelnames, beside their number
AFTER = "groups_unnamed"  # the column after which they stand
BETWEEN = "; "  # as lists stand in all tables


def shown(site: Site) -> list[tuple[str, Column]]:
    """The columns of a row, each with the table that it is published in."""
    found: list[tuple[str, Column]] = []
    for column in site.tables["projecten"].columns:
        found.append(("projecten", column))
        if column.name == AFTER:
            found += [("deelnames", column) for column in site.tables["deelnames"].columns if column.name in TAKING_PART]
    return found


def described(site: Site) -> list[dict[str, str]]:
    """Name, type, label and table of each column of a row."""
    return [{"name": column.name, "type": column.type, "label": site.text(column.label), "table": table}
            for table, column in shown(site)]


def parts(site: Site) -> Iterator[dict[str, Any]]:
    """The rows of a file: per column a value for each, or one for all where they are equal."""
    ids = [project.id for project in site.projects_by_title]
    table, taking_part = site.tables["projecten"], by_project(site)
    for start in range(0, len(ids), PER_FILE):
        some = ids[start:start + PER_FILE]
        frame = table.taken(some).frame
        found = {column.name: frame[column.name].tolist() if source == "projecten"
                 else [joined(taking_part.get(key, ()), column.name) for key in some] for source, column in shown(site)}
        yield {name: once(values) for name, values in found.items()}


def cards(site: Site) -> Iterator[dict[str, Any]]:
    """The same for what a card shows, texts in the language of the site or else in the one they were written in."""
    projects, code = site.projects_by_title, site.language.code
    for start in range(0, len(projects), PER_FILE):
        some = projects[start:start + PER_FILE]
        found = {"id": [project.id for project in some], "status": [project.status.value for project in some]}
        for name in ("title", "summary"):
            texts = [getattr(project, name) for project in some]
            found |= {name: [text.get(code) for text in texts], f"{name}_language": [text.language(code) for text in texts]}
        groups = [[p.as_published for p in site.catalogue.participations_of(project) if p.participant.group] for project in some]
        yield {name: once(values) for name, values in found.items()} | {"groups": groups}


def by_project(site: Site) -> dict[str, list[dict[str, Any]]]:
    """Id of a project -> its rows of deelnames, of which only some columns are asked."""
    names = ["project", *TAKING_PART]
    rows = site.tables["deelnames"].frame[names].itertuples(index=False, name=None)
    return grouped((dict(zip(names, row, strict=True)) for row in rows), lambda row: row["project"])


def joined(rows: Sequence[dict[str, Any]], name: str) -> str | None:
    """What the rows have in a column, as one text."""
    return BETWEEN.join(row[name] for row in rows if row[name]) or None


def once(values: list[Any]) -> Any:
    """A value that all rows share stands alone."""
    return values if any(value != values[0] for value in values) else values[0]
