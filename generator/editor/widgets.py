"""A field of a record as a widget of the editor: label, hint, whether it is required, and what can be filled in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any, get_args

from pydantic.fields import FieldInfo

from generator.checks.walking import find_in
from generator.editor.shapes import DATE, STANDING, is_list, shape_of_field
from generator.records.fact import Fact, Standing
from generator.records.field import Refers, fields, inner_record, is_kind
from generator.texts import N_

Widget = dict[str, Any]
STANDINGS = {Standing.KNOWN: N_("known"), Standing.UNKNOWN: N_("unknown"), Standing.NOT_APPLICABLE: N_("not applicable")}
LONG = {"summary", "note", "matchmaking", "standing_of_site"}  # texts that want more than a line


@dataclass(frozen=True)
class Form:
    """What the widgets of an instance have in common."""

    translate: Callable[[str], str]
    languages: Mapping[str, str]  # by code, as the main language calls them
    main: str
    named: Mapping[str, Widget]  # what may be named, by the kind of reference
    words: Mapping[Enum, str]  # labels of the words of enumerations

    def widgets(self, kind: Any) -> list[Widget]:
        """A widget for each field of a kind."""
        declared = [(info.alias or name, info) for name, info in fields(kind).items() if name != STANDING]
        made = [self.widget(name, info) for name, info in declared]
        return [self.standing(), *({**widget, "required": False} if widget["name"] == "value" else widget for widget in made)] \
            if is_kind(kind, Fact) else made

    def standing(self) -> Widget:
        """Whether the value of a fact is known; else none is filled in."""
        options = [{"label": self.translate(label), "value": word.value} for word, label in STANDINGS.items()]
        return {"name": STANDING, "label": self.translate(N_("Standing")), "widget": "select", "options": options,
                "default": Standing.KNOWN.value}

    def widget(self, name: str, info: FieldInfo) -> Widget:
        """The widget of a field."""
        example = f" ({info.examples[0]})" if info.examples else ""
        made = {"name": name, "label": self.translate(info.title or name), "required": info.is_required(),
                "hint": self.translate(info.description or name) + example}
        one = self.one(name, info)
        if not is_list(info.annotation):
            return made | one
        if one["widget"] == "object":
            return made | {"widget": "list", "collapsed": True, "fields": one["fields"]}
        if one["widget"] in ("relation", "select"):
            return made | one | {"multiple": True}
        return made | {"widget": "list", "field": {"name": "entry", "label": made["label"], **one}}

    def one(self, name: str, info: FieldInfo) -> Widget:
        """The widget of one value of a field."""
        shape = shape_of_field(info, self.languages)
        shape = shape.get("list", shape) if isinstance(shape, dict) else shape
        kind = find_in(info, lambda part: part.kind if isinstance(part, Refers) else "") if isinstance(shape, str) else ""
        if inner := inner_record(info.annotation):
            return {"widget": "object", "collapsed": "auto", "fields": self.widgets(inner)}
        if isinstance(shape, dict):
            return {"widget": "object", "collapsed": "auto", "fields": self.in_languages(name, info, shape["record"])}
        if kind in self.named:
            return dict(self.named[kind])
        if words := words_of(info.annotation):
            return selection({word.value: self.translate(self.words.get(word, word.value)) for word in words})
        if shape == DATE:
            return {"widget": "datetime", "type": "date", "format": "YYYY-MM-DD"}
        return {"widget": "string"}

    def in_languages(self, name: str, info: FieldInfo, shape: dict[str, Any]) -> list[Widget]:
        """A text in each language; the main one is asked for where the field is."""
        made = []
        for code, form in shape.items():
            widget = {"name": code, "label": self.languages[code], "required": info.is_required() and code == self.main}
            if form != "text":
                entry = {"name": "entry", "label": self.languages[code], "widget": "string"}
                made.append(widget | {"widget": "list", "field": entry})
            else:
                made.append(widget | {"widget": "text" if name in LONG else "string"})
        return made


def words_of(annotation: Any) -> tuple[Enum, ...]:
    """The words of an enumeration, wherever it stands in an annotation."""
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        return tuple(annotation)
    return next((found for part in get_args(annotation) if (found := words_of(part))), ())


def selection(options: Mapping[str, str]) -> Widget:
    """One of these values, each with its label."""
    return {"widget": "select", "options": [{"label": label, "value": value} for value, label in options.items()]}
