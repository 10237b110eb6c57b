"""What differs between any two releases, or between one and the records of today."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from generator.releases.change import Action, Change, Explained, Key, compare
from generator.releases.explained import explained
from generator.releases.history import History, frozen_state
from generator.releases.state import border_values, state_of


def between(history: History, before: str = "", after: str = "") -> list[Change]:
    """The changes from one release to another; empty names stand for the newest release and for the records of today."""
    by_name = {release.name: release for release in history.releases}
    start = by_name.get(before, history.newest)
    if start is None:
        return []
    if not after and start is history.newest:
        return list(history.pending)
    end = frozen_state(by_name[after]) if after else state_of(history.records, border_values(history.data))
    return compare(frozen_state(start), end, led(history), (start.name, after))


def led(history: History) -> dict[Key, Explained]:
    """Where each record went, over all releases: what was renamed twice leads to its last name."""
    found = explained(history.records)
    for change in reversed(history.changes):
        if change.action is Action.RENAMED:
            last = found.get((change.kind, change.new), Explained()).successor
            found[change.key] = Explained(last or change.new)
    return found


def told(change: Change) -> dict[str, Any]:
    """A change for programs, under the id that it keeps."""
    return {"id": change.id, **asdict(change)}
