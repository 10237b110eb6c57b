"""What a command prints for the person at the terminal."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import NoReturn

import click

from generator.problems import Problem, errors
from generator.texts import N_, as_run_in, load_translations

PLACE = re.compile(r"^(\S[^:]*:[0-9]+:[0-9]+:)(.*?)(\[[a-z-]+\])$", re.MULTILINE)
HOW = N_("Why, and what to do: gzg check --explain")


def tell(problems: list[Problem], lang: str, explain: bool = False) -> None:
    """Print all problems, and end with status 1 when there is an error among them."""
    show(problems, lang, explain)
    if errors(problems):
        sys.exit(1)


def tell_as(form: str, problems: list[Problem], lang: str, **about: object) -> NoReturn:
    """All problems in a form for programs, and the end; `about` is what JSON holds besides."""
    from generator.reports import FORMATS

    click.echo(FORMATS[form](problems, load_translations(lang).gettext, **about))
    sys.exit(1 if errors(problems) else 0)


def show(problems: list[Problem], lang: str, explain: bool = False) -> None:
    """All problems, by place, and what it means."""
    from generator.reports.text import render

    translate = load_translations(lang)
    if problems:
        click.echo(coloured(render(problems, translate.gettext, explain)), err=True)
    if not errors(problems):
        return
    summary = translate.ngettext("%(count)s problem; nothing was written.", "%(count)s problems; nothing was written.",
                                 len(errors(problems))) % {"count": len(errors(problems))}
    click.echo(summary if explain else f"{summary} {translate.gettext(HOW)}", err=True)


def say(lang: str, message: str, **gaps: object) -> None:
    """A message to the person at the terminal; it names the commands that the folder has."""
    context = click.get_current_context(silent=True)
    root = context.params.get("root") if context else None
    text = as_run_in(root or Path(), load_translations(lang).gettext(message))
    click.echo(text % gaps if gaps else text)


def coloured(lines: str) -> str:
    """The place in bold and the code dim; click leaves colours out where no terminal reads along, or NO_COLOR is set."""
    return PLACE.sub(lambda found: click.style(found[1], bold=True) + found[2] + click.style(found[3], dim=True), lines)
