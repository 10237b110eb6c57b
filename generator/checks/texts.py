"""Texts that are allowed, but that an editor should look at."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import cache

from generator.checks.walking import Path, texts
from generator.problems import Problem, warning
from generator.records.folder import Entry, Records
from generator.texts import N_

ADDRESS = re.compile(r"(?<![\w.+-])([\w.+-]+)@([\w-]+(?:\.[\w-]+)+)")
# Words before the @ that name a function and no person.
FUNCTIONS = re.compile(
    r"(?:info|contact|onthaal|secretariaat|communicatie|pers|press|privacy|dpo|subsidies?|helpdesk|support|noreply|no-reply|"
    r"gemeente|stad|ocmw|loket|burgerzaken|dienst\w*|post|mail|hello|webmaster|redactie|open\w*data|data|digitaal|ict|abb)"
    r"(?:[.+_-]\w+)?", re.IGNORECASE)
TELEPHONE = re.compile(
    r"(?<![\w@.,:/+-])(?:(?:\+|00)32[ ./-]?(?:\(0\)[ ./-]?)?|\(?0)[1-9](?:[ ./()-]{0,2}[0-9]){7,8}(?![\w@]|[.,][0-9])")
NATIONAL = re.compile(r"(?<![\w.,-])[0-9]{2}[. ]?[0-9]{2}[. ]?[0-9]{2}[ -]?[0-9]{3}[. -]?[0-9]{2}(?![\w-]|[.,][0-9])")
ANY = re.compile(r"@|[0-9](?:[ ./()-]{0,2}[0-9]){7}")


def texts_are_composed(records: Records) -> Iterator[Problem]:
    """A letter with its accent is one character (Unicode NFC), so that search and sorting find it."""
    for entry, path, text in all_texts(records, lambda text: not text.isascii()):
        if not unicodedata.is_normalized("NFC", text):
            yield warning(entry.place(*path), "not-composed",
                          N_("'%(value)s' has letters and accents as separate characters; write it with whole letters"),
                          value=text, suggestion=unicodedata.normalize("NFC", text))


def texts_name_no_person(records: Records) -> Iterator[Problem]:
    """No text holds what belongs to a person: an e-mail address, a telephone number, a national number.

    Addresses of a function, such as info@, are fine, and so are numbers of enterprises (KBO, VAT).
    """
    for entry, path, text in all_texts(records, ANY.search):
        for message, found in personal(text):
            yield warning(entry.place(*path), "personal-data", message, value=masked(found))


def all_texts(records: Records, wanted: Callable[[str], object]) -> Iterator[tuple[Entry, Path, str]]:
    """Every text for which `wanted` holds, with its record and path."""
    may_hold = cache(lambda typed: "\\" in typed or wanted(" ".join(typed.split())))
    for entries in records.entries.values():
        for entry in entries:
            if may_hold(entry.spot.typed):  # far cheaper than asking which of its values are texts
                yield from ((entry, path, text) for path, text in texts(entry.record) if wanted(text))


def personal(text: str) -> Iterator[tuple[str, str]]:
    """A message and what was found, for everything that belongs to a person."""
    for found in ADDRESS.finditer(text):
        if not FUNCTIONS.fullmatch(found[1]):
            yield N_("'%(value)s' looks like the e-mail address of a person; leave it out, or name the service"), found[0]
    numbers = [found[0] for found in NATIONAL.finditer(text) if is_national(digits(found[0]))]
    for number in numbers:
        yield N_("'%(value)s' looks like a national register number; leave it out"), number
    for found in TELEPHONE.finditer(text):
        if found[0] not in numbers and is_telephone(found[0]):
            yield N_("'%(value)s' looks like a telephone number; leave it out, or name the service"), found[0]


def digits(text: str) -> str:
    return re.sub(r"[^0-9]", "", text)


def masked(text: str) -> str:
    """Enough to find it, too little to pass it on in a log."""
    return f"{text[:3]}…"


def is_national(number: str) -> bool:
    """Its month exists (also as a BIS number), and its check digits are those of the year 1900 or 2000."""
    month = int(number[2:4]) % 20
    bases = (int(number[:9]), int("2" + number[:9]))
    return month <= 12 and int(number[9:]) in [97 - base % 97 for base in bases]


def is_telephone(text: str) -> bool:
    """As many digits as Belgian numbers have; the number of an enterprise has check digits, and is none."""
    number = digits(text.replace("(0)", ""))
    national = re.sub(r"^(?:0032|32|0)", "", number)
    if len(national) == 9:
        return national[0] == "4" and not is_enterprise("0" + national)
    return len(national) == 8


def is_enterprise(number: str) -> bool:
    """A number of the Crossroads Bank for Enterprises."""
    return int(number[8:]) == 97 - int(number[:8]) % 97
