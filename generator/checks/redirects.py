"""Old addresses of the site: each stands once, and leads straight to where the page is now."""

from __future__ import annotations

from collections.abc import Iterator

from generator.problems import Problem, problem
from generator.records.folder import Records
from generator.records.redirect import Redirect, plain
from generator.texts import N_


def old_addresses_stand_once(records: Records) -> Iterator[Problem]:
    """An old address leads to one place."""
    seen: set[str] = set()
    for entry in records.of(Redirect):
        if plain(entry.record.old) in seen:
            yield problem(entry.place("old"), "duplicate-entry", N_("'%(name)s' stands in this list already; remove one"),
                          name=entry.record.old)
        seen.add(plain(entry.record.old))


def redirects_take_one_step(records: Records) -> Iterator[Problem]:
    """A new address is not itself an old one: such a chain may never end, and browsers give up on it."""
    led = {plain(entry.record.old): plain(entry.record.new) for entry in records.of(Redirect)}
    for entry in records.of(Redirect):
        if plain(entry.record.new) in led:
            yield problem(entry.place("new"), "redirect-loop",
                          N_("'%(new)s' is an old address itself, which leads to '%(next)s'; name the page where it ends"),
                          new=entry.record.new, next=led[plain(entry.record.new)] or "/")
