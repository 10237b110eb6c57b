"""Keeps the state in step with the files: a new one after every change, shown as soon as pages can be asked of it."""

from __future__ import annotations

import gc
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from time import monotonic

from generator.gather import Project
from generator.preview.current import Current
from generator.preview.making import Workshop
from generator.preview.state import State
from generator.preview.terminal import Terminal
from generator.progress import SILENCE, Progress
from generator.texts import N_

MOST_NAMES = 3  # of changed files that are told
MOST_OLD = 5  # states that wait to be freed


class Keeping:
    """The one thread that makes states."""

    def __init__(self, project: Project, current: Current, terminal: Terminal) -> None:
        self.project, self.current, self.terminal = project, current, terminal
        self.workshop = Workshop(project, terminal.language, terminal.show)
        self.changed: set[Path] = set()  # since the state that is shown
        self.old = 0  # states that were not freed yet

    def follow(self, ready: Callable[[], None]) -> None:
        """The first state, and then one after every change; never ends."""
        while not self.renew(self.terminal.progress):
            self.changed |= self.current.take()
        self.terminal.progress.stage("")  # ends the last one
        if not gc.isenabled():
            gc.freeze()  # most records stay for good, so `tidy` need not look through them
        ready()
        while True:
            self.changed |= self.current.take()
            began, names = monotonic(), sorted({path.name for path in self.changed})
            if self.renew():
                self.tell(names, monotonic() - began)
                self.tidy()

    def tell(self, names: list[str], seconds: float) -> None:
        """Say that a change is shown; what stands in its way was said before."""
        if not self.current.state.notices:
            self.terminal.say(N_("%(files)s: shown after %(seconds)s s"), seconds=f"{seconds:.2f}",
                              files=", ".join(names[:MOST_NAMES]) + (" ..." if len(names) > MOST_NAMES else ""))

    def renew(self, progress: Progress = SILENCE) -> bool:
        """Show what the files say now; False when they changed again meanwhile."""
        former = self.current.state
        try:
            state = self.workshop.made(former, self.changed, progress)
        except Exception as error:
            if self.current.changed:  # such as a file that was there a moment ago
                return False
            state = self.stopped(former or State(0), error)
        if self.current.changed:
            return False
        self.changed.clear()
        self.current.show(state)
        return True

    def tidy(self) -> None:
        """Free the states of before when nobody waits; a collector that runs when it likes holds a page up for half a second."""
        self.old += 1
        self.current.wait_for_quiet()
        if not gc.isenabled() and (self.old > MOST_OLD or not self.current.changed):
            gc.collect()
            self.old = 0

    def stopped(self, state: State, error: Exception) -> State:
        """The site as it was, with the reason why there is no newer one."""
        notice = self.terminal.tell(error, self.project)
        return replace(state, number=state.number + 1, stops=(notice,))
