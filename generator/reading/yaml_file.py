"""YAML into nodes, from parser events: no object is constructed, no word is converted, no key is lost."""

from __future__ import annotations

import re
from collections.abc import Iterator

import yaml

from generator.problems import Place, Problem, problem
from generator.reading.node import Mapping, Node, Scalar, Sequence
from generator.reading.text_file import LINE_END, Lines
from generator.texts import N_

ODD_LINE_END = re.compile(r"[\x85\u2028\u2029]|\r(?!\n)")  # a line end to YAML and none to editors, or the reverse
DEEPEST = 12  # no record nests deeper than six; a limit keeps hostile files cheap
EMPTY = {"", "~", "null", "Null", "NULL"}

SYNTAX = {  # what the YAML parser says -> what an editor can do
    "found character that cannot start any token": N_("a tab or a sign such as @ or ` stands first; indent with spaces, and put "
                                                      "a value that begins with such a sign in quotes"),
    "mapping values are not allowed in this context": N_("a second colon stands on this line, or it is indented too far; put a "
                                                         "text with ': ' in it in quotes"),
    "could not find expected ':'": N_("no colon with a space behind it stands on this line; write 'name: value'"),
    "did not find expected key": N_("this line is not indented as the lines above it, or a quote stands inside a text in quotes"),
    "did not find expected '-' indicator": N_("this line is not indented as the entries '- ' above it"),
    "did not find expected ',' or ']'": N_("a bracket [ is not closed, or a comma is missing in the list"),
    "did not find expected ',' or '}'": N_("a brace { is not closed, or a comma is missing in the group"),
    "block sequence entries are not allowed in this context": N_("an entry '- ' cannot stand here; put the list on the lines "
                                                                 "below its name"),
    "found unexpected end of stream": N_("a quote is opened and never closed"),
    "control characters are not allowed": N_("an invisible control character stands here; remove it"),
    "did not find expected node content": N_("a value is expected here; a text that begins with , ] or } needs quotes"),
    "found undefined tag handle": N_("a value that begins with ! needs quotes"),
    "mapping keys are not allowed in this context": N_("a value that begins with ? needs quotes; for what nobody knows write "
                                                       "'unknown'"),
    "did not find expected comment or line break": N_("a text that begins with > or | needs quotes"),
    "did not find expected alphabetic or numeric character": N_("a value that begins with * or & needs quotes"),
    "did not find expected <document start>": N_("a line '...' ends the document, so nothing may follow; remove the line"),
    "found unexpected document indicator": N_("a quote is opened and never closed"),
    "found a tab character that violates indentation": N_("a tab stands here; indent with spaces"),
    "found a tab character where an indentation space is expected": N_("a tab stands here; indent with spaces"),
    "found unknown directive name": N_("a line cannot begin with a percent sign; remove it"),
    "found unknown escape character": N_("a \\ in double quotes has a meaning of its own; use single quotes"),
    "found invalid Unicode character escape code": N_("a \\ in double quotes has a meaning of its own; use single quotes"),
}

ANCHOR = N_("a name for a value (&%(anchor)s) cannot stand in a record; remove it, or put a text that begins with & in quotes")

RUN_ON = N_("'%(name)s' is given twice; the first is on line %(line)s; where a new entry begins, put '- ' before it")
NOT_YAML = N_("this is not YAML; look here and on the line above for a quote, a bracket, a tab or a wrong indent")
# Where a quote, bracket or name begins that is never closed says more than where the parser gave up.
AT_THE_BEGINNING = {"could not find expected ':'", "found unexpected end of stream", "found unexpected document indicator"}
BRACKETS = {"did not find expected ',' or ']'", "did not find expected ',' or '}'"}
# A space that is none to YAML where it indents or parts, and a new line to YAML that is none to an editor.
ODD_SIGN = re.compile("(?:^ *|: *|- *|(?=[\x85\u2028\u2029]))([\u00a0\u2000-\u200b\u202f\u3000\ufeff\x85\u2028\u2029])",
                      re.MULTILINE)
CUT = re.compile(r"[ \t]#\w")
TEXT_CUT = N_("the text ends before this '#'; put it in quotes, or a space behind the # of a remark")

Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read_yaml(text: str, name: str) -> tuple[Node | None, list[Problem]]:
    """The document as a node (None when there is none), and every problem that was found."""
    builder = Builder(text, name)
    try:
        parser = Loader(text)
        for event in iter(parser.get_event, None):
            builder.take(event)
            if builder.stopped:
                break
    except yaml.YAMLError as error:
        wrong = syntax_problem(error, text, name)
        builder.problems = [*sound(error, builder.problems, wrong, text), wrong]
        builder.root = None
    if builder.root is not None and "#" in text and CUT.search(text):
        builder.problems = [cut_at_begin(found, text) for found in builder.problems] + [*cut_texts(text, name)]
    return builder.root, builder.problems


def unreadable(text: str, error: yaml.YAMLError) -> int:
    """Offset of the character that YAML forbids; libyaml counts bytes, the reader in Python counts characters."""
    position = getattr(error, "position", 0)
    return len(text.encode()[:position].decode(errors="ignore")) if Loader is not yaml.SafeLoader else position


def sound(error: yaml.YAMLError, problems: list[Problem], wrong: Problem, text: str) -> list[Problem]:
    """The problems that are none of the mistake itself: around it, and behind an open bracket, values only look empty."""
    begin = getattr(error, "context_mark", None)
    inside = getattr(error, "problem", None) in BRACKETS and begin is not None
    first = Lines(text).place(wrong.place.file, begin.index).line if inside else wrong.place.line - 1
    return [found for found in problems if found.code != "empty-value" or found.place.line < first]


