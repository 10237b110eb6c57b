"""Pages that are read from a disk, without a web server."""

from __future__ import annotations

import re

# A quoted address in a tag; a text of the page never holds a bare quote after an equals sign within a tag.
ADDRESS = re.compile(r'(<(?:a|link|form|iframe|area)\b[^>]*?\s(?:href|action|src)=")([^"]*)(")')
LEADING_ON = re.compile(r'(<meta http-equiv="refresh" content="[0-9]+; url=)([^"]*)(")')
ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|//|#", re.IGNORECASE)
# Browsers run no modules from a disk and read no data there, so nothing waits for a script that cannot work.
SCRIPT = re.compile(r'<script\b[^>]*\ssrc="[^"]*"[^>]*></script>\n?')
WITHOUT_SCRIPTS = re.compile(r"</?noscript>")
# Fonts and modules are asked for in a way that browsers refuse on a disk; the style sheet asks for its font in another.
PRELOAD = re.compile(r'<link rel="(?:module)?preload"[^>]*>\n?')


def local_page(page: str) -> str:
    """A page whose links open from a disk: a folder is shown by its index, and what stands in for scripts is seen."""
    page = WITHOUT_SCRIPTS.sub("", PRELOAD.sub("", SCRIPT.sub("", page)))
    for each in (ADDRESS, LEADING_ON):
        page = each.sub(lambda found: found[1] + local_address(found[2]) + found[3], page)
    return page


def local_address(address: str) -> str:
    """The same place, where no server finds the index of a folder."""
    if ELSEWHERE.match(address):
        return address
    path, mark, rest = re.fullmatch(r"([^?#]*)([?#]?)(.*)", address, re.DOTALL).groups()
    if path.rpartition("/")[2] in (".", ".."):
        path += "/"
    return f"{path}index.html{mark}{rest}" if path.endswith("/") else address
