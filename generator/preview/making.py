"""A state made from the files of an instance, with all that still holds of the state before."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from jinja2 import Environment

from generator.frames import address_of_site
from generator.gather import Gathered, Project, gather
from generator.pages.page import Page, Site
from generator.pages.rendering import Renderer, make_environment
from generator.preview.files import Files, sitemap
from generator.preview.notice import notice_of
from generator.preview.published import around, published
from generator.preview.state import Edition, State
from generator.preview.walk import Walk
from generator.problems import Problem, errors
from generator.progress import SILENCE, Progress
from generator.texts import Language

Guard = Callable[[Iterable[Page]], Iterable[Page]]  # may end the work of the publisher early, by an exception


@dataclass(frozen=True)
class Workshop:
    """What every state is made with."""

    project: Project
    language: Language  # of the notices
    show: Callable[[list[Problem]], None]
    guard: Guard = iter
    environment: Environment = field(init=False)

    def __post_init__(self) -> None:
        folder = self.project.templates
        object.__setattr__(self, "environment", make_environment(folder, self.project.work / "cache" / "templates"))

    def made(self, former: State | None, changed: set[Path], progress: Progress = SILENCE) -> State:
        """The state that the files give; the site of before, with the problems, when they give none.

        Raises what the publisher raises, where it must work before anything can be shown.
        """
        number = former.number + 1 if former else 1
        gathered = self.still_good(former, changed)
        if gathered is None:
            gathered, problems = gather(self.project, progress)
            self.show(problems)
            if gathered is None:
                notices = tuple(notice_of(problem, self.language) for problem in errors(problems))
                return replace(former or State(number, settled=True), number=number, problems=notices)
        return self.state_of(gathered, former, number)

    def still_good(self, former: State | None, changed: set[Path]) -> Gathered | None:
        """What was gathered before, when neither a record nor a written page was changed."""
        folders = (self.project.data, self.project.docs)
        if former is None or former.notices or not changed:
            return None
        return None if any(path.is_relative_to(folder) for path in changed for folder in folders) else former.gathered

    def state_of(self, gathered: Gathered, former: State | None, number: int) -> State:
        """A state of which pages can be asked; it is settled when the publisher had to work for it."""
        before = {edition.site.language: edition for edition in former.editions} if former else {}
        sites = [edition.site for edition in before.values()] if before and gathered is former.gathered else gathered.sites()
        editions = tuple(self.edition(site, before.get(site.language)) for site in sites)
        index = partial(sitemap, editions[0].site, editions[0].walk, gathered, address_of_site(self.project))
        files = Files(self.project, gathered, [edition.site for edition in editions], index, former.files if former else None)
        state = State(number, gathered, editions, files)
        fits = former and not former.stops and all(self.fits(edition) for edition in editions)
        return state if fits else self.settled(state)

    def fits(self, edition: Edition) -> bool:
        """The shells of before can be used."""
        return bool(edition.published) and edition.published.around == around(self.project, edition.site)

    def edition(self, site: Site, old: Edition | None) -> Edition:
        """A language; the pages that were found before still hold when the site is the same."""
        walk = old.walk if old and old.site is site else Walk(site, old.walk if old else None)
        return Edition(site, Renderer(self.environment, site), walk, old.published if old else None)

    def settled(self, state: State) -> State:
        """The same state once the publisher has seen what was gathered; the very same when it had nothing to do.

        Raises `Stopped` when the publisher refuses, any error of a template, and what `guard` raises.
        """
        editions = tuple(self.republished(state.gathered, edition) for edition in state.editions)
        return replace(state, editions=editions, settled=True)

    def republished(self, gathered: Gathered, edition: Edition) -> Edition:
        fresh = published(self.project, gathered, edition.site, edition.renderer, self.guard(edition.walk), edition.published)
        return edition if fresh is edition.published else replace(edition, published=fresh)
