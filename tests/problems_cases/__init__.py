"""Every code of a problem, with a change to the small data folder that brings it about.

`CASES` holds (name of the case, change, expected "file:line:column code" lines in the order they are told).
"""

from __future__ import annotations

from problems_cases.causes import CAUSES
from problems_cases.change import Case
from problems_cases.checks import CHECKS
from problems_cases.editing import EDITING
from problems_cases.reading import READING
from problems_cases.records import RECORDS
from problems_cases.register import REGISTER
from problems_cases.spreadsheets import SPREADSHEETS
from problems_cases.texts import TEXTS

CASES: tuple[Case, ...] = (*READING, *RECORDS, *SPREADSHEETS, *TEXTS, *EDITING, *CHECKS, *REGISTER, *CAUSES)
