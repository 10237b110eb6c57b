"""The site shown on this machine: `serve`."""

from __future__ import annotations

import errno
from functools import partial
from pathlib import Path

import click

from generator.commands.options import LANGUAGE, ROOT
from generator.commands.telling import say, show
from generator.texts import N_, language_of, load_translations


@click.command()
@ROOT
@LANGUAGE
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True,
              help="Port of the preview on this machine; 0 takes a free one.")
def serve(root: Path, lang: str, port: int) -> None:
    """Show the site on this machine, and every change of a record, template or page at once. Example: gzg serve --port 8080"""
    from generator.gather import Project
    from generator.preview import preview
    from generator.preview.terminal import Terminal
    from generator.stopwatch import Stopwatch

    translate = load_translations(lang).gettext
    terminal = Terminal(partial(show, lang=lang), partial(say, lang), language_of(lang), Stopwatch(translate))
    try:
        preview(Project(root.resolve()), port, terminal)
    except OSError as error:
        if error.errno != errno.EADDRINUSE:
            raise
        taken = translate(N_("Port %(port)s is taken, perhaps by another preview. Another one: gzg serve --port %(other)s"))
        raise click.ClickException(taken % {"port": port, "other": port + 1}) from None
