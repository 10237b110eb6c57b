"""Pages that could not be made. Each is named and the others are still tried, so that all that is wrong is told at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from traceback import extract_tb
from typing import NamedTuple

from jinja2 import TemplateError, TemplateNotFound, TemplateSyntaxError

from generator.gather import Project
from generator.problems import Place, Problem, Stopped, problem
from generator.texts import N_

Spots = tuple[tuple[str, int], ...]  # file and line of each call that led to an error, that of the error last

class Unmade(NamedTuple):
    """A page, and what happened to it."""

    page: str  # its address below the root
    spots: Spots
    reason: str


def unmade(page: str, error: Exception) -> Unmade:
    """What an error in making a page means; raised again when all other pages would meet it too."""
    if isinstance(error, OSError | MemoryError | Stopped) and not isinstance(error, TemplateError):
        raise error
    return Unmade(page, spots_of(error), reason_of(error))


def spots_of(error: Exception) -> Spots:
    if isinstance(error, TemplateSyntaxError) and error.filename:
        return ((error.filename, error.lineno),)
    return tuple((frame.filename, frame.lineno or 1) for frame in extract_tb(error.__traceback__))


def reason_of(error: Exception) -> str:
    """What the template engine says, or Python."""
    if isinstance(error, TemplateNotFound):
        return f"{error.name} ?"
    return str(error.message) if isinstance(error, TemplateError) else f"{type(error).__name__}: {error}"


def problems_of(found: Iterable[Unmade], project: Project) -> list[Problem]:
    """One for each spot and reason, with the first of the pages and how many more there are."""
    pages: dict[tuple[Place, str], list[str]] = defaultdict(list)
    for each in found:
        pages[template_place(each.spots, project) or place_of(each.spots[-1], project), each.reason].append(each.page)
    return sorted(told(place, reason, names) for (place, reason), names in pages.items())


def told(place: Place, reason: str, pages: list[str]) -> Problem:
    page = min(pages, key=lambda name: (len(name), name))  # in the main language
    if len(pages) == 1:
        return problem(place, "page-unmade", N_("the page /%(page)s cannot be made: %(reason)s"), page=page, reason=reason)
    return problem(place, "page-unmade", N_("the page /%(page)s and %(more)s more cannot be made: %(reason)s"),
                   page=page, more=len(pages) - 1, reason=reason)


def template_place(spots: Spots, project: Project) -> Place | None:
    """The spot in site_templates/ that an error came from, that of the instance first; None when no template has a part in it."""
    found = [spot for spot in spots if is_template(Path(spot[0]), project)]
    own = [spot for spot in found if Path(spot[0]).is_relative_to(project.root)]
    return place_of((own or found)[-1], project) if found else None


def is_template(path: Path, project: Project) -> bool:
    return any(path.is_relative_to(folder) for folder in (*project.templates, project.work / "theme"))


def place_of(spot: tuple[str, int], project: Project) -> Place:
    """The spot by the name that its author knows: the theme is copied to build/theme/<language>/ before it is used."""
    path, copies = Path(spot[0]), project.work / "theme"
    if path.is_relative_to(copies):
        below = Path("theme", *path.relative_to(copies).parts[1:])
        path = next((folder / below for folder in project.templates if (folder / below).is_file()), path)
    return Place(path.relative_to(project.root).as_posix() if path.is_relative_to(project.root) else path.as_posix(), spot[1])
