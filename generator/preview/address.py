"""What a browser asks for, as the name of a file or page of the site."""

from __future__ import annotations

import re
from urllib.parse import quote, unquote, urlsplit

from generator.downloads import jsonl, parquet, sqlite, xlsx
from generator.feeds import atom, icalendar

PAGE = re.compile(r"([a-z0-9-]+/)*")
TYPES = {
    "atom": atom.MEDIA_TYPE, "ics": f"{icalendar.MEDIA_TYPE}; charset=utf-8",
    "css": "text/css; charset=utf-8", "csv": "text/csv; charset=utf-8", "geojson": "application/geo+json", "gif": "image/gif",
    "html": "text/html; charset=utf-8", "ico": "image/x-icon", "jpg": "image/jpeg", "js": "text/javascript; charset=utf-8",
    "json": "application/json", "jsonl": jsonl.MEDIA_TYPE, "parquet": parquet.MEDIA_TYPE, "sqlite": sqlite.MEDIA_TYPE,
    "xlsx": xlsx.MEDIA_TYPE, "map": "application/json", "png": "image/png", "svg": "image/svg+xml",
    "txt": "text/plain; charset=utf-8", "webp": "image/webp", "woff": "font/woff", "woff2": "font/woff2",
    "xml": "application/xml",
}


def name_of(target: str) -> str | None:
    """The name below the root that a request is for, without a slash in front; None when it can be no name of a site.

    What follows is compared with the names of the site and never given to the file system.
    """
    try:
        name = unquote(urlsplit(target).path, errors="strict").removeprefix("/")
    except ValueError:  # no UTF-8, or no address at all
        return None
    if any(not sign.isprintable() for sign in name) or "\\" in name:
        return None
    return None if {"", ".", ".."} & set(name.rstrip("/").split("/")) and name else name


def kind_of(name: str) -> str:
    """The content type of a file; the name of a page ends with a slash or is empty."""
    last = name.rpartition("/")[2]
    return TYPES.get(last.rpartition(".")[2], "application/octet-stream") if last else TYPES["html"]


def location(name: str, target: str) -> str:
    """The address of a page, with what the request asked of it."""
    query = urlsplit(target).query
    return f"/{quote(name)}" + (f"?{query}" if query else "")
