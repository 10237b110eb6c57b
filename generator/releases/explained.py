"""Records that a release holds and that are gone: what the records of today say of them, and those of which they say nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator import routes
from generator.problems import Place, Problem, problem
from generator.records.folder import Records
from generator.records.redirect import Redirect, plain
from generator.records.removal import Gone, Removal
from generator.releases.change import Explained, Key
from generator.releases.plain import plain as plain_values
from generator.texts import N_

NAMED = {kind.value for kind in Gone}  # kinds whose records are known by a name; a row of a register is none


def explained(records: Records) -> dict[Key, Explained]:
    """Each record that the records say something of: by the redirect of its page, and by what says why it is gone."""
    found: dict[Key, Explained] = {}
    for entry in records.of(Redirect):
        old, new = page_of(entry.record.old), page_of(entry.record.new)
        if old:
            found[old] = Explained(new[1] if new and new[0] == old[0] else "")
    for entry in records.of(Removal):
        key = entry.record.kind_of_record.value, entry.record.record
        led = found.get(key, Explained())
        found[key] = Explained(entry.record.successor or led.successor, plain_values(entry.record.reason))
    return found


def page_of(address: str) -> Key | None:
    """The record whose page stands at an address; None when that is no page of a record."""
    for kind, folder in routes.FOLDERS.items():
        identifier = plain(address).removeprefix(folder).rstrip("/")
        if plain(address).startswith(folder) and identifier and "/" not in identifier:
            return kind, identifier
    return None


def unexplained(gone: Iterable[tuple[Key, str]], records: Records, release: str) -> Iterator[Problem]:
    """A record that a release holds is still there, or something says where it went; each comes with its file."""
    redirected = {page_of(entry.record.old) for entry in records.of(Redirect)}
    known = explained(records)
    for key, file in gone:
        kind, name = key
        if kind not in NAMED or kind in records.unread or name in records.refused.get(kind, ()):
            continue
        if kind in routes.FOLDERS and key not in redirected:
            yield problem(Place(file), "record-gone", N_(
                "'%(name)s' of the kind '%(kind)s' stands in release %(release)s and is gone; bring it back (a project that "
                "ended gets the status 'withdrawn'), or lead its page '%(page)s' to another one in data/redirects.csv"),
                name=name, kind=kind, release=release, page=routes.record(kind, name))
        elif key not in known:
            yield problem(Place(file), "record-gone", N_(
                "'%(name)s' of the kind '%(kind)s' stands in release %(release)s and is gone; bring it back, or say in "
                "data/removals.yml why it is gone or what took its place"), name=name, kind=kind, release=release)
