"""What every reader gives: text values, lists and mappings, each with its place."""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.problems import Place


@dataclass(slots=True)
class Scalar:
    """One value, as its author typed it."""

    text: str
    place: Place


@dataclass(slots=True)
class Sequence:
    """A list of values."""

    items: tuple[Node, ...]
    place: Place


@dataclass(slots=True)
class Mapping:
    """Named values. `absent` is where a missing name is told: the record, or the head of its table."""

    items: dict[str, Node]
    place: Place
    keys: dict[str, Place] = field(default_factory=dict)
    absent: dict[str, Place] = field(default_factory=dict)
    absent_place: Place | None = None


Node = Scalar | Sequence | Mapping
Plain = str | list | dict


def plain(node: Node) -> Plain:
    """The values alone, as str, list and dict."""
    if isinstance(node, Mapping):
        return {key: plain(value) for key, value in node.items.items()}
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return node.text


def child(node: Node, step: str | int) -> Node | None:
    """The value called `step` in a mapping, or number `step` of a list; None when it is not there."""
    if isinstance(node, Mapping):
        return node.items.get(step)
    if isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
        return node.items[step]
    return None


def at(node: Node | None, path: tuple[str | int, ...]) -> Node | None:
    """The value at `path`; None when it is not there."""
    for step in path:
        node = child(node, step) if node is not None else None
    return node


def is_empty(group: Node | None, name: str | int) -> bool:
    """The name stands in the group with nothing behind it, which reading has told."""
    return isinstance(group, Mapping) and name in group.keys and name not in group.items


def locate(node: Node, path: tuple[str | int, ...]) -> Place:
    """Where the value at `path` stands; the deepest known place when the path goes past the author's text."""
    for step in path:
        inner = child(node, step)
        if inner is None:
            break
        node = inner
    return node.place


def locate_key(node: Node, path: tuple[str | int, ...]) -> Place:
    """Where the last name of `path` itself stands: its key, or where it should have stood."""
    for step in path[:-1]:
        inner = child(node, step)
        if inner is None:
            return node.place
        node = inner
    if not isinstance(node, Mapping):
        return node.place
    name = path[-1]
    return node.keys.get(name) or node.absent.get(name) or node.absent_place or node.place
