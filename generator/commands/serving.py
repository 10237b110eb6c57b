"""The site shown on this machine: `serve`."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import click

from generator.commands.options import LANGUAGE, ROOT
from generator.commands.telling import say, show


@click.command()
@ROOT
@LANGUAGE
@click.option("--port", default=8000, show_default=True, help="Port of the preview on this machine.")
def serve(root: Path, lang: str, port: int) -> None:
    """Show the site on this machine and rebuild it when a record, template or page changes. Example: gzg serve --port 8080"""
    from generator.gather import Project
    from generator.preview import preview

    preview(Project(root.resolve()), port, partial(show, lang=lang), partial(say, lang))
