"""Options that several commands share."""

from __future__ import annotations

from pathlib import Path

import click

LANGUAGE = click.option("--lang", type=click.Choice(["en", "nl"]), default="en", help="Language of the messages.")
ROOT = click.option("--root", type=click.Path(path_type=Path, exists=True, file_okay=False), default=".",
                    help="Folder that holds data/, docs/, site_templates/ and mkdocs.yml.")
