"""Which encoding makes words of the bytes: the letters must be those of one language of Europe.

Own counting instead of a library: those that exist guess by statistics, and on a short list they took Polish for
Western and Portuguese for Polish.
"""

from __future__ import annotations

import re
from collections import Counter

WESTERN = ("àáâäçèéêëíîïñóôöùúûü", "àâæçèéêëîïôœùûüÿ", "äöüßé", "áéíñóúüïçàèòª", "áàâãçéêíóôõú", "àèéìíîòóùú", "åäæéöøüô",
           "áðéíóúýþæö", "äöõüšž")
CENTRAL = ("ąćęłńóśźż", "áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž", "áéíóöőúüű", "čćđšž", "ăâîşţ", "äöüßé")
BALTIC = ("ąčęėįšųūž", "āčēģīķļņšūž", "äöõüšž")
TURKISH = ("çğıöşüâîi̇",)
GREEK = ("αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ",)
CYRILLIC = ("абвгдежзийклмнопрстуфхцчшщъьюя",)
# The first of equals is taken. The rare ones are taken when they alone fit best, and never named as a doubt.
ENCODINGS = {"cp1252": WESTERN, "iso8859-15": WESTERN, "cp1250": CENTRAL, "iso8859-2": CENTRAL, "cp1257": BALTIC,
             "cp1253": GREEK, "iso8859-7": GREEK, "cp1251": CYRILLIC, "cp1254": TURKISH,
             "mac-roman": WESTERN, "cp850": WESTERN, "cp852": CENTRAL}
RARE = ("cp1257", "cp1254", "mac-roman", "cp850", "cp852")
WORD = re.compile(rb"[A-Za-z\x80-\xff]*[\x80-\xff][A-Za-z\x80-\xff]*")
MOST_WORDS = 20_000
AROUND = set("’‘‚“”„«»‹›–—…•·¿¡\u00a0\u00ad´")  # signs before or after a word
INSIDE = set("’–—·\u00a0\u00ad")  # signs that stand between two letters of a word
ALONE = set("°ºª²³½¼¾€§©®™±×µ£") | AROUND


def likely(content: bytes) -> list[tuple[str, float]]:
    """Encodings that can read the bytes, each with the share of letters that fit no language; the likeliest first."""
    words = Counter(WORD.findall(content)).most_common(MOST_WORDS)
    shares = [(name, share) for name, alphabets in ENCODINGS.items()
              if (share := unfit(words, name, alphabets)) is not None and can_read(content, name)]
    return sorted(shares, key=lambda pair: pair[1])


def can_read(content: bytes, encoding: str) -> bool:
    try:
        content.decode(encoding)
    except UnicodeError:
        return False
    return True


def unfit(words: list[tuple[bytes, int]], encoding: str, alphabets: tuple[str, ...]) -> float | None:
    """The share of signs that no word of the best fitting language has; None when a word cannot be read."""
    try:
        texts = [(word.decode(encoding), count) for word, count in words]
    except UnicodeError:
        return None
    total = sum(len(text) * count for text, count in texts) or 1
    return min(sum(misfits(text, set(alphabet)) * count for text, count in texts) for alphabet in alphabets) / total


def misfits(text: str, alphabet: set[str]) -> int:
    """How many signs of a word are none of this language."""
    latin = "α" not in alphabet and "а" not in alphabet
    return sum(not fits(before, sign, after, alphabet, latin) for before, sign, after in zip(f" {text}", text, f"{text[1:]} ",
                                                                                           strict=False))


def fits(before: str, sign: str, after: str, alphabet: set[str], latin: bool) -> bool:
    """Whether a sign can stand between these two."""
    if sign.isascii():
        return latin or not sign.isalpha()
    if not sign.isalpha() or sign in "ªºµ":
        if before.isalpha() and after.isalpha():
            return sign in INSIDE
        return sign in AROUND or (sign in ALONE and not after.isalpha())
    capital = sign.isupper() and (before.islower() or (before.isupper() and after.islower()))
    misplaced = capital or (sign == "ς" and after.isalpha())
    return sign.lower() in alphabet and not misplaced
