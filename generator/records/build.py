"""A node into a record, or the problems that stand in the way."""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import Enum
from typing import Any, TypeVar

from pydantic import ValidationError

from generator.problems import Place, Problem, nearest, problem
from generator.reading.node import Mapping, Node, Plain, locate, locate_key
from generator.records.field import Record
from generator.texts import N_

R = TypeVar("R", bound=Record)

CHOICES = {"enum", "literal_error"}


def build(kind: type[R], values: Plain, find: Callable[[], Node]) -> tuple[R | None, list[Problem]]:
    """The record that `values` describe; None when there are problems, told with the places of the node that `find` gives."""
    if not isinstance(values, dict):
        return None, [problem(find().place, "wrong-type", N_("a record is expected here: lines of the form 'name: value'"))]
    if not values and (node := find()).absent_place:
        return None, [problem(node.place, "empty-row", N_("this row has no values; delete it"))]
    try:
        return kind.model_validate(values), []
    except ValidationError as error:
        return None, [translated(kind, find(), detail) for detail in error.errors(include_url=False)]


def translated(kind: type[Record], node: Mapping, detail: dict[str, Any]) -> Problem:
    """One complaint of the declaration, as a problem with its place."""
    path = tuple(step for step in detail["loc"])
    code, value = detail["type"], detail.get("input")
    if code == "missing":
        return problem(locate_key(node, path), "missing-field", N_("'%(name)s' is missing"), name=path[-1])
    if code == "extra_forbidden":
        return problem(locate_key(node, path), "unknown-field", N_("no field is called '%(name)s' here"),
                       name=path[-1], suggestion=nearest(str(path[-1]).strip().lower(), field_names(kind, path[:-1])))
    return refused_value(locate(node, path), code, value, detail)


def refused_value(place: Place, code: str, value: object, detail: dict[str, Any]) -> Problem:
    """A value that is there but does not fit."""
    if glued := without_space(code, value):
        return problem(place, "wrong-type", N_("'%(value)s' has no space behind its colon"), value=value, suggestion=glued)
    if code in CHOICES:
        return choice_problem(place, value, detail["ctx"]["expected"])
    if code == "too_short":
        return problem(place, "missing-field", N_("this list needs at least one entry"))
    if "-" in code:  # a refusal of our own; those of pydantic have underscores
        return problem(place, code, detail["msg_template"] if "msg_template" in detail else detail["msg"],
                       **detail.get("ctx", {}))
    return problem(place, "wrong-type", EXPECTED.get(code, N_("'%(value)s' does not fit here")), value=value)


GROUP_EXPECTED = {"model_type", "dict_type", "tuple_type", "wrong-type"}


def without_space(code: str, value: object) -> str:
    """`nl:Buurtapp` is one word to YAML; `nl: Buurtapp` was meant."""
    if code not in GROUP_EXPECTED or not isinstance(value, str) or not (found := GLUED.fullmatch(value)):
        return ""
    return f"{found[1]}: {found[2]}"


GLUED = re.compile(r"([a-z_]{2,30}):([^\s/].*)")

EXPECTED = {
    "model_type": N_("a group of lines 'name: value' is expected here, not '%(value)s'"),
    "dict_type": N_("a group of lines 'name: value' is expected here, not '%(value)s'"),
    "tuple_type": N_("a list is expected here, not '%(value)s'"),
    "string_type": N_("a single value is expected here, not a list or a group"),
}


def choice_problem(place: Place, value: object, expected: str) -> Problem:
    """A word that is none of the words that may stand here."""
    words = [word for word in expected.replace(" or ", ", ").replace("'", "").split(", ") if word]
    return problem(place, "unknown-choice", N_("'%(value)s' is none of: %(choices)s"), value=value,
                   choices=", ".join(words), suggestion=nearest(" ".join(str(value).lower().split()), words))


def field_names(kind: type[Record], path: tuple[str | int, ...]) -> list[str]:
    """The names that may stand at `path` in a record of this kind."""
    current: Any = kind
    for step in path:
        if isinstance(step, int):
            continue
        info = next((f for n, f in getattr(current, "model_fields", {}).items() if step in (n, f.alias)), None)
        current = inner_record(info.annotation) if info else None
    return [f.alias or name for name, f in getattr(current, "model_fields", {}).items()]


def inner_record(annotation: Any) -> Any:
    """The record class inside an annotation such as `tuple[Participant, ...] | None`."""
    if isinstance(annotation, type) and issubclass(annotation, Record) and not issubclass(annotation, Enum):
        return annotation
    for part in getattr(annotation, "__args__", ()):
        if found := inner_record(part):
            return found
    return None
