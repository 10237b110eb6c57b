"""Reading values alone gives what reading with places gives, and gives up wherever that one would tell a problem."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.reading.document import read_items
from generator.reading.node import plain
from generator.reading.yaml_file import DEEPEST, read_yaml
from generator.reading.yaml_values import read_values

PIECES = ["a", "b: ", "- ", "\n", "  ", "[", "]", "{", "}", ", ", "'", '"', "&x ", "*x", "!t ",
          "---\n", "...\n", "~", "null", "| \n", "# c\n", "? ", "<<: ", "%YAML 1.1\n", "\t", "é", "\x07"]


@settings(max_examples=1500)
@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
def test_both_readers_agree(text: str) -> None:
    node, problems = read_yaml(text, "f")

    assert read_values(text) == (None if problems or node is None else plain(node))


@pytest.mark.parametrize("text", [
    "a: 1\na: 2", "a:", "- ~", "a: *b", "a: &b 1\nc: *b", "!!str a", "a: !x b", "? [a]\n: b", "a: 1\n---\nb: 2", "", "# nothing",
    "[" * (DEEPEST + 1) + "]" * (DEEPEST + 1), "a: 'open", "a: !!map {b: c}", "!x a: b",
])
def test_doubtful_texts_are_left_to_the_reader_who_knows_places(text: str) -> None:
    assert read_values(text) is None


@pytest.mark.parametrize("text", ["a: x\nb: [y, z]\n", "- a: 1\n- a: 2\n", "[" * DEEPEST + "]" * DEEPEST, "a: ''"])
def test_plain_texts_need_no_places(text: str) -> None:
    assert read_values(text) is not None


def test_a_list_knows_the_place_of_each_record() -> None:
    items, problems = read_items("- a: 1\n- a: 2\n", "f")

    assert problems == []
    assert [(values, str(item.node().place)) for values, item in items] == [({"a": "1"}, "f:1:3"), ({"a": "2"}, "f:2:3")]


def test_records_of_a_file_with_a_problem_are_read_all_the_same() -> None:
    items, problems = read_items("- a: 1\n  a: 2\n- a: 3\n", "f")

    assert [values for values, _ in items] == [{"a": "1"}, {"a": "3"}]
    assert [problem.code for problem in problems] == ["repeated-key"]
