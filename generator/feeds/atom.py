"""A feed as Atom (RFC 4287)."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from html import escape

from generator.downloads.about import LICENCE, LICENCE_NAME
from generator.feeds.entry import Entry, Feed, urn
from generator.pages.page import Site
from generator.texts import N_

MEDIA_TYPE = "application/atom+xml"
NAMESPACE = "http://www.w3.org/2005/Atom"


@dataclass(frozen=True)
class Writer:
    """Writes the feeds of a language. `root` is the address of the site; without one, links are as seen from the feed."""

    site: Site
    root: str

    @cached_property
    def entry(self) -> Callable[[Entry], str]:
        """An entry stands in several feeds, and is written once."""
        return cache(self.written)

    def feed(self, feed: Feed) -> bytes:
        return "".join(self.lines(feed)).encode()

    def lines(self, feed: Feed) -> Iterator[str]:
        site = self.site
        base = self.root or "../" * f"{site.prefix}{feed.file}".count("/") or "./"
        updated = feed.entries[0].updated if feed.entries else site.catalogue.as_of
        author = site.text(N_("Open data on %(programme)s"), programme=site.of(site.catalogue.programme.name))
        yield (f'<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="{NAMESPACE}" xml:lang="{site.language.tag}"'
               f' xml:base="{escape(base)}">\n')
        yield f"<id>{urn(site, feed.name)}</id>\n<title>{escape(feed.title)}</title>\n<updated>{moment(updated)}</updated>\n"
        yield f"<author><name>{escape(author)}</name></author>\n"
        yield f'<link rel="self" type="{MEDIA_TYPE}" href="{self.link(feed.file)}"/>\n'
        yield f'<link rel="alternate" type="text/html" href="{self.link(feed.page)}"/>\n'
        yield f'<link rel="license" href="{LICENCE}"/>\n<rights>{LICENCE_NAME}</rights>\n'
        yield from map(self.entry, feed.entries)
        yield "</feed>\n"

    def written(self, entry: Entry) -> str:
        title_in, summary_in = (f' xml:lang="{code}"' if code else "" for code in entry.spoken)
        summary = f"<summary{summary_in}>{escape(entry.summary)}</summary>\n" if entry.summary else ""
        return (f"<entry>\n<id>{urn(self.site, entry.name)}</id>\n<title{title_in}>{escape(entry.title)}</title>\n"
                f"<updated>{moment(entry.updated)}</updated>\n"
                f'<link rel="alternate" type="text/html" href="{self.link(entry.address)}"/>\n{summary}</entry>\n')

    def link(self, address: str) -> str:
        """Whole where the site has an address, else below `xml:base`, which then leads up to the root."""
        return escape(f"{self.root}{self.site.prefix}{address}") or "./"


def moment(day: datetime.date) -> str:
    """A day as the moment that Atom asks for: noon, which is on that day nearly everywhere."""
    return f"{day.isoformat()}T12:00:00Z"
