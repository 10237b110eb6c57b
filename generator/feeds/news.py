"""What is new in the records, as entries: each has a day that the records tell."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from generator import routes
from generator.catalogue import Statement
from generator.feeds.entry import Entry
from generator.pages.page import Site
from generator.records.call import Call
from generator.records.citation import Citation
from generator.records.idea import Idea
from generator.records.interest import Says
from generator.records.project import Project, Status
from generator.texts import N_

SAID = {Says.WANTS: N_("%(who)s wants this too: %(what)s"), Says.USES: N_("%(who)s uses this: %(what)s")}

A_DAY = len("2022-02-18")  # a vaguer date is shorter, a period longer


class News:
    """The entries of a language; a project, idea or interest is one, a call has one for each thing that happened to it."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self.as_of = site.catalogue.as_of

    def of_project(self, project: Project) -> Entry:
        title = self.site.of(project.title)
        if project.status is Status.WITHDRAWN:
            title = self.site.text(N_("%(title)s (withdrawn)"), title=title)
        return Entry(f"projects/{project.id}", title, self.day_of(project), routes.of(project), self.site.of(project.summary),
                     self.site.spoken(project.title, project.summary))

    def day_of(self, project: Project) -> datetime.date:
        """That of its source; without one, the last day of its call, before which no project of it can have been known."""
        call = self.site.catalogue.calls[project.call]
        return self.until_now(self.day_of_source(project.source) or call.closes or call.day or self.as_of)

    def of_call(self, call: Call) -> Iterator[Entry]:
        """Its opening, each deadline that took the place of another one, and each theme that came later."""
        if call.opens.known:
            yield self.about(call, "opens", N_("%(call)s: open from %(day)s"), call.opens.value,
                             day=self.site.language.date(call.opens.value))
        for number, deadline in enumerate(call.deadlines[1:], 2):
            if deadline.date.known and deadline.announced_on.known:
                yield self.about(call, f"deadlines/{number}", N_("%(call)s: the deadline is now %(day)s"),
                                 deadline.announced_on.value, day=self.site.language.date(deadline.date.value))
        for added in (each for each in call.themes if each.added_on):
            yield self.about(call, f"themes/{added.theme}", N_("%(call)s: a theme was added, %(theme)s"), added.added_on,
                             theme=self.site.of(self.site.catalogue.themes[added.theme].name))

    def about(self, call: Call, event: str, message: str, since: datetime.date, **gaps: str) -> Entry:
        title = self.site.text(message, call=self.site.of(call.name), **gaps)
        return Entry(f"calls/{call.id}/{event}", title, self.until_now(since), routes.of(call), self.site.of(call.summary),
                     ("", *self.site.spoken(call.summary)))

    def of_idea(self, idea: Idea) -> Entry:
        return Entry(f"ideas/{idea.id}", self.site.text(N_("Idea: %(title)s"), title=self.site.of(idea.title)),
                     self.until_now(idea.posted_on), routes.idea(idea.id), self.site.of(idea.summary),
                     ("", *self.site.spoken(idea.summary)))

    def of_statement(self, statement: Statement) -> Entry:
        """Interest; told anew when the editors confirmed it, or when it was taken back."""
        site, interest = self.site, statement.interest
        what = site.catalogue.projects[interest.project] if interest.project else site.catalogue.ideas[interest.idea]
        title = site.text(SAID[interest.says], who=statement.then.name if statement.then else interest.organisation,
                          what=site.of(what.title))
        if interest.withdrawn_on:
            title = site.text(N_("%(title)s (withdrawn)"), title=title)
        days = (interest.stated_on, interest.verified_on, interest.withdrawn_on)
        address = routes.of(what) if interest.project else routes.idea(what.id)
        note = interest.note
        return Entry(f"interests/{interest.id}", title, self.until_now(max(day for day in days if day)), address,
                     site.of(note) if note else "", ("", *site.spoken(note)) if note else ("", ""))

    def day_of_source(self, citation: Citation) -> datetime.date | None:
        """The day a source was published, where that is known to the day, else the day it was read."""
        source = self.site.catalogue.sources[citation.document]
        if source.published and len(source.published) == A_DAY:
            return datetime.date.fromisoformat(source.published)
        return citation.read_on or source.read_on

    def until_now(self, day: datetime.date) -> datetime.date:
        """Nothing is newer than the records."""
        return min(day, self.as_of)
