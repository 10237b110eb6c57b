"""Work on several cores, where forking is safe; elsewhere one task after the other."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import nullcontext, suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from types import SimpleNamespace
from typing import Any, TypeVar

from generator.problems import Stopped

T = TypeVar("T")
Step = Callable[[Any], None]  # says how many things more are done, or hands over a part of what was made
FORKS = sys.platform == "linux"  # elsewhere system libraries may hold threads that a fork breaks


def available_cores() -> int:
    """Cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def side_by_side(tasks: list[Callable[[Step], T]], step: Step = lambda done: None) -> list[T]:
    """The results of tasks, in their order; the first error of one is raised when all have ended.

    A task is called with a function that it may tell how much it has done; `step` hears it in this process.
    """
    if not FORKS or len(tasks) < 2:
        return [task(step) for task in tasks]
    context = get_context("fork")  # shares what was gathered; a fresh process would read it all again
    running: dict[Connection, int] = {}
    processes = []
    for number, task in enumerate(tasks):
        ours, theirs = context.Pipe(duplex=False)
        process = context.Process(target=report, args=(task, theirs))
        process.start()
        theirs.close()  # so that an ended process is noticed
        processes.append(process)
        running[ours] = number
    try:
        answers = listen(running, step)
    except BaseException:  # of `step`, or an interruption: nobody hears the others any more, who would wait for that
        for process in processes:
            process.terminate()
        raise
    finally:
        for process in processes:
            process.join()
    for answer in answers:
        if isinstance(answer, Exception):
            raise answer
    return answers


class Turns:
    """Numbers from 0 on, each given once to whichever process asks first."""

    def __init__(self, count: int) -> None:
        self.count = count
        self.next = get_context("fork").Value("q", 0) if FORKS else SimpleNamespace(value=0, get_lock=nullcontext)

    def __iter__(self) -> Iterator[int]:
        while (number := self.take()) < self.count:
            yield number

    def take(self) -> int:
        with self.next.get_lock():
            number = self.next.value
            self.next.value = number + 1
        return number


def in_background(task: Callable[[], T]) -> Callable[[], T]:
    """Begin a task beside what this process does next; the function that comes back waits for it and gives its result."""
    if not FORKS:
        return task
    context = get_context("fork")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=report, args=(lambda _: task(), theirs))
    process.start()
    theirs.close()

    def result() -> T:
        answer = listen({ours: 0}, lambda done: None)[0]
        process.join()
        if isinstance(answer, Exception):
            raise answer
        return answer

    return result


def listen(running: dict[Connection, int], step: Step) -> list:
    """What each task gives, or the error that stopped it; meanwhile passes on what they have done."""
    answers: list = [None] * len(running)
    while running:
        for pipe in wait(list(running)):
            try:
                kind, content = pipe.recv()
            except EOFError:  # a process that was ended from outside sends nothing
                kind, content = "answer", Stopped("a process of the build was ended from outside")
            if kind == "step":
                step(content)
            else:
                answers[running.pop(pipe)] = content
    return answers


def report(task: Callable[[Step], object], pipe: Connection) -> None:
    """Send what a task gives, or the error that stopped it."""
    gc.freeze()  # what was gathered before stays; to look for garbage in it costs time, and a copy of its memory
    try:
        answer = task(lambda done: pipe.send(("step", done)))
    except Exception as error:
        answer = error
    pipe.send(("answer", answer))


def meanwhile(task: Callable[[], object]) -> None:
    """Begin what somebody will need, in a process of its own; it ends with this one. Whoever needs it hears of an error."""
    if FORKS:
        get_context("fork").Process(target=quietly, args=(task,), daemon=True).start()


def quietly(task: Callable[[], object]) -> None:
    with suppress(Exception):
        task()
