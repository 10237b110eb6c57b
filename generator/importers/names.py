"""Names of participants as a source wrote them, into municipalities of a day. What is not exact is told, always."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from functools import lru_cache

from generator.importers.finding import Options
from generator.problems import Place, Problem, warning
from generator.records.gazetteer import Gazetteer
from generator.texts import N_

BETWEEN = re.compile(r"[,;]")
LAST = re.compile(r"\s+(?:en|and|&)\s+")
GROUP = re.compile(r"\b(?:gemeenten|gemeentes|steden|besturen|municipalities|towns|partners|e\.a\.)(?!\w)", re.IGNORECASE)
TITLE = re.compile(r"^(?:gemeente|stad|municipality of|city of)\s+", re.IGNORECASE)
GONE = N_("'%(value)s' did not stand under this name on %(day)s")
SHORTEST = 4  # letters: As, Mol and Ham are near to too much
LONG = 8  # letters, from which two slips are still the same name


@dataclass(frozen=True)
class Named:
    """One participant: a municipality or a group; `as_published` where the source spells it otherwise."""

    municipality: str = ""
    group: str = ""
    as_published: str = ""


def split_names(text: str) -> list[str]:
    """A, B en C into its names. A comma needs no space; names of several words stay whole."""
    parts = [part for chunk in BETWEEN.split(" ".join(text.split())) for part in LAST.split(f" {chunk} ")]
    cleaned = [re.sub(r"^(?:en|and|&)\s+", "", part.strip()) for part in parts]
    return [part for part in cleaned if part]


def read_name(name: str, place: Place, options: Options) -> tuple[list[Named], list[Problem]]:
    """Who is meant, and what an editor should look at; an exact name is never corrected."""
    find = options.gazetteer.find
    if find(name, options.day):
        return [Named(name)], []
    if options.gazetteer.named(name):
        return [Named(name)], [warning(place, "import-name", GONE, value=name, day=options.day)]
    bare = TITLE.sub("", name)
    if bare != name and options.gazetteer.named(bare):
        gone = [] if find(bare, options.day) else [warning(place, "import-name", GONE, value=bare, day=options.day)]
        return [Named(bare, as_published=name)], [read_as(name, bare, place), *gone]
    if several := adjacent(name.split(), options):
        return [Named(one, as_published=name) for one in several], [
            warning(place, "import-name", N_("'%(value)s' is read as %(count)s municipalities: %(names)s"), value=name,
                    count=len(several), names=", ".join(several))]
    if GROUP.search(name):
        return [Named(group=name)], [
            warning(place, "import-name", N_("'%(value)s' is a group without names; it counts as no municipality"), value=name)]
    return doubtful(name, place, options)


def doubtful(name: str, place: Place, options: Options) -> tuple[list[Named], list[Problem]]:
    """A name that nobody bears: corrected when exactly one is close, else left for the editor."""
    close = close_names(name, options)
    if len(close) == 1:
        return [Named(close[0], as_published=name)], [read_as(name, close[0], place)]
    if close:
        return [Named(name)], [warning(place, "import-name", N_("'%(value)s' is no municipality; several are close: %(names)s"),
                                       value=name, names=", ".join(close))]
    return [Named(name)], [warning(place, "import-name", N_("'%(value)s' is no municipality; no name is close"), value=name)]


def read_as(name: str, meant: str, place: Place) -> Problem:
    return warning(place, "import-name", N_("'%(value)s' is read as '%(meant)s'"), value=name, meant=meant)


def adjacent(words: list[str], options: Options) -> list[str]:
    """The municipalities when all words together are two or more exact names without a sign between them."""
    if not 2 <= len(words) <= 12:
        return []
    ways: list[list[str] | None] = [[], *[None] * len(words)]
    for end in range(1, len(words) + 1):
        for start in range(end):
            name = " ".join(words[start:end])
            if ways[end] is None and ways[start] is not None and options.gazetteer.find(name, options.day):
                ways[end] = [*ways[start], name]
    found = ways[-1] or []
    return found if len(found) > 1 else []


def close_names(name: str, options: Options) -> list[str]:
    """Names of that day which are one slip away (two in a long name): the nearest ones only."""
    most = 2 if len(name) >= LONG else 1
    if not SHORTEST <= len(name) <= 60:
        return []
    folded = name.casefold()
    slips = {known: distance(folded, other, most) for known, other, letters in names_on(options.gazetteer, options.day)
             if abs(len(other) - len(folded)) <= most and len(letters ^ set(folded)) <= 2 * most}
    least = min(slips.values(), default=most + 1)
    return sorted(known for known, count in slips.items() if count == least <= most)


@lru_cache(maxsize=8)
def names_on(gazetteer: Gazetteer, day: datetime.date) -> list[tuple[str, str, frozenset[str]]]:
    """Each name of that day, in small letters too, and the letters in it."""
    names = sorted({m.name for m in gazetteer.by_nis.values() if m.valid_on(day)})
    return [(name, name.casefold(), frozenset(name.casefold())) for name in names]


def distance(one: str, other: str, most: int) -> int:
    """Letters changed, added, left out or swapped with their neighbour; most + 1 for all that is further."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        older, before, row = before, row, [i]
        for j, b in enumerate(other, 1):
            row.append(min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a != b)))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                row[j] = min(row[j], older[j - 2] + 1)
    return min(row[-1], most + 1)
