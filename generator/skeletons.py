"""The skeleton of a new record, from its declaration: what must be filled in is empty, which `check` refuses until it is."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from pydantic_core import PydanticCustomError

from generator.problems import Place, Problem, problem
from generator.records.blank import Translate, lines
from generator.records.call import Call
from generator.records.codes import parse_slug
from generator.records.field import Record, fields
from generator.records.folder import read_records
from generator.records.idea import Idea
from generator.records.interest import Interest
from generator.records.programme import Programme
from generator.records.project import Project
from generator.records.source import Source
from generator.schemas import head_of
from generator.texts import N_, as_run_in

NEW: dict[str, type[Record]] = {kind.__name__.lower(): kind for kind in (Project, Call, Idea, Interest, Source)}
EDITED = "Edited by: the editors of the records. After an edit run: make check"  # as in every data file
FILL = N_("Fill in every empty line. A line that begins with # may stay, or make room for the field that it explains.")


def unfit_id(kind: type[Record], name: str, data: Path) -> Iterator[Problem]:
    """Why a new record cannot have this id."""
    place = Place(f"{data.name}/{kind.kind}/{name}.yml")
    try:
        parse_slug(name)
    except PydanticCustomError as error:
        yield problem(place, error.type, error.message_template, **(error.context or {}))
    for entry in read_records(data).of(kind):
        if entry.record.id == name:
            yield problem(place, "duplicate-id", N_("'%(id)s' is already taken by %(place)s"), id=name, place=entry.place("id"))


def write_skeleton(kind: type[Record], name: str, root: Path, folder: Path | None, translate: Translate = str) -> Path:
    """The file of a new record; FileExistsError when it is there already."""
    path = (folder or root / "data" / kind.kind) / f"{name}.yml"
    path.parent.mkdir(parents=True, exist_ok=True)
    text = skeleton(kind, name, languages(root / "data"), translate)
    out = path.open("x", encoding="utf-8", newline="")
    try:
        with out:
            out.write(f"{head_of(kind, path.resolve(), root.resolve())}\n{as_run_in(root, text)}")
    except OSError:
        path.unlink()  # half a record would stand in the way of the next try
        raise
    return path


def languages(data: Path) -> list[str]:
    """The languages of the site, the main one first."""
    return [locale[:2] for entry in read_records(data).of(Programme) for locale in entry.record.languages] or ["nl", "en"]


def skeleton(kind: type[Record], name: str, spoken: list[str], translate: Translate = str) -> str:
    """The text of the file, with the meaning of every field above it."""
    made = [f"# {(kind.__doc__ or '').strip()} {EDITED}", f"# {translate(FILL)}", f"id: {name}"]
    for field, info in fields(kind).items():
        made += lines(info.alias or field, info, spoken, translate) if field != "id" else ()
    return "\n".join([*made, ""])
