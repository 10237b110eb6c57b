"""Texts of records into Markdown and HTML without ever becoming markup."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import Any

from markupsafe import Markup

# Stands before an address for the way up to the root of the site, which differs from page to page (links.py). A control sign,
# which no record may hold (records/text.py) and HTML forbids; from other texts it is dropped.
WAY_UP = Markup("\x1a")
# One spelling that is right in Markdown text, in an HTML block and in an attribute: an entity is never syntax.
ALWAYS = str.maketrans({c: f"&#{ord(c)};" for c in "&<>\"*_`[]{}|\\~^$"} | {str(WAY_UP): ""})
TYPED = ALWAYS | {ord("\n"): "&#10;", ord("\t"): "&#9;"}
SPACES = re.compile(r"[ \t\r\n\f\v]+")
PLAIN = re.compile(r"[A-Za-zÀ-ÿ][^&<>\"*_`\[\]{}|\\~^$\x1a\t\r\n\f\v]*")  # most texts: nothing to do
AT_START = re.compile(r"^(\s*)([#+\-=!:]|\d+(?=[.)](?:\s|$)))")


def safe(value: Any) -> Markup:
    """`value` as text that neither Markdown nor HTML takes for syntax; Markup is passed as it is."""
    if isinstance(value, Markup):
        return value
    if isinstance(value, str):
        return safe_text(str(value))
    if hasattr(value, "__html__"):
        return Markup(value.__html__())
    if isinstance(value, (int, float, Decimal)):
        return Markup(str(value))
    return safe_text(str(value))


def typed(text: str) -> Markup:
    """The same with every space and line end where its author put it, for an element that shows them."""
    return Markup(text.translate(TYPED))


@lru_cache(maxsize=2**14)
def safe_text(text: str) -> Markup:
    """The same for a text; pages repeat names, titles and messages many times."""
    if PLAIN.fullmatch(text):
        return Markup(text)
    text = SPACES.sub(" ", text).translate(ALWAYS)
    start = AT_START.match(text)
    if start:
        sign = start[2]
        escaped = f"&#{ord(sign)};" if not sign.isdigit() else f"{sign}&#{ord(text[start.end()])};"
        rest = text[start.end() + (1 if sign.isdigit() else 0):]
        text = f"{start[1]}{escaped}{rest}"
    return Markup(text)
