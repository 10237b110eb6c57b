"""What belongs to a person: known by its form, and where it has check digits by those."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

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
# A form of address and the name behind it.
PERSON = re.compile(
    r"(?<!\w)(?:(?:[Dd]hr|[Mm]evr|[Mm]w|[Mm]r|[Mm]rs|[Mm]s|[Dd]r|[Ii]r)\.|[Mm]evrouw|[Mm]eneer|[Dd]e [Hh]eer|[Mm]adame|"
    r"[Mm]onsieur) "
    r"(?:[A-Z\u00c0-\u00de]\. ?)*(?:(?:[Vv]an|[Dd]e|[Dd]en|[Dd]er) ){0,2}[A-Z\u00c0-\u00de]['’]?\w[\w'’-]*")
TITLES = ("hr. ", "mevr", "mw. ", "mr. ", "rs. ", "ms. ", "dr. ", "ir. ", "meneer ", "de heer ", "madame ", "monsieur ")
AT = ("@", "\uff20", "(at", "[at", "(apen", "[apen")
SIGNS = AT + TITLES
LONG_NUMBER = re.compile(r"[0-9](?:[ ./()-]{0,2}[0-9]){7}")


def may_be_personal(text: str) -> bool:
    """It holds a sign of an address or of a name, or as many digits as a number has; cheap, since every text is asked."""
    lower = text.lower()
    return any(sign in lower for sign in SIGNS) or bool(LONG_NUMBER.search(" ".join(text.split())))


def personal(text: str) -> Iterator[tuple[str, str]]:
    """A message and what was found, for everything that belongs to a person; what is part of something else is told once."""
    told: list[str] = []
    for pattern, is_personal, message in FORMS:
        for found in pattern.finditer(text):
            if is_personal(found) and not any(found[0] in earlier for earlier in told):
                told.append(found[0])
                yield message, found[0]


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


FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], bool], str], ...] = (
    (ADDRESS, lambda found: is_somebody(found[1], found[2]),
     N_("'%(value)s' looks like the e-mail address of a person; leave it out, or name the service")),
    (NATIONAL, lambda found: is_national(digits(found[0])),
     N_("'%(value)s' looks like a national register number; leave it out")),
    (ACCOUNT, lambda found: is_account(found[0]), N_("'%(value)s' looks like a bank account; leave it out")),
    (TELEPHONE, lambda found: is_telephone(found[0]),
     N_("'%(value)s' looks like a telephone number; leave it out, or name the service")),
    (PERSON, lambda found: True, N_("'%(value)s' looks like the name of a person; leave it out, or name the service")),
)
