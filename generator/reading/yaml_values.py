"""The values of a YAML file without their places: all that most files are ever asked for, in less time and memory."""

from __future__ import annotations

from collections.abc import Callable

import yaml

from generator.reading.node import Plain
from generator.reading.yaml_file import CUT, DEEPEST, EMPTY, Loader

Next = Callable[[], yaml.Event]


class Doubtful(Exception):
    """Something that only a reader who knows the places can tell about."""


def read_values(text: str) -> Plain | None:
    """The same as `plain` of what `read_yaml` gives; None for all texts in which `read_yaml` finds a problem or nothing."""
    if "#" in text and CUT.search(text):
        return None
    try:
        following = Loader(text).get_event
        for kind in (yaml.StreamStartEvent, yaml.DocumentStartEvent):
            expect(kind, following())
        found = value(following(), following, 0)
        for kind in (yaml.DocumentEndEvent, yaml.StreamEndEvent):
            expect(kind, following())
    except (yaml.YAMLError, Doubtful):
        return None
    return found


def expect(kind: type[yaml.Event], event: yaml.Event) -> None:
    if type(event) is not kind:
        raise Doubtful


def value(event: yaml.Event, following: Next, depth: int) -> Plain:
    """The value that begins with `event`, `depth` levels below the document."""
    if is_word(event):
        return event.value
    kind = type(event)
    if kind is yaml.ScalarEvent or depth >= DEEPEST or getattr(event, "tag", None) or getattr(event, "anchor", None):
        raise Doubtful
    if kind is yaml.SequenceStartEvent:
        items = []
        while type(event := following()) is not yaml.SequenceEndEvent:
            items.append(value(event, following, depth + 1))
        return items
    expect(yaml.MappingStartEvent, event)
    return named_values(following, depth)


def named_values(following: Next, depth: int) -> dict[str, Plain]:
    """The values of a mapping; a name that stands twice is doubtful."""
    named: dict[str, Plain] = {}
    word = yaml.ScalarEvent
    while type(event := following()) is word:
        name = event.value
        if event.tag or event.anchor or name in named:
            raise Doubtful
        event = following()
        # Most values are words, so they are known here without a call.
        if type(event) is word and not (event.tag or event.anchor) and (event.style or event.value not in EMPTY):
            named[name] = event.value
        else:
            named[name] = value(event, following, depth + 1)
    expect(yaml.MappingEndEvent, event)
    return named


def is_word(event: yaml.Event) -> bool:
    """A value in one piece that nobody can doubt."""
    return type(event) is yaml.ScalarEvent and not (event.tag or event.anchor) and (bool(event.style) or event.value not in EMPTY)
