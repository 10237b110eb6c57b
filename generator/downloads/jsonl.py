"""JSON Lines: an object per line, amounts as text so that no cent is lost, unknown as null."""

from __future__ import annotations

from collections.abc import Iterator

from generator.tables import Rows
from generator.tables.as_json import each, encoded
from generator.texts import N_

SUFFIX = ".jsonl"
TITLE = "JSON Lines"
MEANING = N_("for programs that read row by row: an object per line")
MEDIA_TYPE = "application/jsonl"


def render(table: Rows) -> Iterator[bytes]:
    """The whole table, some thousand rows at a time."""
    form = f"{{{','.join(f'{encoded(column.name)}:%s' for column in table.published)}}}\n"
    for part in table.parts():
        yield "".join([form % row for row in zip(*map(each, part), strict=True)]).encode()
