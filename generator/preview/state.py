"""What is shown at a moment. A change makes another state, which takes the place of this one in one step."""

from __future__ import annotations

from dataclasses import dataclass

from generator.gather import Gathered
from generator.preview.downloads import Downloads
from generator.preview.edition import Edition
from generator.preview.notice import Notice


@dataclass(frozen=True)
class State:
    """The last good site, and what stands in the way of a newer one."""

    number: int
    gathered: Gathered | None = None  # None: the records were never good
    editions: tuple[Edition, ...] = ()
    downloads: Downloads | None = None
    problems: tuple[Notice, ...] = ()  # of records and written pages
    stops: tuple[Notice, ...] = ()  # of the publisher, or of the generator itself

    @property
    def notices(self) -> tuple[Notice, ...]:
        return self.problems + self.stops
