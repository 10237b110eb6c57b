"""What changed in the records, release by release, record by record and field by field."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from generator.catalogue import Catalogue
from generator.releases.change import Change
from generator.releases.plain import as_text
from generator.tables.declaration import ROW_ID, Column, Declaration, Row, in_languages
from generator.texts import N_


def changes(catalogue: Catalogue) -> Iterable[Row]:
    return map(change_row, catalogue.history.changes)


def change_row(change: Change) -> Row:
    reason = change.reason or {}
    return {"id": change.id, "release": day(change.release), "after": day(change.after), "kind": change.kind,
            "record": change.record, "action": change.action.value, "field": change.field or None,
            "old_value": cell(change.old), "new_value": None if isinstance(change.new, dict) else cell(change.new),
            "source": change.source or None,
            **{column: reason.get(language) for language, column in in_languages("reason").items()}}


def day(release: str) -> datetime.date | None:
    """The day that a release is named after."""
    return datetime.date.fromisoformat(release) if release else None


def cell(value: object) -> str | None:
    """A value as text; lists as JSON. What a record holds that was added stands in its own table."""
    return None if value is None else as_text(value)


CHANGES = Declaration("wijzigingen", N_("Changes"), N_("what changed in the records since the first release"), (
    ROW_ID,
    Column("release", "date", N_("Release"), N_("the release that has the change; empty while none has")),
    Column("after", "date", N_("After release"), N_("the release that it changes")),
    Column("kind", "string", N_("Kind of record"), N_("the kind of records that it is one of, such as projects")),
    Column("record", "string", N_("Record"), N_("id of the record, or all that it said when it has no id")),
    Column("action", "string", N_("What happened"), N_("added, corrected, withdrawn or renamed")),
    Column("field", "string", N_("Field"), N_("which value it is; empty where it is the whole record")),
    Column("old_value", "string", N_("Value before"), N_("empty where there was none; a list as JSON")),
    Column("new_value", "string", N_("Value now"), N_("empty where there is none; of a renamed record its new id")),
    Column("source", "string", N_("Source of the new value"), N_("id of the source")),
    *(Column(name, "string", N_("Reason"), N_("why the record was withdrawn")) for name in in_languages("reason").values()),
), changes, ("release", "kind", "record", "action", "field", "old_value", "new_value"))
