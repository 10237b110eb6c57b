"""Workflow commands that GitHub shows as annotations beside the lines of a pull request."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from generator.problems import Problem
from generator.reports.rules import rule_of


def render(problems: Iterable[Problem], translate: Callable[[str], str] = str) -> str:
    """One command per problem."""
    return "\n".join(annotation(problem, translate) for problem in problems)


def annotation(problem: Problem, translate: Callable[[str], str]) -> str:
    """::error file=,line=,col=,title=::message, why and repair."""
    rule = rule_of(problem.code)
    command = "warning" if problem.is_warning else "error"
    title = f"{translate(rule.title)} [{problem.code}]"
    text = "\n".join([problem.sentence(translate), *(translate(part) for part in (rule.why, rule.repair) if part)])
    place = problem.place
    return (f"::{command} file={of_property(place.file)},line={place.line},col={place.column},"
            f"title={of_property(title)}::{of_message(text)}")


def of_message(text: str) -> str:
    """A text after the second ::, in one line."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def of_property(text: str) -> str:
    """A text between commas."""
    return of_message(text).replace(":", "%3A").replace(",", "%2C")
