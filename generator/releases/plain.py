"""A record as plain values of JSON, without what its declaration gives by itself; and its values by the path of their field."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterator, Mapping
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import Any

from generator.records.fact import Fact, Standing
from generator.records.field import Record, fields
from generator.records.localised import Localised

Values = dict[str, Any]
BETWEEN = "."  # between the parts of a path; stands in no name of a field and in no language
KEYS = ("id", "old")  # fields that name a record; what has neither is named by all that it says


@cache
def declared(kind: type[Record]) -> tuple[tuple[str, str, Any], ...]:
    """Each field as attribute, name in the files, and what it is when nothing is said; a new field that has such a default
    changes no record of a release."""
    return tuple((name, info.alias or name, info.default) for name, info in fields(kind).items()
                 if not (name == "standing" and issubclass(kind, Fact)))


def plain(value: Any) -> Any:
    """A value, a record or a list of them; amounts and days are text."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, Localised):
        return dict(value.items())
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    return plain_record(value) if isinstance(value, Record) else value


def plain_record(record: Record) -> Values:
    """The fields that say something; of a fact that has no value its standing is the value, as editors write it."""
    found = {}
    for name, written, default in declared(type(record)):
        value = getattr(record, name)
        if value is not None and value not in ((), default):
            found[written] = plain(value)
    if isinstance(record, Fact) and record.standing is not Standing.KNOWN:
        found["value"] = record.standing.value
    return found


def key_of(record: Record) -> str:
    """What names a record among those of its kind."""
    own = next((value for key in KEYS if (value := getattr(record, key, None)) is not None), None)
    return own if own is not None else "/".join(map(as_text, flat(plain(record)).values()))


def flat(values: Mapping[str, Any], above: str = "") -> Values:
    """Path of a field -> its value; a group has a path for each of its fields, a list is one value."""
    found: Values = {}
    for name, value in values.items():
        found |= flat(value, f"{above}{name}{BETWEEN}") if isinstance(value, dict) else {f"{above}{name}": value}
    return found


def grouped(paths: Mapping[str, Any]) -> Values:
    """The values whose paths these are."""
    found: Values = {}
    for path, value in paths.items():
        *above, name = path.split(BETWEEN)
        inner = found
        for part in above:
            inner = inner.setdefault(part, {})
        inner[name] = value
    return found


def source_of(values: Mapping[str, Any], path: str) -> str:
    """The source of the value at a path: that of the nearest group that names one; empty when none does."""
    found, here = "", values
    for part in (*path.split(BETWEEN), ""):
        cited = here.get("source")
        found = (cited.get("document", found) if isinstance(cited, dict) else cited) or found
        if not isinstance(here := here.get(part), dict):
            break
    return found


def cited_in(before: Any, now: Any) -> str:
    """The source that what came into a list names, when it is one; empty when it is none or several."""
    if not isinstance(now, list):
        return ""
    came = [item for item in now if item not in before] if isinstance(before, list) else now
    found = {value for item in came if isinstance(item, dict) for path, value in flat(item).items()
             if f"{BETWEEN}{path}".removesuffix(f"{BETWEEN}document").endswith(f"{BETWEEN}source")}
    return found.pop() if len(found) == 1 else ""


def name_of(values: Mapping[str, Any]) -> Values:
    """What readers call a record, by language; empty when it has no title and no name."""
    found = values.get("title") or values.get("name")
    return found if isinstance(found, dict) else {"": found} if isinstance(found, str) else {}


def as_line(*parts: Any) -> str:
    """Values as a line of JSON; equal values, equal lines."""
    return json.dumps(parts, ensure_ascii=False, separators=(",", ":"), sort_keys=True) + "\n"


def as_text(value: Any) -> str:
    """A plain value as it stands in a cell: lists and groups as JSON."""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def lines_in(content: bytes) -> Iterator[list[Any]]:
    """What `as_line` wrote, line by line."""
    return (json.loads(line) for line in content.split(b"\n") if line)
