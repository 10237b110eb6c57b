"""Processes that share the work: none waits for another that is busy, and none is left behind."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

import generator.shares
from generator.files import Files, Task
from generator.problems import Stopped
from generator.progress import SILENCE
from generator.reading.digest import digest_of
from generator.shares import Shares
from generator.workers import Background
from generator.writer import Writer

PATIENCE = 60.0  # seconds
KEYS = SimpleNamespace(task=lambda task: task.digest().hex())


def wait_for(is_so: Callable[[], object]) -> None:
    end = time.monotonic() + PATIENCE
    while not is_so():
        assert time.monotonic() < end, "what was waited for did not come"
        time.sleep(0.01)


def task(name: str, before: Callable[[], object] = lambda: None) -> Task:
    """A task with one file, before which something happens."""
    def files() -> Files:
        before()
        yield f"{name}.txt", name.encode()

    return Task(name, lambda: digest_of(name), files)


@pytest.fixture
def writer(tmp_path: Path) -> Writer:
    folder = tmp_path / "site"
    folder.mkdir()
    return Writer(folder)


@pytest.mark.parametrize("jobs", [1, 2, 5])
def test_everything_is_written_once(writer: Writer, jobs: int) -> None:
    with Shares(KEYS, jobs, SILENCE) as shares:
        shares.begin([task(f"early-{number}") for number in range(7)], writer)
        made = shares.finish([task(f"late-{number}") for number in range(7)])

    names = {f"{when}-{number}.txt" for when in ("early", "late") for number in range(7)}
    assert names == set(made.files) == {path.name for path in writer.folder.iterdir()}


def test_whoever_is_busy_keeps_no_other_waiting(writer: Writer, monkeypatch: pytest.MonkeyPatch) -> None:
    """The first task ends only once all others have, which takes several processes, one after the other."""
    monkeypatch.setattr(generator.shares, "STRETCH", 3)
    others = [writer.folder / f"late-{number}.txt" for number in range(20)]
    slow = task("slow", lambda: wait_for(lambda: all(path.exists() for path in others)))
    with Shares(KEYS, 2, SILENCE) as shares:
        shares.begin([slow], writer)
        assert len(others) + 1 == len(shares.finish([task(path.stem) for path in others]).files)


def test_tasks_that_one_has_not_come_to_are_taken_by_others(writer: Writer) -> None:
    late = [writer.folder / f"early-{number}.txt" for number in range(1, 4)]
    slow = task("early-0", lambda: wait_for(lambda: all(path.exists() for path in late)))
    with Shares(KEYS, 2, SILENCE) as shares:
        shares.begin([slow, *(task(path.stem) for path in late)], writer)
        assert len(late) + 1 == len(shares.finish([]).files)


def test_where_nothing_forks_all_is_written_here(writer: Writer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.shares.FORKS", False)
    monkeypatch.setattr("generator.workers.FORKS", False)
    monkeypatch.setattr("generator.workers.get_context", None)
    seen = Background([lambda: 7])
    with Shares(KEYS, 5, SILENCE) as shares:
        assert not seen.are_done()
        shares.begin([task("early")], writer)
        assert {"early.txt", "late.txt"} == set(shares.finish([task("late")]).files)
    assert [7] == seen.results()


@pytest.mark.parametrize("jobs", [1, 2])
def test_an_error_of_a_task_is_raised(writer: Writer, jobs: int) -> None:
    def fail() -> None:
        raise Stopped("the disk is full")

    with pytest.raises(Stopped, match="full"), Shares(KEYS, jobs, SILENCE) as shares:
        shares.begin([task("early")], writer)
        shares.finish([task("late", fail), *(task(f"late-{number}") for number in range(50))])


def test_an_error_between_leaves_no_process_behind(writer: Writer, tmp_path: Path) -> None:
    told = tmp_path / "process"

    def stay() -> None:
        told.write_text(str(os.getpid()))
        time.sleep(600)

    with pytest.raises(Stopped), Shares(KEYS, 2, SILENCE) as shares:
        shares.begin([task("stays", stay)], writer)
        wait_for(lambda: told.exists() and told.read_text())
        raise Stopped("the publisher refused")

    with pytest.raises(ProcessLookupError):
        os.kill(int(told.read_text()), 0)
