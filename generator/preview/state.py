"""What is shown at a moment. A state never changes: a change makes a new one, which takes its place in one step."""

from __future__ import annotations

from dataclasses import dataclass

from generator.gather import Gathered
from generator.pages.page import Site
from generator.pages.rendering import Renderer
from generator.preview.files import Files
from generator.preview.notice import Notice
from generator.preview.published import Published
from generator.preview.walk import Walk


@dataclass(frozen=True)
class Edition:
    """One language of the site."""

    site: Site
    renderer: Renderer
    walk: Walk
    published: Published | None  # None: the publisher was not there yet


@dataclass(frozen=True)
class State:
    """The last good site, and what stands in the way of a newer one."""

    number: int
    gathered: Gathered | None = None  # None: the records were never good
    editions: tuple[Edition, ...] = ()
    files: Files | None = None
    problems: tuple[Notice, ...] = ()  # of records and written pages
    stops: tuple[Notice, ...] = ()  # of the publisher, or of the generator itself
    settled: bool = False  # the publisher has seen what was gathered; before that, pages written by hand may be old

    @property
    def notices(self) -> tuple[Notice, ...]:
        return self.problems + self.stops
