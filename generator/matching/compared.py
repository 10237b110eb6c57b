"""All records of a language that an idea is held against, and what each is about."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from generator.catalogue import Catalogue
from generator.matching.meaning import Reader
from generator.matching.records import Comparable, comparable
from generator.reading.digest import digest_of_values
from generator.texts import Language


class Compared:
    """All records of a language that an idea is held against, each with its meaning."""

    def __init__(self, catalogue: Catalogue, language: Language) -> None:
        self.records: tuple[Comparable, ...] = tuple(comparable(catalogue, language.code))
        self.reader = Reader(language, catalogue.word_groups.values(), self.texts())
        self.meanings = [self.reader.meaning(each.title, each.text) for each in self.records]

    def texts(self) -> Iterator[str]:
        for each in self.records:
            yield each.title
            yield each.text

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


def compared_digest(catalogue: Catalogue, language: str) -> bytes:
    """Stands for all that is compared in a language, beside the records that are no projects."""
    records = comparable(catalogue, language)
    return digest_of_values([(each.id, each.name, each.subjects, each.text, each.note) for each in records])
