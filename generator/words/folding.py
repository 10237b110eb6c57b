"""Texts as words: without case and accents, without words that say nothing. assets/search-words.js does the same."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache, lru_cache
from itertools import chain
from unicodedata import category, normalize

from babel import Locale
from snowballstemmer import algorithms, stemmer

from generator.texts import N_, Language

WORD = re.compile(r"[^\W_]+")  # letters and digits
LONGEST = 40  # letters of a word that count
STOP_WORDS = N_("a an and are as at be but by for from had has have he her his i if in into is it its me my no not of on or our "
                "she so that the their them then there they this to us was we were what when where which who will with you your")


def folded(word: str) -> str:
    """Without accents and case."""
    if not word.isascii():
        word = "".join(sign for sign in normalize("NFKD", word) if not category(sign).startswith("M"))
    return word.lower()[:LONGEST]


def words_of(text: str) -> list[str]:
    """The words of a text as they stand there."""
    return WORD.findall(normalize("NFC", text))


def joined(text: str) -> str:
    """A name in one word, however it is divided: Sint-Niklaas and Sint Niklaas alike."""
    return "".join(map(folded, words_of(text)))


def stop_words(language: Language) -> frozenset[str]:
    """Words that say nothing; a language names its own in its catalogue."""
    return frozenset(map(folded, words_of(language.gettext(STOP_WORDS))))


@lru_cache(maxsize=2)
def stemmer_of(code: str):
    """What gives the stem of a word; None where Snowball does not know the language."""
    name = (Locale.parse(code).english_name or "").lower()
    return stemmer(name) if name in algorithms() else None


class ByPiece(dict):
    """What stands between two spaces -> what `make` gives for it, made once: texts repeat, comma and all, what others hold."""

    def __init__(self, make: Callable[[str], tuple[str, ...]]) -> None:
        super().__init__()
        self.make = make

    def __missing__(self, piece: str) -> tuple[str, ...]:
        found = self[piece] = self.make(piece)
        return found

    def all_of(self, pieces: Iterable[str]) -> set[str]:
        """What pieces give, without order."""
        return set().union(*map(self.__getitem__, pieces))


class Vocabulary(dict):
    """What stands between two spaces -> the numbers of its words among `words`, which are folded; it grows by whoever asks.

    So whatever was seen once, comma and all, is looked up and not read again: it makes reading three times faster.
    """

    def __init__(self, language: Language) -> None:
        super().__init__()
        self.stop = stop_words(language)
        self.words: dict[str, int] = {}
        self.phrase = cache(self.text)

    def __missing__(self, piece: str) -> list[int]:
        words = [word for word in map(folded, words_of(piece)) if word not in self.stop and (len(word) > 1 or word.isdigit())]
        numbers = self[piece] = [self.words.setdefault(word, len(self.words)) for word in words]
        return numbers

    def text(self, text: str) -> list[int]:
        """The words of a text by number, without those that say nothing."""
        return list(chain.from_iterable(map(self.__getitem__, text.split())))

    def phrases(self, phrases: Iterable[str]) -> list[int]:
        """The same for names and single words, which stand in many documents."""
        return list(chain.from_iterable(map(self.phrase, phrases)))
