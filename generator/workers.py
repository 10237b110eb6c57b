"""Work on several cores, where forking is safe; elsewhere one task after the other."""

from __future__ import annotations

import sys
from collections.abc import Callable
from multiprocessing import get_context
from typing import TypeVar

T = TypeVar("T")


class WorkerError(Exception):
    """A process was ended from outside."""


def side_by_side(tasks: list[Callable[[], T]]) -> list[T]:
    """The results of tasks, in their order; the first error of one is raised when all have ended."""
    if sys.platform != "linux" or len(tasks) < 2:
        return [task() for task in tasks]
    context = get_context("fork")  # shares what was gathered; a fresh process would read it all again
    running = []
    for task in tasks:
        ours, theirs = context.Pipe(duplex=False)
        process = context.Process(target=report, args=(task, theirs))
        process.start()
        theirs.close()  # so that an ended process is noticed
        running.append((process, ours))
    answers = [answer_of(ours) for _, ours in running]
    for process, _ in running:
        process.join()
    for answer in answers:
        if isinstance(answer, Exception):
            raise answer
    return answers


def answer_of(pipe) -> object:
    """What a process sent; one that was ended from outside sends nothing."""
    try:
        return pipe.recv()
    except EOFError:
        return WorkerError("a process of the build was ended from outside")


def report(task: Callable[[], object], pipe) -> None:
    """Send what a task gives, or the error that stopped it."""
    try:
        pipe.send(task())
    except Exception as error:
        pipe.send(error)
