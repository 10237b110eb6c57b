"""Every problem that can be told has a case, and is told with its place."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from problems_cases import CASES
from problems_cases.change import Case

import generator
from generator.gather import Project, gather
from generator.problems import Problem

PACKAGE = Path(generator.__file__).parent
TELLERS = {"problem": 1, "warning": 1, "stop": 1, "refuse": 0}  # which argument is the code


def problems_of(data: Path) -> list[Problem]:
    """Everything that is wrong with a data folder."""
    return gather(Project(data.parent))[1]


def told(data: Path) -> list[str]:
    return [f"{str(p.place).removeprefix('data/')} {p.code}" for p in problems_of(data)]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_told_with_its_place(case: Case, write: Callable[..., Path]) -> None:
    data = write()

    case.change(data)

    assert case.expected == told(data)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_line_can_be_printed(case: Case, write: Callable[..., Path]) -> None:
    """Each gap of the message is filled, and the line stays one line."""
    data = write()
    case.change(data)

    for problem in problems_of(data):
        line = problem.text()
        assert line.startswith(f"{problem.place}: ")
        assert line.endswith(f" [{problem.code}]")
        assert line.isprintable()
        assert "%(" not in line


def codes_in(source: str) -> Iterator[str]:
    """The codes that a module writes out where it tells or refuses something."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "id", getattr(node.func, "attr", ""))
            index = TELLERS.get(name)
            if index is not None and len(node.args) > index and isinstance(node.args[index], ast.Constant):
                yield node.args[index].value


def codes_of(*stages: str) -> set[str]:
    """The codes that these stages can tell."""
    paths = (path for stage in stages for path in (PACKAGE / stage).rglob("*.py"))
    return {code for path in paths for code in codes_in(path.read_text(encoding="utf-8"))}


def test_there_are_many_cases() -> None:
    """Most of them are mistakes that editors and table programs make."""
    assert len({case.name for case in CASES}) == len(CASES) >= 230
    assert sum(bool(case.expected) for case in CASES) >= 150


def test_every_code_of_the_records_has_a_case() -> None:
    """A new code needs a case in tests/problems_cases."""
    written = codes_of("reading", "records", "checks")
    shown = {line.rpartition(" ")[2] for case in CASES for line in case.expected}

    assert len(written) > 30
    assert written == shown


def test_every_other_code_is_named_in_a_test() -> None:
    """Templates and pages tell problems too; their tests stand with them."""
    written = {code for path in PACKAGE.rglob("*.py") for code in codes_in(path.read_text(encoding="utf-8"))}
    tests = "".join(path.read_text(encoding="utf-8") for path in Path(__file__).parents[1].rglob("test_*.py"))

    assert [] == sorted(code for code in written - codes_of("reading", "records", "checks") if code not in tests)
