"""What is kept of a folder gives the same records and problems as reading it again, whatever happened to the folder."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from kept_records import assert_same
from problems_cases import CASES
from problems_cases.change import Case
from problems_cases.checks import IDEA
from problems_cases.small_folder import FILES, write_data

from generator.checks import check, check_each
from generator.problems import Place
from generator.records import kept_folder
from generator.records.folder import Records, read_records
from generator.records.kept import Kept
from generator.records.kept_folder import read_kept

Write = Callable[..., Path]
EDITED = ("projects/buurtapp.yml", "projects/waterpas.yml", "calls.yml", "subjects.yml", "reference/mergers.csv", "themes.yml",
          "reference/municipalities.csv", "sources.yml", "programme.yml", "ideas/regenton.yml")
FOUND = {**FILES, "ideas/regenton.yml": f"{IDEA}project: waterpas\n"}
SPOILED = [b"", b"id: x", b"id: 'open", b"\xff\xfe", b"- a\n- {id: b}\n", b"# remark\n"]
WORDS = [("nl:", "en:"), ("funded", "withdrawn"), ("buurt", "burt"), ("Zandhoek", "Zandhok"), ("unknown", "0"),
         ("nl: ", "nl: jan.peeters@gent.be "), ("id: ", "id: x"), ("2", "3"), ("e", "e\u0301"), ("\n", "\r\n"),
         ("as_of: 2025", "as_of: 2021"), ("oproep-b", "oproep-a"), ("subjects: [buurt", "subjects: [burt"), ("50000", "500"),
         ("nl_BE, en_GB", "en_GB, nl_BE"), ("theme: loket", "theme: x")]

EDITS = st.one_of(
    st.tuples(st.just("edit"), st.sampled_from(EDITED), st.sampled_from(WORDS), st.integers(1, 2)),
    st.tuples(st.just("spoil"), st.sampled_from(EDITED), st.sampled_from(SPOILED)),
    st.tuples(st.just("delete"), st.sampled_from(EDITED)),
    st.tuples(st.just("restore"), st.sampled_from(EDITED)),
    st.tuples(st.just("rename"), st.sampled_from(EDITED[:2]), st.sampled_from(["projects/a.yml", "ideas/b.yml", "c.yml"])),
    st.tuples(st.just("copy"), st.sampled_from(EDITED[:2]), st.sampled_from(["projects/d.yml", "projects/z.yml"])),
)


def do(data: Path, what: str, name: str, *more: object) -> None:
    """One thing that somebody does to a data folder."""
    path = data / name
    path.parent.mkdir(exist_ok=True)
    if what == "restore":
        path.write_text(FOUND[name])
    elif what == "spoil":
        path.write_bytes(more[0])
    elif path.exists():
        target = data / str(more[0]) if more else data
        target.parent.mkdir(exist_ok=True)
        if what == "edit":
            path.write_bytes(path.read_bytes().replace(*(word.encode() for word in more[0]), more[1]))
        elif what == "delete":
            path.unlink()
        elif what == "rename":
            path.rename(target)
        else:
            target.write_bytes(path.read_bytes())


@settings(max_examples=40)
@given(st.lists(EDITS, max_size=7))
def test_kept_and_fresh_readings_agree(edits: list[tuple]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        data, on_disk = write_data(Path(folder)), Path(folder) / "kept"
        in_memory, both = Kept(), Kept(on_disk)
        for edit in [(), *edits]:
            if edit:
                do(data, *edit)
            for kept in (in_memory, Kept(on_disk), both, Kept(on_disk), in_memory):
                assert_same(data, kept)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_problems_are_told_again(case: Case, write: Write) -> None:
    """Also when every file is known already, and when each is read by a process of its own."""
    data = write()
    kept = Kept()
    assert_same(data, kept)

    case.change(data)

    assert_same(data, kept)
    assert_same(data, kept)


def test_what_a_refused_record_excused_is_told_when_that_is_gone(write: Write, tmp_path: Path) -> None:
    """The records of other kinds are the same then, since a refused one is none of them."""
    data, kept = write(), Kept(tmp_path / "kept")
    (data / "subjects.yml").write_text("- {id: buurt, name: {nl: buurt}}\n")
    (data / "subjects").mkdir()
    (data / "subjects/water.yml").write_text("id: water\nnaam: {nl: water}\n")
    assert_same(data, kept)

    (data / "subjects/water.yml").unlink()

    assert_same(data, Kept(tmp_path / "kept"))
    assert_same(data, kept)
    assert "unknown-reference" in {found.code for found in check(read_records(data))}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_what_is_said_of_one_record_needs_no_others(case: Case, write: Write) -> None:
    data = write()
    case.change(data)
    records = read_records(data)

    alone = set()
    for kind, entries in records.entries.items():
        for entry in entries:
            alone |= {*check_each(Records(entries={**Records().entries, kind: [entry]}))}

    assert {*check_each(records)} == alone
    assert all(found.place.file in {entry.file for entries in records.entries.values() for entry in entries} for found in alone)


def test_processes_change_nothing(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    data = write(**{"projects/a.yml": "id: 'open", "ideas/b.yml": "id: b"})
    (data / "projects/waterpas.yml").write_text(FILES["projects/waterpas.yml"].replace("nl: ", "nl: jan.peeters@gent.be "))
    monkeypatch.setattr(kept_folder, "MANY", 1)
    monkeypatch.setattr(kept_folder, "available_cores", lambda: 3)

    kept = Kept()

    assert_same(data, kept)
    assert_same(data, kept)


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """The names of the files that were read for their records."""
    names: list[str] = []
    original = kept_folder.read_contents
    monkeypatch.setattr(kept_folder, "read_contents", lambda kind, content, name: (
        names.append(name.removeprefix("data/")), original(kind, content, name))[1])
    yield names


def test_only_what_changed_or_is_not_sound_is_read_again(write: Write, tmp_path: Path, read: list[str]) -> None:
    data, kept = write(), Kept(tmp_path / "kept")
    (data / "projects/waterpas.yml").write_text(FILES["projects/waterpas.yml"].replace("nl: ", "nl: jan.peeters@gent.be "))
    read_kept(data, kept, check_each)
    read.clear()

    read_kept(data, kept, check_each)
    read_kept(data, Kept(tmp_path / "kept"), check_each)
    (data / "subjects.yml").write_text(FILES["subjects.yml"] + "# remark\n")
    read_kept(data, kept, check_each)

    assert ["projects/waterpas.yml"] * 2 + ["projects/waterpas.yml", "subjects.yml"] == [*read[:2], *sorted(read[2:])]


def test_texts_leave_the_memory_and_come_back_for_a_place(write: Write) -> None:
    data = write()
    records = read_kept(data, Kept(), check_each)
    entry = records.entries["projects"][0]

    assert entry.spot.source.found is None
    assert read_records(data).entries["projects"][0].place("participants", 1) == entry.place("participants", 1)
    assert entry.spot.source.found is not None
    records.let_go()
    assert entry.spot.source.found is None
    (data / "projects/buurtapp.yml").write_text("id: other")
    assert Place("data/projects/buurtapp.yml") == entry.place("participants", 1)


def test_digests_follow_what_they_stand_for(write: Write) -> None:
    data = write()
    before = read_records(data)

    (data / "projects/buurtapp.yml").write_text(FILES["projects/buurtapp.yml"] + "# remark\n")
    project = read_records(data)
    (data / "subjects.yml").write_text(FILES["subjects.yml"] + "# remark\n")
    subject = read_records(data)

    assert before.register_digest == project.register_digest != subject.register_digest
    assert {"buurtapp"} == {name for name, digest in project.project_digests.items() if digest != before.project_digests[name]}
    assert project.project_digests == subject.project_digests
