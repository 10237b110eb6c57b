"""`SHA256SUMS`: the digest of every published file, as `sha256sum -c` reads it."""

from __future__ import annotations

import re
from collections.abc import Mapping

NAME = "SHA256SUMS"
# What hosts read and do not give away, by the last part of the name.
FOR_SERVERS = (".htaccess", ".nojekyll", "_headers", "_redirects")
LINE = re.compile(r"([0-9a-f]{64}) [ *]([^\\]+)")  # a star says that the file was read byte by byte, which all are


def sums(digests: Mapping[str, str]) -> bytes:
    """The digests (hexadecimal SHA-256) of files by name, sorted by name; not that of the list itself."""
    return "".join(f"{digest}  {name}\n" for name, digest in sorted(digests.items()) if name != NAME).encode()


def read_sums(text: str) -> dict[str, str]:
    """The digests in a list, by name; a `ValueError` says which line is none, counted from 1."""
    found: dict[str, str] = {}
    *lines, rest = text.split("\n")
    for number, line in enumerate([*lines, rest] if rest else lines, start=1):
        matched = LINE.fullmatch(line)
        if matched is None or number > len(lines):  # the last line has no end, so something is missing
            raise ValueError(number)
        found[matched[2]] = matched[1]
    return found
