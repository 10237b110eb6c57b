"""Bytes of unknown origin into text: the encoding is detected, and told."""

from __future__ import annotations

import re
from pathlib import Path

from generator.importers.letters import RARE, likely
from generator.problems import Place, Problem, errors, problem, warning
from generator.texts import N_

LARGEST = 64 * 1024 * 1024  # bytes; somebody else's file, of which several copies are in memory at once
BINARY = re.compile(r"[\x00-\x08\x0e-\x1f]")
MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe\x00\x00", "utf-32"), (b"\x00\x00\xfe\xff", "utf-32"),
         (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
SEVERAL = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
END_OF_DOS = b"\x1a"


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


def decode(content: bytes, name: str, given: str = "") -> tuple[str, str, list[Problem]]:
    """Text, name of the encoding, problems. A file that is not text is refused, never cut or mended.

    A doubt about the encoding is a warning, and the text is there; `given` is what an editor says it is.
    """
    content = content.removesuffix(END_OF_DOS)
    marked = next((encoding for mark, encoding in MARKS if content.startswith(mark)), "") or given
    encoding, doubts = (marked, []) if marked else detected(content, name)
    if errors(doubts):
        return "", "", doubts
    try:
        return checked(content.decode(encoding), encoding, name, doubts)
    except UnicodeError as error:
        line = content[:error.start].count(b"\n") + 1 if isinstance(error, UnicodeDecodeError) else 1
        return "", "", [problem(Place(name, line), "import-form",
                                N_("this file is no text in a known encoding; save it as UTF-8"))]


def detected(content: bytes, name: str) -> tuple[str, list[Problem]]:
    """The encoding of a file without a mark, and what an editor must look at."""
    try:
        content.decode("utf-8")
    except UnicodeDecodeError as error:
        place = Place(name, content[:error.start].count(b"\n") + 1)
    else:
        return "utf-8", []
    whole = SEVERAL.findall(content)
    if sum(map(len, whole)) > len(re.findall(rb"[\x80-\xff]", content)) / 2:
        return "", [problem(place, "import-form", N_("this line is not UTF-8, and the rest of the file is; save it again"))]
    fitting = likely(content) or [("latin-1", 1.0)]
    best, share = fitting[0]
    text = content.decode(best)
    others = [other for other, unfit in fitting[1:] if unfit == share and other not in RARE and content.decode(other) != text]
    if others or share > 0.1:
        return best, [warning(place, "import-detected",
                              N_("read as %(encoding)s, which is not certain (%(others)s); look at words with accents, or give "
                                 "`encoding` in a mapping"), encoding=best, others=", ".join(others) or "?")]
    return best, []


def checked(text: str, encoding: str, name: str, doubts: list[Problem]) -> tuple[str, str, list[Problem]]:
    """Control characters tell that it was no text after all."""
    found = BINARY.search(text)
    if found is None:
        return text, encoding, doubts
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
