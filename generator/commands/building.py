"""The site built: `build`."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path

import click

from generator.commands.options import JSON, LANGUAGE, ROOT, Shard
from generator.commands.telling import say, tell, tell_as
from generator.problems import Refused, Stopped
from generator.texts import N_, load_translations

REFUSED = N_("The publisher stopped, and the published site is as it was. Mend what it names, in mkdocs.yml, docs/ or "
             "site_templates/, and run the command again. Its words: %(words)s")


@click.command()
@ROOT
@LANGUAGE
@click.option("--jobs", type=click.IntRange(min=0), default=0,
              help="Processes that write pages, e.g. 4; as a rule as many as there are cores.")
@click.option("--timings", is_flag=True, help="Say at the end how long each stage took.")
@click.option("--shard", type=Shard(), default="1/1", metavar="I/N",
              help="Write only the I-th of N parts, e.g. 1/3; laid over each other they are the whole site.")
@click.option("--publisher", type=click.Choice(["mkdocs", "zensical"]), default="mkdocs", show_default=True,
              help="Who makes the frame of the pages and publishes those written by hand.")
@JSON
def build(  # noqa: PLR0913, PLR0917 - one argument per option
    root: Path, lang: str, jobs: int, timings: bool, shard: tuple[int, int], publisher: str, as_json: bool,
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
    except Refused as error:
        raise click.ClickException(load_translations(lang).gettext(REFUSED) % {"words": " ".join(str(error).split())}) from None
    except Stopped as error:
        raise click.ClickException(str(error)) from None
    finally:
        watch.end()
    if timings:
        click.echo(watch.report(), err=True)
    if as_json:
        tell_as("json", problems, lang, pages=pages, folder=str(project.site))
    tell(problems, lang)
    say(lang, N_("%(pages)s pages stand in %(folder)s. To look at them: make serve"), pages=pages, folder=project.site)
