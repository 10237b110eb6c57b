"""The spare folder becomes the published one, whatever it held, and nobody's file is written to."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.manifest import Kept
from generator.mirror import mirror, mirrors

NAMES = st.sampled_from(["a", "b", "a/x", "a/y", "b/x", "c/d/e", "c/d/f", "c/d"])
TREES = st.dictionaries(NAMES, st.binary(max_size=3), max_size=6)


def lay(folder: Path, files: dict[str, bytes]) -> dict[str, bytes]:
    """Write the files that fit beside each other: no name is a file and a folder; gives those that were written."""
    folder.mkdir(exist_ok=True)
    fitting = {name: content for name, content in files.items() if not any(other.startswith(f"{name}/") for other in files)}
    for name, content in fitting.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    return fitting


def tree(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@given(published=TREES, spare=TREES)
def test_the_spare_folder_holds_what_the_published_one_holds(published: dict, spare: dict, tmp_path_factory) -> None:
    root = tmp_path_factory.mktemp("folders")
    published = lay(root / "site", published)
    lay(root / "spare", spare)

    names, untouched = mirror(str(root / "site"), str(root / "spare"), {})

    assert published == tree(root / "site") == tree(root / "spare")
    assert (names, untouched) == (set(published), set())
    assert {path.name for path in (root / "spare").rglob("*")} == {path.name for path in (root / "site").rglob("*")}


@given(published=TREES, spare=TREES, known=st.sets(NAMES))
def test_two_halves_do_what_one_does(published: dict, spare: dict, known: set, tmp_path_factory) -> None:
    root = tmp_path_factory.mktemp("folders")
    published = lay(root / "site", published)
    lay(root / "spare", spare)

    halves = mirrors(str(root / "site"), str(root / "spare"), dict.fromkeys(known, Kept("", "", -1, 0)))
    (some, _), (others, _) = [make() for make in reversed(halves)]

    assert published == tree(root / "site") == tree(root / "spare")
    assert set(published) == some | others and not some & others
    assert {path.name for path in (root / "spare").rglob("*")} == {path.name for path in (root / "site").rglob("*")}


def test_files_are_shared_and_stay_so(tmp_path: Path) -> None:
    lay(tmp_path / "site", {"a/x": b"1", "b": b"2"})
    for _ in range(2):
        mirror(str(tmp_path / "site"), str(tmp_path / "spare"), {})
        assert (tmp_path / "spare/a/x").samefile(tmp_path / "site/a/x")


def test_a_disk_without_links_gets_copies(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_links(*_: object, **__: object) -> None:
        raise OSError("not here")

    monkeypatch.setattr(os, "link", no_links)
    lay(tmp_path / "site", {"a/x": b"1"})
    mirror(str(tmp_path / "site"), str(tmp_path / "spare"), {})
    first = (tmp_path / "spare/a/x").stat().st_ino
    mirror(str(tmp_path / "site"), str(tmp_path / "spare"), {})

    assert tree(tmp_path / "spare") == {"a/x": b"1"}
    assert (tmp_path / "spare/a/x").stat().st_ino == first, "a copy that is right is left alone"


def test_files_that_somebody_touched_are_told_apart(tmp_path: Path) -> None:
    lay(tmp_path / "site", {"a": b"1", "b": b"2", "c": b"3"})
    kept = {}
    for name in ("a", "b"):
        found = (tmp_path / "site" / name).stat()
        kept[name] = Kept("", "", found.st_size, found.st_mtime_ns)
    (tmp_path / "site" / "b").write_bytes(b"22")

    assert mirror(str(tmp_path / "site"), str(tmp_path / "spare"), kept) == ({"a", "b", "c"}, {"a"})


def test_links_to_elsewhere_stay_links(tmp_path: Path) -> None:
    lay(tmp_path / "site", {"a": b"1"})
    lay(tmp_path / "outside", {"precious": b"1"})
    (tmp_path / "site" / "link").symlink_to(tmp_path / "outside")
    mirror(str(tmp_path / "site"), str(tmp_path / "spare"), {})
    assert (tmp_path / "spare" / "link").is_symlink()
    shutil.rmtree(tmp_path / "site" / "a", ignore_errors=True)
    (tmp_path / "site" / "link").unlink()
    mirror(str(tmp_path / "site"), str(tmp_path / "spare"), {})
    assert tree(tmp_path / "outside") == {"precious": b"1"}
    assert not (tmp_path / "spare" / "link").exists()
