"""The Jinja environment: strict and safe by default; what a template says in one language is translated as it is compiled."""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterator, Mapping, MutableMapping, Sequence
from contextlib import suppress
from importlib.metadata import version
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined, nodes
from jinja2.bccache import Bucket
from jinja2.compiler import CodeGenerator, Frame
from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream

from generator.pages import markdown
from generator.pages.markdown import safe
from generator.reading.digest import digest_of
from generator.texts import Language, catalogue_of

Functions = Mapping[str, Callable[..., Any]]
MESSAGE = ("name", "lparen", "string", "rparen")  # the tokens of _("...")


class Translated(Extension):
    """Puts the translation in place of each message without gaps: it is the same on every page."""

    def filter_stream(self, stream: TokenStream) -> Iterator[Token]:
        held: list[Token] = []
        for token in stream:
            held.append(token)
            if len(held) == len(MESSAGE):
                if held[0].value == "_" and tuple(each.type for each in held) == MESSAGE:  # hardly any token begins a message
                    yield from self.translated(held[2])
                    held.clear()
                else:
                    yield held.pop(0)
        yield from held

    def translated(self, message: Token) -> Iterator[Token]:
        """("..."|safe), which the compiler writes as a constant."""
        text = str(self.environment.globals["_"](message.value))
        for kind, value in (("lparen", "("), ("string", text), ("pipe", "|"), ("name", "safe"), ("rparen", ")")):
            yield Token(message.lineno, kind, value)


class Plainer(CodeGenerator):
    """What is left out is asked or copied dozens of times a page, and the answer is always the same.

    What `finalize` gives is safe already, so it is not escaped. None of our functions wants Jinja's context, so they are called
    as they are.
    """

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:
        self.write(finalize.src)

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:
        self.write(")")

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:
        self.write("environment.call(")
        self.visit(node.node, frame)
        self.signature(node, frame, {"caller": "caller"} if forward_caller else None)
        self.write(")")


class Flat(Environment):
    """What templates know stands in one dict: Jinja's chain of two is asked key by key for every page and every import."""

    code_generator_class = Plainer
    call = staticmethod(operator.call)

    def make_globals(self, d: MutableMapping[str, Any] | None) -> dict[str, Any]:
        return {**self.globals, **(d or {})}


class Compiled(FileSystemBytecodeCache):
    """Templates as they were compiled, kept where the disk takes them."""

    def dump_bytecode(self, bucket: Bucket) -> None:
        with suppress(OSError):
            super().dump_bytecode(bucket)


def make_environment(templates: Path | Sequence[Path], cache: Path | None = None) -> Environment:
    """The environment that all languages share; the first folder that holds a template counts. `cache` keeps what is compiled."""
    if cache:
        with suppress(OSError):  # where nothing can be kept, all is compiled anew each time
            cache.mkdir(parents=True, exist_ok=True)
    return Flat(
        loader=FileSystemLoader(templates), autoescape=True, undefined=StrictUndefined, finalize=safe,
        trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True, auto_reload=False, cache_size=-1,
        bytecode_cache=Compiled(str(cache)) if cache else None)


def in_language(shared: Environment, language: Language, functions: Functions, things: Mapping[str, Any]) -> Environment:
    """The environment of one language; its templates and their macros know the things and functions.

    Each function is a filter too: a filter costs half of what a call costs.
    """
    kept = shared.bytecode_cache
    environment = shared.overlay(bytecode_cache=kept and compiled(Path(kept.directory), language))
    environment.globals = {**functions, **things}
    environment.filters = {**shared.filters, **functions}
    environment.add_extension(Translated)
    return environment


def compiled(folder: Path, language: Language) -> Compiled:
    """Keeps compiled templates, and drops those that were compiled with other options or words."""
    sources = (Path(module).read_bytes() for module in (__file__, markdown.__file__))
    name = f"{language.code}-{digest_of(version('jinja2'), catalogue_of(language.code), language.words, *sources).hex()}"
    for old in folder.glob(f"{language.code}-*"):
        if not old.name.startswith(name):
            with suppress(OSError):
                old.unlink(missing_ok=True)
    return Compiled(str(folder), f"{name}-%s")
