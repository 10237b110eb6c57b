"""Regular expressions of the records in the words of JavaScript, so that a browser refuses what we refuse."""

from __future__ import annotations

import re

TOKEN = re.compile(r"\\U[0-9a-fA-F]{8}|\\u[0-9a-fA-F]{4}|\\x[0-9a-fA-F]{2}|\\.|.", re.DOTALL)
SYNTAX = set("^$\\.*+?()[]{}|/")
WORD = r"\p{L}\p{N}_"  # a letter, digit or _ of any alphabet, as Python's \w
SPACE = r"\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"  # Python's \s
EDGE = f"(?:(?<=[{WORD}])(?![{WORD}])|(?<![{WORD}])(?=[{WORD}]))"
FLAGS = {re.IGNORECASE: "i", re.MULTILINE: "m", re.DOTALL: "s"}


def javascript(pattern: re.Pattern[str], whole: bool = False) -> list[str]:
    """Source and flags of the same pattern; `whole` is for one that must fit the whole text."""
    written = source(pattern.pattern)
    flags = "".join(letter for flag, letter in FLAGS.items() if pattern.flags & flag)
    return [f"^(?:{written})$" if whole else written, f"u{flags}"]


def source(text: str) -> str:
    made, in_class = [], False
    for token in TOKEN.findall(text):
        made.append(told(token, in_class))
        in_class = token == "[" or (in_class and token != "]")
    return "".join(made)


def told(token: str, in_class: bool) -> str:
    """One sign, or what stands behind a backslash."""
    if token in (r"\w", r"\s"):
        signs = WORD if token == r"\w" else SPACE
        return signs if in_class else f"[{signs}]"
    if token == r"\b" and not in_class:
        return EDGE
    if token.startswith(r"\U"):
        return rf"\u{{{int(token[2:], 16):x}}}"
    if len(token) == 2 and token[0] == "\\" and not token[1].isalnum() and token[1] not in SYNTAX:
        return token if token[1] == "-" and in_class else token[1]  # JavaScript wants no backslash that is not needed
    return token
