"""A copy of the site, wherever it is: in a folder, in a ZIP, or on a host."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager
from hashlib import sha256
from typing import Protocol

from generator.texts import N_

LUMP = 1 << 20  # bytes read at once
LONGEST = 4 << 30  # bytes of a file; what is longer is none of ours
LONGEST_TEXT = 128 << 20  # bytes of a list of more than a million files


class Refused(Exception):
    """A copy that cannot be verified; `message` is a msgid, `details` fill its gaps."""

    def __init__(self, message: str, **details: object) -> None:
        super().__init__(message)
        self.message, self.details = message, details


class Copy(Protocol):
    """Files by name, the parts of which a slash divides. Names are those of `is_safe`."""

    def names(self) -> set[str] | None:
        """All that is there; None where nobody tells, as on a host."""

    def open(self, name: str) -> AbstractContextManager[Iterable[bytes] | None]:
        """A file in parts; None when there is none."""


def is_safe(name: str) -> bool:
    """Whether a name stays within its folder on every system, and shows as what it is."""
    parts = name.split("/")
    return not (any(part in ("", ".", "..") for part in parts) or "\\" in name or ":" in parts[0]
                or any(unicodedata.category(sign) in ("Cc", "Cf", "Cs") for sign in name))


def shown(name: str) -> str:
    """A name of others as it may be printed: no sign that moves the cursor, not too long."""
    return "".join(sign if sign.isprintable() else "?" for sign in name[:200])


def digest_in(copy: Copy, name: str) -> str | None:
    """SHA-256 of a file, in hexadecimal; None when it is not there."""
    with copy.open(name) as parts:
        if parts is None:
            return None
        made = sha256()
        for part in no_longer(parts, LONGEST, name):
            made.update(part)
        return made.hexdigest()


def text_in(copy: Copy, name: str) -> str | None:
    """A text; None when it is not there."""
    with copy.open(name) as parts:
        content = None if parts is None else b"".join(no_longer(parts, LONGEST_TEXT, name))
    return None if content is None else content.decode("utf-8", "replace")


def no_longer(parts: Iterable[bytes], most: int, name: str) -> Iterator[bytes]:
    """The same, as long as it is no longer than that."""
    size = 0
    for part in parts:
        size += len(part)
        if size > most:
            raise Refused(N_("'%(file)s' is longer than %(most)s MB, which no file of a site is; nothing more was read"),
                          file=shown(name), most=most >> 20)
        yield part
