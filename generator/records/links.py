"""Web addresses."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic_core import PydanticCustomError

from generator.records.text import LOOKALIKE, MIXED, visible
from generator.records.values import as_text, pattern, refuse, typed
from generator.texts import N_

LINK = re.compile(r"https?://([\w.-]+)(:[0-9]{1,5})?([/?#][^\s<>\"'`{}|\\^]*)?", re.IGNORECASE)
NUMBER_HOST = re.compile(r"[0-9.]+|(?:0x[0-9a-f]+|[0-9]+)(?:\.(?:0x[0-9a-f]+|[0-9]+))*", re.IGNORECASE)
NO_HOST = re.compile(r"\.\.|^[.-]|-\.|\.-")
LOCAL_HOST = re.compile(r"[^.]+|.*\.(?:local|lan|internal|localhost)", re.IGNORECASE)


def parse_link(value: object) -> str:
    text = as_text(value)
    visible(text)
    if not (found := LINK.fullmatch(text)):
        raise no_link(text)
    host = found[1]
    if NO_HOST.search(host):
        raise refuse("bad-link", N_("'%(value)s' has no host that can be read; copy the address from the browser"), value=text)
    if NUMBER_HOST.fullmatch(host):
        raise refuse("bad-link", N_("'%(value)s' leads to a bare number instead of a name; write the name of the site"),
                     value=text)
    if LOCAL_HOST.fullmatch(host.strip(".")):
        raise refuse("bad-link", N_("'%(value)s' leads to '%(host)s', which only your own network knows"), value=text, host=host)
    if not host.isascii() and (MIXED.search(host) or any(re.fullmatch(f"{LOOKALIKE}+", label) for label in host.split("."))):
        raise refuse("mixed-alphabets",
                     N_("'%(value)s' mixes alphabets inside a word: in '%(found)s' a Greek or Cyrillic letter looks Latin; "
                        "type the word again"), value=text, found=host)
    return text


def no_link(text: str) -> PydanticCustomError:
    """What is wrong with a text that is no web address, and the address that was meant when there is no doubt."""
    if re.match(r"https?://[^/\s]*@", text):
        return refuse("bad-link", N_("the address '%(value)s' holds a user name or password before the @; remove it"),
                      value=re.sub(r"//[^@]*@", "//…@", text))
    if re.match(r"https?://\[", text):
        return refuse("bad-link", N_("'%(value)s' leads to a bare number instead of a name; write the name of the site"),
                     value=text)
    trimmed = text.strip().strip("<>\"'“”‘’")
    meant = trimmed.replace(" ", "%20")
    if found := re.match(r"(?:https?:/?)?(?=[\w-]+(?:\.[\w-]+)+(?:[/?#]|$))", trimmed):
        meant = f"https://{meant[found.end():]}"
    return refuse("bad-link", N_("'%(value)s' is no web address; it begins with https:// or http://"), value=text,
                  suggestion=meant if meant != text and LINK.fullmatch(meant) else "")


parse_mailbox = pattern(r"[\w.+-]+@[\w-]+(\.[\w-]+)+", N_("'%(value)s' is no e-mail address"))

Link = Annotated[str, *typed(parse_link, type="string", format="uri")]
Mailbox = Annotated[str, *typed(parse_mailbox, type="string")]
TileAddress = Annotated[str, *typed(
    pattern(r"https://[\w.-]+/[^\s<>\"'`|\\^]*", N_("'%(value)s' is no https address of map tiles")), type="string")]
IssueAddress = Annotated[str, *typed(
    pattern(r"https://[\w.-]+/[^\s<>\"'`|\\^]*\{body\}[^\s<>\"'`|\\^]*",
            N_("'%(value)s' is no https address with {body}, and perhaps {title}, where the text of a new issue goes")),
    type="string")]
