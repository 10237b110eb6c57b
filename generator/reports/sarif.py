"""SARIF 2.1.0, the form in which code hosts and editors take problems."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable
from hashlib import sha256
from urllib.parse import quote

from generator.problems import Problem
from generator.reports.rules import RULES, rule_of

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
MOVES = {"line", "place"}  # details that change when lines are added above; a fingerprint leaves them out


def render(problems: Iterable[Problem], translate: Callable[[str], str] = str) -> str:
    """A log with one run; its results keep their fingerprint while lines move."""
    told = list(problems)
    codes = sorted({*RULES, *(problem.code for problem in told)})
    seen: Counter[str] = Counter()
    run = {
        "tool": {"driver": {"name": "gzg", "rules": [descriptor(code, translate) for code in codes]}},
        "columnKind": "unicodeCodePoints",
        "results": [result(problem, codes, seen, translate) for problem in told],
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2)


def descriptor(code: str, translate: Callable[[str], str]) -> dict:
    """A rule with its help text."""
    rule = rule_of(code)
    why, repair = (translate(text) if text else code for text in (rule.why, rule.repair))
    return {"id": code, "shortDescription": {"text": translate(rule.title)}, "fullDescription": {"text": why},
            "help": {"text": f"{why} {repair}"}}


def result(problem: Problem, codes: list[str], seen: Counter[str], translate: Callable[[str], str]) -> dict:
    """One problem at its place."""
    region = {"startLine": problem.place.line, "startColumn": problem.place.column}
    return {
        "ruleId": problem.code,
        "ruleIndex": codes.index(problem.code),
        "level": "warning" if problem.is_warning else "error",
        "message": {"text": problem.sentence(translate)},
        "locations": [{"physicalLocation": {"artifactLocation": {"uri": quote(problem.place.file)}, "region": region}}],
        "partialFingerprints": {"gzgProblem/v1": fingerprint(problem, seen)},
    }


def fingerprint(problem: Problem, seen: Counter[str]) -> str:
    """The same for the same problem in a file whose lines have moved; a second one alike gets a number."""
    details = [f"{name}={value}" for name, value in problem.details if name not in MOVES]
    base = "\0".join((problem.place.file, problem.code, problem.message, *details))
    seen[base] += 1
    return sha256(f"{base}\0{seen[base]}".encode()).hexdigest()[:32]
