"""A code quality report, which GitLab shows beside the lines of a merge request."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable

from generator.problems import Problem
from generator.reports.sarif import fingerprint


def render(problems: Iterable[Problem], translate: Callable[[str], str] = str) -> str:
    """A list with an entry per problem; its fingerprint stays while lines move."""
    seen: Counter[str] = Counter()
    return json.dumps([entry(problem, seen, translate) for problem in problems], ensure_ascii=False, indent=2)


def entry(problem: Problem, seen: Counter[str], translate: Callable[[str], str]) -> dict:
    """One problem at its place."""
    return {
        "description": problem.sentence(translate),
        "check_name": problem.code,
        "fingerprint": fingerprint(problem, seen),
        "severity": "minor" if problem.is_warning else "critical",
        "location": {"path": problem.place.file, "lines": {"begin": problem.place.line}},
    }
