"""What YAML may hold in a record: texts, lists and names, nothing that needs interpreting."""

from __future__ import annotations

import pytest

from generator.reading.node import plain
from generator.reading.yaml_file import DEEPEST, read_yaml


@pytest.mark.parametrize(("text", "expected"), [
    ("a: no", {"a": "no"}),
    ("a: 010", {"a": "010"}),
    ("a: 2022-02-18", {"a": "2022-02-18"}),
    ("a: 1_000", {"a": "1_000"}),
    ("a: .nan", {"a": ".nan"}),
    ("a: 12:30:45", {"a": "12:30:45"}),
    ("a: ''", {"a": ""}),
    ("a: '~'", {"a": "~"}),
    ("yes: no", {"yes": "no"}),
    ("12: 13", {"12": "13"}),
    ("? a\n: b", {"a": "b"}),
    ("a: >\n  one\n  two\n", {"a": "one two\n"}),
    ("hello", "hello"),
    ("[]", []),
    ("--- \na: b\n...\n", {"a": "b"}),
])
def test_values_stay_text(text: str, expected: object) -> None:
    node, problems = read_yaml(text, "f")

    assert problems == []
    assert expected == plain(node)


@pytest.mark.parametrize(("text", "expected"), [
    ("a: 1\nb: 2\na: 3", [("f:3:1", "repeated-key")]),
    ("a: 1\na: 2\na: 3", [("f:2:1", "repeated-key"), ("f:3:1", "repeated-key")]),
    ("b: {a: 1, 'a': 2}", [("f:1:11", "repeated-key")]),
    ("a: &x 1\nb: *x", [("f:2:4", "yaml-alias")]),
    ("a: &x {b: 1}\nc:\n  <<: *x", [("f:3:7", "yaml-alias")]),
    ("a: !!set {b}", [("f:1:4", "yaml-tag")]),
    ("a: !own [b]", [("f:1:4", "yaml-tag")]),
    ("a: !!int 5", [("f:1:4", "yaml-tag")]),
    ("a: !!python/name:os.system x", [("f:1:4", "yaml-tag")]),
    ("a: !!str 'x'", [("f:1:4", "yaml-tag")]),
    ("a: 1\n---\nb: 2", [("f:2:1", "yaml-documents")]),
    ("? [a]\n: b", [("f:1:3", "yaml-key")]),
    ("? {a: b}\n: c", [("f:1:3", "yaml-key")]),
    ("{[a]: b}", [("f:1:2", "yaml-key")]),
    ("a:", [("f:1:1", "empty-value")]),
    ("a: ~\nb: null", [("f:1:1", "empty-value"), ("f:2:1", "empty-value")]),
    ("a:\n  - 1\n  -\n", [("f:3:4", "empty-value")]),
    ("a: 1\nb: [", [("f:2:5", "yaml-syntax")]),
    ("a: b: c", [("f:1:5", "yaml-syntax")]),
    ("a: @x", [("f:1:4", "yaml-syntax")]),
    ("\ta: 1", [("f:1:1", "yaml-syntax")]),
    ('a: "\\ud800"', [("f:1:7", "yaml-syntax")]),
    ("a: \x07", [("f:1:4", "yaml-syntax")]),
    ("é: ééé\né: \x01", [("f:2:4", "yaml-syntax")]),
    ("a: '🙂' # \ufffe", [("f:1:10", "yaml-syntax")]),
])
def test_refused(text: str, expected: list[tuple[str, str]]) -> None:
    _, problems = read_yaml(text, "f")

    assert expected == [(str(p.place), p.code) for p in problems]


def test_repeated_key_keeps_the_first_value() -> None:
    node, _ = read_yaml("a: 1\na: 2", "f")

    assert {"a": "1"} == plain(node)


@pytest.mark.parametrize(("levels", "expected"), [
    (DEEPEST - 1, []), (DEEPEST, []), (DEEPEST + 1, ["yaml-depth"]), (100_000, ["yaml-depth"]),
])
def test_depth(levels: int, expected: list[str]) -> None:
    """`nested deeper than 12 levels` means that twelve are allowed."""
    _, problems = read_yaml("[" * levels + "]" * levels, "f")

    assert expected == [p.code for p in problems]


@pytest.mark.parametrize("text", ["", "# only a remark\n", "---\n", "~", "\n\n"])
def test_nothing_is_no_document(text: str) -> None:
    assert (None, []) == read_yaml(text, "f")


def test_alias_bomb_is_stopped_at_its_first_alias() -> None:
    lines = ["l0: &l0 [x, x]", *(f"l{n}: &l{n} [*l{n - 1}, *l{n - 1}]" for n in range(1, 40))]

    node, problems = read_yaml("\n".join(lines), "f")

    assert node is None
    assert [("f:2:10", "yaml-alias")] == [(str(p.place), p.code) for p in problems]
