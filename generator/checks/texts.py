"""Texts that are allowed, but that an editor should look at."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import cache

from generator.checks.personal import may_be_personal, personal
from generator.checks.walking import Path, texts
from generator.problems import Problem, warning
from generator.records.folder import Entry, Records
from generator.texts import N_

# Letters that are drawn as Latin ones but are others: of mathematics, full width, ligatures.
DRAWN = re.compile("[\U0001d400-\U0001d7ff\uff21-\uff3a\uff41-\uff5a\ufb00-\ufb06]")
# A word of nothing but Cyrillic or Greek letters that look Latin.
FOREIGN = "[аеорсухіјѕһԁԛԝАВЕЅІЈКМНОРСТУХΑΒΕΖΗΙΚΜΝΟΡΤΥΧονρ]"
DISGUISED = re.compile(rf"(?<!\w){FOREIGN}{{2,}}(?!\w)")
TWO_FOREIGN = re.compile(FOREIGN + "{2}")


def texts_are_composed(records: Records) -> Iterator[Problem]:
    """A letter with its accent is one character (Unicode NFC), and a letter is the one that it looks like."""
    for entry, path, text in all_texts(records, is_odd):
        if not unicodedata.is_normalized("NFC", text):
            yield warning(entry.place(*path), "not-composed",
                          N_("'%(value)s' has letters and accents as separate characters; write it with whole letters"),
                          value=text, suggestion=unicodedata.normalize("NFC", text))
        if found := DRAWN.search(text):
            yield warning(entry.place(*path), "lookalike-letters",
                          N_("'%(value)s' has the sign '%(found)s', which only looks like a letter; type it as letters"),
                          value=text, found=found[0],
                          suggestion=DRAWN.sub(lambda one: unicodedata.normalize("NFKC", one[0]), text))
        if re.search("[a-z]", text) and (found := DISGUISED.search(text)):
            yield warning(entry.place(*path), "lookalike-letters",
                          N_("'%(found)s' in '%(value)s' is written in Greek or Cyrillic letters that look Latin; type the "
                             "word again"), value=text, found=found[0])


def texts_name_no_person(records: Records) -> Iterator[Problem]:
    """No text holds what belongs to a person: a name with a form of address, an e-mail address, a telephone number, a national
    number.

    Addresses of a function, such as info@, are fine, and so are numbers of enterprises (KBO, VAT).
    """
    for entry, path, text in all_texts(records, may_be_personal):
        for message, found in personal(text):
            yield warning(entry.place(*path), "personal-data", message, value=masked(found))


def is_odd(text: str) -> bool:
    """Its letters could be others than they seem; cheap, since every text is asked, and the file that it stands in before."""
    return not text.isascii() and bool(
        not unicodedata.is_normalized("NFC", text) or DRAWN.search(text) or TWO_FOREIGN.search(text))


def all_texts(records: Records, wanted: Callable[[str], bool]) -> Iterator[tuple[Entry, Path, str]]:
    """Every text for which `wanted` holds, with its record and path; of a longer text it holds if it does of a part."""
    may_hold = cache(lambda typed: "\\" in typed or wanted(typed))  # behind a \ a sign may be meant that is not there
    for entries in records.entries.values():
        for entry in entries:
            if may_hold(entry.spot.typed):  # far cheaper than asking which of its values are texts
                yield from ((entry, path, text) for path, text in texts(entry.record, wanted))


def masked(text: str) -> str:
    """Enough to find it, too little to pass it on in a log."""
    return f"{text[:3]}…"
