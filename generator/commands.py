"""The command line: arguments, printing, exit status, and nothing else."""

from __future__ import annotations

import atexit
import errno
import gc
import os
import re
import sys
from functools import partial
from pathlib import Path

import click

from generator.problems import Problem, Stopped, errors
from generator.texts import N_, Language, load_translations

LOCALES = {"en": "en_GB", "nl": "nl_BE"}  # of the languages that messages have
SHARD = re.compile(r"([0-9]{1,6})/([0-9]{1,6})")
LANGUAGE = click.option("--lang", type=click.Choice(list(LOCALES)), default="en", help="Language of the messages.")
ROOT = click.option("--root", type=click.Path(path_type=Path, exists=True, file_okay=False), default=".",
                    help="Folder that holds data/, docs/, site_templates/ and mkdocs.yml.")


class Shard(click.ParamType):
    """A part of so many, such as 1/3."""

    name = "shard"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> tuple[int, int]:
        found = SHARD.fullmatch(str(value))
        number, parts = (int(found[1]), int(found[2])) if found else (0, 0)
        if not 1 <= number <= parts:
            self.fail(f"'{value}' is no part of a whole; the first of three parts is 1/3", param, ctx)
        return number, parts


@click.group()
def main() -> None:
    """Records of funded projects in, an open-data site out."""
    gc.set_threshold(50_000)  # records are many small values that stay; the usual 700 looks for garbage in vain, again and again
    atexit.register(gc.freeze)  # nor is there a use for it at the very end, where it took a quarter of a second


@main.command()
@ROOT
@LANGUAGE
@click.option("--format", "form", type=click.Choice(["text", "json", "sarif", "github"]), default="text", show_default=True,
              help="Lines for people, JSON or SARIF for programs, annotations for pull requests on GitHub.")
@click.option("--explain", is_flag=True, help="Say below each line of text why it matters and what to do.")
@click.option("--fix", "fixes", is_flag=True, help="First apply the safe repairs of `gzg fix`.")
def check(root: Path, lang: str, form: str, explain: bool, fixes: bool) -> None:
    """Check the records and the written pages. Example: gzg check --lang nl --explain

    Status 0: no errors; 1: errors; 2: the command was not understood.
    """
    from generator.gather import Project, gather
    from generator.reports import FORMATS
    from generator.stopwatch import Stopwatch

    project = Project(root.resolve())
    if fixes:
        mend(project.data, lang, dry_run=False)
    watch = Stopwatch(load_translations(lang).gettext)
    _, problems = gather(project, watch)
    watch.end()
    if form == "text":
        tell(problems, lang, explain)
        if not problems:
            say(lang, N_("No problems."))
        return
    click.echo(FORMATS[form](problems, load_translations(lang).gettext))
    sys.exit(1 if errors(problems) else 0)


@main.command()
@ROOT
@LANGUAGE
@click.option("--dry-run", is_flag=True, help="Only show which files would change.")
def fix(root: Path, lang: str, dry_run: bool) -> None:
    """Mend what needs no thought: line ends, spaces at line ends, Unicode form, order of fields. Example: gzg fix --dry-run

    No amount, date or name ever changes. Files that are not UTF-8 are told and left alone (status 1).
    """
    problems = mend(root.resolve() / "data", lang, dry_run)
    if problems:
        tell(problems, lang)


@main.command()
@ROOT
def schema(root: Path) -> None:
    """Write the JSON Schemas with which editors complete and check data files. Example: gzg schema"""
    from generator.schemas import FOLDER, write_schemas

    for path in write_schemas(root / FOLDER):
        click.echo(path)


@main.command()
@click.argument("kind", type=click.Choice(["project", "call", "idea", "source"]))
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
    except OSError as error:
        raise click.ClickException(str(error)) from None
    say(lang, N_("%(file)s is written. Fill it in, then run: make check"), file=path)


@main.command()
@ROOT
@LANGUAGE
@click.option("--jobs", type=click.IntRange(min=0), default=0, help="Processes that write pages, e.g. 4; as a rule one per core.")
@click.option("--timings", is_flag=True, help="Say at the end how long each stage took.")
@click.option("--shard", type=Shard(), default="1/1", metavar="I/N",
              help="Write only the I-th of N parts, e.g. 1/3; laid over each other they are the whole site.")
@click.option("--publisher", type=click.Choice(["mkdocs", "zensical"]), default="mkdocs", show_default=True,
              help="Who makes the frame of the pages and publishes those written by hand.")
def build(  # noqa: PLR0913, PLR0917 - one argument per option
    root: Path, lang: str, jobs: int, timings: bool, shard: tuple[int, int], publisher: str,
) -> None:
    """Check the records and build the site into site/. Example: gzg build --timings"""
    from generator.typeface import typeface
    from generator.workers import meanwhile

    meanwhile(partial(typeface, root / "build" / "cache"))  # while this process imports and reads

    from generator.gather import Project
    from generator.publish import build as make
    from generator.stopwatch import Stopwatch

    project = Project(root.resolve(), os.environ.get("SITE_URL", ""), publisher)
    watch = Stopwatch(load_translations(lang).gettext)
    try:
        pages, problems = make(project, jobs, watch, shard)
    except (Stopped, OSError) as error:  # the published site is as it was
        raise click.ClickException(str(error)) from None
    finally:
        watch.end()
    if timings:
        click.echo(watch.report(), err=True)
    tell(problems, lang)
    say(lang, N_("%(pages)s pages stand in %(folder)s. To look at them: make serve"), pages=pages, folder=project.site)


