"""Changes of records as pages show them: in words, with links to the record, the release and the source."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator import routes
from generator.pages.change_values import both, label_of
from generator.pages.page import Site
from generator.reading.digest import digest_of
from generator.records.localised import Localised, localised
from generator.records.source import Source
from generator.releases.change import Action, Change
from generator.releases.folder import Release
from generator.releases.history import History, changes_file
from generator.releases.plain import KEYS
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

SOURCE = "source.document"  # what follows on the name of a fact, as its value does


@dataclass(frozen=True)
class Shown:
    """A change as a page shows it; what is no text in a language is a plain text, and empty where there is none."""

    release: str
    kind: str
    name: Localised | str
    address: str  # of the page of the record; empty where it has none
    action: str
    field: str
    old: Localised | str
    new: Localised | str
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
    return Told(tuple(shown(site, change) for change in readable(changes)[::-1]), history.releases[0] if since_first else None)


def readable(changes: Iterable[Change]) -> list[Change]:
    """Without those that say what another one says: the id of a record that was renamed, the source of a value that is told."""
    listed = list(changes)
    told = {(change.id.removesuffix("value"), change.release, change.source) for change in listed
            if change.field.endswith(".value")}
    return [change for change in listed if change.action is not Action.CORRECTED or not (change.field in KEYS or (
        change.field.endswith(SOURCE) and (change.id.removesuffix(SOURCE), change.release, change.new) in told))]


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
    name = site.catalogue.history.names.get(change.id) or (change.new if change.action is Action.RENAMED else change.record)
    there = {"projects": site.catalogue.projects, "calls": site.catalogue.calls, "themes": site.catalogue.themes,
             "provinces": site.catalogue.provinces,
             "municipalities": {place.id for place in site.catalogue.municipalities.values()}}
    if change.kind in there:
        return routes.record(change.kind, name) if name in there[change.kind] else ""
    return routes.source(name) if change.kind == Source.kind and name in site.catalogue.sources else ""
