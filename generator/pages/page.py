"""A page before it is rendered, and the site it is part of."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from generator.catalogue import Catalogue
from generator.charts.drawings import Drawings
from generator.figures import Figures
from generator.figures.figure import Statistic
from generator.records.project import Project
from generator.tables import Tables
from generator.texts import Language


@dataclass(frozen=True)
class Page:
    """One page: `view` gives everything that its template shows; a template never counts, sorts or joins.

    It is a function where pages are many, since most who ask for a page want its address and title alone.
    """

    address: str
    template: str
    title: str
    description: str
    view: dict[str, Any] | Callable[[], dict[str, Any]] = field(default_factory=dict)
    crumbs: tuple[tuple[str, str], ...] = ()  # (title, address) of the pages above it

    def shown(self) -> dict[str, Any]:
        """What the template shows."""
        return self.view() if callable(self.view) else self.view


@dataclass(frozen=True)
class Site:
    """What page kinds build from: the catalogue, its figures and tables, in one language."""

    catalogue: Catalogue
    tables: Tables
    figures: Figures
    drawings: Drawings
    language: Language
    languages: tuple[Language, ...]

    @cached_property
    def statistics(self) -> tuple[Statistic, ...]:
        """Every statistic, its labels in the language of the site; several pages show them."""
        return self.figures.statistics(self.language.code)

    @cached_property
    def projects_by_title(self) -> tuple[Project, ...]:
        return tuple(sorted(self.catalogue.projects.values(), key=lambda project: self.of(project.title)))

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
