"""What an idea is compared with: projects, ideas that were posted, and calls."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from generator import routes
from generator.catalogue import Catalogue
from generator.records.call import Call
from generator.records.idea import Idea, IdeaStatus
from generator.records.project import Project


@dataclass(frozen=True)
class Comparable:
    """A record in one language, as far as it is compared and shown."""

    kind: str  # projects, ideas or calls
    id: str
    address: str
    name: str
    subjects: tuple[str, ...]  # the words that the editors gave it; they count as its title does
    text: str
    record: Project | Idea | Call = field(compare=False, repr=False)
    note: str = ""  # what a reader wants to know at once: call and status

    @property
    def title(self) -> str:
        return " ".join((self.name, *self.subjects))


def comparable(catalogue: Catalogue, language: str, former: Iterable[Comparable] = ()) -> Iterator[Comparable]:
    """Everything that an idea is compared with, in an order that stays; what was withdrawn is no longer there to join.

    `former` were compared before, beside the same records that are no projects: what comes of the same project is the same.
    """
    known = {id(each.record): each for each in former}
    for project in catalogue.standing_projects:
        call = catalogue.calls[project.call].name
        yield known.get(id(project)) or of_subjects(catalogue, language, project, routes.of(project), call.get(language))
    for idea in catalogue.ideas.values():
        if idea.status is not IdeaStatus.WITHDRAWN:
            yield of_subjects(catalogue, language, idea, routes.idea(idea.id), "")
    for call in catalogue.calls.values():
        themes = (catalogue.themes[each.theme].name.get(language) for each in call.themes)
        text = " ".join((call.summary.get(language), *themes))
        yield Comparable("calls", call.id, routes.of(call), call.name.get(language), (), text, call)


def of_subjects(catalogue: Catalogue, language: str, record: Project | Idea, address: str, note: str) -> Comparable:
    subjects = tuple(catalogue.subjects[subject].name.get(language) for subject in record.subjects)
    title, text = record.title.get(language), record.summary.get(language)
    return Comparable(record.kind, record.id, address, title, subjects, text, record, note)
