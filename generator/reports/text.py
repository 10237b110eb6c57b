"""One line per problem, as compilers print them; on request with the reason and the repair below."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from generator.problems import Problem
from generator.reports.rules import rule_of
from generator.texts import N_

WHY = N_("Why: %(reason)s")
REPAIR = N_("Repair: %(repair)s")


def render(problems: Iterable[Problem], translate: Callable[[str], str] = str, explain: bool = False) -> str:
    """The lines that are printed, in the order of the problems."""
    return "\n".join(line for problem in problems for line in lines(problem, translate, explain))


def lines(problem: Problem, translate: Callable[[str], str], explain: bool) -> Iterator[str]:
    """The line of a problem, and what stands below it."""
    yield problem.text(translate)
    rule = rule_of(problem.code)
    if explain and rule.why:
        yield "    " + translate(WHY) % {"reason": translate(rule.why)}
        yield "    " + translate(REPAIR) % {"repair": translate(rule.repair)}
