"""Whatever a YAML file holds, the told place leads back to the value."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.reading.node import Mapping, Sequence, plain
from generator.reading.yaml_file import read_yaml

TEXTS = st.text("aZ9é€🙂'\"\\:#,[]{}&*!|>%@ \t\n\r\x85\u2028\u2029", max_size=8)
TREES = st.recursive(TEXTS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3), max_leaves=8)
ROOTS = st.lists(TREES, min_size=1, max_size=3) | st.dictionaries(TEXTS, TREES, min_size=1, max_size=3)
LINE_ENDS = st.sampled_from(["\n", "\r\n", "\r"])
FILLERS = st.sampled_from(["", "# plain", "# é\u2028# new line to YAML, not to an editor", "# \x85# the same"])
BREAKS = "\n\r\x85\u2028\u2029"


def editor_place(text: str, offset: int) -> tuple[int, int]:
    """Line and column as an editor counts them; written the slow way, apart from the reader."""
    before = text[:offset].replace("\r\n", "\n").replace("\r", "\n")
    return before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1


class Page:
    """Writes a tree as YAML and remembers where each text begins."""

    def __init__(self, line_end: str, filler: str, raw_breaks: bool) -> None:
        self.text = "# begin"
        self.offsets: list[int] = []
        self.gap = line_end + (filler + line_end if filler else "")
        self.raw_breaks = raw_breaks

    def scalar(self, value: str) -> None:
        self.offsets.append(len(self.text))
        hidden = "\\\"\t" if self.raw_breaks else "\\\"\t" + BREAKS
        self.text += '"' + "".join(f"\\u{ord(c):04x}" if c in hidden else c for c in value) + '"'

    def tree(self, value: Any, depth: int = 0) -> Page:
        if isinstance(value, str):
            self.scalar(value)
        elif not value:
            self.text += "[]" if isinstance(value, list) else "{}"
        for key in value if not isinstance(value, str) else ():
            self.text += self.gap + "  " * depth
            if isinstance(value, dict):
                self.scalar(key)
                self.text += ": "
                self.tree(value[key], depth + 1)
            else:
                self.text += "- "
                self.tree(key, depth + 1)
        return self


def places(node: Any) -> list[tuple[int, int]]:
    """Of every name and every value, in the order of the text."""
    if isinstance(node, Mapping):
        return [p for key, item in node.items.items() for p in ((*node.keys[key][1:],), *places(item))]
    if isinstance(node, Sequence):
        return [p for item in node.items for p in places(item)]
    return [(*node.place[1:],)]


@given(ROOTS, LINE_ENDS, FILLERS)
def test_every_text_comes_back_with_its_place(tree: Any, line_end: str, filler: str) -> None:
    page = Page(line_end, filler, raw_breaks=False).tree(tree)

    node, problems = read_yaml(page.text, "data/x.yml")

    assert problems == []
    assert plain(node) == tree
    assert places(node) == [editor_place(page.text, offset) for offset in page.offsets]


@given(st.lists(TEXTS, min_size=1, max_size=5), LINE_ENDS)
def test_breaks_inside_quotes_do_not_shift_places(texts: list[str], line_end: str) -> None:
    page = Page(line_end, "", raw_breaks=True).tree(texts)

    node, problems = read_yaml(page.text, "data/x.yml")

    assert problems == []
    assert places(node) == [editor_place(page.text, offset) for offset in page.offsets]


@pytest.mark.parametrize(("text", "expected"), [
    ("a: één\nb: twee\n", [(1, 1), (1, 4), (2, 1), (2, 4)]),
    ("a: 'it''s'\r\nb: x\r\n", [(1, 1), (1, 4), (2, 1), (2, 4)]),
    ("a: |\n  one\n  two\nb: x\n", [(1, 1), (1, 4), (4, 1), (4, 4)]),
    ("{a: 1, b: [2, 3]}", [(1, 2), (1, 5), (1, 8), (1, 12), (1, 15)]),
    ("- 🙂: x\n", [(1, 3), (1, 6)]),
    ("a: x\u2028b: y\n", [(1, 1), (1, 4), (1, 6), (1, 9)]),
])
def test_places_of_other_styles(text: str, expected: list[tuple[int, int]]) -> None:
    node, _ = read_yaml(text, "data/x.yml")

    assert expected == places(node)
