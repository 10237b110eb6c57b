"""What the interface lists, and what stands in each list: the columns of the published tables under their own names.

A list says what is needed to choose a record and links to the file beside its page, which holds all rows: none is written twice.
"""

from __future__ import annotations

from typing import NamedTuple

from generator import routes
from generator.tables import DECLARED, Column

VERSION = "1"
SIZE = 100  # records on a page of a list
SUFFIX = ".json"


class Collection(NamedTuple):
    """A list of records: its table, the folder of their pages, the columns that it tells, the tables in each record's file."""

    table: str
    folder: str
    names: tuple[str, ...]  # of columns; empty: every one
    within: tuple[str, ...]

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns that the list tells, in the order of the table."""
        return tuple(column for column in DECLARED[self.table].columns if not self.names or column.name in self.names)

    @property
    def key(self) -> str:
        """The address of the list."""
        return f"{routes.API_V1}{self.table}/"


SHORT = ("id", "call", "status", "title_nl", "title_en", "theme", "theme_standing", "awarded_amount", "awarded_amount_standing",
         "lead_partner", "lead_partner_standing", "participants_named", "source")
COLLECTIONS = (
    Collection("projecten", routes.PROJECTS, SHORT, ("projecten", "deelnames", "genoemde-bedragen", "tegenspraak", "bronnen")),
    Collection("oproepen", routes.CALLS, (), ("oproepen", "indieningsdata", "projecten", "bronnen")),
    Collection("themas", routes.THEMES, (), ("themas", "projecten", "bronnen")),
    Collection("gemeenten", routes.MUNICIPALITIES, (), ("gemeenten", "deelnames", "bronnen")),
)


def page(collection: Collection, number: int) -> str:
    """The address of a page of a list, from 1."""
    return f"{collection.key}{number}{SUFFIX}"
