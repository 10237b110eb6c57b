"""The value of a field before and after a change, as readers write it."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from decimal import Decimal
from functools import cache
from typing import Any

from generator.pages.page import Site
from generator.pages.wording import LABELS
from generator.records.fact import Fact
from generator.records.field import Record, Refers, fields, inner_record, is_kind
from generator.records.kinds import KINDS
from generator.records.localised import Localised, localised
from generator.releases.change import Action, Change
from generator.releases.plain import BETWEEN, as_text
from generator.texts import N_

DECLARED = {kind.kind: kind for kind in KINDS}
IN_FORCE = {("calls", "deadlines"): "date"}  # lists whose last item took the place of the others, and what it is known by
CITED = ("source", "document")  # fields that name a source; which one is told beside the value
LONGEST = 300  # signs of a value on a page; the table of changes has all of it
AROUND = 40  # signs of a long text that are shown beside what changed in it
AMOUNT, DAY = re.compile(r"-?[0-9]+\.[0-9]{2}"), re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def label_of(site: Site, kind: str, path: str) -> str:
    """The labels of a field and of those that it stands in, but for what only makes a group of them; a text with its language."""
    found: list[str] = []
    here: Any = DECLARED.get(kind)
    for part in path.split(BETWEEN) if path else ():
        info = named(here).get(part) if here else None
        if info is None:
            found[-1:] = [f"{''.join(found[-1:])} ({part})"]
        elif part != CITED[1] and not (part == "value" and is_kind(here, Fact)):
            found.append(site.text(info.title))
        here = inner_record(info.annotation) if info is not None else None
    return ": ".join(found)


@cache
def named(kind: Any) -> dict[str, Any]:
    """The fields of a kind by the name that they have in the files."""
    return {info.alias or name: info for name, info in fields(kind).items()}


def field_at(kind: str, path: str) -> Any:
    """The declaration of the field at a path; None for a language of a text, and for what was declared once."""
    here, info = DECLARED.get(kind), None
    for part in path.split(BETWEEN):
        info = named(here).get(part) if here else None
        here = inner_record(info.annotation) if info is not None else None
    return info


def both(site: Site, change: Change) -> tuple[Localised | str, Localised | str]:
    """The value before and the value now; of a list what left it and what came, of a long text what differs in it."""
    old, new = change.old, change.new
    if change.action is Action.ADDED:
        return "", ""
    if moved := in_force(change):
        return tuple(words(site, value) for value in moved)
    called = naming(site, change)
    if isinstance(old, list) or isinstance(new, list):
        return listed(site, called, old or [], new or []), listed(site, called, new or [], old or [])
    told = differing(*(one(site, change, called, value) for value in (old, new)))
    tongue = change.field.rpartition(BETWEEN)[2]
    written = field_at(change.kind, change.field) is None and tongue.isalpha() and len(tongue) == len("nl")
    return tuple(localised({tongue: text}) if written and text else text for text in told)


def in_force(change: Change) -> tuple[Any, Any] | None:
    """What held before and what holds now, of a list of which the last item holds; None when that is the same."""
    key = IN_FORCE.get((change.kind, change.field))
    if key is None or not change.old or not change.new:
        return None
    before, now = (items[-1].get(key) for items in (change.old, change.new))
    return (before, now) if before and now and words_of(before) != words_of(now) else None


def words_of(value: Any) -> Any:
    """A fact without where it comes from."""
    return value.get("value") if isinstance(value, dict) else value


def naming(site: Site, change: Change) -> Callable[[Any], str]:
    """What a record is called that a field names by its id; empty where that is none."""
    info, catalogue = field_at(change.kind, change.field) if change.field else None, site.catalogue
    kind = next((each.kind for each in refers(info)), "") if info is not None else ""
    known = {"sources": catalogue.sources, "themes": catalogue.themes, "subjects": catalogue.subjects, "calls": catalogue.calls,
             "projects": catalogue.projects}.get(kind, {})

    def called(value: Any) -> str:
        record = known.get(value) if isinstance(value, str) else None
        return site.of(getattr(record, "title", None) or record.name) if record else ""

    return called


def refers(info: Any) -> list[Refers]:
    """What a field says of the records that it names, wherever in its type that stands."""
    found, left = [], [*info.metadata, info.annotation]
    while left:
        part = left.pop()
        if isinstance(part, Refers):
            found.append(part)
        left += [*getattr(part, "__args__", ()), *getattr(part, "__metadata__", ())]
    return found


def listed(site: Site, called: Callable[[Any], str], items: list[Any], others: list[Any]) -> str:
    """The items of a list that another one has not, or all when they differ in their order alone."""
    is_order = sorted(map(as_text, items)) == sorted(map(as_text, others))
    alone = items if is_order else [item for item in items if item not in others]
    return cut("; ".join(called(item) or words(site, item) for item in alone))


def one(site: Site, change: Change, called: Callable[[Any], str], value: Any) -> str:
    """A single value; a fact without one is unknown."""
    if value is None:
        first = named(DECLARED[change.kind]).get(change.field.split(BETWEEN)[0]) if change.kind in DECLARED else None
        fact = first is not None and is_kind(inner_record(first.annotation) or Record, Fact)
        return site.text(N_("unknown")) if fact and change.field.endswith(f"{BETWEEN}value") else ""
    return called(value) or words(site, value)


def words(site: Site, value: Any) -> str:
    """A plain value as readers write it; of a group its values, without where they come from."""
    if isinstance(value, dict):
        return ", ".join(words(site, item) for name, item in value.items() if name not in CITED)
    if isinstance(value, list):
        return "; ".join(words(site, item) for item in value)
    text = str(value)
    if DAY.fullmatch(text):
        return site.language.date(datetime.date.fromisoformat(text))
    if AMOUNT.fullmatch(text):
        return site.language.money(Decimal(text), site.catalogue.programme.currency)
    return site.text(LABELS[text]) if text in LABELS else text


def differing(old: str, new: str) -> tuple[str, str]:
    """Two texts; of long ones what differs, with a few words around it."""
    if max(len(old), len(new)) <= 3 * AROUND or not old or not new:
        return cut(old), cut(new)
    same = next((at for at, (left, right) in enumerate(zip(old, new, strict=False)) if left != right), min(len(old), len(new)))
    begin = max(0, old.rfind(" ", 0, max(0, same - AROUND)) + 1)
    tail = 0
    while tail < min(len(old), len(new)) - same and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    return tuple(cut(around(text, begin, tail)) for text in (old, new))


def around(text: str, begin: int, tail: int) -> str:
    """The text from `begin`, with little of its last `tail` signs."""
    end = text.find(" ", len(text) - max(0, tail - AROUND))
    return f"{'… ' if begin else ''}{text[begin:] if end < 0 else f'{text[begin:end]} …'}"


def cut(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[:LONGEST - 1]}…"
