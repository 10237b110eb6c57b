"""Records checked and mended: `check` and `fix`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.commands.options import JSON, LANGUAGE, ROOT
from generator.commands.telling import say, tell, tell_as
from generator.problems import Problem
from generator.texts import N_, load_translations

if TYPE_CHECKING:
    from generator.repair import Repair


@click.command()
@ROOT
@LANGUAGE
@click.option("--format", "form", type=click.Choice(["text", "json", "sarif", "github", "gitlab"]),
              default="text", show_default=True, help="Lines for people, JSON or SARIF for programs, annotations for code hosts.")
@JSON
@click.option("--explain", is_flag=True, help="Say below each line of text why it matters and what to do.")
@click.option("--fix", "fixes", is_flag=True, help="First apply the safe repairs of `gzg fix`.")
def check(  # noqa: PLR0913, PLR0917 - one argument per option
    root: Path, lang: str, form: str, as_json: bool, explain: bool, fixes: bool,
) -> None:
    """Check the records and the written pages. Example: gzg check --lang nl --explain

    Status 0: no errors; 1: errors; 2: the command was not understood.
    """
    from generator.gather import Project, gather
    from generator.stopwatch import Stopwatch

    project = Project(root.resolve())
    if fixes:
        found, _ = mend(project.data, dry_run=False)
        tell_mended(found, lang, dry_run=False)
    watch = Stopwatch(load_translations(lang).gettext)
    gathered, problems = gather(project, watch)
    watch.end()
    form = "json" if as_json else form
    if form == "text":
        tell(problems, lang, explain)
        if not problems:
            say(lang, N_("No problems."))
        if gathered and (count := len(gathered.catalogue.history.pending)):
            say(lang, N_("In no release yet: %(count)s changes. To see them: gzg changes. To release them: gzg release"),
                count=count)
        return
    tell_as(form, problems, lang)


@click.command()
@ROOT
@LANGUAGE
@click.option("--dry-run", is_flag=True, help="Only show which files would change.")
@JSON
def fix(root: Path, lang: str, dry_run: bool, as_json: bool) -> None:
    """Mend what needs no thought: line ends, spaces at line ends, Unicode form, order of fields. Example: gzg fix --dry-run

    No amount, date or name ever changes. Files that are not UTF-8 are told and left alone (status 1).
    """
    found, problems = mend(root.resolve() / "data", dry_run)
    if as_json:
        translate = load_translations(lang).gettext
        files = [{"file": one.name, "done": [translate(label) for label in one.done]} for one in found]
        tell_as("json", problems, lang, is_dry_run=dry_run, files=files)
    tell_mended(found, lang, dry_run)
    if problems:
        tell(problems, lang)


def mend(data: Path, dry_run: bool) -> tuple[list[Repair], list[Problem]]:
    """Apply the safe repairs, and give them with the files that cannot be read."""
    from generator.repair import repairs, write

    found, problems = repairs(data)
    write([] if dry_run else found)
    return found, problems


def tell_mended(found: list[Repair], lang: str, dry_run: bool) -> None:
    """Each file that changed, and what was done."""
    translate = load_translations(lang)
    for one in found:
        click.echo(f"{one.name}: {', '.join(translate.gettext(label) for label in one.done)}", err=True)
    message = translate.ngettext(
        "%(count)s file would change.", "%(count)s files would change.", len(found)) if dry_run else translate.ngettext(
        "%(count)s file mended.", "%(count)s files mended.", len(found))
    click.echo(message % {"count": len(found)}, err=True)
