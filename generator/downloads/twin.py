"""The page of a record as plain Markdown, in its language: for readers that are programs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, NamedTuple

from generator import routes
from generator.catalogue import Catalogue
from generator.downloads.about import LICENCE, LICENCE_NAME
from generator.downloads.values import written
from generator.tables import Column
from generator.tables.declaration import CALL, PROJECT, THEME, beside, in_languages
from generator.tables.own import DECLARED, Found
from generator.tables.words import SOURCES
from generator.texts import N_, Language

SUFFIX = ".md"
SOURCE_SHOWN = ("id", "title_nl", "publisher", "published", "url", "licence")
PAGES = {PROJECT: routes.PROJECTS, CALL: routes.CALLS, THEME: routes.THEMES}  # what columns refer to, and where it has a page
SPECIAL = re.compile(r"([\\`*_\[\]<>|#~&])")
BEGINNING = re.compile(r"^([0-9]*)([-+.)])")  # what makes a list of a paragraph
UNKNOWN = {"unknown": N_("unknown"), "disputed": N_("sources differ"), "not-applicable": N_("not applicable")}


class Shown(NamedTuple):
    """A column as it is shown, or the columns of a text in several languages, the wanted one first."""

    label: str
    names: tuple[str, ...]
    standing: str = ""  # the column that says why there is no value
    folder: str = ""  # where what it refers to has a page


@dataclass
class Twins:
    """Those of a language; `root` is the address of the site, empty when nobody said."""

    catalogue: Catalogue
    language: Language
    root: str = ""
    prefix: str = ""  # of the language
    plans: dict[str, tuple[Shown, ...]] = field(default_factory=dict)  # by table

    def text(self, address: str, title: str, description: str, found: Found) -> str:
        """What stands on a page: what the record says, and the rows of other tables that belong to it."""
        return "\n".join(self.lines(address, title, description, found)) + "\n"

    def lines(self, address: str, title: str, description: str, found: Found) -> Iterator[str]:
        translate, up = self.language.gettext, "../" * (address.count("/") - 1)
        own, *others = (name for name in found if found[name].rows)
        page = f"{self.root}{self.prefix}{address}" if self.root else f"{address.rstrip('/').rpartition('/')[2]}/"
        yield from (f"# {plain(title)}", "", BEGINNING.sub(r"\1\\\2", plain(description)), "", f"- {translate('Page')}: <{page}>",
                    f"- {translate('State of the records')}: {self.catalogue.history.state(self.catalogue.as_of)}",
                    f"- {translate('Licence')}: {LICENCE_NAME}, <{LICENCE}>", "", f"## {translate(DECLARED[own].title)}", "")
        for shown in self.plan(own, found[own].columns):
            if (value := self.value(found[own].rows[0], shown, up)) != "":
                yield f"- {shown.label}: {value}"
        for name in others:
            yield from ("", f"## {translate(DECLARED[name].title)}", "")
            yield from self.table(name, found, up)

    def table(self, name: str, found: Found, up: str) -> Iterator[str]:
        """Some rows, with the columns that pages show too."""
        brief = SOURCE_SHOWN if name == SOURCES.name else DECLARED[name].brief
        every = self.plan(name, found[name].columns)
        shown = [each for each in every if set(each.names) & set(brief)] or every
        yield f"| {' | '.join(each.label for each in shown)} |"
        yield "|---" * len(shown) + "|"
        for row in found[name].rows:
            yield f"| {' | '.join([self.value(row, each, up) for each in shown])} |"

    def plan(self, name: str, columns: tuple[Column, ...]) -> tuple[Shown, ...]:
        """The columns of a table as they are shown, thought out once."""
        if name not in self.plans:
            self.plans[name] = tuple(shown_of(name, columns, self.language))
        return self.plans[name]

    def value(self, row: dict[str, Any], shown: Shown, up: str) -> str:
        """A value as text; why there is none where the record says that."""
        value = row[shown.names[0]]
        if value is None and len(shown.names) > 1:
            value = next((row[name] for name in shown.names if row[name] is not None), None)
        if value is None:
            told = UNKNOWN.get(row[shown.standing]) if shown.standing else None
            return f"*{self.language.gettext(told)}*" if told else ""
        if shown.folder:
            return f"[{value}]({up}{shown.folder}{value}{SUFFIX})"
        return plain(value) if isinstance(value, str) else written(value)


def shown_of(table: str, columns: tuple[Column, ...], language: Language) -> Iterator[Shown]:
    """A text once, in the language if it has it; no column that only says how another is known."""
    names = {column.name for column in columns}
    around = {each for name in names for each in beside(name)}
    told: set[str] = set()
    for column in columns:
        base = column.name.rpartition("_")[0]
        texts = [name for name in in_languages(base).values() if name in names] if base else []
        if column.name in around or column.name in told:
            continue
        if column.name in texts:
            own = f"{base}_{language.code}"
            shown = tuple(sorted((each for each in names if each in texts or each == own), key=lambda each: (each != own, each)))
            told.update(texts, shown)
            yield Shown(language.gettext(column.label), shown)
        else:
            standing = beside(column.name)[0]
            yield Shown(language.gettext(column.label), (column.name,), standing if standing in names else "",
                        PAGES.get(column.refers or f"{table}.{column.name}", ""))


@lru_cache(maxsize=20_000)  # names and titles stand on many pages
def plain(text: str) -> str:
    """On one line, and no sign that Markdown takes for another."""
    return SPECIAL.sub(r"\\\1", " ".join(text.split()))
