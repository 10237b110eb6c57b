"""Which words stand in which documents, and how much each says about it; in arrays, as there are millions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from generator.search.documents import Document, names
from generator.words.folding import Vocabulary, joined

# A word weighs by where it stands, and less where much stands. What is usual is a constant: with the true average, one new title
# would move every weight a little, and no visitor's copy of the index would still be right.
FIELDS = ((4.0, 6), (1.6, 12), (1.0, 60))  # title; words; text: what a word weighs there, and how many are usual
BY_LENGTH = 0.3  # how much the length of a field counts
ENOUGH = 2.0  # as in BM25: from this weight on, more of the same word says less and less
LEVELS = 10
NO_PART = -1
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
        called_so, text = vocabulary.phrases((*by.names, *by.other_names, *by.words)), "\n".join(by.text)
        for numbers in (vocabulary.text(document.title), called_so, vocabulary.text(text)):
            words += numbers
            lengths.append(len(numbers))
    sizes = np.array(lengths, dtype=np.int64)
    weights, usual = (np.tile(values, len(found)) for values in zip(*FIELDS, strict=True))
    weights = weights / (1 - BY_LENGTH + BY_LENGTH * sizes / usual)
    documents = np.repeat(np.arange(len(found), dtype=np.int32), len(FIELDS))
    return Occurrences(np.array(words, dtype=np.int32), np.repeat(documents, sizes), np.repeat(weights, sizes))


def with_parts(found: Occurrences, stems: np.ndarray, parts: np.ndarray) -> tuple[np.ndarray, ...]:
    """Stems, documents and weights: each word by its stem, and by those of its parts, of which there is a row a word."""
    columns = [(stems[found.words], found.documents, found.weights)]
    for part in parts[found.words].T:
        there = part != NO_PART
        columns.append((part[there], found.documents[there], found.weights[there] * PART))
    return tuple(np.concatenate(column) for column in zip(*columns, strict=True))


def postings(stems: np.ndarray, documents: np.ndarray, weights: np.ndarray,
             names: Sequence[tuple[int, int, int]]) -> Postings:
    """Each stem with each document once; what it weighs there as a level from 1 to LEVELS.

    `names` are stem, level and document of those that are called so.
    """
    order = ordered(documents, stems)
    stems, documents, weights = stems[order], documents[order], weights[order]
    begins = np.flatnonzero(np.diff(stems, prepend=-1) | np.diff(documents, prepend=-1))
    total = np.add.reduceat(weights, begins) if len(begins) else weights
    levels = np.maximum(1, np.rint(LEVELS * total / (total + ENOUGH))).astype(np.int64)
    called_so = np.array(names, dtype=np.int64).reshape(-1, 3).T
    columns = zip((stems[begins], levels, documents[begins]), called_so, strict=True)
    stems, levels, documents = map(np.concatenate, columns)
    order = ordered(documents, NAME - levels, stems)
    return Postings(stems[order], levels[order], documents[order])


def ordered(*columns: np.ndarray) -> np.ndarray:
    """The order by the last column, then by the one before it, and so on; as np.lexsort, which takes five times as long.

    Numbers of 16 bits are sorted without comparing them, so larger ones are sorted in halves. None is below zero.
    """
    order = np.arange(len(columns[0]))
    for column in columns:
        for shift in range(0, int(column.max(initial=0)).bit_length(), 16):
            half = (column >> shift & 0xffff).astype(np.uint16)
            order = order[np.argsort(half[order], kind="stable")]
    return order


def called(found: Sequence[Document], order: Sequence[str]) -> dict[str, dict[int, int]]:
    """Name in one word -> the documents that are called so, each with its level."""
    bearers: dict[str, dict[int, int]] = {}
    for number, document in enumerate(found):
        by, less = document.found_by, LATER * order.index(document.found_by.kind)
        for level, texts in ((OTHER_NAME - less, by.other_names), (NAME - less, names(document))):
            for name in filter(None, map(joined, texts)):
                bearers.setdefault(name, {})[number] = level
    return bearers
