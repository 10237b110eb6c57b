"""Progress on a terminal, and where the time went."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from typing import TextIO

PATIENCE = 1.0  # seconds before a stage says anything
PAUSE = 0.1  # seconds between two lines


class Stopwatch:
    """Shows each stage that takes longer than a second, with its count and the time left; silent when nobody watches."""

    def __init__(self, translate: Callable[[str], str], out: TextIO | None = None,
                 clock: Callable[[], float] = time.monotonic) -> None:
        self.translate, self.out, self.clock = translate, out or sys.stderr, clock
        self.shows = self.out.isatty()
        self.times: list[tuple[str, float]] = []
        self.name, self.total, self.done = "", 0, 0
        self.began = self.told = clock()

    def stage(self, message: str, total: int = 0) -> None:
        """The stage before ends, this one begins."""
        self.end()
        self.name, self.total, self.done = message, total, 0
        self.began = self.told = self.clock()

    def step(self, done: int) -> None:
        self.done += done
        now = self.clock()
        if self.shows and now - self.began > PATIENCE and now - self.told > PAUSE:
            self.told = now
            self.out.write(f"\r\x1b[K{self.line(now - self.began)}")
            self.out.flush()

    def note(self, message: str, **gaps: object) -> None:
        """A line that stays, also where nobody watches a terminal."""
        wiped = "\r\x1b[K" if self.shows else ""
        self.out.write(f"{wiped}{self.translate(message) % gaps}\n")
        self.out.flush()

    def line(self, seconds: float) -> str:
        """The stage, what is done, and the seconds that are left when the total is known."""
        text = self.translate(self.name)
        if not self.total or not self.done:
            return text
        left = seconds / self.done * max(self.total - self.done, 0)
        return f"{text}: {self.done:,} / {self.total:,}, {left:.0f} s"

    def end(self) -> None:
        """The last stage ends; its line is wiped."""
        if self.name:
            self.times.append((self.name, self.clock() - self.began))
            if self.shows and self.told > self.began:
                self.out.write("\r\x1b[K")
                self.out.flush()
        self.name = ""

    def report(self) -> str:
        """A line for each stage with its seconds, and the sum."""
        self.end()
        lines = [f"{seconds:8.2f} s  {self.translate(name)}" for name, seconds in self.times]
        return "\n".join([*lines, f"{sum(seconds for _, seconds in self.times):8.2f} s"])
