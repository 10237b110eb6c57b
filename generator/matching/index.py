"""What a visitor's browser holds an idea against: one file per language, which it needs once and which then works offline."""

from __future__ import annotations

from typing import Any

from generator.matching.compared import Compared
from generator.matching.meaning import GROUP, Phrase
from generator.matching.records import Comparable
from generator.tables.as_json import encoded

# Endings that make another form of a word, for words that stand nowhere in the records: the browser has no stemmer.
ENDINGS = {"nl": ["en", "e", "s", "t", "n", "d", "tje", "je", "jes", "tjes", "end", "ende", "er", "ers"],
           "en": ["s", "e", "es", "ed", "d", "ing", "er", "ers", "ly", "ies", "y"],
           "fr": ["s", "e", "es", "ent", "er", "ons"], "de": ["en", "e", "er", "n", "s", "t", "ern", "es"]}
TENTHS = 10  # weights are written as whole tenths


def idea_index(compared: Compared) -> bytes:
    """The index as JSON; `site_templates/assets/resemblance.js` reads it.

    `words`: each known word, with the numbers of its stem and of the stems of its parts. `found`: for each number, the records
    that have it, as differences between their numbers, each followed by its weight in tenths. Numbers below `stems` are stems,
    the others groups of related words, in the order of `groups`: label, words, words nearby, as stems that stand together.
    """
    reader = compared.reader
    grouped = [stem for group in reader.groups for phrase in (*group.words, *group.near) for stem in phrase]
    named = {stem for stems in compared.words.values() for stem in stems} | set(grouped)
    stems = sorted(named)
    number = {stem: place for place, stem in enumerate(stems)}
    units = [*stems, *(f"{GROUP}{group.id}" for group in reader.groups)]

    def numbered(phrases: tuple[Phrase, ...]) -> list[list[int]]:
        return [[number[stem] for stem in phrase] for phrase in phrases]

    return encoded({
        "records": [shown(each) for each in compared.records],
        "stems": len(stems),
        "words": {word: [number[stem] for stem in found] for word, found in compared.words.items()},
        "little": sorted(number[stem] for stem in reader.little if stem in number),
        "stop": sorted(reader.stop),
        "endings": ENDINGS.get(reader.code, []),
        "groups": [[group.label, numbered(group.words), numbered(group.near), group.tells] for group in reader.groups],
        "found": [differences(compared.found.get(unit, [])) for unit in units],
    }).encode()


def shown(record: Comparable) -> list[Any]:
    return [record.kind, record.address, record.name, record.note]


def differences(found: list[tuple[int, float]]) -> list[int]:
    """Numbers of records in rising order as differences, each followed by a weight in tenths."""
    flat, before = [], 0
    for number, weight in found:
        flat += [number - before, round(weight * TENTHS)]
        before = number
    return flat
