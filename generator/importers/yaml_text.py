"""Values as YAML text in the form of the files in data/."""

from __future__ import annotations

import re

from generator.reading.yaml_file import EMPTY

PLAIN = re.compile(r"[^\W_](?:[\w ,.;()/’‘“”'–+&!?-]|:(?=\S))*")


def scalar(text: str) -> str:
    """The value on one line, in quotes where a plain word could be read otherwise."""
    if PLAIN.fullmatch(text) and text == text.strip() and text.isprintable() and not text.endswith(":") and text not in EMPTY:
        return text
    return '"' + "".join(escaped(character) for character in text) + '"'


def escaped(character: str) -> str:
    if character in '"\\':
        return f"\\{character}"
    if character == "\n":
        return "\\n"
    return character if character.isprintable() else f"\\U{ord(character):08x}"
