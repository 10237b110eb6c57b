"""What a text is about, as units that another text can share: stems, parts of compounds, and groups of related words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from copy import copy
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from generator.records.word_group import Tells, WordGroup, Words
from generator.texts import Language
from generator.words.compounds import Compounds
from generator.words.folding import ByPiece, folded, stemmer_of, stop_words, words_of

TITLE, TEXT, NEAR = 1.0, 0.8, 0.4  # weight of what stands in a title, in a text, and of what only has to do with it
PARTLY = 0.5  # what a group counts that only says something beside another topic
BARE = 0.6  # less of it when the word is in no group: nobody said that it tells what a text is about
GROUP = "@"  # before the id of a group, so that it is no stem

Phrase = tuple[str, ...]  # stems that all stand in a text


@dataclass(frozen=True)
class Group:
    """A group of related words in one language, as stems."""

    id: str
    label: str  # its first word, for readers
    words: tuple[Phrase, ...]
    near: tuple[Phrase, ...]
    tells: float = 1.0  # how much it says of what a text is about

    def weight(self, title: Set[str], everything: Set[str]) -> float:
        """How much a text with these stems, some of them in its title, has to do with the group; 0 when nothing."""
        if any(map(title.issuperset, self.words)):
            return TITLE
        if any(map(everything.issuperset, self.words)):
            return TEXT
        return NEAR if any(map(everything.issuperset, self.near)) else 0.0


class Meaning(dict[str, float]):
    """Unit -> weight. A unit is a stem, or `@` and the id of a group."""

    __slots__ = ("telling",)

    telling: dict[str, float]  # those that tell that two projects resemble one another; `Reader.telling` sets it


class Reader:
    """Reads the texts of a language: their words, the groups that these belong to, and which words tell little."""

    def __init__(self, language: Language, groups: Iterable[WordGroup], pieces: Iterable[str]) -> None:
        """`pieces` of all texts that are compared: compounds are made of their words and of those of the groups."""
        self.code, self.stop = language.code, stop_words(language)
        self.stemmer = stemmer_of(language.code)
        self.stems: dict[str, str] = {}
        self.folded = ByPiece(self.folded_words)
        self.told = ByPiece(self.units_of)
        self.by_word: dict[str, tuple[str, ...]] = {}
        groups = list(groups)
        self.stems.update((word, word) for word in self.told_apart(groups))
        self.little = frozenset(stem for group in groups if group.tells is Tells.LITTLE
                                for word in self.given(group.words) for stem in self.stems_of(word))
        self.groups = tuple(self.group(each) for each in groups if each.tells is not Tells.LITTLE and any(self.given(each.words)))
        given = (word for each in groups for words in (each.words, each.near) for word in self.given(words))
        self.of_groups = self.folded.all_of(chain.from_iterable(map(str.split, given)))
        self.knows(self.vocabulary(pieces))

    def vocabulary(self, pieces: Iterable[str]) -> set[str]:
        """The folded words of pieces, and those of the groups."""
        return self.folded.all_of(pieces) | self.of_groups

    def knows(self, words: set[str]) -> None:
        """From now on it takes compounds apart into these; only a reader that nobody asked anything may be told."""
        self.known = words
        self.compounds = Compounds(self.code, words, self.stop)

    @classmethod
    def of(cls, language: Language, groups: Iterable[WordGroup], pieces: Iterable[str], former: Reader | None) -> Reader:
        """A reader for these pieces; `former` is one of the same language and groups, which may still be right for them."""
        if former is None:
            return cls(language, groups, pieces)
        words = former.vocabulary(pieces)
        return former if words == former.known else former.after(words)

    def after(self, words: set[str]) -> Reader:
        """One that knows these words; what it takes apart as this one does, it need not take apart again."""
        found = copy(self)
        found.knows(words)
        others = tuple(words ^ self.known)  # a set that was large is slow to walk through
        found.by_word = {word: units for word, units in self.by_word.items() if not any(map(word.__contains__, others))}
        found.told = ByPiece(found.units_of)
        found.told.update((piece, units) for piece, units in self.told.items()
                          if all(word in found.by_word for word in self.folded[piece]))
        return found

    def differences(self, other: Reader) -> set[str]:
        """The pieces that were read, and that another reader of the same language and groups takes apart otherwise."""
        return set() if other is self else {piece for piece, units in list(self.told.items()) if other.told[piece] != units}

    def told_apart(self, groups: Iterable[WordGroup]) -> list[str]:
        """Words that editors listed elsewhere than the word that is their stem (parking, park): those keep all their letters."""
        places: dict[str, set[tuple[str, bool]]] = {}
        for group in groups:
            for is_near, words in enumerate((group.words, group.near)):
                for found in map(self.folded_words, self.given(words)):
                    if len(found) == 1:
                        places.setdefault(found[0], set()).add((group.id, bool(is_near)))
        return [word for word, its in places.items() if its.isdisjoint(places.get(self.stem(word), its))]

    def given(self, words: Words) -> tuple[str, ...]:
        """The words of a group in this language."""
        return dict(words).get(self.code, ())

    def group(self, group: WordGroup) -> Group:
        words, near = (tuple(self.phrases(self.given(each))) for each in (group.words, group.near))
        return Group(group.id, self.given(group.words)[0], words, near, PARTLY if group.tells is Tells.PARTLY else 1.0)

    def phrases(self, words: Iterable[str]) -> Iterator[Phrase]:
        """The words of a group as stems; a word of several of which one that tells little is left says nothing on its own."""
        for word in words:
            stems = tuple(dict.fromkeys(self.stems_of(word)))
            if stems and not self.little.issuperset(stems):
                yield stems

    def folded_words(self, text: str) -> tuple[str, ...]:
        """The words of a text that may tell what it is about."""
        return tuple(word for word in map(folded, words_of(text)) if len(word) > 1 and word not in self.stop)

    def stem(self, word: str) -> str:
        """What the forms of a folded word share; the word itself in a language without a stemmer."""
        if word not in self.stems:
            self.stems[word] = self.stemmer.stemWord(word) if self.stemmer else word
        return self.stems[word]

    def stems_of(self, text: str) -> list[str]:
        return [self.stem(word) for word in self.folded_words(text)]

    def units(self, word: str) -> tuple[str, ...]:
        """The stem of a folded word, and those of its parts, unless the editors listed it as a whole."""
        if word not in self.by_word:
            parts = () if self.stem(word) in self.listed else self.compounds.parts(word)
            self.by_word[word] = (self.stem(word), *map(self.stem, parts))
        return self.by_word[word]

    def units_of(self, text: str) -> tuple[str, ...]:
        """The stems of a text, and of the parts of its compounds."""
        return tuple(chain.from_iterable(map(self.units, self.folded_words(text))))

    @cached_property
    def tells(self) -> dict[str, float]:
        """Unit of a group -> how much it says of what a text is about."""
        return {f"{GROUP}{group.id}": group.tells for group in self.groups}

    @cached_property
    def listed(self) -> frozenset[str]:
        """The stems that groups name on their own."""
        return frozenset(phrase[0] for group in self.groups for phrase in (*group.words, *group.near) if len(phrase) == 1)

    @cached_property
    def groups_by_stem(self) -> dict[str, dict[str, Group]]:
        """Each stem with the groups that name it, by unit, so that no text is held against all groups."""
        found: dict[str, dict[str, Group]] = {}
        for group in self.groups:
            for stem in chain(*group.words, *group.near):
                found.setdefault(stem, {})[f"{GROUP}{group.id}"] = group
        return found

    def meaning(self, title: str, text: str) -> Meaning:
        """Of a title and the text below it."""
        in_title, in_text = (frozenset().union(*map(self.told.__getitem__, each.split())) for each in (title, text))
        everything = in_title | in_text
        found = Meaning((stem, TITLE if stem in in_title else TEXT) for stem in everything)
        named: dict[str, Group] = {}
        for stem in everything:
            if stem in self.groups_by_stem:
                named |= self.groups_by_stem[stem]
            else:
                found[stem] *= BARE
        for unit, group in named.items():
            if weight := group.weight(in_title, everything):
                found[unit] = weight
        return found

    def telling(self, meaning: Meaning) -> dict[str, float]:
        """Of a meaning, what tells that two projects resemble one another.

        A stem goes without saying where a group of its own stands. It is made once for each meaning.
        """
        if not hasattr(meaning, "telling"):
            meaning.telling = {unit: weight for unit, weight in meaning.items()
                               if unit not in self.little and meaning.keys().isdisjoint(self.groups_by_stem.get(unit, ()))}
        return meaning.telling
