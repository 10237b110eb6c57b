"""Words without case and accents, and words taken apart."""

from __future__ import annotations

import pytest

from generator.texts import Language
from generator.words.compounds import Compounds
from generator.words.folding import Vocabulary, folded, joined, stemmer_of, stop_words, words_of

DUTCH, ENGLISH = Language("nl", "nl_BE"), Language("en", "en_GB")
KNOWN = ("aanvraag", "bouw", "gezondheid", "kaart", "parkeren", "participatie", "vergunning", "zorg", "voor", "recht")


@pytest.mark.parametrize(("written", "expected"), [
    ("Één", "een"), ("CAFÉ", "cafe"), ("e\u0301e\u0301n", "een"), ("İzmir", "izmir"), ("GAS4", "gas4"), ("ﬁets", "fiets"),
    ("a" * 50, "a" * 40), ("سلام", "سلام"), ("नमस्ते", "नमसत"),
])
def test_folded(written: str, expected: str) -> None:
    assert folded(written) == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("foto's, e-mail; GAS4/5", ["foto", "s", "e", "mail", "GAS4", "5"]), ("", []), ("😀 <b>!", ["b"]), ("a_b", ["a", "b"]),
    ("e\u0301\u0301n", ["é", "n"]),
])
def test_words_of(text: str, expected: list[str]) -> None:
    assert words_of(text) == expected


def test_joined() -> None:
    assert joined("Sint-Niklaas") == joined("sint niklaas") == "sintniklaas"


def test_stop_words_come_from_the_catalogue() -> None:
    assert "het" in stop_words(DUTCH)
    assert "het" not in stop_words(ENGLISH)
    assert "the" in stop_words(ENGLISH)


def test_every_language_of_snowball_has_a_stemmer() -> None:
    assert stemmer_of("nl").stemWord("huizen") == "huis"
    assert stemmer_of("en").stemWord("permits") == "permit"
    assert stemmer_of("fr") and stemmer_of("de")
    assert stemmer_of("ja") is None


def test_words_have_numbers() -> None:
    vocabulary = Vocabulary(DUTCH)

    assert vocabulary.text("Het loket, één loket!") == [0, 0]  # "een" says as little as "het"
    assert vocabulary.phrases(["Loket 5", "de E-loketten"]) == [0, 1, 2]
    assert vocabulary.words == {"loket": 0, "5": 1, "loketten": 2}


@pytest.mark.parametrize(("word", "expected"), [
    ("bouwvergunning", ("bouw", "vergunning")), ("bouwvergunningsaanvraag", ("bouw", "vergunning", "aanvraag")),
    ("gezondheidszorg", ("gezondheid", "zorg")), ("burgerparticipatie", ("participatie",)), ("vergunning", ()),
    ("voorrecht", ()), ("parkeerkaart", ("kaart",)), ("xkaart", ()), ("2vergunning", ()), ("kaart" * 8, ("kaart",) * 8),
])
def test_compounds(word: str, expected: tuple[str, ...]) -> None:
    assert Compounds("nl", KNOWN, {"voor"}).parts(word) == expected


def test_english_writes_its_compounds_apart() -> None:
    assert Compounds("en", ("town", "hall"), ()).parts("townhall") == ()
