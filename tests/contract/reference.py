"""The pages of docs/ that follow from declarations: commands with their options, fields of records, figures."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

import click
from pydantic.fields import FieldInfo

from generator.figures import Figure, Statistic
from generator.records.fact import Citation, Fact
from generator.records.field import fields, inner_record, is_kind
from generator.records.kinds import KINDS

MADE = "Made from the declarations by `make accept`; do not edit it here.\n"
STATUSES = """Every command ends with one of three statuses: 0 when all went well, 1 when something is to be mended or the
machine refused something (one sentence says what), 2 when the command was not understood. Problems and progress go to standard
error; results, and JSON with `--json` or `--format json`, to standard output. Progress and colours are shown on a terminal
alone; `NO_COLOR=1` leaves colours out. Help comes in the language of the machine, or in the one of `--lang`:
`gzg --lang nl --help`.
"""


def commands(main: click.Group) -> str:
    """Every command with its help and its options."""
    parts = ["# Commands\n", "What `gzg` can do, and every option.\n", MADE, STATUSES]
    for name, command in sorted(main.commands.items()):
        parts += command_part(f"gzg {name}", command)
    return "\n".join(parts)


def command_part(name: str, command: click.Command) -> Iterator[str]:
    """A command, and those below it."""
    arguments = [p.make_metavar(click.Context(command)) for p in command.params if isinstance(p, click.Argument)]
    yield f"## `{' '.join([name, *arguments])}`\n"
    yield from paragraphs(command.help or "")
    options = [p for p in command.params if isinstance(p, click.Option)]
    if options:
        yield "| option | what it does |\n|---|---|"
        yield "".join(f"| `{option_words(option)}` | {cell(option_help(option))} |\n" for option in options)
    for below, part in sorted(getattr(command, "commands", {}).items()):
        yield from command_part(f"{name} {below}", part)


def paragraphs(text: str) -> Iterator[str]:
    """A help text; its examples stand in blocks of their own."""
    for part in " ".join(text.split("\b")).split("\n\n"):
        about, *examples = re.split(r"Example: ", " ".join(part.split()))
        if about:
            yield f"{about.strip()}\n"
        yield from (f"```\n{example}\n```\n" for example in examples)


def option_words(option: click.Option) -> str:
    value = "" if option.is_flag else f" {option.make_metavar(click.Context(click.Command('x')))}"
    return f"{', '.join(option.opts)}{value}".replace("|", "/")


def option_help(option: click.Option) -> str:
    usual = f" Usually `{option.default}`." if option.show_default else ""
    return f"{option.help}{usual}{' Required.' if option.required else ''}"


def records() -> str:
    """Every field of every kind of record."""
    parts = ["# Fields of the records\n", "What may stand in each kind of record.\n", MADE,
             "A field with a point stands inside the one before the point. A *fact* may also be `unknown` or `not-applicable`, "
             "and says its source.\n"]
    for kind in KINDS:
        parts += [f"## `{kind.kind}`\n", f"{' '.join((kind.__doc__ or '').split())}\n",
                  "| field | required | what it is | example |",
                  "|---|---|---|---|", *rows(kind), ""]
    return "\n".join(parts)


def rows(kind: Any, above: str = "") -> Iterator[str]:
    """A line per field, and below it those of the record that it holds."""
    for field, info in fields(kind).items():
        name = f"{above}{info.alias or field}"
        about = cell(info.description or "") + (" (fact)" if is_kind(info.annotation, Fact) else "")
        yield f"| `{name}` | {'yes' if info.is_required() else ''} | {about} | {example(info)} |"
        inner = inner_record(info.annotation)
        if inner and not is_kind(inner, Fact) and not is_kind(inner, Citation):
            yield from rows(inner, f"{name}.")


def example(info: FieldInfo) -> str:
    return f"`{cell(str(info.examples[0]))}`" if info.examples else ""


def figures(found: Iterable[Figure], statistics: Iterable[Statistic]) -> str:
    """Every figure and every statistic of the shipped records, with its formula."""
    parts = ["# Figures\n", "What the site counts, and how.\n", MADE,
             "What the shipped records give: a figure for a theme or a call is there once the record is.\n",
             "| id | what it counts | unit | formula |", "|---|---|---|---|",
             *(f"| `{one.id}` | {cell(one.label)} | {one.unit.value} | {cell(one.formula)} |" for one in found),
             "", "## Statistics\n"]
    for statistic in statistics:
        parts += [f"### `{statistic.id}`\n", f"{statistic.title}. {statistic.summary}\n",
                  *(f"- {column.heading}: {column.formula}" for column in statistic.columns), ""]
    return "\n".join(parts)


def cell(text: str) -> str:
    """A text that may stand in a table of Markdown, with no gap of a message left open; outside of code, < begins no element."""
    parts = " ".join(text.replace("|", "\\|").replace("%%", "%").split()).split("`")
    return "`".join(part if at % 2 else part.replace("<", "&lt;") for at, part in enumerate(parts))
