"""What an editor begins with: `new` records, and the `schema` that completes them."""

from __future__ import annotations

from pathlib import Path

import click

from generator.commands.options import LANGUAGE, PLACE, ROOT
from generator.commands.telling import say
from generator.texts import N_, load_translations


@click.command()
@click.argument("kind", type=click.Choice(["project", "call", "idea", "interest", "source"]))
@click.argument("name", metavar="ID")
@click.option("--into", type=click.Path(path_type=Path, file_okay=False),
              help="Folder for the file, e.g. data/projects, which is where a project goes by itself.")
@ROOT
@LANGUAGE
def new(kind: str, name: str, into: Path | None, root: Path, lang: str) -> None:
    """Write the skeleton of a new record; no file is ever overwritten. Example: gzg new project buurtapp --lang nl"""
    from generator.skeletons import NEW, unfit_id, write_skeleton

    translate = load_translations(lang).gettext
    for found in unfit_id(NEW[kind], name, root / "data"):
        raise click.UsageError(found.sentence(translate))
    try:
        path = write_skeleton(NEW[kind], name, root, into, translate)
    except FileExistsError as error:
        raise click.UsageError(translate(N_("%(file)s is there already")) % {"file": error.filename}) from None
    say(lang, N_("%(file)s is written. Fill it in, then run: make check"), file=path)


@click.command()
@PLACE
def schema(root: Path) -> None:
    """Write the JSON Schemas with which editors complete and check data files. Example: gzg schema"""
    from generator.schemas import FOLDER, write_schemas

    for path in write_schemas(root / FOLDER):
        click.echo(path)