def syntax_problem(error: yaml.YAMLError, text: str, name: str) -> Problem:
    """What the YAML parser stumbled on."""
    mark, begin = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
    reason = getattr(error, "problem", None) or getattr(error, "reason", None) or "not readable"
    offset = (mark or begin).index if mark or begin else unreadable(text, error)
    first = begin.index if begin else offset
    lines = Lines(text)
    if found := odd_sign(text, first, offset):
        return problem(lines.place(name, found.start(1)), "yaml-syntax",
                       N_("an invisible sign (%(character)s) stands here where a space or a new line belongs; type it again"),
                       character=f"U+{ord(found[1]):04X}")
    if reason in AT_THE_BEGINNING or (reason in BRACKETS and text[offset : offset + 2].strip() in {":", "-", ""}):
        offset = first
    message = SYNTAX.get(reason, NOT_YAML)
    return problem(lines.place(name, offset), "yaml-syntax", message)


def odd_sign(text: str, first: int, last: int) -> re.Match | None:
    """A space that is none to YAML, or a line end to YAML alone, between the line above and the mistake."""
    begin = text.rfind("\n", 0, max(text.rfind("\n", 0, min(first, last)), 0)) + 1
    end = text.find("\n", last)
    return ODD_SIGN.search(text, begin, end if end >= 0 else len(text))


def cut_at_begin(found: Problem, text: str) -> Problem:
    """`colour: #0b5558` is no value to YAML, but its author wrote one."""
    if found.code != "empty-value":
        return found
    line = LINE_END.split(text)[found.place.line - 1]
    cut = re.compile(r"\s*[^\s:]+:[ \t]+(?=#[0-9a-z])").match(line, found.place.column - 1)
    return problem(found.place._replace(column=cut.end() + 1), "text-cut", TEXT_CUT) if cut else found


def cut_texts(text: str, name: str) -> Iterator[Problem]:
    """`nl: Project #2` says "Project" to YAML, and its author would never know."""
    key, lines = "", Lines(text)
    for event in yaml.parse(text, Loader=Loader):
        if not isinstance(event, yaml.ScalarEvent) or event.style:
            key = ""
            continue
        end = event.end_mark.index
        if event.value and CUT.match(text, end) and (" " in event.value or re.fullmatch("[a-z]{2}", key)):
            yield problem(lines.place(name, end + 1), "text-cut", TEXT_CUT)
        key = event.value


class Frame:
    """A list or mapping that is being read."""

    def __init__(self, place: Place, is_mapping: bool) -> None:
        self.place = place
        self.is_mapping = is_mapping
        self.items: list[Node] = []
        self.values: dict[str, Node] = {}
        self.keys: dict[str, Place] = {}
        self.key: str | None = None
        self.has_run_on = False

    def node(self) -> Node:
        if self.is_mapping:
            return Mapping(self.values, self.place, self.keys)
        return Sequence(tuple(self.items), self.place)


class Builder:
    """Takes one event after the other; a stack instead of recursion, so that depth costs nothing."""

    def __init__(self, text: str, name: str) -> None:
        self.name = name
        self.root: Node | None = None
        self.stack: list[Frame] = []
        self.problems: list[Problem] = []
        self.documents = 0
        self.stopped = False
        self.lines = Lines(text) if ODD_LINE_END.search(text) else None

    def place(self, mark: yaml.Mark) -> Place:
        if self.lines is None:
            return Place(self.name, mark.line + 1, mark.column + 1)
        return self.lines.place(self.name, mark.index)

    def take(self, event: yaml.Event) -> None:
        kind = type(event)
        if kind is yaml.ScalarEvent and event.tag is None and event.anchor is None:
            self.scalar(event, self.place(event.start_mark))
        elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
            self.add(self.stack.pop().node())
        else:
            self.begin(event, self.place(event.start_mark))

    def begin(self, event: yaml.Event, place: Place) -> None:
        """Whatever is neither a plain value nor an end, when it may stand in a record."""
        self.refuse(event, place)
        if isinstance(event, yaml.ScalarEvent) and not self.stopped:
            self.scalar(event, place)
        elif isinstance(event, yaml.CollectionStartEvent) and not self.stopped:
            self.start(Frame(place, isinstance(event, yaml.MappingStartEvent)))

    def refuse(self, event: yaml.Event, place: Place) -> None:
        """Aliases, tags and second documents have no use in a record and much use in an attack."""
        if isinstance(event, yaml.AliasEvent):
            self.problems = [found for found in self.problems if found.message != ANCHOR]
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
        elif getattr(event, "anchor", None):
            self.problems.append(problem(place, "yaml-alias", ANCHOR, anchor=event.anchor))

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
            self.repeated(top, name, place)
        top.keys.setdefault(name, place)
        top.key = name

    def repeated(self, top: Frame, name: str, place: Place) -> None:
        """A name that stands twice; where all begin again, a new entry of a list lacks its dash, and that is told once."""
        if top.has_run_on:
            return
        in_a_list = len(self.stack) > 1 and not self.stack[-2].is_mapping
        top.has_run_on = in_a_list and len(top.keys) > 1 and name == next(iter(top.keys))
        message = RUN_ON if top.has_run_on else N_("'%(name)s' is given twice; the first is on line %(line)s")
        self.problems.append(problem(place, "repeated-key", message, name=name, line=top.keys[name].line))

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
