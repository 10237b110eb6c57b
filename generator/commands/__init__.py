"""The command line: arguments, printing, exit status, and nothing else. Commands that belong together share a module."""

from __future__ import annotations

import atexit
import gc

import click

from generator.commands.beginning import new, schema
from generator.commands.building import build
from generator.commands.checking import check, fix
from generator.commands.completing import completion
from generator.commands.failing import Commands
from generator.commands.importing import import_
from generator.commands.listing import list_
from generator.commands.packing import bag
from generator.commands.refreshing import borders, mergers
from generator.commands.releasing import changes, release
from generator.commands.serving import serve
from generator.commands.starting import init
from generator.commands.verifying import verify
from generator.texts import message_languages


@click.group(cls=Commands)
@click.option("--lang", type=click.Choice(message_languages()), expose_value=False,
              help="Language of help and messages; as a rule help has that of the machine, and messages are in English.")
def main() -> None:
    """Records of funded projects in, an open-data site out.

    Example: gzg check --lang nl --explain

    Status of every command: 0 when all went well, 1 when something is to be mended, 2 when the command was not understood.
    """
    gc.set_threshold(50_000)  # records are many small values that stay; the usual 700 looks for garbage in vain, again and again
    atexit.register(gc.freeze)  # nor is there a use for it at the very end, where it took a quarter of a second


COMMANDS = (init, check, fix, new, schema, build, serve, import_, borders, mergers, release, changes, bag, verify, list_,
            completion)
for command in COMMANDS:
    main.add_command(command)
