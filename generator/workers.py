"""Work on several cores, where forking is safe; elsewhere one task after the other."""

from __future__ import annotations

import gc
import os
import sys
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import nullcontext, suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from types import SimpleNamespace
from typing import Any, Generic, TypeVar

from generator.problems import Stopped

T = TypeVar("T")
Step = Callable[[Any], None]  # says how many things more are done, or hands over a part of what was made
FORKS = sys.platform == "linux"  # elsewhere system libraries may hold threads that a fork breaks


def available_cores() -> int:
    """Cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def side_by_side(tasks: list[Callable[[Step], T]], step: Step = lambda done: None, at_once: int = 0) -> list[T]:
    """The results of tasks, in their order; the first error of one is raised when all have ended.

    A task is called with a function that it may tell how much it has done; `step` hears it in this process, which does nothing
    but listen. No more than `at_once` run at a time (0: all), each in a process of its own.
    """
    if not FORKS or len(tasks) < 2:
        return [task(step) for task in tasks]
    others = Others(step, at_once or len(tasks))
    gc.freeze()  # a look for garbage in what is shared would be a copy of its memory
    try:
        for task in tasks:
            others.start_later(task)
        return others.results()
    finally:  # after an error of `step`, or an interruption, nobody hears the others any more, who would wait for that
        others.end()
        gc.unfreeze()


class Others:
    """Processes that each do a task, and what they tell."""

    def __init__(self, step: Step, at_once: int = 1) -> None:
        self.step, self.at_once = step, at_once
        self.waiting: deque[Callable[[Step], object]] = deque()
        self.again: tuple[Callable[[Step], object], Callable[[], bool]] | None = None
        self.started = 0
        self.running: dict[Connection, tuple[int, BaseProcess]] = {}
        self.answers: dict[int, Any] = {}  # what each task gives, or the error that stopped it

    def start_later(self, task: Callable[[Step], object]) -> None:
        """The task begins as soon as there is room for it."""
        self.waiting.append(task)
        self.fill()

    def start_while(self, is_left: Callable[[], bool], task: Callable[[Step], object]) -> None:
        """The task begins whenever there is room for one more, as long as something is left to do and no error is known."""
        self.again = task, is_left
        self.fill()

    def fill(self) -> None:
        while len(self.running) < self.at_once and (task := self.next()):
            self.start(task)

    def next(self) -> Callable[[Step], object] | None:
        """What is to begin next."""
        if self.waiting:
            return self.waiting.popleft()
        if self.again is None or any(isinstance(answer, Exception) for answer in self.answers.values()):
            return None
        task, is_left = self.again
        return task if is_left() else None

    def start(self, task: Callable[[Step], object]) -> None:
        context = get_context("fork")  # shares what was gathered; a fresh process would read it all again
        ours, theirs = context.Pipe(duplex=False)
        process = context.Process(target=report, args=(task, theirs, [ours, *self.running]))
        process.start()
        theirs.close()  # so that an ended process is noticed
        self.running[ours] = self.started, process
        self.started += 1

    def results(self) -> list[Any]:
        """Hear them until the last one has ended; what each gives, in the order in which they began, or the first error."""
        while self.running:
            self.hear()
        answers = [self.answers[number] for number in sorted(self.answers)]
        for answer in answers:
            if isinstance(answer, Exception):
                raise answer
        return answers

    def hear(self, seconds: float | None = None) -> None:
        """Whoever tells something within some time; without a time, wait for the next."""
        for pipe in wait(list(self.running), seconds):
            try:
                kind, content = pipe.recv()
            except EOFError:  # a process that was ended from outside sends nothing
                kind, content = "answer", Stopped("a process of the build was ended from outside")
            if kind == "step":
                self.step(content)
            else:
                number, process = self.running.pop(pipe)
                self.answers[number] = content
                process.join()
        self.fill()

    def end(self) -> None:
        """End those that still run."""
        self.waiting.clear()
        self.again = None
        for _, process in self.running.values():
            process.terminate()
            process.join()
        self.running.clear()


class Turns:
    """Numbers from 0 on, each given once to whichever process asks first: from the first on, or from the last back."""

    def __init__(self, count: int) -> None:
        self.context = get_context("fork") if FORKS else None
        self.first = self.number(0)
        self.end = self.number(count)
        self.lock = self.context.Lock() if self.context else nullcontext()

    def are_left(self) -> bool:
        """Whether anybody can still take one."""
        return self.first.value < self.end.value

    def number(self, value: int) -> Any:
        return self.context.RawValue("q", value) if self.context else SimpleNamespace(value=value)

    def __iter__(self) -> Iterator[int]:
        while (number := self.take()) is not None:
            yield number

    def take(self, is_last: bool = False) -> int | None:
        """The first or last number that nobody has; None when there is none."""
        with self.lock:
            if self.first.value >= self.end.value:
                return None
            if is_last:
                self.end.value -= 1
                return self.end.value
            self.first.value += 1
            return self.first.value - 1


class Background(Generic[T]):
    """Tasks that run beside what this process does next; where nothing forks, they run when their results are asked for."""

    def __init__(self, tasks: list[Callable[[], T]]) -> None:
        self.tasks, self.others = tasks, Others(lambda done: None, len(tasks))
        if FORKS:
            for task in tasks:
                self.others.start_later(lambda _, task=task: task())

    def are_done(self) -> bool:
        """Whether their results are there."""
        if self.others.running:
            self.others.hear(0)
        return FORKS and not self.others.running

    def results(self) -> list[T]:
        """What each gives, once all have ended; the first error is raised."""
        return self.others.results() if FORKS else [task() for task in self.tasks]


def answer_of(task: Callable[[Step], T], step: Step) -> T | Exception:
    """What a task gives, or the error that stopped it."""
    try:
        return task(step)
    except Exception as error:
        return error


def report(task: Callable[[Step], object], pipe: Connection, others: list[Connection]) -> None:
    """Send what a task gives, or the error that stopped it; `others` are the ends of pipes that only who listens may hold.

    As long as anybody holds one, a process that nobody hears any more waits for ever, and with it the next build.
    """
    for end in others:
        end.close()
    gc.freeze()  # what was gathered before stays; to look for garbage in it costs time, and a copy of its memory
    answer = answer_of(task, lambda done: pipe.send(("step", done)))
    with suppress(BrokenPipeError):
        pipe.send(("answer", answer))


def meanwhile(task: Callable[[], object]) -> None:
    """Begin what somebody will need, in a process of its own; it ends with this one. Whoever needs it hears of an error."""
    if FORKS:
        get_context("fork").Process(target=quietly, args=(task,), daemon=True).start()


def quietly(task: Callable[[], object]) -> None:
    with suppress(Exception):
        task()
