"""JSON for programs: {"problems": [...], "errors": n, "warnings": n}, described in docs/problems.md."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable

from generator.problems import Problem
from generator.reports.rules import rule_of


def render(problems: Iterable[Problem], translate: Callable[[str], str] = str, **about: object) -> str:
    """One object with every problem and their numbers, after what else there is to tell."""
    told = list(problems)
    warnings = sum(problem.is_warning for problem in told)
    content = {**about, "problems": [entry(problem, translate) for problem in told],
               "errors": len(told) - warnings, "warnings": warnings}
    return json.dumps(content, ensure_ascii=False, indent=2)


def entry(problem: Problem, translate: Callable[[str], str]) -> dict[str, str | int]:
    """A problem with all that is known of it."""
    rule = rule_of(problem.code)
    return {
        "file": problem.place.file,
        "line": problem.place.line,
        "column": problem.place.column,
        "code": problem.code,
        "severity": "warning" if problem.is_warning else "error",
        "title": translate(rule.title),
        "message": problem.sentence(translate),
        "why": translate(rule.why) if rule.why else "",
        "repair": translate(rule.repair) if rule.repair else "",
    }
