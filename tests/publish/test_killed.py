"""Whenever a build is ended, the published folder holds the whole old or the whole new site, and the next build is right."""

from __future__ import annotations

import errno
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterable
from pathlib import Path

import pytest
from test_publish import built, run, tree

from generator import publish, site_folder
from generator.gather import Project
from generator.manifest import Kept
from generator.writer import Writer

__all__ = ["built"]
ROOT = Path(__file__).parents[2]
ROUNDS = 6


def start(root: Path) -> subprocess.Popen:
    return subprocess.Popen([sys.executable, "-m", "generator", "build", "--root", str(root)], cwd=ROOT,
                            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)


def edit(root: Path, before: str, after: str) -> None:
    path = root / "data" / "projects" / "waterpas.yml"
    path.write_text(path.read_text(encoding="utf-8").replace(f"nl: {before}\n", f"nl: {after}\n"), encoding="utf-8")


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere a folder cannot change in one step")
def test_killed_at_any_moment(built: Path, tmp_path: Path) -> None:
    root = shutil.copytree(built, tmp_path / "root")
    old = tree(root / "site")
    edit(root, "Waterpas", "Peilschaal")
    changed = shutil.copytree(root, tmp_path / "changed")
    begin = time.monotonic()
    assert start(changed).wait() == 0
    seconds = time.monotonic() - begin
    new = tree(changed / "site")
    assert new != old

    moments = random.Random(4)
    for _ in range(ROUNDS):
        process = start(root)
        time.sleep(moments.uniform(0.3, 1.05) * seconds)
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        assert tree(root / "site") in (old, new)
    assert start(root).wait() == 0
    assert tree(root / "site") == new
    assert {path.name for path in root.iterdir()} == {path.name for path in changed.iterdir()}


def test_a_full_disk_leaves_the_old_site(built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = shutil.copytree(built, tmp_path / "root")
    old = tree(root / "site")
    edit(root, "Waterpas", "Peilschaal")
    shutil.rmtree(root / "build" / "cache")  # so that every file is written anew
    put, written = Writer.put, []

    def full(writer: Writer, path: str, pieces: Iterable[bytes]) -> Kept:
        written.append(path)
        if len(written) > 20:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), path)
        return put(writer, path, pieces)

    monkeypatch.setattr(Writer, "put", full)
    answer = run("build", root)

    assert answer.exit_code == 1
    assert "The disk is full" in answer.output
    assert "Traceback" not in answer.output
    assert tree(root / "site") == old


def test_what_was_left_between_two_renames_is_mended(built: Path, tmp_path: Path) -> None:
    """Where a folder cannot change in one step, a build may end while the old site stands aside."""
    root = shutil.copytree(built, tmp_path / "root")
    old = tree(root / "site")
    (root / "site").rename(root / "site.old")
    (root / "data" / "calls.yml").unlink()

    assert publish.build(Project(root))[0] == 0
    assert tree(root / "site") == old


def test_without_a_step_that_exchanges_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(site_folder, "exchanged", lambda one, other: False)
    for name in ("fresh", "site"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "page").write_text(name, encoding="utf-8")

    site_folder.publish_folder(tmp_path / "fresh", tmp_path / "site")

    assert sorted(path.name for path in tmp_path.iterdir()) == ["fresh", "site"]
    assert (tmp_path / "site" / "page").read_text(encoding="utf-8") == "fresh"
    assert (tmp_path / "fresh" / "page").read_text(encoding="utf-8") == "site"
