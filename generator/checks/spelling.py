"""The one known word that a misspelt word was surely meant to be; none when two are as close."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from generator.reading.meant import bare

FARTHEST = 2  # letters dropped, added, changed or swapped
LONGEST = 60  # a longer word is no misspelt name, and costs too much to look for


class Spelling:
    """Known words by what is left of them without one or two letters, so that looking one up takes no search of all."""

    def __init__(self, words: Iterable[str]) -> None:
        self.words: dict[str, list[str]] = defaultdict(list)
        for word in sorted(words):
            self.words[folded(word)].append(word)
        self.shortened: dict[str, set[str]] = defaultdict(set)
        for word in self.words:
            for short in without_letters(word):
                self.shortened[short].add(word)

    def nearest(self, word: str) -> str:
        """The known word that differs least from `word`, or nothing when none or more than one does."""
        asked = folded(word)
        if asked not in self.words and len(asked) <= LONGEST:
            asked = self.alone_closest(asked)
        found = self.words.get(asked, [])
        return found[0] if len(found) == 1 else ""

    def alone_closest(self, asked: str) -> str:
        """The one key at the smallest distance; a short word may differ by a single letter."""
        near = {word for short in without_letters(asked) for word in self.shortened.get(short, ())}
        by_distance: dict[int, list[str]] = defaultdict(list)
        for word in near:
            by_distance[distance(asked, word)].append(word)
        least = min(by_distance, default=FARTHEST + 1)
        allowed = FARTHEST if len(asked) > 4 else 1
        return by_distance[least][0] if least <= allowed and len(by_distance[least]) == 1 else ""


def folded(word: str) -> str:
    """Without capitals, accents, spaces and hyphens; St. for Sint."""
    text = " ".join(bare(word).split())
    text = re.sub(r"^st[. -]+", "sint-", text)
    return "".join(character for character in text if character.isalnum())


def without_letters(word: str) -> Iterator[str]:
    """The word itself, and without each letter and each two letters."""
    word = word[:LONGEST]
    yield word
    for first in range(len(word)):
        once = word[:first] + word[first + 1:]
        yield once
        if len(word) > 4:
            yield from (once[:second] + once[second + 1:] for second in range(first, len(once)))


def distance(one: str, other: str) -> int:
    """How many letters are dropped, added, changed or swapped with their neighbour (optimal string alignment)."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        last, before, row = before, row, [i]
        for j, wanted in enumerate(other, 1):
            cost = min(row[j - 1] + 1, before[j] + 1, before[j - 1] + (letter != wanted))
            if i > 1 < j and letter == other[j - 2] and one[i - 2] == wanted:
                cost = min(cost, last[j - 2] + 1)
            row.append(cost)
    return row[-1]
