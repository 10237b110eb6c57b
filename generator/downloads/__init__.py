"""Tables into files; one format per module, each with SUFFIX, TITLE and render(table)."""

from __future__ import annotations

from types import ModuleType

from generator.downloads import csv, excel_csv, json

FORMATS: tuple[ModuleType, ...] = (csv, excel_csv, json)
