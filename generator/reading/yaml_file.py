"""YAML into nodes, from parser events: no object is constructed, no word is converted, no key is lost."""

from __future__ import annotations

import yaml

from generator.problems import Place, Problem, problem
from generator.reading.node import Mapping, Node, Scalar, Sequence
from generator.reading.text_file import Lines
from generator.texts import N_

DEEPEST = 12  # no record nests deeper than six; a limit keeps hostile files cheap
EMPTY = {"", "~", "null", "Null", "NULL"}

Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read_yaml(text: str, name: str) -> tuple[Node | None, list[Problem]]:
    """The document as a node (None when there is none), and every problem that was found."""
    builder = Builder(Lines(text), name)
    try:
        for event in yaml.parse(text, Loader=Loader):
            builder.take(event)
            if builder.stopped:
                break
    except yaml.YAMLError as error:
        builder.problems.append(syntax_problem(error, text, builder, name))
    return builder.root, builder.problems


def unreadable(text: str, error: yaml.YAMLError) -> int:
    """Offset of the character that YAML forbids; libyaml counts bytes, the reader in Python counts characters."""
    position = getattr(error, "position", 0)
    return len(text.encode()[:position].decode(errors="ignore")) if Loader is not yaml.SafeLoader else position


def syntax_problem(error: yaml.YAMLError, text: str, builder: Builder, name: str) -> Problem:
    """What the YAML parser stumbled on."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    offset = mark.index if mark else unreadable(text, error)
    reason = getattr(error, "problem", None) or getattr(error, "reason", None) or "not readable"
    return problem(builder.lines.place(name, offset), "yaml-syntax", N_("this is not YAML: %(reason)s"), reason=reason)


class Frame:
    """A list or mapping that is being read."""

    def __init__(self, place: Place, is_mapping: bool) -> None:
        self.place = place
        self.is_mapping = is_mapping
        self.items: list[Node] = []
        self.values: dict[str, Node] = {}
        self.keys: dict[str, Place] = {}
        self.key: str | None = None

    def node(self) -> Node:
        if self.is_mapping:
            return Mapping(self.values, self.place, self.keys)
        return Sequence(tuple(self.items), self.place)


class Builder:
    """Takes one event after the other; a stack instead of recursion, so that depth costs nothing."""

    def __init__(self, lines: Lines, name: str) -> None:
        self.lines = lines
        self.name = name
        self.root: Node | None = None
        self.stack: list[Frame] = []
        self.problems: list[Problem] = []
        self.documents = 0
        self.stopped = False

    def take(self, event: yaml.Event) -> None:
        place = self.lines.place(self.name, event.start_mark.index)
        self.refuse(event, place)
        if self.stopped:
            return
        if isinstance(event, yaml.ScalarEvent):
            self.scalar(event, place)
        elif isinstance(event, yaml.CollectionStartEvent):
            self.start(Frame(place, isinstance(event, yaml.MappingStartEvent)))
        elif isinstance(event, yaml.CollectionEndEvent):
            self.add(self.stack.pop().node())

    def refuse(self, event: yaml.Event, place: Place) -> None:
        """Aliases, tags and second documents have no use in a record and much use in an attack."""
        if isinstance(event, yaml.AliasEvent):
            self.stop(place, "yaml-alias", N_("an alias (*%(alias)s) cannot stand in a record; write the value out"),
                      alias=event.anchor)
        elif getattr(event, "tag", None):
            self.stop(place, "yaml-tag", N_("a tag (%(tag)s) cannot stand in a record; write the value alone"),
                      tag=event.tag)
        elif isinstance(event, yaml.DocumentStartEvent):
            self.documents += 1
            if self.documents > 1:
                self.stop(place, "yaml-documents", N_("one file holds one document; put the second in its own file"))
        elif len(self.stack) >= DEEPEST and isinstance(event, yaml.CollectionStartEvent):
            self.stop(place, "yaml-depth", N_("nested deeper than %(depth)s levels"), depth=DEEPEST)

    def stop(self, place: Place, code: str, message: str, **details: object) -> None:
        self.problems.append(problem(place, code, message, **details))
        self.stopped = True
        self.root = None

    def start(self, frame: Frame) -> None:
        top = self.stack[-1] if self.stack else None
        if top and top.is_mapping and top.key is None:
            self.stop(frame.place, "yaml-key", N_("a name cannot be a list or a group of values"))
            return
        self.stack.append(frame)

    def scalar(self, event: yaml.ScalarEvent, place: Place) -> None:
        top = self.stack[-1] if self.stack else None
        if top and top.is_mapping and top.key is None:
            self.key(top, event.value, place)
        elif not event.style and event.value in EMPTY:
            self.empty(top, place)
        else:
            self.add(Scalar(event.value, place))

    def key(self, top: Frame, name: str, place: Place) -> None:
        if name in top.keys:
            self.problems.append(problem(place, "repeated-key", N_("'%(name)s' is given twice; the first is on line %(line)s"),
                                         name=name, line=top.keys[name].line))
        top.keys.setdefault(name, place)
        top.key = name

    def empty(self, top: Frame | None, place: Place) -> None:
        """`amount:` with nothing behind it could mean anything, so it is asked."""
        name = top.key if top and top.is_mapping else None
        if top:
            self.problems.append(problem(
                place if name is None else top.keys[name], "empty-value",
                N_("no value is given; write it, write 'unknown', or leave the line out")))
            top.key = None

    def add(self, node: Node) -> None:
        top = self.stack[-1] if self.stack else None
        if top is None:
            self.root = node
        elif top.is_mapping:
            top.values.setdefault(top.key, node)
            top.key = None
        else:
            top.items.append(node)
