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

ADDRESS = re.compile(r"(?<![\w.+-])([\w.+-]+)(?:@|\uff20| ?[(\[](?:at|apenstaartje)[)\]] ?)([\w-]+(?:\.[\w-]+)+)", re.IGNORECASE)
# Words in the part before the @ that name a function, a service or a subject and no person.
FUNCTIONS = re.compile(
    r"(?:info\w*|contact\w*|onthaal\w*|\w*secretariaat|secretaris|burgemeester|schepen\w*|communicatie|pers|press|privacy|dpo|gdpr|"
    r"subsidies?|helpdesk|support|steunpunt|noreply|no|reply|gemeente\w*|stad\w*|ocmw|bestuur\w*|bestuurszaken|lokaal|lokale|\w+loket|"
    r"loket|\w+zaken|dienst\w*|\w+dienst\w*|post|mail|hello|hallo|webmaster|redactie|open\w*data|data|digita\w+|ict|it|abb|gzg|vvsg|"
    r"team\w*|project\w*|\w+project\w*|programma\w*|\w*participatie|inspraak|vergunning\w*|omgeving\w*|mobiliteit|parkeren|wonen|"
    r"bib\w*|innovatie|smart\w*|klachten|meldpunt|meldingen|klant\w*|balie|bevolking|welzijn|sociaal\w*|jeugd|sport|cultuur|milieu|"
    r"toerisme|onderwijs|kinderopvang|financ\w+|personeel|hr|jobs|vacatures|archief|juridisch\w*|aankoop\w*|facturen|boekhouding|"
    r"economie|ondernem\w+|binnenland|agentschap|vlaanderen|beleid\w*|kabinet|raad\w*|college|politie\w*|brandweer|\w+punt|"
    r"\w+team|\w+beheer|welkom|algemeen|vragen|aanvra\w+|inschrijv\w+|reservati\w+|nieuws\w*|servicedesk|service|servicepunt|admin)",
    re.IGNORECASE)
# Mailboxes that people have at home; whatever stands before the @ there is somebody's.
AT_HOME = re.compile(r"(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|icloud|me|proton|protonmail|pm|telenet|skynet|scarlet|"
                     r"proximus|pandora|belgacom|voo|mobistar|orange)\.\w+", re.IGNORECASE)
TELEPHONE = re.compile(
    r"(?<![\w@.,:/+-])(?:(?:\+|00)32[ ./-]?(?:\(0\)[ ./-]?)?|\(?0)[1-9](?:[ ./()-]{0,2}[0-9]){7,8}(?![\w@]|[.,][0-9])")
NATIONAL = re.compile(r"(?<![\w.,-])[0-9]{2}[. ]?[0-9]{2}[. ]?[0-9]{2}[ -]?[0-9]{3}[. -]?[0-9]{2}(?![\w-]|[.,][0-9])")
ACCOUNT = re.compile(r"\bBE[0-9]{2}(?: ?[0-9]{4}){3}\b")
FREE = re.compile(r"(?:\+32|0032|0)[ ./-]?(?:70|78|800|90[0-9])")  # numbers of services, such as 0800
AT = ("@", "\uff20", "(at", "[at", "(apen", "[apen")
LONG_NUMBER = re.compile(r"[0-9](?:[ ./()-]{0,2}[0-9]){7}")
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
    """No text holds what belongs to a person: an e-mail address, a telephone number, a national number.

    Addresses of a function, such as info@, are fine, and so are numbers of enterprises (KBO, VAT).
    """
    for entry, path, text in all_texts(records, may_be_personal):
        for message, found in personal(text):
            yield warning(entry.place(*path), "personal-data", message, value=masked(found))


def is_odd(text: str) -> bool:
    """Its letters could be others than they seem; cheap, since every text is asked, and the file that it stands in before."""
    return not text.isascii() and bool(
        not unicodedata.is_normalized("NFC", text) or DRAWN.search(text) or TWO_FOREIGN.search(text))


def may_be_personal(text: str) -> bool:
    """It holds a sign of an address or as many digits as a number has; cheap, since every text is asked."""
    lower = text.lower()
    return any(sign in lower for sign in AT) or bool(LONG_NUMBER.search(" ".join(text.split())))


def all_texts(records: Records, wanted: Callable[[str], bool]) -> Iterator[tuple[Entry, Path, str]]:
    """Every text for which `wanted` holds, with its record and path; of a longer text it holds if it does of a part."""
    may_hold = cache(lambda typed: "\\" in typed or wanted(typed))  # behind a \ a sign may be meant that is not there
    for entries in records.entries.values():
        for entry in entries:
            if may_hold(entry.spot.typed):  # far cheaper than asking which of its values are texts
                yield from ((entry, path, text) for path, text in texts(entry.record, wanted))


def personal(text: str) -> Iterator[tuple[str, str]]:
    """A message and what was found, for everything that belongs to a person."""
    for found in ADDRESS.finditer(text):
        if is_somebody(found[1], found[2]):
            yield N_("'%(value)s' looks like the e-mail address of a person; leave it out, or name the service"), found[0]
    numbers = [found[0] for found in NATIONAL.finditer(text) if is_national(digits(found[0]))]
    for number in numbers:
        yield N_("'%(value)s' looks like a national register number; leave it out"), number
    for found in ACCOUNT.finditer(text):
        if is_account(found[0]):
            yield N_("'%(value)s' looks like a bank account; leave it out"), found[0]
    for found in TELEPHONE.finditer(text):
        if is_telephone(found[0]) and not any(found[0] in number for number in numbers):
            yield N_("'%(value)s' looks like a telephone number; leave it out, or name the service"), found[0]


def is_somebody(name: str, host: str) -> bool:
    """No part of the name is a function; a mailbox at home is somebody's unless its whole name is one."""
    words = [word for word in re.split(r"[.+_-]|[0-9]+", name) if word]
    functions = [word for word in words if FUNCTIONS.fullmatch(word)]
    return len(functions) < len(words) if AT_HOME.fullmatch(host) else not functions


def is_account(text: str) -> bool:
    """An IBAN of Belgium, by its check digits (B is 11 and E is 14)."""
    number = digits(text)
    return int(number[2:] + "1114" + number[:2]) % 97 == 1


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
    """As many digits as Belgian numbers have; that of a service or an enterprise is nobody's."""
    if FREE.match(text):
        return False
    number = digits(text.replace("(0)", ""))
    national = re.sub(r"^(?:0032|32|0)", "", number)
    if len(national) == 9:
        return national[0] == "4" and not is_enterprise("0" + national)
    return len(national) == 8


def is_enterprise(number: str) -> bool:
    """A number of the Crossroads Bank for Enterprises."""
    return int(number[8:]) == 97 - int(number[:8]) % 97
