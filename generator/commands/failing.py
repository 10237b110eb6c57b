"""What stops a command outside the records: one sentence that says what to do, and never a traceback."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import click

from generator.commands.helping import asked, spoken
from generator.texts import N_, load_translations, message_languages

SENTENCES = {
    errno.EROFS: N_("'%(file)s' cannot be written, as its disk is read-only; copy the folder to another disk and work there."),
    errno.EACCES: N_("'%(file)s' may not be read or written by this user; change its rights, or work in a copy of your own."),
    errno.ENOSPC: N_("The disk is full; make room and run the command again. What was published is as it was."),
    errno.ENOENT: N_("'%(file)s' is not there; bring it back, for example from another copy of this folder."),
    errno.EEXIST: N_("'%(file)s' is in the way, as a folder must stand there; move it, and run the command again."),
    errno.EISDIR: N_("'%(file)s' is a folder, and a file must stand there; move it, and run the command again."),
}
ALIKE = {errno.EPERM: errno.EACCES, errno.EDQUOT: errno.ENOSPC, errno.ENOTDIR: errno.EEXIST}
OTHER = N_("'%(file)s' cannot be used: %(reason)s.")
NO_RECORDS = N_("'%(folder)s' holds no records: there is no folder data with files in it. "
                "Go to the folder of a site, or name it with --root.")


class Commands(click.Group):
    """Commands that tell in one sentence what the machine refuses them, take NO_COLOR at its word, and help in a language."""

    def make_context(self, info_name: str | None, args: list[str], parent: click.Context | None = None, **extra: Any
                     ) -> click.Context:
        lang = asked(args, language_in(args)) if not args or "--help" in args else "en"  # to load a catalogue takes its time
        own = spoken(self, lang)
        own.lang = lang
        return click.Group.make_context(own, info_name, args, parent, **extra)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        ctx.obj = language_in(args)
        return super().parse_args(ctx, args)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        found = super().get_command(ctx, cmd_name)
        return found and below(found, getattr(ctx.command, "lang", "en"))

    def invoke(self, ctx: click.Context) -> object:
        if os.environ.get("NO_COLOR"):
            ctx.color = False
        try:
            return super().invoke(ctx)
        except OSError as error:
            if error.errno == errno.EPIPE:  # whoever read along has seen enough; click ends in silence
                raise
            raise click.ClickException(sentence(error, ctx.obj)) from None


def below(command: click.Command, lang: str) -> click.Command:
    """A command in a language, and those below it."""
    own = spoken(command, lang)
    if isinstance(own, click.Group):
        own.commands = {name: below(each, lang) for name, each in own.commands.items()}
    return own


def language_in(words: Iterable[str]) -> str:
    """The language that `--lang nl` or `--lang=nl` asks for, before anything has understood the words."""
    said = list(words)
    asked = [after for word, after in pairwise(said) if word == "--lang"]
    asked += [word.partition("=")[2] for word in said if word.startswith("--lang=")]
    return asked[-1] if asked and asked[-1] in message_languages() else "en"


def sentence(error: OSError, lang: str) -> str:
    """What an error of the machine means for the person at the terminal."""
    message = SENTENCES.get(ALIKE.get(error.errno, error.errno), OTHER)
    return load_translations(lang).gettext(message) % {
        "file": error.filename or "?", "reason": (error.strerror or str(error)).lower()}


def with_records(ctx: click.Context, _: click.Parameter, root: Path) -> Path:
    """The folder, as long as it holds records; else a sentence."""
    if not ctx.resilient_parsing and not any(files_in(root / "data")):
        raise click.ClickException(load_translations(ctx.find_root().obj).gettext(NO_RECORDS) % {"folder": root})
    return root


def files_in(folder: Path) -> Iterator[Path]:
    """Whatever stands in a folder; nothing when there is none."""
    return folder.iterdir() if folder.is_dir() else iter(())
