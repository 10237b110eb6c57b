"""Changes of records as pages show them: in words, with links to the record, the release and the source."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Any

from generator import routes
from generator.pages.page import Site
from generator.pages.wording import LABELS
from generator.reading.digest import digest_of
from generator.records.fact import Fact
from generator.records.field import Record, fields, inner_record, is_kind
from generator.records.kinds import KINDS
from generator.records.localised import Localised, localised
from generator.records.source import Source
from generator.releases.change import Action, Change
from generator.releases.folder import Release
from generator.releases.history import History, changes_file
from generator.releases.plain import BETWEEN
from generator.texts import N_

ACTIONS = {Action.ADDED: N_("added"), Action.CORRECTED: N_("corrected"), Action.WITHDRAWN: N_("withdrawn"),
           Action.RENAMED: N_("renamed")}
KIND_NAMES = {
    "programme": N_("Programme"), "sources": N_("Source"), "themes": N_("Theme"), "subjects": N_("Subject"),
    "call_kinds": N_("Kind of call"), "calls": N_("Call"), "projects": N_("Project"), "ideas": N_("Idea"),
    "interests": N_("Interest"), "provinces": N_("Province"), "municipalities": N_("Municipality"), "mergers": N_("Merger"),
    "postal_codes": N_("Postal code"), "related_words": N_("Related words"), "redirects": N_("Old address"),
    "removals": N_("Record that is gone"), "borders": N_("Borders"),
}
DECLARED = {kind.kind: kind for kind in KINDS}
LONGEST = 300  # signs of a value on a page; the table of changes has all of it
AMOUNT, DAY = re.compile(r"-?[0-9]+\.[0-9]{2}"), re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


@dataclass(frozen=True)
class Shown:
    """A change as a page shows it; what is no text in a language is a plain text, and empty where there is none."""

    release: str
    kind: str
    name: Localised | str
    address: str  # of the page of the record; empty where it has none
    action: str
    field: str
    old: str
    new: str
    source: Source | None
    reason: Localised | None


@dataclass(frozen=True)
class Told:
    """The history of one record: its changes, the newest first, and the release that had it first when none added it."""

    changes: tuple[Shown, ...]
    first: Release | None


def told(site: Site, kind: str, identifier: str) -> Told:
    """The history of a record for its page."""
    history = site.catalogue.history
    changes = history.by_record.get((kind, identifier), ())
    since_first = bool(history.releases) and not any(change.action is Action.ADDED for change in changes)
    return Told(tuple(shown(site, change) for change in reversed(changes)), history.releases[0] if since_first else None)


def told_digest(history: History, kind: str, identifier: str) -> str:
    """Stands for the history of a record."""
    if not history.releases:
        return ""
    changes = history.by_record.get((kind, identifier), ())
    releases = "".join(change.release for change in changes)
    return digest_of(history.releases[0].name, releases, changes_file(changes)).hex()


def shown(site: Site, change: Change) -> Shown:
    """A change in the words of a language."""
    name = localised(change.name) if change.name and "" not in change.name else (change.name or {}).get("", change.record)
    return Shown(change.release, site.text(KIND_NAMES[change.kind]), name, address_of(site, change),
                 site.text(ACTIONS[change.action]), label_of(site, change.kind, change.field), *both(site, change),
                 site.catalogue.sources.get(change.source), localised(change.reason) if change.reason else None)


def address_of(site: Site, change: Change) -> str:
    """Where the record of today has its page."""
    name = change.new if change.action is Action.RENAMED else change.record
    there = {"projects": site.catalogue.projects, "calls": site.catalogue.calls, "themes": site.catalogue.themes,
             "provinces": site.catalogue.provinces,
             "municipalities": {place.id for place in site.catalogue.municipalities.values()}}
    if change.kind in there:
        return routes.record(change.kind, name) if name in there[change.kind] else ""
    return routes.source(name) if change.kind == Source.kind and name in site.catalogue.sources else ""


def label_of(site: Site, kind: str, path: str) -> str:
    """The labels of a field and of the fields that it stands in; the value of a fact is called as the fact."""
    here: Any = DECLARED.get(kind)
    found: list[str] = []
    for part in path.split(BETWEEN) if path else ():
        info = named(here).get(part) if here else None
        if info is None:
            found.append(part)
        elif not (part == "value" and is_kind(here, Fact)):
            found.append(site.text(info.title))
        here = inner_record(info.annotation) if info is not None else None
    return ": ".join(found)


@cache
def named(kind: Any) -> dict[str, Any]:
    """The fields of a kind by the name that they have in the files."""
    return {info.alias or name: info for name, info in fields(kind).items()}


def both(site: Site, change: Change) -> tuple[str, str]:
    """The value before and the value now; of a list what left it and what came."""
    if change.action is Action.ADDED:
        return "", ""
    if isinstance(change.old, list) or isinstance(change.new, list):
        before, now = change.old or [], change.new or []
        return listed(site, before, now), listed(site, now, before)
    return one(site, change, change.old), one(site, change, change.new)


def listed(site: Site, items: list[Any], others: list[Any]) -> str:
    """The items of a list that another one has not, or all when they differ in their order alone."""
    is_order = sorted(map(str, items)) == sorted(map(str, others))
    alone = items if is_order else [item for item in items if item not in others]
    return cut("; ".join(words(site, item) for item in alone))


def one(site: Site, change: Change, value: Any) -> str:
    """A single value; a fact without one is unknown."""
    if value is None:
        first = named(DECLARED[change.kind]).get(change.field.split(BETWEEN)[0]) if change.kind in DECLARED else None
        fact = first is not None and is_kind(inner_record(first.annotation) or Record, Fact)
        return site.text(N_("unknown")) if fact and change.field.endswith(f"{BETWEEN}value") else ""
    return cut(words(site, value))


def words(site: Site, value: Any) -> str:
    """A plain value as readers write it."""
    if isinstance(value, dict):
        return ", ".join(words(site, item) for item in value.values())
    if isinstance(value, list):
        return "; ".join(words(site, item) for item in value)
    text = str(value)
    if DAY.fullmatch(text):
        return site.language.date(datetime.date.fromisoformat(text))
    if AMOUNT.fullmatch(text):
        return site.language.money(Decimal(text), site.catalogue.programme.currency)
    return site.text(LABELS[text]) if text in LABELS else text


def cut(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[:LONGEST - 1]}…"
