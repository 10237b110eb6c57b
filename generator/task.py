"""Some files of the site, and what decides them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from generator.reading.digest import digest_of

Content = bytes | Iterable[bytes]  # whole, or in pieces when it is large
Files = Iterator[tuple[str, Content]]
Digest = Callable[[], bytes]


@dataclass(frozen=True)
class Task:
    """Some files of the site.

    `name` is the task's own, and the same in every build. `make` gives the files. `digest` stands for all that `make` looks at:
    while it is the same, and the program, its libraries and the templates are, so are the files. It costs a small part of `make`.
    """

    name: str
    digest: Digest
    make: Callable[[], Files]


def small(name: str, make: Callable[[], Files]) -> Task:
    """A task whose files cost so little that they stand for themselves."""
    return Task(name, lambda: digest_of(*(part for file in make() for part in file)), make)
