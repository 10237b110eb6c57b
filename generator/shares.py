"""Several processes that write the site, each taking the next thing to do."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from types import TracebackType
from typing import Self

from generator.files import Task
from generator.keys import Keys
from generator.manifest import Manifest
from generator.progress import Progress
from generator.workers import FORKS, Others, Step, Turns
from generator.writer import Writer
from generator.writing import Block, write_some

STRETCH = 7_500  # files written, after which a new process takes over: one that lives long has copied all that it shared

Work = list[Task | Block | None]  # what is done is None, so that nothing of it stays


class Shares:
    """Writes tasks while the pages are still thought out, then all the rest. As a context it leaves no process behind."""

    def __init__(self, keys: Keys, jobs: int, progress: Progress) -> None:
        """At most `jobs` processes beside this one, which only listens; with one job, and where nothing forks, it writes."""
        self.keys, self.is_alone = keys, jobs == 1 or not FORKS
        self.progress, self.others = progress, Others(progress.step, jobs)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.others.end()
        gc.unfreeze()

    def begin(self, tasks: Work, writer: Writer) -> None:
        """One process takes the tasks, from the first on: they look at all records, and the others copy what pages need alone."""
        self.tasks, self.writer, self.turns = tasks, writer, Turns(len(tasks))
        gc.freeze()  # a look for garbage in what is shared would be a copy of its memory
        if not self.is_alone:
            self.others.start_later(self.first)

    def first(self, step: Step) -> Manifest:
        return self.written((taken(self.tasks, number) for number in self.turns), step)

    def finish(self, work: Work) -> Manifest:
        """All other work, and what is left of the tasks; gives all that there is to know of what was written."""
        turns = Turns(len(work))
        gc.freeze()  # what has come since

        def stretch(step: Step) -> Manifest:
            return self.written(self.stretch((work, turns), (self.tasks, self.turns)), step)

        made = Manifest()
        if self.is_alone:
            made.add(self.first(self.progress.step))
            made.add(self.written((taken(work, number) for number in turns), self.progress.step))
            return made
        self.others.start_while(lambda: turns.are_left() or self.turns.are_left(), stretch)
        for each in self.others.results():
            made.add(each)
        return made

    def stretch(self, *shares: tuple[Work, Turns]) -> Iterator[Task | Block]:
        """What is to be done, from the end of the first share and then of the next, until as much was written as one should."""
        enough = self.writer.written + STRETCH
        for work, turns in shares:
            while self.writer.written < enough and (number := turns.take(is_last=True)) is not None:
                yield taken(work, number)

    def written(self, work: Iterator[Task | Block], step: Step) -> Manifest:
        write_some(work, self.writer, self.keys, step)
        return self.writer.hand_over()


def taken(work: Work, number: int) -> Task | Block:
    """A piece of work, of which nothing stays in the list."""
    found, work[number] = work[number], None
    return found
