"""Every code in use has its rule and its section in docs/problems.md, and there is none besides."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import generator
from generator.reports.rules import RULES, rule_of

PACKAGE = Path(generator.__file__).parent
PROBLEMS = PACKAGE.parent / "docs" / "problems.md"
TELLERS = {"problem": 1, "warning": 1, "stop": 1, "refuse": 0}  # which argument is the code


def codes_in(source: str) -> Iterator[str]:
    """The codes that a module writes out where it tells or refuses something."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call):
            index = TELLERS.get(getattr(node.func, "id", getattr(node.func, "attr", "")))
            if index is not None and len(node.args) > index and isinstance(node.args[index], ast.Constant):
                yield node.args[index].value


CODES = {code for path in PACKAGE.rglob("*.py") for code in codes_in(path.read_text(encoding="utf-8"))}
SECTIONS = set(re.findall(r"^## `(.+)`$", PROBLEMS.read_text(encoding="utf-8"), re.MULTILINE))


def test_codes_are_found() -> None:
    assert {"bad-id", "yaml-tag", "unknown-reference"} <= CODES
    assert {"a", "b", "c", "d"} == set(codes_in(
        "problem(p, 'a', 'x')\nwarning(p, 'b', 'x')\nself.stop(p, 'c', 'x')\nrefuse('d', 'x')\nproblem(p, code, 'x')"))


def test_every_code_has_a_rule() -> None:
    assert sorted(CODES - set(RULES)) == [], "add title, why and repair of these codes to generator/reports/rules_*.py"


def test_every_rule_has_a_code() -> None:
    assert sorted(set(RULES) - CODES) == [], "nothing tells these codes; remove their rules"


def test_every_rule_has_a_section() -> None:
    assert sorted(set(RULES) - SECTIONS) == [], "explain these codes in docs/problems.md"


def test_every_section_has_a_rule() -> None:
    assert sorted(SECTIONS - set(RULES)) == [], "docs/problems.md explains codes that have no rule"


@pytest.mark.parametrize("code", sorted(RULES))
def test_a_rule_is_said_in_sentences(code: str) -> None:
    rule = RULES[code]

    assert rule.title and not rule.title.endswith(".")
    assert rule.why.endswith(".") and rule.repair.endswith(".")
    assert len(rule.title) < 60
    assert all(text == " ".join(text.split()) for text in rule)


def test_a_code_without_a_rule_stands_for_itself() -> None:
    assert ("later", "", "") == rule_of("later")
