"""Which words stand in which documents, and how much each says about it; in arrays, as there are millions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from generator.search.documents import Document, names
from generator.search.words import DROPPED, Vocabulary, joined

# A word weighs by where it stands, and less where much stands. What is usual is a constant: with the true average, one new title
# would move every weight a little, and no visitor's copy of the index would still be right.
FIELDS = ((4.0, 6), (1.6, 12), (1.0, 60))  # title; words; text: what a word weighs there, and how many are usual
BY_LENGTH = 0.3  # how much the length of a field counts
ENOUGH = 2.0  # as in BM25: from this weight on, more of the same word says less and less
LEVELS = 10
PART = 0.4  # what a word weighs that is part of another
NAME, OTHER_NAME = 100, 60  # so much more than any level that a page called so stands first
LATER = 2  # a kind further down weighs so much less, so that of two pages with one name the municipality stands first


@dataclass(frozen=True)
class Occurrences:
    """Words in documents, an entry each: number of the word, of the document, and weight."""

    words: np.ndarray
    documents: np.ndarray
    weights: np.ndarray


@dataclass(frozen=True)
class Postings:
    """Sorted by stem, level from high to low, and document."""

    stems: np.ndarray
    levels: np.ndarray
    documents: np.ndarray


def occurrences(found: Sequence[Document], vocabulary: Vocabulary) -> Occurrences:
    """Every word of every document."""
    words: list[int] = []
    lengths: list[int] = []
    for document in found:
        by = document.found_by
        for texts in ((document.title,), (*by.names, *by.other_names, *by.words), by.text):
            numbers = vocabulary.numbers(texts)
            words += numbers
            lengths.append(len(numbers))
    sizes = np.array(lengths, dtype=np.int64)
    weights, usual = (np.tile(values, len(found)) for values in zip(*FIELDS, strict=True))
    weights = weights / (1 - BY_LENGTH + BY_LENGTH * sizes / usual)
    numbers = np.array(words, dtype=np.int64)
    kept = numbers != DROPPED
    return Occurrences(numbers[kept], np.repeat(np.repeat(np.arange(len(found)), len(FIELDS)), sizes)[kept],
                       np.repeat(weights, sizes)[kept])


def with_parts(found: Occurrences, stems: np.ndarray, parts: np.ndarray) -> tuple[np.ndarray, ...]:
    """Stems, documents and weights: each word by its stem, and by those of its parts. A row of `parts` ends in DROPPED."""
    columns = [(stems[found.words], found.documents, found.weights)]
    for part in parts[found.words].T:
        there = part != DROPPED
        columns.append((part[there], found.documents[there], found.weights[there] * PART))
    return tuple(np.concatenate(column) for column in zip(*columns, strict=True))


def postings(stems: np.ndarray, documents: np.ndarray, weights: np.ndarray, count: int,
             names: Sequence[tuple[int, int, int]]) -> Postings:
    """Each stem with each document once, of `count` documents; what it weighs there as a level from 1 to LEVELS.

    `names` are stem, level and document of those that are called so.
    """
    keys, place = np.unique(stems * count + documents, return_inverse=True)
    total = np.bincount(place, weights)
    levels = np.maximum(1, np.rint(LEVELS * total / (total + ENOUGH))).astype(np.int64)
    called_so = np.array(names, dtype=np.int64).reshape(-1, 3).T
    columns = zip((keys // count, levels, keys % count), called_so, strict=True)
    stems, levels, documents = map(np.concatenate, columns)
    order = np.lexsort((documents, -levels, stems))
    return Postings(stems[order], levels[order], documents[order])


def called(found: Sequence[Document], order: Sequence[str]) -> dict[str, dict[int, int]]:
    """Name in one word -> the documents that are called so, each with its level."""
    bearers: dict[str, dict[int, int]] = {}
    for number, document in enumerate(found):
        by, less = document.found_by, LATER * order.index(document.found_by.kind)
        for level, texts in ((OTHER_NAME - less, by.other_names), (NAME - less, names(document))):
            for name in filter(None, map(joined, texts)):
                bearers.setdefault(name, {})[number] = level
    return bearers
