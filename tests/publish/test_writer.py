"""A file is written when it must be, and the published file of the same name is never touched."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from generator.manifest import Manifest, load_manifest, save_manifest
from generator.mirror import mirror
from generator.writer import LUMP, Published, Writer


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A published folder with three files, one of them of a task."""
    writer = Writer(tmp_path / "site")
    writer.write("a/index.html", b"one", "key")
    writer.write_task("table", "rows", [("data/t.csv", iter([b"1,", b"2"])), ("data/t.json", b"[]")])
    save_manifest(writer.made, tmp_path / "manifest")
    return tmp_path / "site"


def next_writer(site: Path) -> Writer:
    spare = site.with_name("spare")
    manifest = load_manifest(site.with_name("manifest"))
    _, untouched = mirror(str(site), str(spare), manifest.files)
    return Writer(spare, Published(manifest, untouched))


def test_what_was_made_from_the_same_is_kept(site: Path) -> None:
    writer = next_writer(site)
    assert writer.keep("a/index.html", "key")
    assert writer.keep_task("table", "rows")
    assert writer.made == load_manifest(site.with_name("manifest"))


def test_what_was_made_from_something_else_is_not(site: Path) -> None:
    writer = next_writer(site)
    assert not writer.keep("a/index.html", "other")
    assert not writer.keep("a/index.html", "")
    assert not writer.keep("b/index.html", "key")
    assert not writer.keep_task("table", "other")
    assert not writer.keep_task("none", "rows")
    assert writer.made == Manifest()


def test_a_task_without_files_is_done_again(site: Path) -> None:
    manifest = load_manifest(site.with_name("manifest"))
    manifest.tasks["sitemap"] = []

    assert not Writer(site, Published(manifest, set(manifest.files))).keep_task("sitemap", "another")


def test_a_file_that_somebody_touched_is_not_kept(site: Path) -> None:
    (site / "data" / "t.json").write_bytes(b"{}")
    (site / "a" / "index.html").write_bytes(b"two")
    writer = next_writer(site)
    assert not writer.keep("a/index.html", "key")
    assert not writer.keep_task("table", "rows")
    writer.write("a/index.html", b"one", "key")
    assert (writer.folder / "a" / "index.html").read_bytes() == b"one"


def test_the_same_bytes_stay_the_same_file(site: Path) -> None:
    writer = next_writer(site)
    writer.write("a/index.html", b"one", "other")
    writer.write("data/t.csv", iter([b"1", b",2"]), "other")

    assert (writer.folder / "a/index.html").samefile(site / "a/index.html")
    assert (writer.folder / "data/t.csv").samefile(site / "data/t.csv")
    assert {kept.key for kept in writer.made.files.values()} == {"other"}
    assert [path.name for path in sorted((writer.folder / "data").iterdir())] == ["t.csv", "t.json"]


def test_other_bytes_are_another_file(site: Path) -> None:
    writer = next_writer(site)
    writer.write("a/index.html", b"two")
    writer.write("data/t.csv", iter([b"3"]))

    assert (site / "a/index.html").read_bytes() == b"one"
    assert (site / "data/t.csv").read_bytes() == b"1,2"
    assert (writer.folder / "a/index.html").read_bytes() == b"two"
    assert (writer.folder / "data/t.csv").read_bytes() == b"3"


def test_a_file_where_a_folder_was_and_a_folder_where_a_file_was(site: Path) -> None:
    writer = next_writer(site)
    writer.write("a", b"file")
    writer.write("data/t.csv/index.html", b"page")
    assert (writer.folder / "a").read_bytes() == b"file"
    assert (writer.folder / "data/t.csv/index.html").read_bytes() == b"page"


@pytest.mark.parametrize("spoil", [
    lambda content: content[:-1],
    lambda content: content[:20],
    lambda content: b"",
    lambda content: content.replace(b"key", b"kez"),
    lambda content: b"gzg manifest 0\n" + content[15:],
    lambda content: content * 2,
])
def test_a_manifest_that_is_not_whole_is_none(site: Path, spoil) -> None:
    path = site.with_name("manifest")
    path.write_bytes(spoil(path.read_bytes()))
    assert load_manifest(path) is None


def test_no_manifest_is_an_empty_one(tmp_path: Path) -> None:
    assert load_manifest(tmp_path / "none") == Manifest()


def test_what_several_wrote_is_one(tmp_path: Path) -> None:
    writers = [Writer(tmp_path / "site"), Writer(tmp_path / "site")]
    writers[0].write("a", b"1")
    writers[1].write_task("t", "k", [("b", b"2")])
    found = Manifest()
    for writer in writers:
        found.add(writer.hand_over())
    assert sorted(found.files) == ["a", "b"]
    assert found.tasks == {"t": ["b"]}
    assert [Manifest()] * 2 == [writer.hand_over() for writer in writers]


def test_a_system_that_takes_a_part_at_a_time_gets_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = os.write
    monkeypatch.setattr(os, "write", lambda file, content: whole(file, bytes(content[:3])))
    Writer(tmp_path).write("a.txt", b"more than three")
    assert (tmp_path / "a.txt").read_bytes() == b"more than three"


def test_small_pieces_and_large_ones_come_in_order(tmp_path: Path) -> None:
    pieces = [b"a", b"", b"b" * LUMP, b"c", b"d" * (LUMP + 1), b"e"]
    Writer(tmp_path).write("a.txt", iter(pieces))
    Writer(tmp_path).write("none.txt", iter([]))
    assert (tmp_path / "a.txt").read_bytes() == b"".join(pieces)
    assert (tmp_path / "none.txt").read_bytes() == b""


def test_a_file_can_be_read_by_all_and_run_by_none(tmp_path: Path) -> None:
    before = os.umask(0o022)
    try:
        Writer(tmp_path).write("a.txt", b"")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "a.txt").stat().st_mode) == 0o644
