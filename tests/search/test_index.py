"""The files of the index say which documents have a word, and how much it weighs there."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from index_reading import DUTCH, document, entries, files_of, levels

from generator.search import pieces
from generator.texts import Language
from generator.words.folding import Vocabulary, stemmer_of

WORDS = st.sampled_from(["loket", "loketten", "huis", "huizen", "Één", "een", "2024", "bouw", "bouwloket", "ﬁets", "𐐀𐐨",
                         "\uff21bc", "gemeente", "parkeren", "é", "zzz"])
TEXTS = st.lists(WORDS, max_size=8).map(" ".join)


def test_a_title_weighs_more_than_a_text() -> None:
    files = files_of([document("Loket"), document("Huis", "een loket"), document("Niets")])

    found = levels(files, "loket")
    assert found.keys() == {0, 1}
    assert found[0] > found[1]


def test_forms_of_a_word_find_the_same() -> None:
    files = files_of([document("Huis"), document("Huizen")])

    assert levels(files, "huis").keys() == levels(files, "huizen").keys() == {0, 1}


def test_a_part_of_a_compound_finds_it_and_weighs_less() -> None:
    files = files_of([document("bouwvergunning"), document("vergunning"), document("bouw")])

    assert levels(files, "bouwvergunning").keys() == {0}
    assert levels(files, "vergunning").keys() == {0, 1}
    assert levels(files, "vergunning")[0] < levels(files, "vergunning")[1]
    stems = {word: stem for word, stem, _ in entries(files)}
    assert [stems["bouw"], stems["vergunning"]] in [parts for _, _, parts in entries(files)]


def test_who_is_called_so_stands_above_all() -> None:
    files = files_of([document("Gent Gent Gent", "gent"), document("Gent", kind="municipalities", names=("Gent", "Gand")),
                      document("Gent", kind="provinces"), document("Ledeberg", kind="former", other_names=("Gent",))])

    assert sorted(levels(files, "gent="), key=levels(files, "gent=").get, reverse=True) == [1, 2, 3]
    assert levels(files, "gand=").keys() == levels(files, "gand").keys() == {1}
    assert min(levels(files, "gent=").values()) > max(levels(files, "gent").values())


def test_a_place_is_no_part_of_a_word() -> None:
    files = files_of([document("betalen"), document("Talen", kind="municipalities")])

    assert levels(files, "talen").keys() == {1} or stemmer_of("nl").stemWord("talen") == stemmer_of("nl").stemWord("betalen")


def test_kinds_are_told_with_their_first_document() -> None:
    files = files_of([document("A"), document("B"), document("C", kind="themes")])

    assert files["index.json"]["kinds"] == [["projects", "Project", "Projecten", 0], ["themes", "Thema", "Thema's", 2]]
    assert files["index.json"]["documents"] == 3


def test_results_show_a_short_description() -> None:
    long = "Dit is een zin. " * 30
    files = files_of([document("Kort", "Een zin."), document("Lang", long)])

    assert files["shown/0.json"][0] == ["Kort", "x/Kort/", "Een zin."]
    assert len(files["shown/0.json"][1][2]) <= pieces.DESCRIPTION + 1
    assert files["shown/0.json"][1][2].endswith(" is…")


def test_no_document_is_an_empty_index() -> None:
    files = files_of([])

    assert files["index.json"]["documents"] == 0
    assert list(entries(files)) == []


def test_a_language_without_a_stemmer_is_searched_by_words() -> None:
    files = files_of([document("huis"), document("huizen")], Language("ja", "ja_JP"))

    assert levels(files, "huis").keys() == {0}


@given(st.lists(st.tuples(TEXTS, TEXTS), min_size=1, max_size=12))
def test_every_word_finds_the_documents_that_have_it(texts: list[tuple[str, str]]) -> None:
    """Held against looking through all of them, with pieces so small that there are many."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("WORDS", "POSTINGS", "SHOWN"):
            patch.setattr(pieces, name, 3)
        files = files_of([document(title, text) for title, text in texts])
    words = [word for word, _, _ in entries(files)]
    assert words == sorted(set(words), key=lambda word: word.encode("utf-16-be"))
    having = [{stem_of(word) for word in read(f"{title} {text}")} for title, text in texts]
    parts = {word: {stem for stem in parts} for word, _, parts in entries(files)}
    stems = {word: stem for word, stem, _ in entries(files)}
    for word in words:
        through = {other for other, found in parts.items() if stems[word] in found}
        expected = {number for number, has in enumerate(having)
                    if stem_of(word) in has or any(other in read(" ".join(texts[number])) for other in through)}
        assert levels(files, word).keys() == expected


def read(text: str) -> list[str]:
    vocabulary = Vocabulary(DUTCH)
    vocabulary.text(text)
    return list(vocabulary.words)


def stem_of(word: str) -> str:
    return stemmer_of("nl").stemWord(word) if word.isalpha() else word
