"""What differs between two states of the records: a state and its changes give the next state, to the last value."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from generator.releases.plain import Values, cited_in, flat, grouped, name_of, source_of

Key = tuple[str, str]  # kind of a record, and what names it
State = Mapping[Key, Values]


class Action(StrEnum):
    RENAMED = "renamed"
    WITHDRAWN = "withdrawn"
    ADDED = "added"
    CORRECTED = "corrected"


# A record that stays and says of itself that it is withdrawn: kind, path, and the value that says so (None: any).
TAKEN_BACK = {("projects", "status"): "withdrawn", ("interests", "withdrawn_on"): None}


@dataclass(frozen=True, slots=True)
class Change:
    """One change. `old` and `new` are plain values, None for none; a record that was added has all its values in `new`."""

    after: str  # release that it changes
    release: str  # release that has it; empty while none has
    kind: str
    record: str
    action: Action
    field: str = ""  # path of the field; empty where it is the record as a whole
    old: Any = None
    new: Any = None
    source: str = ""  # id of the source of the new value
    name: Values | None = None  # what readers call the record, by language
    reason: Values | None = None  # why it was withdrawn, by language

    @property
    def id(self) -> str:
        """The same whether or not a release has it already: no two changes after a release are of one field."""
        return "/".join((self.after, self.kind, self.record, self.field or self.action.value))

    @property
    def key(self) -> Key:
        return self.kind, self.record


@dataclass(frozen=True)
class Explained:
    """A record that is gone: the one that took its place, which may be itself under another id, and why."""

    successor: str = ""
    reason: Values | None = None


def compare(before: State, after: State, explained: Mapping[Key, Explained], between: tuple[str, str]) -> list[Change]:
    """What turns one state into the other, by kind and name; `between` are the names of both."""
    gone = sorted(before.keys() - after.keys())
    renamed = renames(gone, before, after, explained)
    changes = [Change(*between, *key, Action.RENAMED, "", key[1], new, name=name_of(after[key[0], new]))
               for key, new in renamed.items()]
    changes += [Change(*between, *key, Action.WITHDRAWN, new=why.successor or None, name=name_of(before[key]), reason=why.reason)
                for key in gone if key not in renamed for why in [explained.get(key, Explained())]]
    names = {(kind, new): (kind, old) for (kind, old), new in renamed.items()}
    for key in sorted(after):
        was = before.get(key) if key not in names else before[names[key]]
        if was is None:
            values = after[key]
            changes.append(Change(*between, *key, Action.ADDED, new=values, source=source_of(values, ""), name=name_of(values)))
        elif was != after[key]:
            changes += corrections(key, was, after[key], between)
    return changes


def renames(gone: Iterable[Key], before: State, after: State, explained: Mapping[Key, Explained]) -> dict[Key, str]:
    """The records that have another name now: what took their place was not there before, and takes the place of one."""
    found: dict[Key, str] = {}
    taken: set[Key] = set()
    for key in gone:
        new = key[0], explained.get(key, Explained()).successor
        if new in after and new not in before and new not in taken:
            found[key] = new[1]
            taken.add(new)
    return found


def corrections(key: Key, before: Values, after: Values, between: tuple[str, str]) -> Iterator[Change]:
    """Each field that has another value."""
    old, new = flat(before), flat(after)
    for path in sorted(old.keys() | new.keys()):
        if old.get(path) != new.get(path):
            action = Action.WITHDRAWN if takes_back(key[0], path, new.get(path)) else Action.CORRECTED
            source = cited_in(old.get(path), new.get(path)) or source_of(after, path)
            yield Change(*between, *key, action, path, old.get(path), new.get(path), source, name_of(after))


def takes_back(kind: str, path: str, value: Any) -> bool:
    """Whether a record says with this value that it is withdrawn."""
    return (kind, path) in TAKEN_BACK and value is not None and TAKEN_BACK[kind, path] in (None, value)


def apply(state: State, changes: Iterable[Change]) -> dict[Key, Values]:
    """The state after these changes, all of them between the same two states."""
    listed = list(changes)
    new_names = {change.key: change.new for change in listed if change.action is Action.RENAMED}
    left = {change.key for change in listed if change.action is Action.WITHDRAWN and not change.field}
    fields = {(key[0], new_names.get(key, key[1])): flat(values) for key, values in state.items() if key not in left}
    for change in listed:
        if change.action is Action.ADDED:
            fields[change.key] = flat(change.new)
        elif change.field and change.new is None:
            del fields[change.key][change.field]
        elif change.field:
            fields[change.key][change.field] = change.new
    return {key: grouped(paths) for key, paths in fields.items()}
