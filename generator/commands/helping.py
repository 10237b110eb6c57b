"""Help in the language that is asked for: each paragraph of it is a message, and examples stay as they are."""

from __future__ import annotations

import inspect
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from copy import copy
from functools import cache
from itertools import chain

import click

from generator.texts import N_, load_translations, message_languages

EXAMPLE = "Example: "
# What click says around it; each is a message of its own.
AROUND = (N_("Usage:"), N_("Options:"), N_("Commands:"), N_("Example:"), N_("Show this message and exit."), N_("[default: "),
          N_("[required]"), N_("; required]"))
VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")  # the first that says something decides, as in other programs


def language_of_locale(environment: Mapping[str, str]) -> str:
    """The language that the locale of the machine asks for."""
    said = next((environment[name] for name in VARIABLES if environment.get(name)), "")
    return said[:2] if said[:2] in message_languages() else "en"


def paragraphs(text: str) -> list[str]:
    """Each on one line, as it is translated."""
    return [" ".join(part.split()) for part in inspect.cleandoc(text).split("\n\n")]


def messages(text: str) -> Iterator[str]:
    """What is translated of a help text."""
    yield from filter(None, (part.partition(EXAMPLE)[0].strip() for part in paragraphs(text)))


def spoken(command: click.Command, lang: str) -> click.Command:
    """A copy of a command with its help in a language."""
    own, translate = copy(command), load_translations_once(lang)
    if lang == "en":
        return own
    own.help = "\n\n".join(in_language(part, translate) for part in paragraphs(command.help or ""))
    own.params = [copied(param, translate) for param in command.params]
    own.context_class = context_in(lang)
    return own


@cache
def load_translations_once(lang: str) -> Callable[[str], str]:
    return load_translations(lang).gettext


def in_language(part: str, translate: Callable[[str], str]) -> str:
    about, example, words = part.partition(EXAMPLE)
    return (translate(about.strip()) + " " if about.strip() else "") + example + words


def copied(param: click.Parameter, translate: Callable[[str], str]) -> click.Parameter:
    own = copy(param)
    if isinstance(own, click.Option) and own.help:
        own.help = translate(" ".join(own.help.split()))
    return own


@cache
def context_in(lang: str) -> type[click.Context]:
    """What click writes help with, and the words around it."""
    translate = load_translations_once(lang)

    class Formatter(click.HelpFormatter):
        def getvalue(self) -> str:
            text = super().getvalue()
            for word in AROUND:
                text = text.replace(word, translate(word))
            return text

    class Context(click.Context):
        formatter_class = Formatter

    return Context


def extract(*_: object, **__: object) -> Iterator[tuple[int, str, str, list[str]]]:
    """Every message of every help text, for Babel; called for the file that brings all commands together."""
    from generator.commands import main

    for text in dict.fromkeys(chain.from_iterable(messages(help_) for help_ in helps(main))):
        yield 1, "gettext", text, []


def helps(command: click.Command) -> Iterable[str]:
    """The help of a command, of its options, and of all below it."""
    yield command.help or ""
    yield from (param.help for param in command.params if isinstance(param, click.Option) and param.help)
    for below in getattr(command, "commands", {}).values():
        yield from helps(below)


def asked(words: Iterable[str], said: str) -> str:
    """The language of help: the one that was said, else that of the locale."""
    return said if any(word.partition("=")[0] == "--lang" for word in words) else language_of_locale(os.environ)
