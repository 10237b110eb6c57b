"""All projects, a hundred on a page, and a page for each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property, partial
from itertools import combinations, groupby

from generator import routes
from generator.catalogue import Catalogue
from generator.pages.crumbs import crumbs
from generator.pages.page import Page, Site
from generator.pages.paging import Part, parts, title
from generator.records.municipality import Municipality
from generator.records.project import Project
from generator.records.theme import Subject
from generator.texts import N_

CLOSEST = 6  # projects on the same subject that a page names
WORDS = 6  # subject words of a project that are compared; every choice among them is looked up


def pages(site: Site) -> Iterator[Page]:
    for part in parts(routes.PROJECTS, site.projects_by_title):
        yield list_page(site, part)
    related, above = Related(site), crumbs(site, routes.PROJECTS)
    for project in site.projects_by_title:
        yield project_page(site, project, related, above)


def list_page(site: Site, part: Part) -> Page:
    """One page of the list of all projects."""
    name = site.text(N_("Projects"))
    return Page(part.address(part.number), "projects.md.j2", title(site, name, part),
                site.text(N_("Every funded project of %(programme)s: what it is about and which municipalities take part."),
                          programme=site.of(site.catalogue.programme.name)),
                {"card": partial(card, site), "part": part},
                *((crumbs(site),) if part.number == 1 else (crumbs(site, routes.PROJECTS), part.shown)))


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


def project_page(site: Site, project: Project, related: Related, above: tuple[tuple[str, str], ...]) -> Page:
    return Page(routes.of(project), "project.md.j2", site.of(project.title), site.of(project.summary),
                partial(project_view, site, project, related), above,
                rests_on=lambda: [project, *related.alike(words_of(project))],
                spoken=site.spoken(project.title, project.summary))


def project_view(site: Site, project: Project, related: Related) -> dict[str, object]:
    catalogue = site.catalogue
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
        "others": [(other, [subject.name for subject in subjects]) for other, subjects in related.to(project)],
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
            for _, group in groupby(choices(words), key=len):
                others = {project.id: project for some in group for project in self.index[some]}
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
