"""A file into text, or the place where it stops being UTF-8."""

from __future__ import annotations

import os
import re
import stat
from bisect import bisect_right
from pathlib import Path

from generator.problems import Place, Problem, problem
from generator.texts import N_

LARGEST = 64 * 1024 * 1024  # bytes
LARGEST_TABLE = 512 * 1024 * 1024  # of a CSV file, which is read row by row: 100,000 projects are 120 MB

MARK = "\ufeff"  # byte-order mark
CONFLICT = re.compile(rb"^<{7} (?=[^\n]*\n(?:.*\n)?={7}\r?\n(?:.*\n)?>{7} )", re.MULTILINE | re.DOTALL)
LINE_END = re.compile(r"\r\n|\n|\r")


def read_text(path: Path | str, name: str) -> tuple[str, list[Problem]]:
    """The text without its byte-order mark, and what is wrong with it; the text is empty when there are problems."""
    content, problems = read_content(path, name)
    return ("", problems) if problems else text_of(content, name)


def read_content(path: Path | str, name: str) -> tuple[bytes, list[Problem]]:
    """The bytes of a file, or why it cannot be read."""
    try:
        if stat.S_ISFIFO(os.stat(path).st_mode):  # would be waited for without end
            raise OSError("it is no ordinary file")
        with open(path, "rb", buffering=0) as file:
            size, most = os.fstat(file.fileno()).st_size, LARGEST_TABLE if name.endswith(".csv") else LARGEST
            if size > most:  # known before anything of it is in memory
                return b"", [problem(Place(name), "file-too-large", N_("this file has %(size)s bytes; %(most)s is the most"),
                                     size=size, most=most)]
            return file.read(), []
    except OSError as error:
        return b"", [problem(Place(name), "unreadable-file", N_("this file cannot be read: %(reason)s"),
                             reason=error.strerror or error)]


def text_of(content: bytes, name: str) -> tuple[str, list[Problem]]:
    """The text that the bytes of a file are, without its byte-order mark; empty when there are problems."""
    if other := other_kind(content):
        return "", [problem(Place(name), "not-utf-8", other, byte=f"0x{content[:1].hex()}")]
    if b"<<<<<<< " in content and (conflict := CONFLICT.search(content)):
        return "", [problem(Place(name, content.count(b"\n", 0, conflict.start()) + 1), "merge-conflict",
                            N_("two versions of these lines stand below each other, as git left them; keep one, and remove the "
                               "lines <<<<<<<, ======= and >>>>>>>"))]
    try:
        return content.decode("utf-8").removeprefix(MARK), []
    except UnicodeDecodeError as error:
        before = content[: error.start].decode("utf-8").removeprefix(MARK)
        byte = content[error.start : error.start + 1]
        return "", [problem(Lines(before).place(name, len(before)), "not-utf-8",
                            N_("byte %(byte)s is not UTF-8 (on Windows it is '%(letter)s'); save the file as UTF-8"),
                            byte=f"0x{byte.hex()}", letter=byte.decode("cp1252", errors="replace"))]


def other_kind(content: bytes) -> str:
    """A message for a file that is no UTF-8 as a whole, known by its first bytes; nothing for all others."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")) or (content[:2].count(b"\0") == 1 and content[2:4].count(b"\0") == 1):
        return N_("this file was saved as UTF-16 ('Unicode text'); save it as UTF-8, in Excel as 'CSV UTF-8'")
    if content.startswith(b"PK\x03\x04"):
        return N_("this is a workbook or an archive with another name; open it in its own program and save it as 'CSV UTF-8'")
    return ""


class Lines:
    """Turns an offset into a line and column, counting lines as editors do (LF, CRLF, CR and nothing else)."""

    def __init__(self, text: str) -> None:
        self.starts = [0, *(found.end() for found in LINE_END.finditer(text))]

    def place(self, name: str, offset: int) -> Place:
        """The place of the character at `offset`."""
        line = bisect_right(self.starts, offset)
        return Place(name, line, offset - self.starts[line - 1] + 1)
