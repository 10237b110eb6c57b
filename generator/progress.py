"""How far the work is: stages call it, the command line shows it and keeps the time."""

from __future__ import annotations

from typing import Protocol


class Progress(Protocol):
    """Hears that a stage begins, and how much of it is done."""

    def stage(self, message: str, total: int = 0) -> None:
        """A stage begins; `message` is a msgid, `total` the number of things that it will do (0: not known)."""

    def step(self, done: int) -> None:
        """So many things more are done in this stage."""

    def note(self, message: str, **gaps: object) -> None:
        """Something that stops nothing and that no editor can mend, told in one line; `message` is a msgid."""


class Silence:
    """Nobody listens."""

    def stage(self, message: str, total: int = 0) -> None:
        pass

    def step(self, done: int) -> None:
        pass

    def note(self, message: str, **gaps: object) -> None:
        pass


SILENCE = Silence()
