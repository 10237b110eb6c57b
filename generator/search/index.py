"""The index of a language: its words by number, and which documents they find."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from generator.pages.found_by import KINDS
from generator.search.documents import Document
from generator.search.postings import NO_PART, Postings, called, occurrences, postings, with_parts
from generator.texts import Language
from generator.words.compounds import Compounds
from generator.words.folding import Vocabulary, folded, stemmer_of, words_of

IS_NAME = "="  # ends the entry of a name, which is found by the whole of it alone
MOST_PARTS = 4
PLACES = ("municipalities", "former", "provinces")


@dataclass(frozen=True)
class Index:
    """`entries` are words and names as they are looked up, in the order of their UTF-16 codes, which is that of a browser.

    With each the number of its stem and those of its parts. Stems are numbered in the order of their first words.
    """

    entries: list[str]
    stems: list[int]
    parts: list[tuple[int, ...]]
    postings: Postings
    stop: frozenset[str]


def make_index(found: Sequence[Document], language: Language) -> Index:
    """The index of these documents."""
    vocabulary, names = Vocabulary(language), called(found, list(KINDS))
    occurring = occurrences(found, vocabulary)
    entries = sorted([*vocabulary.words, *(f"{name}{IS_NAME}" for name in names)], key=utf16)
    stems = stem_numbers(entries, language)
    own = [stems[word] for word in vocabulary.words]
    places = place_words(found)
    compounds = Compounds(language.code, [word for word in vocabulary.words if word not in places], vocabulary.stop)
    parts = {word: () if word in places else tuple(stems[part] for part in compounds.parts(word)) for word in vocabulary.words}
    columns = with_parts(occurring, np.array(own, dtype=np.int32), padded(list(parts.values())))
    called_so = [(stems[f"{name}{IS_NAME}"], level, number) for name, bearers in names.items()
                 for number, level in bearers.items()]
    return Index(entries, [stems[entry] for entry in entries], [parts.get(entry, ()) for entry in entries],
                 postings(*columns, called_so), vocabulary.stop)


def place_words(found: Sequence[Document]) -> set[str]:
    """The words of names of places: no compounds, and parts of none (betalen is not of Halen)."""
    named = (document.found_by.names for document in found if document.found_by.kind in PLACES)
    return {folded(word) for names in named for name in names for word in words_of(name)}


def utf16(entry: str) -> bytes:
    return entry.encode("utf-16-be")


def stem_numbers(entries: Sequence[str], language: Language) -> dict[str, int]:
    """Each entry with the number of its stem; a name is its own."""
    stemmer = stemmer_of(language.code)
    numbers: dict[str, int] = {}

    def stem(entry: str) -> str:
        return stemmer.stemWord(entry) if stemmer and entry.isalpha() else entry

    return {entry: numbers.setdefault(stem(entry), len(numbers)) for entry in entries}


def padded(parts: Sequence[tuple[int, ...]]) -> np.ndarray:
    """Rows of MOST_PARTS numbers, filled up with NO_PART."""
    rows = np.full((len(parts), MOST_PARTS), NO_PART, dtype=np.int32)
    for row, numbers in enumerate(parts):
        rows[row, :len(numbers[-MOST_PARTS:])] = numbers[-MOST_PARTS:]
    return rows