@main.command()
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
    terminal = Terminal(partial(show, lang=lang), partial(say, lang), Language(lang, LOCALES[lang]), Stopwatch(translate))
    try:
        preview(Project(root.resolve()), port, terminal)
    except OSError as error:
        if error.errno != errno.EADDRINUSE:
            raise click.ClickException(str(error)) from None
        taken = translate(N_("Port %(port)s is taken, perhaps by another preview. Another one: gzg serve --port %(other)s"))
        raise click.ClickException(taken % {"port": port, "other": port + 1}) from None


@main.command()
@click.argument("source", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--valid-from", required=True, help="First day of these borders, e.g. 2025-01-01.")
@click.option("--code", default="nis", show_default=True, help="Property that holds the code of the municipality.")
@click.option("--layer", default="municipalities", show_default=True, help="Object of a TopoJSON file.")
@click.option("--context", default="", help="Object of a TopoJSON file that is drawn as surroundings, e.g. sea.")
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


@main.command("import")
@click.argument("form", metavar="FORM", type=click.Choice(["news", "table", "360giving", "eu-operations"]))
@click.argument("source", metavar="FILE", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--call", required=True, help="Id of the call that the records belong to, e.g. oproep-1.")
@click.option("--source-id", required=True, help="Id of the source record of the file, e.g. lblod-loket.")
@click.option("--mapping", type=click.Path(path_type=Path, exists=True, dir_okay=False),
              help="Which heading is which field, e.g. mapping.yml.")
@click.option("--decimal", type=click.Choice([",", "."]), default=None, help="Sign before the cents, where it is unclear.")
@click.option("--dates", type=click.Choice(["d/m/y", "m/d/y"]), default=None, help="Order of dates, where it is unclear.")
@click.option("--sheet", default=None, help="Worksheet of an XLSX file, e.g. Projecten, where more than one could be meant.")
@click.option("--into", type=click.Path(path_type=Path), default=None,
              help="Review folder, e.g. build/import/list, which is the default for list.csv.")
@ROOT
@LANGUAGE
def import_(  # noqa: PLR0913, PLR0917 - one argument per option
    form: str, source: Path, call: str, source_id: str, mapping: Path | None, decimal: str | None, dates: str | None,
    sheet: str | None, into: Path | None, root: Path, lang: str,
) -> None:
    """Turn a foreign file into records to review, never over records that are there; FORM is news, table, 360giving or
    eu-operations.

    Example: gzg import news article.txt --call oproep-1 --source-id resultaten-oproep-1
    """
    from dataclasses import replace

    from generator.importers import IMPORTERS
    from generator.importers.finding import options_from
    from generator.importers.write import write_import
    from generator.records.folder import read_records

    folder = into or root / "build" / "import" / source.stem
    options, problems = options_from(read_records(root / "data"), call, source_id)
    tell(problems, lang)
    options = replace(options, mapping=mapping, decimal=decimal or "", dates=dates or "", sheet=sheet or "")
    imported, problems = IMPORTERS[form](source, options)
    tell(problems, lang)
    problems = write_import(imported, folder, root / "data", source.name, Language(lang, LOCALES[lang]))
    tell([*imported.findings, *problems], lang)
    say(lang, N_("%(taken)s of %(rows)s rows became records in %(folder)s; report.md says what did not fit."),
        taken=len(imported.taken), rows=len(imported.rows), folder=folder)


def mend(data: Path, lang: str, dry_run: bool) -> list[Problem]:
    """Apply the safe repairs and say what was done; what comes back are the files that cannot be read."""
    from generator.repair import repairs, write

    found, problems = repairs(data)
    try:
        write([] if dry_run else found)
    except OSError as error:
        raise click.ClickException(str(error)) from None
    translate = load_translations(lang).gettext
    for one in found:
        click.echo(f"{one.name}: {', '.join(translate(label) for label in one.done)}", err=True)
    ngettext = load_translations(lang).ngettext
    message = ngettext("%(count)s file would change.", "%(count)s files would change.", len(found)) if dry_run else ngettext(
        "%(count)s file mended.", "%(count)s files mended.", len(found))
    click.echo(message % {"count": len(found)}, err=True)
    return problems


def tell(problems: list[Problem], lang: str, explain: bool = False) -> None:
    """Print all problems, and end with status 1 when there is an error among them."""
    show(problems, lang, explain)
    if errors(problems):
        sys.exit(1)


def show(problems: list[Problem], lang: str, explain: bool = False) -> None:
    """All problems, by place, and what it means."""
    from generator.reports.text import render

    translate = load_translations(lang)
    if problems:
        click.echo(render(problems, translate.gettext, explain), err=True)
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
