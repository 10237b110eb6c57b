"""Options that several commands share."""

from __future__ import annotations

import re
from pathlib import Path

import click

from generator.commands.failing import with_records
from generator.texts import message_languages


def language_before() -> str:
    """The language that stood before the name of the command, as in `gzg --lang nl check`."""
    return click.get_current_context().find_root().obj or "en"


LANGUAGE = click.option("--lang", type=click.Choice(message_languages()), default=language_before,
                        help="Language of the messages.")
FOLDER = {"type": click.Path(path_type=Path, exists=True, file_okay=False), "default": ".",
          "help": "Folder that holds data/, docs/, site_templates/ and mkdocs.yml."}
ROOT = click.option("--root", callback=with_records, **FOLDER)
PLACE = click.option("--root", **FOLDER)  # for commands that need no records there
JSON = click.option("--json", "as_json", is_flag=True, help="Write one JSON object to standard output, for programs.")
SHARD = re.compile(r"([0-9]{1,6})/([0-9]{1,6})")


class Shard(click.ParamType):
    """A part of so many, such as 1/3."""

    name = "shard"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> tuple[int, int]:
        found = SHARD.fullmatch(str(value))
        number, parts = (int(found[1]), int(found[2])) if found else (0, 0)
        if not 1 <= number <= parts:
            self.fail(f"'{value}' is no part of a whole; the first of three parts is 1/3", param, ctx)
        return number, parts
