"""All records of a language that an idea is held against, and what each is about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import chain

from generator.catalogue import Catalogue
from generator.matching.meaning import Meaning, Reader
from generator.matching.records import Comparable, comparable
from generator.reading.digest import digest_of_values
from generator.texts import Language


class Compared:
    """All records of a language that an idea is held against, each with its meaning."""

    def __init__(self, catalogue: Catalogue, language: Language, former: Compared | None = None) -> None:
        """`former` are those of before a change: where it was one of projects alone, only what changed is read."""
        self.made_for = language, catalogue.records.register_digest
        before = former if former and former.made_for == self.made_for else None
        self.records = tuple(comparable(catalogue, language.code, before.records if before else ()))
        gone, come = differences(before.records if before else (), self.records)
        self.pieces = (before.pieces if before else Counter()) + Counter(pieces_of(come)) - Counter(pieces_of(gone))
        self.reader = Reader.of(language, catalogue.word_groups.values(), self.pieces, before and before.reader)
        known = before.still_meant(self.reader) if before else {}
        self.meanings = [known.get(id(each)) or self.reader.meaning(each.title, each.text) for each in self.records]

    def still_meant(self, reader: Reader) -> dict[int, Meaning]:
        """What the records mean to a later reader too, by what names each in memory."""
        found = {id(each): meaning for each, meaning in zip(self.records, self.meanings, strict=True)}
        if others := self.reader.differences(reader):
            for each in self.records:
                if not others.isdisjoint(pieces_of([each])):
                    del found[id(each)]
        return found

    @cached_property
    def found(self) -> dict[str, list[tuple[int, float]]]:
        """Unit -> number of each record that has it, with its weight there."""
        found: dict[str, list[tuple[int, float]]] = {}
        for number, meaning in enumerate(self.meanings):
            for unit, weight in meaning.items():
                found.setdefault(unit, []).append((number, weight))
        return dict(sorted(found.items()))

    @cached_property
    def words(self) -> dict[str, list[str]]:
        """Each folded word of the records and of the groups, in order -> its stem, and the stems of its parts."""
        return {word: self.reader.units(word) for word in sorted(self.reader.known)}


def differences(
    before: Iterable[Comparable], now: Iterable[Comparable],
) -> tuple[list[Comparable], list[Comparable]]:
    """What is gone and what has come; what comes of the same record is the same object."""
    old, new = ({id(each): each for each in records} for records in (before, now))
    return [old[each] for each in old.keys() - new.keys()], [new[each] for each in new.keys() - old.keys()]


def pieces_of(records: Iterable[Comparable]) -> Iterator[str]:
    """What stands between two spaces in their texts."""
    return chain.from_iterable(map(str.split, chain.from_iterable((each.title, each.text) for each in records)))


def compared_digest(catalogue: Catalogue, language: str) -> bytes:
    """Stands for all that is compared in a language, beside the records that are no projects."""
    records = comparable(catalogue, language)
    return digest_of_values([(each.id, each.name, each.subjects, each.text, each.note) for each in records])
