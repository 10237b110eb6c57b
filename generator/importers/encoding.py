"""Bytes of unknown origin into text: the encoding is detected, and told."""

from __future__ import annotations

import re
from pathlib import Path

from generator.problems import Place, Problem, problem
from generator.reading.text_file import LARGEST
from generator.texts import N_

BINARY = re.compile(r"[\x00-\x08\x0e-\x1f]")
MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe\x00\x00", ""), (b"\x00\x00\xfe\xff", ""), (b"\xff\xfe", "utf-16"),
         (b"\xfe\xff", "utf-16"))
GUESSES = ("utf-8", "cp1252", "latin-1")


def read_bytes(path: Path) -> tuple[bytes, list[Problem]]:
    """The content, or why there is none: it cannot be read, is empty or is too large."""
    place = Place(path.name)
    try:
        if path.stat().st_size > LARGEST:
            return b"", [problem(place, "file-too-large", N_("this file has %(size)s bytes; %(most)s is the most"),
                                 size=path.stat().st_size, most=LARGEST)]
        content = path.read_bytes()
    except (OSError, ValueError) as error:
        return b"", [problem(place, "unreadable-file", N_("this file cannot be read: %(reason)s"),
                             reason=getattr(error, "strerror", None) or error)]
    if not content.strip():
        return b"", [problem(place, "empty-file", N_("this file holds no record"))]
    return content, []


def decode(content: bytes, name: str) -> tuple[str, str, list[Problem]]:
    """Text, name of the encoding, problems. A file that is not text is refused, never cut or mended."""
    marked = next((encoding for mark, encoding in MARKS if content.startswith(mark)), None)
    for encoding in GUESSES if marked is None else (marked,):
        try:
            text = content.decode(encoding or "ascii")
        except UnicodeError:
            continue
        return checked(text, encoding, name)
    return "", "", [problem(Place(name), "import-form", N_("this file is no text in a known encoding; save it as UTF-8"))]


def checked(text: str, encoding: str, name: str) -> tuple[str, str, list[Problem]]:
    """Control characters tell that it was no text after all."""
    found = BINARY.search(text)
    if found is None:
        return text, encoding, []
    before = text[: found.start()]
    line = before.count("\n") + 1
    place = Place(name, line, found.start() - before.rfind("\n"))
    return "", "", [problem(place, "import-form", N_("this file is no text: it holds the character %(character)s"),
                            character=f"U+{ord(found[0]):04X}")]


def read_any_text(path: Path) -> tuple[str, str, list[Problem]]:
    """Text, encoding and problems of a file; line ends become one newline each."""
    content, problems = read_bytes(path)
    if problems:
        return "", "", problems
    text, encoding, problems = decode(content, path.name)
    return text.replace("\r\n", "\n").replace("\r", "\n"), encoding, problems
