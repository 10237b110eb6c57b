"""An index as small files, of which a query needs few; site_templates/assets/search-pieces.js reads them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np

from generator.pages.found_by import KINDS
from generator.search.documents import Document
from generator.search.index import Index
from generator.search.postings import Postings
from generator.tables.as_json import encoded

WORDS = 2000  # entries of a file
POSTINGS = 6000  # documents that a file names
SHOWN = 25  # documents of a file: results stand in many of them
DESCRIPTION = 200  # letters that a result shows
SHARED = "0123456789abcdefghijklmnopqrstuvwxyz"  # how many letters a word shares with the one before
Files = Iterator[tuple[str, bytes]]


def pieces(index: Index, found: Sequence[Document], text) -> Files:
    """Every file with its name; `text` translates."""
    starts = [*range(0, len(index.entries), WORDS), len(index.entries)]
    for number, (start, end) in enumerate(pairwise(starts)):
        yield f"words/{number}.json", words_piece(index, start, end)
    first_stems = []
    for number, (stem, lists) in enumerate(postings_pieces(index.postings)):
        first_stems.append(stem)
        yield f"found/{number}.json", written(lists)
    for start in range(0, len(found), SHOWN):
        yield f"shown/{start // SHOWN}.json", written([shown(document) for document in found[start:start + SHOWN]])
    first_words = [index.entries[start] for start in starts[:-1]]
    yield "index.json", written({"documents": len(found), "shown": SHOWN, "stop": sorted(index.stop), "words": first_words,
                                 "found": first_stems, "kinds": kinds(found, text)})


def written(value: object) -> bytes:
    return encoded(value).encode()


def words_piece(index: Index, start: int, end: int) -> bytes:
    """Words that share their beginning with the one before, the steps from stem to stem, and the parts of compounds by place."""
    stems = index.stems[start:end]
    return written({"words": front_coded(index.entries[start:end]),
                    "stems": [stem - before for before, stem in pairwise([0, *stems])],
                    "parts": {place: parts for place, parts in enumerate(index.parts[start:end]) if parts}})


def front_coded(words: Sequence[str]) -> str:
    """Each word as one sign for how many letters it shares with the one before, and the others."""
    coded = []
    for before, word in pairwise(["", *words]):
        shared = min(alike(before, word), len(SHARED) - 1)
        coded.append(SHARED[shared] + word[shared:])
    return " ".join(coded)


def alike(before: str, word: str) -> int:
    """How many letters two words begin with alike."""
    pairs = zip(before, word, strict=False)
    return next((place for place, (one, other) in enumerate(pairs) if one != other), min(len(before), len(word)))


def postings_pieces(postings: Postings) -> Iterator[tuple[int, list]]:
    """The first stem of each file, and for each stem its lists: a level, the first document, and the steps to the others."""
    lists: list = []
    first = size = 0
    for stem, entry in enumerate(lists_of(postings)):
        count = sum(map(len, entry))
        if lists and size + count > POSTINGS:
            yield first, lists
            lists, first, size = [], stem, 0
        lists.append(entry)
        size += count
    if lists:
        yield first, lists


def lists_of(postings: Postings) -> Iterator[list[list[int]]]:
    """For every stem in order its lists, one a level."""
    stems, levels, documents = postings.stems, postings.levels, postings.documents
    begins = np.flatnonzero(np.diff(stems, prepend=-1) | np.diff(levels, prepend=-1))
    steps = np.diff(documents, prepend=0)
    steps[begins] = documents[begins]
    values, ends = steps.tolist(), np.append(begins, len(stems))[1:].tolist()
    entry: list[list[int]] = []
    current = 0
    for start, end, stem, level in zip(begins.tolist(), ends, stems[begins].tolist(), levels[begins].tolist(), strict=True):
        while stem > current:  # a word that stands nowhere but in another has an empty list
            yield entry
            entry, current = [], current + 1
        entry.append([level, *values[start:end]])
    if entry:
        yield entry


def shown(document: Document) -> list[str]:
    """What a result shows; the kind follows from its number."""
    text = document.description
    if len(text) > DESCRIPTION:
        text = text[:DESCRIPTION].rsplit(" ", 1)[0].rstrip(",;:.") + "…"
    return [document.title, document.address, text]


def kinds(found: Sequence[Document], text) -> list[list]:
    """The kinds that there are, in the order of their documents: its id, what one and many are called, and the first document."""
    first: dict[str, int] = {}
    for number, document in enumerate(found):
        first.setdefault(document.found_by.kind, number)
    return [[kind, *map(text, KINDS[kind]), number] for kind, number in first.items()]
