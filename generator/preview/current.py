"""The state that is shown now: who waits for the next one, and what was changed since."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Condition

from generator.preview.state import State

QUIET = 0.05  # seconds without a change before it counts as done: an editor writes in several steps, git hundreds of files
PATIENCE = 30.0  # seconds that a page waits for the state that it was asked in


class Current:
    """One thread makes states; many threads answer from them."""

    def __init__(self) -> None:
        self.news = Condition()
        self.state: State | None = None
        self.changed: set[Path] = set()
        self.reports = 0
        self.working = True
        self.asked = 0  # requests that are being answered

    @property
    def behind(self) -> bool:
        """Something was changed that the state does not show yet."""
        return self.working or bool(self.changed)

    # for those who notice changes and make states

    def report(self, path: Path) -> None:
        """A file was changed."""
        with self.news:
            self.changed.add(path)
            self.reports += 1
            self.news.notify_all()

    def take(self) -> set[Path]:
        """Wait for changes, and for a moment without any; gives their paths."""
        with self.news:
            self.news.wait_for(lambda: self.changed)
            self.working = True
            seen = -1
            while seen != self.reports:
                seen = self.reports
                self.news.wait_for(lambda: self.reports != seen, QUIET)  # noqa: B023 - called before `seen` changes
            taken, self.changed = self.changed, set()
            return taken

    def show(self, state: State) -> None:
        """From now on this is the state."""
        with self.news:
            self.state, self.working = state, False
            self.news.notify_all()

    def wait_for_quiet(self) -> None:
        """Wait until no request is being answered: they come before work of which nobody waits for the end."""
        with self.news:
            self.news.wait_for(lambda: not self.asked or self.changed)

    # for those who answer

    @contextmanager
    def answering(self) -> Iterator[None]:
        """A request is being answered."""
        with self.news:
            self.asked += 1
        try:
            yield
        finally:
            with self.news:
                self.asked -= 1
                self.news.notify_all()

    def present(self) -> State:
        """The state with every change that was noticed; an older one when that takes too long."""
        with self.news:
            self.news.wait_for(lambda: self.state and not self.behind, PATIENCE)
            self.news.wait_for(lambda: self.state)
            return self.state

    def after(self, number: int, seconds: float) -> int:
        """The number of the state as soon as it is another one, or after a time."""
        with self.news:
            self.news.wait_for(lambda: self.state and self.state.number != number, seconds)
            return self.state.number if self.state else 0
