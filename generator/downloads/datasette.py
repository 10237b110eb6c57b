"""What Datasette reads beside the database: titles, licence and the meaning of each column."""

from __future__ import annotations

from typing import Any

from generator.downloads.about import LICENCE, LICENCE_NAME, About
from generator.downloads.package import as_json
from generator.downloads.sqlite import CENTS
from generator.tables import Table
from generator.texts import N_

SUFFIX = "-datasette.json"
IN_CENTS = N_("%(column)s in whole cents, so that sums are exact")


def metadata(about: About) -> bytes:
    """For `datasette serve <programme>.sqlite --metadata <this file>`."""
    programme = about.programme
    return as_json({
        "title": about.title, "description": f"{about.of(programme.summary)} {about.text(N_('Release'))}: {about.release}.",
        "license": LICENCE_NAME, "license_url": LICENCE,
        "source": "; ".join(map(about.cited, about.sources_of(*about.tables.values()))),
        "databases": {programme.id: {"tables": {table.name: described(table, about) for table in about.tables.values()}}},
    })


def described(table: Table, about: About) -> dict[str, Any]:
    columns = {column.name: about.text(column.meaning) for column in table.published}
    cents = {column.name + CENTS: about.text(IN_CENTS, column=column.name) for column in table.columns if column.type == "number"}
    return {"title": about.text(table.title), "description": about.text(table.meaning), "columns": columns | cents}
