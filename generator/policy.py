"""What browsers may do with a page of the site: one declaration, for the pages themselves and for every kind of web server."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from generator.records.editor import GITHUB_API, GITHUB_PICTURES
from generator.records.programme import Programme

REFERRER = "strict-origin-when-cross-origin"  # another site learns the host that a visitor came from, never the page
HEADERS_ONLY = {"frame-ancestors": "'none'"}  # what counts in a header alone
PERMISSIONS = ("camera", "geolocation", "microphone", "payment", "usb", "browsing-topics")  # none of which the site asks for


def content_policy(programme: Programme) -> str:
    """The Content-Security-Policy as it can stand in a page."""
    return written(directives(programme))


def headers(programme: Programme) -> dict[str, str]:
    """What a web server says with every answer."""
    return {
        "Content-Security-Policy": written(directives(programme) | HEADERS_ONLY),
        "Referrer-Policy": REFERRER,
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
        "Permissions-Policy": ", ".join(f"{name}=()" for name in PERMISSIONS),
        "Cross-Origin-Opener-Policy": "same-origin",
    }


def framing(programme: Programme) -> dict[str, str]:
    """What differs where other sites may show a page within theirs; `frame-ancestors` counts before `X-Frame-Options`."""
    return {"Content-Security-Policy": written(directives(programme) | {"frame-ancestors": "*"})}


def editing(programme: Programme) -> dict[str, str]:
    """What differs for the editor: the program of others writes styles into its page, keeps pictures and signs in by a window."""
    hosts = programme.editor.hosts(programme.repository)
    pictures = [GITHUB_PICTURES] if GITHUB_API in hosts else []
    loosened = {
        "style-src": "'self' 'unsafe-inline'", "font-src": "'self' data:",
        "img-src": " ".join(["'self' data: blob:", *pictures]), "connect-src": " ".join(["'self' data: blob:", *hosts])}
    return {"Content-Security-Policy": written(directives(programme) | loosened | HEADERS_ONLY),
            "Cross-Origin-Opener-Policy": "same-origin-allow-popups"}


def in_page(policy: str) -> str:
    """A policy without what counts in a header alone."""
    return "; ".join(part for part in policy.split("; ") if part.partition(" ")[0] not in HEADERS_ONLY)


def directives(programme: Programme) -> dict[str, str]:
    """Everything from the site itself; pictures also from the host of the background map, where an instance names one."""
    return {
        "default-src": "'self'",
        "img-src": " ".join(("'self'", "data:", *tile_hosts(programme))),
        "object-src": "'none'",
        "frame-src": "'none'",
        "base-uri": "'none'",
        "form-action": "'self'",
    }


def written(values: dict[str, str]) -> str:
    return "; ".join(f"{name} {value}" for name, value in values.items())


def tile_hosts(programme: Programme) -> tuple[str, ...]:
    """Where the background map comes from; a gap in the name of the host, such as {s}, stands for any one name."""
    if not programme.map_tiles:
        return ()
    host = re.sub(r"^[^.]*\{[^.]*", "*", urlsplit(programme.map_tiles).netloc)
    return (f"https://{host}",)
