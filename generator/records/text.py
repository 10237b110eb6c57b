"""One line of plain text: no markup, no invisible character, no letter of another alphabet that only looks right."""

from __future__ import annotations

import re
from typing import Annotated

from generator.reading.meant import once_encoded
from generator.records.values import as_text, refuse, typed
from generator.texts import N_

ORDINARY = re.compile(r"[A-Za-z0-9\u00c0-\u00ff ,.;:'()\"/+?!%-]*")  # with these signs alone nothing is wrong; most have no other
LONGEST = 32_767  # signs, as in Excel
MARKUP = re.compile(r"<[A-Za-z/!?]|&(?:#\w+|[A-Za-z]\w+);")
TEMPLATE = re.compile(r"\{\{|\{%|\{#|\}\}|%\}|#\}|\$\{")
MARKDOWN = re.compile(
    r"!?\[[^\]\n]*\]\([^)\n]*\)|\[[^\]\n]+\]\[[^\]\n]*\]|\*\*\S[^*\n]*\*\*|__\S[^_\n]*__|^\s*#{1,6}\s|```")
CONTROL = re.compile(
    r"[\x00-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u2028\u2029\u200b-\u200f\u202a-\u202e"
    r"\u2060-\u206f\u2800\u3164\ue000-\uf8ff\ufe00-\ufe0e\ufeff\uffa0\ufff9-\ufffc\U0001d173-\U0001d17a"
    r"\U000e0000-\U000e007f\U000e0100-\U000e01ef]")
# Invisible signs that belong to a picture: a family or a trade is several joined into one, a flag is one with letters behind it.
PICTURES = re.compile(
    r"(?<=[\u203c-\u3299\ufe0f\U0001f000-\U0001faff])(?:\u200d(?=[\u203c-\u3299\U0001f000-\U0001faff])|\ufe0e)|"
    r"(?<=\U0001f3f4)[\U000e0020-\U000e007e]{1,8}\U000e007f")
LATIN = r"[A-Za-z\u00c0-\u024f]"
LOOKALIKE = r"[\u0400-\u052f\u0391\u0392\u0395-\u0397\u0399\u039a\u039c-\u039f\u03a1\u03a4\u03a5\u03a7\u03b9\u03bd\u03bf\u03c1]"
MIXED = re.compile(f"{LATIN}{LOOKALIKE}|{LOOKALIKE}{LATIN}")  # a Greek letter that looks like itself is a unit, such as kΩ
TWICE_ENCODED = re.compile(r"[\u00c2-\u00f4][\u0080-\u00bf\u0152-\u0178\u0192-\u02dc\u2013-\u2122]|\ufffd")
PLACEHOLDERS = {"nan", "NaN", "NaT", "None", "null", "NULL", "undefined", "N/A", "n/a", "#N/A", "[object Object]",
                "TODO", "todo", "tbd", "TBD", "xxx", "XXX", "...", "…", "?", "-", "–", "nog aan te vullen", "in te vullen"}

NOT_KNOWN = {"unknown", "onbekend", "not-applicable", "nvt", "n.v.t."}  # would be shown to readers as a name or a text


def parse_text(value: object) -> str:
    """One line of plain text."""
    text = as_text(value)
    not_empty(text)
    if text.lower() in NOT_KNOWN:
        raise refuse("wrong-type", N_("'%(value)s' is no value, and this field cannot be unknown; look it up, or leave the "
                                      "line out where it may be left out"), value=text)
    if not ORDINARY.fullmatch(text):
        refuse_odd(text)
    return " ".join(text.split())


def not_empty(text: str) -> None:
    """Refuses nothing, and what programs write for it."""
    if not text.strip():
        raise refuse("empty-value", N_("no value is given; write it, write 'unknown', or leave the line out"))
    if text in PLACEHOLDERS:
        raise refuse("empty-value", N_("'%(value)s' is what a program writes for nothing; write the text, or leave the line out"),
                     value=text)
    if len(text) > LONGEST:
        raise refuse("text-too-long", N_("a text of %(signs)s signs is longer than a cell of a table program holds (%(most)s); "
                                            "shorten it"), signs=len(text), most=LONGEST)


def refuse_odd(text: str) -> None:
    """Refuses signs of markup, invisible characters and letters that their author did not mean."""
    visible(text.rstrip("\n"))
    if found := MARKUP.search(text) or TEMPLATE.search(text):
        raise refuse("markup-in-text", N_("'%(value)s' holds '%(found)s'; a text is plain: no HTML and no template signs"),
                     value=text, found=found[0])
    if found := MARKDOWN.search(text):
        raise refuse("markup-in-text", N_("'%(value)s' holds '%(found)s'; a text is plain: write it without Markdown signs"),
                     value=text, found=found[0])
    if not text.isascii():
        well_encoded(text)


def visible(text: str) -> None:
    """Refuses characters that nobody sees, unless they make one picture of several."""
    if CONTROL.search(text) and (found := CONTROL.search(PICTURES.sub("", text))):
        raise refuse("control-character", N_("'%(value)s' holds the invisible character %(character)s; remove it"),
                     value=text, character=f"U+{ord(found[0]):04X}")


def well_encoded(text: str) -> None:
    """Refuses letters that its author did not mean."""
    if text.isascii():
        return
    if found := MIXED.search(text):
        raise refuse("mixed-alphabets",
                     N_("'%(value)s' mixes alphabets inside a word: in '%(found)s' a Greek or Cyrillic letter looks Latin; "
                        "type the word again"), value=text, found=found[0])
    if TWICE_ENCODED.search(text) and (meant := once_encoded(text)) != text:
        raise refuse("broken-letters", N_("'%(value)s' was read in a wrong encoding; type its letters again"), value=text,
                     suggestion=meant)


Text = Annotated[str, *typed(parse_text, type="string", minLength=1)]
