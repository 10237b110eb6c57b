"""A node into a record, or the problems that stand in the way."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic.fields import FieldInfo

from generator.problems import Place, Problem, nearest, problem
from generator.reading.meant import word_for_nothing
from generator.reading.node import Mapping, Node, Plain, at, is_empty, locate, locate_key
from generator.records.field import Record, fields, inner_record, reader
from generator.texts import CATALOGUES, N_, load_translations

R = TypeVar("R", bound=Record)

CHOICES = {"enum", "literal_error"}


def build(kind: type[R], values: Plain, find: Callable[[], Node]) -> tuple[R | None, list[Problem]]:
    """The record that `values` describe; None when there are problems, told with the places of the node that `find` gives."""
    if not isinstance(values, dict):
        return None, [problem(find().place, "wrong-type", N_("a record is expected here: lines of the form 'name: value'"))]
    if not values and (node := find()).absent_place:
        return None, [problem(node.place, "empty-row", N_("this row has no values; delete it"))]
    try:
        return reader(kind)(values), []
    except ValidationError as error:
        return None, told(kind, find(), error.errors(include_url=False))


def told(kind: type[R], node: Mapping, details: list[dict[str, Any]]) -> list[Problem]:
    """The complaints of the declaration as problems, without those that only follow from another one."""
    paths = {tuple(detail["loc"]) for detail in details}
    misspelt = {(*path[:-1], meant(kind, path)) for detail in details if detail["type"] == "unexpected_keyword_argument"
                for path in [tuple(detail["loc"])]}
    return [translated(kind, node, detail) for detail in details if not follows(node, detail, paths, misspelt)]


def follows(node: Mapping, detail: dict[str, Any], paths: set[tuple], misspelt: set[tuple]) -> bool:
    """The value is asked for already, its name is misspelt, or an entry of the list is wrong and told."""
    path, code = tuple(detail["loc"]), detail["type"]
    if code == "missing":
        return path in misspelt or is_empty(at(node, path[:-1]), path[-1])
    if code == "missing-field":
        group = at(node, path)
        return isinstance(group, Mapping) and any(is_empty(group, name) for name in group.keys)
    if code == "too_short":
        return any(len(other) > len(path) and other[: len(path)] == path for other in paths)
    return False


def translated(kind: type[Record], node: Mapping, detail: dict[str, Any]) -> Problem:
    """One complaint of the declaration, as a problem with its place."""
    path = tuple(detail["loc"])
    code, value = detail["type"], detail.get("input")
    if path[-1:] == ("[key]",):  # the name of a language
        path = path[:-1]
        return refused_value(locate_key(node, path), code, value, detail, path)
    if code == "missing":
        return problem(locate_key(node, path), "missing-field", N_("'%(name)s' is missing"), name=path[-1])
    if code == "unexpected_keyword_argument":
        return problem(locate_key(node, path), "unknown-field", N_("no field is called '%(name)s' here"),
                       name=path[-1], suggestion=meant(kind, path))
    if code == "dataclass_type" and isinstance(value, str) and not without_space(code, value):
        return problem(locate(node, path), "wrong-type", EXPECTED[code], value=value, suggestion=as_group(kind, path, value))
    return refused_value(locate(node, path), code, value, detail, path)


def meant(kind: type[Record], path: tuple[str | int, ...]) -> str:
    """The field that a misspelt or translated name stands for."""
    asked = " ".join(INVISIBLE.sub("", str(path[-1])).lower().split())
    fields = fields_at(kind, path[:-1])
    translated_names = {translate(info.title or "").lower(): name for translate in translators() for name, info in fields.items()}
    other = OTHER_WORDS.get(asked, "")
    return translated_names.get(asked) or (other if other in fields else nearest(asked, fields))


@cache
def translators() -> tuple[Callable[[str], str], ...]:
    """The catalogues of the interface; editors write names of fields in their own language."""
    return tuple(load_translations(path.parent.name).gettext for path in sorted(CATALOGUES.glob("*/messages.po")))


def refused_value(place: Place, code: str, value: object, detail: dict[str, Any], path: tuple[str | int, ...]) -> Problem:
    """A value that is there but does not fit."""
    if found := of_other_form(place, code, value, detail, path):
        return found
    if code in CHOICES:
        return choice_problem(place, value, detail["ctx"]["expected"])
    if code == "too_short":
        return problem(place, "missing-field", N_("this list needs at least one entry"))
    if "-" in code:  # a refusal of our own; those of pydantic have underscores
        return problem(place, code, detail["msg_template"] if "msg_template" in detail else detail["msg"],
                       **detail.get("ctx", {}))
    return problem(place, "wrong-type", EXPECTED.get(code, N_("'%(value)s' does not fit here")), value=value)


def of_other_form(place: Place, code: str, value: object, detail: dict[str, Any], path: tuple[str | int, ...]) -> Problem | None:
    """A list for a value, a name and a value in one word, or a word for nothing."""
    if glued := without_space(code, value):
        return problem(place, "wrong-type", N_("'%(value)s' has no space behind its colon"), value=value, suggestion=glued)
    if isinstance(value, list | dict) and (code in CHOICES or code in EXPECTED):
        return problem(place, "wrong-type", NO_GROUP.get(code, EXPECTED["string_type"]))
    return no_value(place, code, value, detail, path[-1:] == ("value",)) if isinstance(value, str) else None


def no_value(place: Place, code: str, text: str, detail: dict[str, Any], is_fact: bool) -> Problem | None:
    """A word for nothing where a value is expected: a fact can be unknown, all else is left out or looked up."""
    word = word_for_nothing(text) if code == "bad-id" or detail.get("ctx", {}).get("suggestion") in NOTHING else ""
    if not word:
        return None
    if is_fact and text not in NOTHING:  # a fact takes these two; where they are refused, the value is none
        return problem(place, "wrong-type",
                       N_("'%(value)s' is no value; a value that nobody knows is left out or written 'unknown'"),
                       value=text, suggestion=word)
    return problem(place, "wrong-type", N_("'%(value)s' is no value, and this field cannot be unknown; look it up, or leave the "
                                           "line out where it may be left out"), value=text)


def as_group(kind: type[Record], path: tuple[str | int, ...], value: str) -> str:
    """`date: 2022-02-18` for the value alone, where one field of the group is needed."""
    needed = [name for name, info in fields_at(kind, path).items() if info.is_required()]
    return f"{needed[0]}: {value}" if len(needed) == 1 else ""


GROUP_EXPECTED = {"dataclass_type", "dict_type", "tuple_type", "wrong-type"}


def without_space(code: str, value: object) -> str:
    """`nl:Buurtapp` is one word to YAML; `nl: Buurtapp` was meant."""
    if code not in GROUP_EXPECTED or not isinstance(value, str) or not (found := GLUED.fullmatch(value)):
        return ""
    return f"{found[1]}: {found[2]}"


GLUED = re.compile(r"([a-z_]{2,30}):([^\s/].*)")
INVISIBLE = re.compile("[\u00a0\u00ad\u200b-\u200f\u2060\ufeff]")
NOTHING = {"unknown", "not-applicable"}
# What Flemish editors call a field, besides its label.
OTHER_WORDS = {
    "soort": "kind", "type": "kind", "datum": "date", "waarde": "value", "nummer": "number", "bedrag": "awarded_amount",
    "subsidie": "awarded_amount", "trekker": "lead_partner", "gemeenten": "participants", "partners": "participants",
    "nota": "note", "maximum": "maximum_grant", "link": "url", "opent": "opens", "document": "source", "plaats": "place",
    "toegevoegd": "added_on", "aangekondigd": "announced_on",
}
NO_GROUP = {"tuple_type": N_("a list is expected here, not a group of lines"),
            "dataclass_type": N_("a group of lines 'name: value' is expected here, not a list"),
            "dict_type": N_("a group of lines 'name: value' is expected here, not a list")}

EXPECTED = {
    "dataclass_type": N_("a group of lines 'name: value' is expected here, not '%(value)s'"),
    "dict_type": N_("a group of lines 'name: value' is expected here, not '%(value)s'"),
    "tuple_type": N_("a list is expected here, not '%(value)s'"),
    "string_type": N_("a single value is expected here, not a list or a group"),
}


def choice_problem(place: Place, value: object, expected: str) -> Problem:
    """A word that is none of the words that may stand here."""
    words = [word for word in expected.replace(" or ", ", ").replace("'", "").split(", ") if word]
    asked = " ".join(str(value).lower().split())
    labels = {translate(word).lower(): word for translate in translators() for word in words}
    found = problem(place, "unknown-choice", N_("'%(value)s' is none of: %(choices)s"), value=value,
                    choices="", suggestion=labels.get(asked) or nearest(asked, words))
    return replace(found, details=tuple((name, ", ".join(words) if name == "choices" else text) for name, text in found.details))


def fields_at(kind: type[Record], path: tuple[str | int, ...]) -> dict[str, FieldInfo]:
    """The fields that may stand at `path` in a record of this kind, by the name that editors write."""
    current: Any = kind
    for step in path:
        if isinstance(step, int):
            continue
        info = next((f for n, f in fields(current).items() if step in (n, f.alias)), None)
        current = inner_record(info.annotation) if info else None
    return {f.alias or name: f for name, f in fields(current).items()}
