"""A page before it is rendered, and the site it is part of."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from generator.catalogue import Catalogue
from generator.charts.drawings import Drawings
from generator.figures import Figures
from generator.figures.figure import Statistic
from generator.matching.compared import Compared
from generator.matching.partners import Partners
from generator.matching.similar import Similar
from generator.pages.found_by import BY_TITLE, FoundBy
from generator.pages.manual import Manual
from generator.reading.digest import digest_of_values
from generator.records.localised import Localised
from generator.records.project import Project
from generator.tables import Tables
from generator.tables.own import Own
from generator.texts import Language


@dataclass(frozen=True, slots=True)
class Page:
    """One page: `view` gives everything that its template shows; a template never counts, sorts or joins.

    It is a function where pages are many, since most who ask for a page want its address and title alone.

    `rests_on` are the projects that the page shows in whatever way: title, status, amounts, participants, number or order. With
    `also`, which says what else decides, it tells whether the page is still right: while these projects are the same in the same
    order, and `also`, the head of the page and all records of other kinds too, it stays as it is. None: any record may change it.

    `found_by` is how the search finds it; None where it does not, as with the further pages of a list.
    """

    address: str
    template: str
    title: str
    description: str
    view: dict[str, Any] | Callable[[], dict[str, Any]] = field(default_factory=dict)
    crumbs: tuple[tuple[str, str], ...] = ()  # (title, address) of the pages above it
    rests_on: Sequence[Project] | Callable[[], Sequence[Project]] | None = None
    also: str | Callable[[], str] = ""
    found_by: FoundBy | Callable[[], FoundBy] | None = BY_TITLE
    about: Callable[[Any], dict[str, Any]] | None = None  # what it tells programs of itself: see linked.py
    own: Own | None = None  # rows that it offers as files
    hashed: Callable[[], str] | None = None  # the hash of what it is about; without one it is cited with that of all records
    spoken: tuple[str, str] = ("", "")  # languages of title and description, where they are not that of the page

    def shown(self) -> dict[str, Any]:
        """What the template shows."""
        return self.view() if callable(self.view) else self.view

    def projects(self) -> Sequence[Project] | None:
        """The projects that it rests on; None when any record may change it."""
        return self.rests_on() if callable(self.rests_on) else self.rests_on

    def words(self) -> FoundBy | None:
        """What it is found by."""
        return self.found_by() if callable(self.found_by) else self.found_by

    def decides_too(self) -> str:
        """What `also` says."""
        return self.also() if callable(self.also) else self.also


@dataclass(frozen=True)
class Site:
    """What page kinds build from: the catalogue, its figures and tables, in one language."""

    catalogue: Catalogue
    tables: Tables
    figures: Figures
    drawings: Drawings
    similar: Similar
    partners: Partners
    language: Language
    languages: tuple[Language, ...]
    manuals: tuple[Manual, ...] = ()  # the pages for maintainers

    @cached_property
    def statistics(self) -> tuple[Statistic, ...]:
        """Every statistic, its labels in the language of the site; several pages show them."""
        return self.figures.statistics(self.language.code)

    @cached_property
    def compared(self) -> Compared:
        """What an idea is held against; that of the main language is the same that gives similar projects."""
        is_main = self.language == self.similar.language
        return self.similar.compared if is_main else Compared(self.catalogue, self.language)

    @cached_property
    def projects_by_title(self) -> tuple[Project, ...]:
        return tuple(sorted(self.catalogue.projects.values(), key=lambda project: self.of(project.title)))

    @cached_property
    def titles_digest(self) -> bytes:
        """Stands for the titles of all projects."""
        return digest_of_values([self.of(project.title) for project in self.projects_by_title])

    @cached_property
    def places_by_title(self) -> dict[str, int]:
        """Id of a project -> its place among all, so that every list is sorted by numbers."""
        return {project.id: place for place, project in enumerate(self.projects_by_title)}

    def by_title(self, projects: Iterable[Project]) -> list[Project]:
        """Projects by title, those with the same title by id."""
        return sorted(projects, key=lambda project: self.places_by_title[project.id])

    @property
    def prefix(self) -> str:
        """Where this language stands below the root."""
        return self.prefix_of(self.language)

    def prefix_of(self, language: Language) -> str:
        """The first language stands at the root, the others under their code."""
        return "" if language == self.languages[0] else f"{language.code}/"

    def text(self, message: str, **gaps: object) -> str:
        """A message in the language of the site."""
        translated = self.language.gettext(message)
        return translated % gaps if gaps else translated

    def of(self, localised: Any) -> str:
        """A text of the records in the language of the site, or in the one it was written in."""
        return localised.get(self.language.code)

    def spoken(self, *texts: Localised) -> tuple[str, ...]:
        """The language that `of` answers in, for each text; empty where it is that of the site."""
        return tuple("" if (found := text.language(self.language.code)) == self.language.code else found for text in texts)
