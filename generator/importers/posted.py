"""An idea or interest that a visitor posted into a record of its own: checked as any other, and never over one that is there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from generator.checks import check
from generator.importers.record_text import record_text
from generator.problems import Place, Problem, errors, problem
from generator.reading.text_file import read_content
from generator.records.contents import Contents, Entry, read_contents
from generator.records.field import Record, fields
from generator.records.folder import Records, read_records
from generator.records.idea import Idea, IdeaStatus
from generator.records.interest import Interest
from generator.records.posted import LARGEST
from generator.schemas import head_of
from generator.skeletons import EDITED
from generator.texts import N_, as_run_in

POSTED: Mapping[str, type[Record]] = {"idea": Idea, "interest": Interest}


def import_posted(kind: type[Record], source: Path, root: Path) -> tuple[Path | None, list[Problem]]:
    """The new file of the record in `source`, and what there is to say; no file where anything is wrong."""
    found, problems = read_posted(kind, source)
    if problems:
        return None, problems
    records = read_records(root / "data")
    entry, = found.entries
    path = root / "data" / kind.kind / f"{entry.record.id}.yml"
    problems = [*left_to_editors(entry), *taken(entry, path, records)]
    if not problems:
        records.add(found)
        problems = [told for told in check(records) if told.place.file == found.name]
    if errors(problems):
        return None, problems
    return path, problems + write(entry.record, path, root)


def read_posted(kind: type[Record], source: Path) -> tuple[Contents, list[Problem]]:
    """The one record of a file, or what is wrong with the file."""
    name = source.name
    if (size := source.stat().st_size) > LARGEST:
        return Contents(kind, name), [problem(Place(name), "file-too-large",
                                              N_("this file has %(size)s bytes; %(most)s is the most"), size=size, most=LARGEST)]
    content, problems = read_content(source, name)
    if problems:
        return Contents(kind, name), problems
    found = read_contents(kind, content, name)
    if not found.problems and len(found.entries) != 1:
        return found, [problem(Place(name), "wrong-type", N_("one record is expected here, and %(count)s are there"),
                               count=len(found.entries))]
    return found, sorted(found.problems)


def left_to_editors(entry: Entry) -> Iterator[Problem]:
    """What a visitor wrote that only the editors may say, such as that they made sure of it."""
    record = entry.record
    for name in fields(type(record)):
        if name not in {*record.asked, *record.added} and getattr(record, name):
            yield problem(entry.place(name), "import-not-yours", N_("'%(field)s' is for the editors to say, not for who posts; "
                                                                    "remove it, and add it once the record is in"), field=name)
    if isinstance(record, Idea) and record.status is not IdeaStatus.OPEN:
        yield problem(entry.place("status"), "import-not-yours", N_(
            "an idea that is posted is open; write 'open', and change it once the record is in"))


def taken(entry: Entry, path: Path, records: Records) -> Iterator[Problem]:
    """Why the record cannot have its id."""
    for other in records.of(type(entry.record)):
        if other.record.id == entry.record.id:
            yield problem(entry.place("id"), "duplicate-id", N_("'%(id)s' is already taken by %(place)s"), id=other.record.id,
                          place=other.place("id"))
            return
    if path.exists():
        yield problem(entry.place("id"), "import-exists", N_("%(file)s is there already and is left as it is; give another id"),
                      file=path.as_posix())


def write(record: Record, path: Path, root: Path) -> list[Problem]:
    """The file of the record, with the head that files of its kind have: whole or not at all."""
    kind = type(record)
    head = f"{head_of(kind, path.resolve(), root.resolve())}\n# {(kind.__doc__ or '').strip()} {EDITED}\n"
    fresh = path.with_name(f".{path.name}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            fresh.write_bytes((as_run_in(root, head) + record_text(record)).encode("utf-8"))
            fresh.rename(path)
        finally:
            fresh.unlink(missing_ok=True)
    except OSError as error:
        return [problem(Place(path.as_posix()), "unreadable-file", N_("this file cannot be written: %(reason)s"),
                        reason=error.strerror or error)]
    return []
