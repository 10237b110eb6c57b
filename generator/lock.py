"""One process at a time, and nothing left to mend when one is killed: the system lets go of a lock that nobody holds."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None


@contextmanager
def only_one(file: Path) -> Iterator[None]:
    """Whoever comes second waits; also for what was started meanwhile and outlived its parent."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("a") as lock:
        if fcntl is not None:
            fcntl.flock(lock, fcntl.LOCK_EX)  # held until the last process that inherited it has ended
        yield
