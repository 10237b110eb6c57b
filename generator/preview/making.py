"""A state made from the files of an instance, with all that still holds of the state before."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from jinja2 import Environment

from generator.feed_files import feed_tasks
from generator.files import Task, file_tasks
from generator.frames import address_of_site
from generator.gather import Gathered, Project, gather
from generator.hosting import hosting_task
from generator.metadata import metadata_tasks
from generator.pages.rendering import Renderer, make_environment
from generator.picture import picture_task
from generator.preview.downloads import Downloads
from generator.preview.edition import Edition
from generator.preview.notice import notice_of
from generator.preview.state import State
from generator.problems import Problem, errors
from generator.progress import SILENCE, Progress
from generator.records.kept import Kept
from generator.sbom import sbom_task
from generator.sitemap import sitemap_task
from generator.texts import Language


@dataclass(frozen=True)
class Workshop:
    """What every state is made with."""

    project: Project
    language: Language  # of the notices
    show: Callable[[list[Problem]], None]
    kept: Kept = field(init=False)
    environment: Environment = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "kept", self.project.kept())
        object.__setattr__(self, "environment",
                           make_environment(self.project.templates, self.project.work / "cache" / "templates"))

    def made(self, former: State | None, changed: set[Path], progress: Progress = SILENCE) -> State:
        """The state that the files give; the site of before, with the problems, when they give none.

        Raises what the publisher raises, where it must work before anything can be shown.
        """
        number = former.number + 1 if former else 1
        gathered = self.still_good(former, changed)
        if gathered is None:
            gathered, problems = gather(self.project, progress, self.kept, former and former.gathered)
            self.show(problems)
            if gathered is None:
                notices = tuple(notice_of(problem, self.language) for problem in errors(problems))
                return replace(former or State(number), number=number, problems=notices)
        editions = tuple(self.editions(gathered, former))
        return State(number, gathered, editions, Downloads(partial(self.tasks, gathered, editions)))

    def still_good(self, former: State | None, changed: set[Path]) -> Gathered | None:
        """What was gathered before, when neither a record nor a written page was changed."""
        folders = (self.project.data, self.project.releases, self.project.docs, self.project.words)
        if former is None or former.notices or not changed:
            return None
        return None if any(path.is_relative_to(folder) for path in changed for folder in folders) else former.gathered

    def editions(self, gathered: Gathered, former: State | None) -> Iterator[Edition]:
        """Every language; what is known of a site is used again when the records are the same."""
        before = {edition.site.language: edition for edition in former.editions} if former else {}
        sites = [edition.site for edition in before.values()]
        if not sites or gathered is not former.gathered:
            sites = gathered.sites(sites[0].similar if sites else None)
        for site in sites:
            renderer = Renderer(self.environment, site, address_of_site(self.project))
            yield Edition(self.project, gathered, site, renderer, before.get(site.language))

    def tasks(self, gathered: Gathered, editions: tuple[Edition, ...]) -> Iterator[Task]:
        """What makes the files that are no pages; figures come last, since their names are known when all are counted."""
        main = editions[0]
        yield sitemap_task(main.site, main.pages, gathered.written, address_of_site(self.project))
        sites = [edition.site for edition in editions]
        yield hosting_task(sites, address_of_site(self.project))
        yield from feed_tasks(sites, address_of_site(self.project))
        yield from map(picture_task, sites)
        yield sbom_task(gathered.catalogue.programme)
        yield from metadata_tasks(gathered, sites, address_of_site(self.project))
        yield from file_tasks(self.project, gathered, sites)
