"""Tables into files; one format per module, each with SUFFIX, TITLE and render(table)."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.util import find_spec
from types import ModuleType

from generator.downloads import csv, excel_csv, json, jsonl, parquet, xlsx
from generator.downloads.about import About
from generator.tables import Table

EVERY: tuple[ModuleType, ...] = (csv, xlsx, excel_csv, json, jsonl, parquet)


def is_there(form: ModuleType) -> bool:
    """Whether the libraries that a format needs are installed: those of the extra `formats` may be left out."""
    return all(find_spec(name.partition(".")[0]) for name in getattr(form, "NEEDS", ()))


FORMATS = tuple(filter(is_there, EVERY))
LEFT_OUT = tuple(form for form in EVERY if form not in FORMATS)


def rendered(form: ModuleType, table: Table, about: About) -> Iterator[bytes]:
    """A table in a format; those with libraries of their own have room to say what the file is about."""
    return form.render(table, about) if hasattr(form, "NEEDS") else form.render(table)


def formats_of(table: Table) -> list[ModuleType]:
    """The formats that can hold a table."""
    return [form for form in FORMATS if form is not xlsx or not xlsx.unfit(table)]
