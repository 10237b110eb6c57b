"""The command line: arguments, printing, exit status, and nothing else. Commands that belong together share a module."""

from __future__ import annotations

import atexit
import gc

import click

from generator.commands.beginning import new, schema
from generator.commands.building import build
from generator.commands.checking import check, fix
from generator.commands.importing import borders, import_
from generator.commands.serving import serve


@click.group()
def main() -> None:
    """Records of funded projects in, an open-data site out."""
    gc.set_threshold(50_000)  # records are many small values that stay; the usual 700 looks for garbage in vain, again and again
    atexit.register(gc.freeze)  # nor is there a use for it at the very end, where it took a quarter of a second


for command in (check, fix, new, schema, build, serve, import_, borders):
    main.add_command(command)
