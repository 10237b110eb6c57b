"""What feeds are made of: anything that has a day in the records can be an entry."""

from __future__ import annotations

import datetime
import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from operator import attrgetter
from typing import NamedTuple

from generator.pages.page import Site

NEWEST = 50  # entries in a feed


class Entry(NamedTuple):
    """Something new. `name` is its own for good: an entry with the name of an older one is the same thing told anew."""

    name: str  # such as projects/buurtapp
    title: str
    updated: datetime.date
    address: str  # of the page that tells more, below the language
    summary: str = ""
    spoken: tuple[str, ...] = ("", "")  # languages of title and summary, where they are not that of the feed


@dataclass(frozen=True)
class Feed:
    """The newest entries on something."""

    name: str  # as that of an entry
    title: str
    page: str  # address of the page that it belongs to
    file: str  # address of the feed itself
    entries: tuple[Entry, ...]


def newest(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """The latest, each once; those of a day in the order of their names."""
    each = sorted({entry.name: entry for entry in entries}.values(), key=attrgetter("name"))
    return tuple(sorted(each, key=attrgetter("updated"), reverse=True)[:NEWEST])


def urn(site: Site, name: str) -> str:
    """An id that stays when the site moves or gets an address; `name` is that of an entry, a feed or an event."""
    return f"urn:uuid:{number(site, name)}"


def number(site: Site, name: str) -> uuid.UUID:
    """That which is unique in it; each language tells its own."""
    return uuid.uuid5(uuid.NAMESPACE_URL, f"gzg:{site.catalogue.programme.id}/{name}/{site.language.code}")
