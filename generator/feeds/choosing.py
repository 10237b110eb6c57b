"""Which feeds there are, and what stands in each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from heapq import nsmallest
from itertools import chain

from generator import routes
from generator.catalogue import Statement
from generator.catalogue.grouping import grouped_by_each
from generator.feeds import changes
from generator.feeds.entry import NEWEST, Entry, Feed, newest
from generator.feeds.news import News
from generator.pages.page import Site
from generator.records.call import Call
from generator.records.municipality import Municipality
from generator.records.project import Project
from generator.records.theme import Theme
from generator.texts import N_


class Feeds:
    """The feeds of a language: one of everything, one of changes, and one for each municipality, theme and call."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self.news = News(site)
        self.made: dict[str, Entry] = {}  # of projects, each of which stands in several feeds

    def all(self) -> Iterator[Feed]:
        catalogue = self.site.catalogue
        title = self.site.text(N_("News of %(name)s"), name=self.site.of(catalogue.programme.name))
        yield Feed("all", title, routes.HOME, routes.FEED, newest([
            *self.of_projects(catalogue.projects.values()), *self.of_calls, *map(self.news.of_idea, catalogue.ideas.values()),
            *map(self.news.of_statement, catalogue.statements)]))
        yield Feed("changes", self.site.text(N_("Changes in the records")), routes.CHANGES, routes.feed(routes.CHANGES),
                   newest(changes.of_all(self.site)))
        yield from map(self.of_municipality, catalogue.municipalities.values())
        yield from map(self.of_theme, catalogue.themes.values())
        yield from map(self.of_call, catalogue.calls.values())

    def of_municipality(self, municipality: Municipality) -> Feed:
        """What it takes part in and what it said, itself or through those that went into it."""
        catalogue = self.site.catalogue
        projects = [*catalogue.projects_in(municipality), *catalogue.withdrawn_in(municipality)]
        return self.feed(municipality, municipality.name, [
            *self.of_projects(projects), *map(self.news.of_statement, self.statements.get(municipality.nis, ()))])

    def of_theme(self, theme: Theme) -> Feed:
        """Its projects, and the calls that it could be chosen in."""
        catalogue = self.site.catalogue
        calls = [call for call in catalogue.calls.values() if any(each.theme == theme.id for each in call.themes)]
        projects = catalogue.by_theme.get(theme.id, ())
        return self.feed(theme, self.site.of(theme.name), [*self.of_projects(projects), *chain(*map(self.news.of_call, calls))])

    def of_call(self, call: Call) -> Feed:
        """What happened to it, and what it funded."""
        projects = self.site.catalogue.projects_of_call(call)
        return self.feed(call, self.site.of(call.name), [*self.of_projects(projects), *self.news.of_call(call)])

    def feed(self, record: Municipality | Theme | Call, name: str, entries: Iterable[Entry]) -> Feed:
        page = routes.of(record)
        return Feed(f"{record.kind}/{record.id}", self.site.text(N_("News of %(name)s"), name=name), page, routes.feed(page),
                    newest([*entries, *changes.of_record(self.site, record.kind, record.id)]))

    @cached_property
    def of_calls(self) -> list[Entry]:
        return list(chain(*map(self.news.of_call, self.site.catalogue.calls.values())))

    @cached_property
    def statements(self) -> dict[str, list[Statement]]:
        """Code of a municipality of today or of the time -> the interest that it showed."""
        named = [each for each in self.site.catalogue.statements if each.then]
        return grouped_by_each(named, lambda each: (each.then.nis, each.today.nis))

    @cached_property
    def places(self) -> dict[str, int]:
        """Id of a project -> its place among all, the latest first: so no feed has to look at days."""
        latest = sorted(self.site.catalogue.projects.values(), key=lambda project: -self.news.day_of(project).toordinal())
        return {project.id: place for place, project in enumerate(latest)}

    def of_projects(self, projects: Iterable[Project]) -> Iterator[Entry]:
        """The newest of these projects."""
        for project in nsmallest(NEWEST, projects, key=lambda project: self.places[project.id]):
            if project.id not in self.made:
                self.made[project.id] = self.news.of_project(project)
            yield self.made[project.id]
