"""Foreign files into records that an editor reviews; one foreign format per file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from generator.importers.eu_operations import import_operations
from generator.importers.finding import Options, Outcome
from generator.importers.news import import_news
from generator.importers.table import import_table
from generator.importers.threesixty import import_threesixty

Importer = Callable[[Path, Options], Outcome]

IMPORTERS: Mapping[str, Importer] = {
    "news": import_news,
    "table": import_table,
    "360giving": import_threesixty,
    "eu-operations": import_operations,
}
