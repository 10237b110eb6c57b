"""Records checked and mended: `check` and `fix`."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from generator.commands.options import JSON, LANGUAGE, ROOT
from generator.commands.telling import say, tell
from generator.problems import Problem, errors
from generator.texts import N_, load_translations


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
    from generator.reports import FORMATS
    from generator.stopwatch import Stopwatch

    project = Project(root.resolve())
    if fixes:
        mend(project.data, lang, dry_run=False)
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
    click.echo(FORMATS[form](problems, load_translations(lang).gettext))
    sys.exit(1 if errors(problems) else 0)


@click.command()
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


def mend(data: Path, lang: str, dry_run: bool) -> list[Problem]:
    """Apply the safe repairs and say what was done; what comes back are the files that cannot be read."""
    from generator.repair import repairs, write

    found, problems = repairs(data)
    write([] if dry_run else found)
    translate = load_translations(lang).gettext
    for one in found:
        click.echo(f"{one.name}: {', '.join(translate(label) for label in one.done)}", err=True)
    ngettext = load_translations(lang).ngettext
    message = ngettext("%(count)s file would change.", "%(count)s files would change.", len(found)) if dry_run else ngettext(
        "%(count)s file mended.", "%(count)s files mended.", len(found))
    click.echo(message % {"count": len(found)}, err=True)
    return problems
