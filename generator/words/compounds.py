"""Words written as one that are made of others, such as bouwvergunning; only languages that write so have them."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import cache

CLOSED = {"nl": ("", "s", "e", "en", "n"), "de": ("", "s", "es", "n", "en", "er", "e"), "af": ("", "s", "e"),
          "da": ("", "s", "e"), "sv": ("", "s"), "nb": ("", "s", "e"), "fi": ("",), "hu": ("",)}  # and what may stand between two
SHORTEST = 4  # letters of a part
SHORTEST_HEAD = 5  # of a last part beside one that is not known
LEAST_BEFORE = 3  # letters of that one


class Compounds:
    """Takes words apart into those of `known`, the longest last part first."""

    def __init__(self, code: str, known: Collection[str], stop: Collection[str]) -> None:
        self.links = CLOSED.get(code, ())
        self.known = {word for word in known if len(word) >= SHORTEST and word.isalpha() and word not in stop}
        self.stop = stop
        self.whole = cache(self.split)

    def parts(self, word: str) -> tuple[str, ...]:
        """The parts of a word, or its last one alone when the first is not known; nothing when it is none."""
        if not self.links or len(word) < SHORTEST + LEAST_BEFORE or not word.isalpha():
            return ()
        return self.whole(word) or self.head(word)

    def split(self, word: str) -> tuple[str, ...]:
        """All parts, when each is known."""
        for before, last in cuts(word, SHORTEST, SHORTEST):
            if last in self.known:
                first = self.first(before)
                if first:
                    return (*first, last)
        return ()

    def first(self, before: str) -> tuple[str, ...]:
        """What stands before the last part: a known word, or more than one, with the letters that bind it."""
        words = [before.removesuffix(link) for link in self.links if before.endswith(link)]
        for word in words:
            if word in self.known:
                return (word,)
        return next(filter(None, map(self.whole, words)), ())

    def head(self, word: str) -> tuple[str, ...]:
        """The longest last part that is known, when something that can be a word stands before it."""
        for before, last in cuts(word, LEAST_BEFORE, SHORTEST_HEAD):
            if last in self.known and before not in self.stop:
                return (last,)
        return ()


def cuts(word: str, before: int, after: int) -> Iterator[tuple[str, str]]:
    """Every cut of a word in two with at least so many letters in each, the shortest first part first."""
    for place in range(before, len(word) - after + 1):
        yield word[:place], word[place:]
