"""The command line: arguments, printing, exit status, and nothing else."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path

import click

from generator.problems import Problem, errors
from generator.texts import N_, load_translations

LANGUAGE = click.option("--lang", type=click.Choice(["en", "nl"]), default="en", help="Language of the messages.")
ROOT = click.option("--root", type=click.Path(path_type=Path, exists=True, file_okay=False), default=".",
                    help="Folder that holds data/, docs/, site_templates/ and mkdocs.yml.")


@click.group()
def main() -> None:
    """Records of funded projects in, an open-data site out."""


@main.command()
@ROOT
@LANGUAGE
def check(root: Path, lang: str) -> None:
    """Check the records and the written pages. Example: gzg check --lang nl"""
    from generator.gather import Project, gather

    _, problems = gather(Project(root.resolve()))
    tell(problems, lang)
    if not problems:
        say(lang, N_("No problems."))


@main.command()
@ROOT
@LANGUAGE
def build(root: Path, lang: str) -> None:
    """Check the records and build the site into site/. Example: gzg build"""
    from generator.gather import Project
    from generator.mkdocs import PublishError
    from generator.publish import build as make

    project = Project(root.resolve())
    try:
        pages, problems = make(project)
    except PublishError as error:
        raise click.ClickException(str(error)) from None
    tell(problems, lang)
    say(lang, N_("%(pages)s pages stand in %(folder)s. To look at them: make serve"), pages=pages, folder=project.site)


@main.command()
@ROOT
@LANGUAGE
@click.option("--port", default=8000, show_default=True, help="Port of the preview on this machine.")
def serve(root: Path, lang: str, port: int) -> None:
    """Show the site on this machine and rebuild it when a record, template or page changes."""
    from generator.gather import Project
    from generator.preview import preview

    preview(Project(root.resolve()), port, partial(show, lang=lang), partial(say, lang))


@main.command()
@click.argument("source", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--valid-from", required=True, help="First day of these borders, e.g. 2025-01-01.")
@click.option("--code", default="nis", show_default=True, help="Property that holds the code of the municipality.")
@click.option("--layer", default="municipalities", show_default=True, help="Object of a TopoJSON file.")
@click.option("--context", default="", help="Object of a TopoJSON file that is drawn as surroundings.")
@click.option("--source-id", default="statbel-sectoren", show_default=True, help="Id of the source record.")
@click.option("--tolerance", default=0.003, show_default=True, help="Simplification, in degrees.")
@ROOT
def borders(  # noqa: PLR0913, PLR0917 - one argument per option
    source: Path, valid_from: str, code: str, layer: str, context: str, source_id: str, tolerance: float, root: Path,
) -> None:
    """Turn an official border file into data/reference/borders-YEAR.geojson.

    Example: gzg borders sectors.geojson --valid-from 2025-01-01 --code NISCODE
    """
    from generator.importers.borders import make_borders
    from generator.records.folder import read_records
    from generator.records.municipality import Municipality, Province

    records = read_records(root / "data")
    codes = {entry.record.id: entry.record.nis for entry in records.of(Province)}
    provinces = {entry.record.nis: codes[entry.record.province] for entry in records.of(Municipality)}
    target = root / "data" / "reference" / f"borders-{valid_from[:4]}.geojson"
    head = {"valid_from": valid_from, "source": source_id,
            "edited_by": "Made by `gzg borders`, edited by nobody. After an update run: make check"}
    count = make_borders(source, target, provinces, head=head, code_field=code, layer=layer, context=context, tolerance=tolerance)
    click.echo(f"{count} municipalities written to {target}; now run: make check")


def tell(problems: list[Problem], lang: str) -> None:
    """Print all problems, and end with status 1 when there is an error among them."""
    show(problems, lang)
    if errors(problems):
        sys.exit(1)


def show(problems: list[Problem], lang: str) -> None:
    """All problems, by place, and what it means."""
    translate = load_translations(lang)
    for found in problems:
        click.echo(found.text(translate.gettext), err=True)
    if not errors(problems):
        return
    summary = translate.ngettext("%(count)s problem; nothing was written. Each code is explained in docs/problems.md.",
                                 "%(count)s problems; nothing was written. Each code is explained in docs/problems.md.",
                                 len(errors(problems)))
    click.echo(summary % {"count": len(errors(problems))}, err=True)


def say(lang: str, message: str, **gaps: object) -> None:
    """A message to the person at the terminal."""
    text = load_translations(lang).gettext(message)
    click.echo(text % gaps if gaps else text)
