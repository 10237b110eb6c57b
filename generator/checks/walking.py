"""Through the values of a record. Which fields lead to what is looked for is worked out once per kind."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, NamedTuple, get_args

from pydantic import PlainValidator
from pydantic.fields import FieldInfo

from generator.records.field import Record, fields, inner_record
from generator.records.links import parse_mailbox
from generator.records.localised import Localised
from generator.records.posted import parse_line, parse_lines
from generator.records.text import parse_text

Path = tuple[str | int, ...]
TEXTS = (parse_text, parse_line, parse_lines, parse_mailbox)
Wanted = Callable[[tuple[str, ...], FieldInfo], str]  # the sort of values that a field holds, by its names from the record on
Holds = Callable[[str, Any], object]


class Way(NamedTuple):
    """A field that leads to what is looked for: it holds values of that sort, or records with ways of their own."""

    name: str
    alias: str
    sort: str
    inner: tuple[Way, ...]


@cache
def ways(kind: Any, wanted: Wanted, above: tuple[str, ...] = ()) -> tuple[Way, ...]:
    """The fields of a kind that lead to something that is wanted; the others need no look."""
    found = []
    for name, info in fields(kind).items():
        record, names = inner_record(info.annotation), (*above, name)
        inner = ways(record, wanted, names) if record else ()
        sort = "" if record else wanted(names, info)
        if sort or inner:
            found.append(Way(name, info.alias or name, sort, inner))
    return tuple(found)


class Search:
    """Looks through records, all of them alive as long as it, for what is wanted and `holds`.

    A part that many records share, such as `unknown`, is looked at once.
    """

    def __init__(self, wanted: Wanted, holds: Holds) -> None:
        self.wanted = wanted
        self.holds = holds
        self.clean: set[tuple[int, int]] = set()  # parts with nothing in them, and the ways by which they were looked at

    def those(self, record: Record) -> Iterator[tuple[Path, str, Any]]:
        """Path, sort and value of all that is found; no path is made for the many records in which there is nothing."""
        known = ways(type(record), self.wanted)
        if not self.is_clean(record, known):
            yield from (found for found in walk(record, known) if self.holds(*found[1:]))

    def is_clean(self, record: Record, known: tuple[Way, ...]) -> bool:
        """Nothing is found in the record, or in this part of one."""
        for name, _, sort, inner in known:
            value = getattr(record, name)
            for item in value if type(value) is tuple else () if value is None else (value,):
                if not inner:
                    if self.holds(sort, item):
                        return False
                elif (key := (id(item), id(inner))) not in self.clean:
                    if not self.is_clean(item, inner):
                        return False
                    self.clean.add(key)
        return True


def walk(record: Record, known: tuple[Way, ...], path: Path = ()) -> Iterator[tuple[Path, str, Any]]:
    """Path, sort and value of all that the ways lead to."""
    for name, alias, sort, inner in known:
        for step, item in parts(getattr(record, name)):
            here = (*path, alias, *step)
            if inner:
                yield from walk(item, inner, here)
            else:
                yield here, sort, item


def parts(value: Any) -> Iterator[tuple[Path, Any]]:
    """The value itself, or each entry of a list with its number."""
    if isinstance(value, tuple):
        yield from (((index,), item) for index, item in enumerate(value))
    elif value is not None:
        yield (), value


def find_in(info: FieldInfo, test: Callable[[Any], str]) -> str:
    """What the test gives for the first part of an annotation that passes it."""
    waiting = [*info.metadata, info.annotation]
    while waiting:
        part = waiting.pop()
        if found := test(part):
            return found
        waiting += get_args(part)
    return ""


def localised(names: tuple[str, ...], info: FieldInfo) -> str:
    """Wants every text in languages."""
    return find_in(info, lambda part: "localised" if part is Localised else "")


def any_text(names: tuple[str, ...], info: FieldInfo) -> str:
    """Wants every text, in languages or not."""
    return localised(names, info) or find_in(
        info, lambda part: "text" if isinstance(part, PlainValidator) and part.func in TEXTS else "")


def texts(record: Record, holds: Callable[[str], object]) -> Iterator[tuple[Path, str]]:
    """Every text that `holds`, in every language, with its path."""
    search = Search(any_text, lambda sort, value: any(map(holds, texts_of(sort, value))))
    for path, sort, value in search.those(record):
        if sort == "text":
            yield path, value
        else:
            yield from (((*path, language), text) for language, text in value.items() if holds(text))


def texts_of(sort: str, value: str | Localised) -> tuple[str, ...]:
    return (value,) if sort == "text" else value.texts
