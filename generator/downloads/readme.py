"""`README.txt` beside the data files, which have no room to say it themselves: release, licence, sources, what is not known."""

from __future__ import annotations

from collections.abc import Iterator

from generator.downloads.about import About, unknown_facts
from generator.texts import N_

NAME = "README.txt"
EMPTY = N_("An empty cell means unknown or not applicable, never zero; a column that ends in “standing” says which.")
HASH = N_("row_hash is the beginning of the SHA-256 of the row as JSON: names in the order of their letters, no empty cells, "
          "no spaces, UTF-8, amounts and days as text. While it is the same, so is the row.")
COLUMNS = N_("What each column means stands in datapackage.json, and for each table in <table>.csv-metadata.json.")


def readme(about: About) -> bytes:
    """The whole file, in the main language of the site."""
    return "".join(f"{line}\n" for line in lines(about)).encode()


def lines(about: About) -> Iterator[str]:
    tables = list(about.tables.values())
    for label, text in about.told(*tables):
        yield f"{label}: {text}"
    yield from ("", about.text(EMPTY), about.text(HASH), about.text(COLUMNS), "")
    for table in tables:
        counts = about.text(N_("rows: %(rows)s, facts not known: %(unknown)s"), rows=len(table.frame),
                            unknown=sum(unknown_facts(table).values()))
        yield f"{table.name}: {about.text(table.meaning)} ({counts})"
