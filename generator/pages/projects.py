"""All projects, a hundred on a page, and a page for each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, partial
from itertools import combinations, groupby, islice
from typing import ClassVar

from generator import routes
from generator.catalogue import Catalogue
from generator.pages.crumbs import crumbs
from generator.pages.found_by import BY_TITLE, FoundBy
from generator.pages.linked import Linked, Places, grant
from generator.pages.page import Page, Site
from generator.pages.paging import Part, parts, title
from generator.records.municipality import Municipality
from generator.records.project import Project
from generator.records.theme import Subject
from generator.texts import N_

MOST_MEMBERS = 60  # municipalities that programs are told by name
CLOSEST = 6  # projects on the same subject that a page names
WORDS = 6  # subject words of a project that are compared; every choice among them is looked up


def pages(site: Site) -> Iterator[Page | ProjectPage]:
    for part in parts(routes.PROJECTS, site.projects_by_title):
        yield list_page(site, part)
    around = Around(site, Related(site), crumbs(site, routes.PROJECTS))
    yield from (ProjectPage(around, project) for project in site.catalogue.projects_as_read)


def list_page(site: Site, part: Part) -> Page:
    """One page of the list of all projects."""
    name = site.text(N_("Projects"))
    return Page(part.address(part.number), "projects.md.j2", title(site, name, part),
                site.text(N_("Every funded project of %(programme)s: what it is about and which municipalities take part."),
                          programme=site.of(site.catalogue.programme.name)),
                {"card": partial(card, site), "part": part},
                *((crumbs(site),) if part.number == 1 else (crumbs(site, routes.PROJECTS), part.shown)),
                found_by=BY_TITLE if part.number == 1 else None)


def card(site: Site, project: Project) -> dict[str, object]:
    """What a list shows of a project."""
    found = site.catalogue.participations_of(project)
    return {
        "project": project,
        "call": site.catalogue.calls[project.call],
        "subjects": [site.catalogue.subjects[s] for s in project.subjects],
        "municipalities": [p.then for p in found if p.then],
        "groups": [p for p in found if p.participant.group],
    }


def found_by(site: Site, project: Project) -> FoundBy:
    """What it is about, and who takes part, by the names of then and today."""
    catalogue, participations = site.catalogue, site.catalogue.participations_of(project)
    about = (catalogue.calls[project.call], catalogue.themes.get(project.theme.answer or ""),
             *(catalogue.subjects[subject] for subject in project.subjects))
    places = dict.fromkeys(place.name for p in participations for place in (p.then, p.today) if place)
    others = (text for p in participations for text in (p.participant.group, p.participant.organisation) if text)
    return FoundBy("projects", words=(*(site.of(record.name) for record in about if record), *places),
                   text=(site.of(project.summary), *others))


def about(site: Site, project: Project, at: Places) -> Linked:
    """The project, who takes part, and what it was given, as far as that is known; one that was withdrawn was given nothing."""
    catalogue, language = site.catalogue, site.language
    members = {p.then.nis: p.then for p in catalogue.participations_of(project) if p.then}
    return {"@type": "Project", "name": site.of(project.title), "description": site.of(project.summary),
            "url": at.page(routes.of(project)),
            "member": [{"@type": "GovernmentOrganization", "name": m.name, "url": at.page(routes.of(m))}
                       for m in islice(members.values(), MOST_MEMBERS)],
            **({"funding": grant(catalogue.programme, language, project.awarded_amount.answer)} if project.counts else {})}


@dataclass(frozen=True)
class Around:
    """What the pages of all projects of a language share."""

    site: Site
    related: Related
    crumbs: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class ProjectPage:
    """The page of a project, which says all that `Page` says. There are as many as projects, so it holds none of it."""

    around: Around
    project: Project

    template: ClassVar[str] = "project.md.j2"

    @property
    def address(self) -> str:
        return routes.of(self.project)

    @property
    def title(self) -> str:
        return self.around.site.of(self.project.title)

    @property
    def description(self) -> str:
        return self.around.site.of(self.project.summary)

    @property
    def crumbs(self) -> tuple[tuple[str, str], ...]:
        return self.around.crumbs

    @property
    def spoken(self) -> tuple[str, ...]:
        return self.around.site.spoken(self.project.title, self.project.summary)

    def projects(self) -> list[Project]:
        """The project, and those that its page may name."""
        return [self.project, *self.around.related.alike(words_of(self.project))]

    def decides_too(self) -> str:
        return ""

    def words(self) -> FoundBy:
        return found_by(self.around.site, self.project)

    def about(self, at: Places) -> Linked:
        return about(self.around.site, self.project, at)

    def shown(self) -> dict[str, object]:
        site, project, catalogue = self.around.site, self.project, self.around.site.catalogue
        named = [p.then.nis for p in catalogue.participations_of(project) if p.then]
        return {
            **card(site, project),
            "participations": catalogue.participations_of(project),
            "theme": catalogue.themes.get(project.theme.answer or ""),
            "lead": catalogue.municipality_of(project, project.lead_partner.answer),
            "locator": site.drawings.locator_then.show(named) if site.drawings.locator_then and named else None,
            "on_map": routes.on_map(named),
            "of_today": partial(of_today, catalogue),
            "names": [catalogue.municipalities[nis].name for nis in named],
            "others": [(other, [subject.name for subject in subjects]) for other, subjects in self.around.related.to(project)],
        }


def of_today(catalogue: Catalogue, then: Municipality) -> dict[str, object]:
    """What became of a municipality, and where it lies."""
    return {"then": then, "today": catalogue.gazetteer.today(then, catalogue.as_of),
            "province": catalogue.provinces[then.province]}


class Related:
    """Projects that share subject words, found without comparing each with each.

    `index` holds, per choice of words, the first projects by title that have all of them: no page needs more.
    """

    def __init__(self, site: Site) -> None:
        self.site = site
        self.known: dict[frozenset[str], list[Project]] = {}

    @cached_property
    def index(self) -> dict[frozenset[str], list[Project]]:
        """Made when a page is first written: who only asks for addresses does without."""
        index: dict[frozenset[str], list[Project]] = {}
        for project in self.site.projects_by_title:
            for words in choices(words_of(project)):
                found = index.setdefault(words, [])
                if len(found) <= CLOSEST:  # one more than is shown: the project itself may be among them
                    found.append(project)
        return index

    def to(self, project: Project) -> list[tuple[Project, list[Subject]]]:
        """The closest projects with the words they share: the most words first, then by title."""
        found = [other for other in self.alike(words_of(project)) if other.id != project.id][:CLOSEST]
        return [(other, [self.site.catalogue.subjects[word] for word in project.subjects if word in other.subjects])
                for other in found]

    def alike(self, words: frozenset[str]) -> list[Project]:
        """The closest to whoever has these words, who is among them; many have the same."""
        if words not in self.known:
            found: dict[str, Project] = {}
            index = self.index
            for _, group in groupby(choices(words), key=len):
                others = {project.id: project for some in group for project in index[some]}
                found |= {project.id: project for project in self.site.by_title(others.values()) if project.id not in found}
            self.known[words] = list(found.values())[:CLOSEST + 1]
        return self.known[words]


def words_of(project: Project) -> frozenset[str]:
    """The subject words that are compared."""
    return frozenset(list(dict.fromkeys(project.subjects))[:WORDS])


def choices(words: Iterable[str]) -> list[frozenset[str]]:
    """Every choice of one or more of the words, the largest first."""
    known = sorted(words)
    return [frozenset(chosen) for size in range(len(known), 0, -1) for chosen in combinations(known, size)]
