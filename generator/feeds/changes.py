"""What changed in the records, as entries: each keeps its id when a release takes it up."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator

from generator import routes
from generator.feeds.entry import NEWEST, Entry
from generator.pages.history import Shown, readable, shown
from generator.pages.page import Site
from generator.releases.change import Change
from generator.texts import N_

NEWS = {("calls", "deadlines"), ("calls", "themes")}  # fields that are told as news of their own


def of_all(site: Site) -> Iterator[Entry]:
    """The newest changes of all records."""
    return entries(site, readable(site.catalogue.history.changes)[-NEWEST:])


def of_record(site: Site, kind: str, identifier: str) -> Iterator[Entry]:
    """The changes of one record, without those that its news tell."""
    changes = site.catalogue.history.by_record.get((kind, identifier), ())
    return entries(site, [change for change in readable(changes)[-NEWEST:] if (kind, change.field) not in NEWS])


def entries(site: Site, changes: Iterable[Change]) -> Iterator[Entry]:
    for change in changes:
        told = shown(site, change)
        name = told.name if isinstance(told.name, str) else site.of(told.name)
        yield Entry(f"changes/{change.id}", f"{name}: {', '.join(filter(None, (told.field, told.action)))}", day_of(site, change),
                    told.address or routes.CHANGES, in_words(site, told))


def day_of(site: Site, change: Change) -> datetime.date:
    """That of the release; while none has it, that of the records, which is no earlier than the newest release."""
    newest = site.catalogue.history.newest
    return datetime.date.fromisoformat(change.release) if change.release else max(site.catalogue.as_of, newest.day)


def in_words(site: Site, told: Shown) -> str:
    """From what to what, why, and where the new value comes from."""
    old, new, reason = (text if isinstance(text, str) else site.of(text) for text in (told.old, told.new, told.reason or ""))
    nothing = site.text(N_("nothing"))
    source = f"{site.text(N_('Source'))}: {site.of(told.source.title)}" if told.source else ""
    return " | ".join(filter(None, (f"{old or nothing} → {new or nothing}" if old or new else "", reason, source)))
