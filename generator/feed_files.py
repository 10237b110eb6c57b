"""The feeds and calendars of a language as files."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache, partial

from generator import routes
from generator.feeds.atom import Writer
from generator.feeds.choosing import Feeds
from generator.feeds.entry import Feed
from generator.feeds.events import events
from generator.feeds.icalendar import calendar
from generator.pages.page import Site
from generator.reading.digest import digest_of_values
from generator.task import Files, Task, small
from generator.texts import N_


def feed_tasks(sites: list[Site], root: str) -> Iterator[Task]:
    """Those of a site whose address is `root`; empty when it has none yet."""
    for site in sites:
        code, feeds = site.language.code, cache(partial(feeds_of, site))
        yield small(f"calendars/{code}", partial(calendars, site, root))
        yield Task(f"feeds/{code}", partial(feeds_digest, site, root, feeds), partial(feed_files, site, root, feeds))


def feeds_of(site: Site) -> tuple[Feed, ...]:
    return tuple(Feeds(site).all())


def feeds_digest(site: Site, root: str, feeds: Callable[[], tuple[Feed, ...]]) -> bytes:
    """Stands for all that the feeds say; an entry that stands in several is told once."""
    entries = {entry.name: (*entry._replace(updated=entry.updated.toordinal()),) for feed in feeds() for entry in feed.entries}
    told = [(feed.name, feed.title, feed.page, [entry.name for entry in feed.entries]) for feed in feeds()]
    return digest_of_values(site.language.locale_name, site.prefix, root, site.catalogue.as_of.toordinal(), told, entries)


def feed_files(site: Site, root: str, feeds: Callable[[], tuple[Feed, ...]]) -> Files:
    writer = Writer(site, root)
    for feed in feeds():
        yield f"{site.prefix}{feed.file}", writer.feed(feed)


def calendars(site: Site, root: str) -> Files:
    """One of all calls, and one for each; none where no day is known."""
    found = {call: tuple(events(site, call)) for call in site.catalogue.calls.values()}
    together = tuple(event for each in found.values() for event in each)
    programme = site.of(site.catalogue.programme.name)
    if together:
        title = site.text(N_("Calls of %(programme)s"), programme=programme)
        yield f"{site.prefix}{routes.calendar(routes.CALLS)}", calendar(site, title, together, root)
    for call, own in found.items():
        if own:
            title = f"{site.of(call.name)} ({programme})"
            yield f"{site.prefix}{routes.calendar(routes.of(call))}", calendar(site, title, own, root)
