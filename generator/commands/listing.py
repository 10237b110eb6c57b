"""What there is, by name: `list`."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import click

from generator.commands.options import JSON, LANGUAGE, PLACE
from generator.commands.telling import tell
from generator.texts import load_translations

Item = tuple[str, str]  # a name, and what it is, in English


def commands(ctx: click.Context) -> Iterator[Item]:
    """Every command, with the first sentence of its help."""
    main = ctx.find_root().command
    for name in main.list_commands(ctx):
        yield name, main.commands[name].get_short_help_str(200)


def records(_: click.Context) -> Iterator[Item]:
    """Every kind of record."""
    from generator.records.kinds import KINDS

    for kind in KINDS:
        yield kind.kind, first_line(kind.__doc__)


def pages(_: click.Context) -> Iterator[Item]:
    """Every kind of page."""
    from generator.pages import kinds

    for module in kinds():
        yield module.__name__.rpartition(".")[2], first_line(module.__doc__)


def formats(_: click.Context) -> Iterator[Item]:
    """Every format of a download."""
    from generator.downloads import EVERY

    for form in EVERY:
        yield form.SUFFIX, form.TITLE


def checks(_: click.Context) -> Iterator[Item]:
    """Every rule over more than one value."""
    from generator.checks import CHECKS_OF_ALL, CHECKS_OF_ONE

    for rule in (*CHECKS_OF_ONE, *CHECKS_OF_ALL):
        yield rule.__name__.replace("_", "-"), first_line(rule.__doc__)


def problems(_: click.Context) -> Iterator[Item]:
    """Every problem code."""
    from generator.reports.rules import RULES

    for code, rule in RULES.items():
        yield code, rule.title


def figures(ctx: click.Context) -> Iterator[Item]:
    """Every figure that the records give."""
    from generator.commands.failing import with_records
    from generator.gather import Project, gather

    gathered, told = gather(Project(with_records(ctx, ctx.command.params[0], ctx.params["root"]).resolve()))
    if gathered is None:
        tell(told, ctx.params["lang"])
        return
    for figure in gathered.figures.values():
        yield figure.id, figure.label


LISTS = {one.__name__: one for one in (commands, records, pages, formats, checks, problems, figures)}


@click.command("list")
@click.argument("what", type=click.Choice(list(LISTS)))
@PLACE
@LANGUAGE
@JSON
@click.pass_context
def list_(ctx: click.Context, what: str, root: Path, lang: str, as_json: bool) -> None:
    """Name what there is, each with what it is; figures are those of the records. Example: gzg list problems --json"""
    translate = load_translations(lang).gettext
    found = [(name, translate(about)) for name, about in LISTS[what](ctx)]
    if as_json:
        click.echo(json.dumps([{"name": name, "is": about} for name, about in found], ensure_ascii=False, indent=2))
        return
    width = max((len(name) for name, _ in found), default=0)
    for name, about in found:
        click.echo(f"{name:{width}}  {about}")


def first_line(text: str | None) -> str:
    """The first line of a docstring."""
    return (text or "").strip().partition("\n")[0]
