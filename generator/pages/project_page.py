"""The page of a project, and what others show of one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from itertools import islice
from typing import ClassVar

from generator import routes
from generator.catalogue import Catalogue
from generator.matching.meaning import GROUP
from generator.pages.found_by import FoundBy
from generator.pages.history import told, told_digest
from generator.pages.interest import shown_in
from generator.pages.linked import Linked, Places, grant
from generator.pages.page import Site
from generator.records.municipality import Municipality
from generator.records.project import Project
from generator.tables.own import Own, of_project
from generator.tables.projects import PROJECTS

MOST_MEMBERS = 60  # municipalities that programs are told by name


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


@dataclass(frozen=True, slots=True)
class ProjectPage:
    """The page of a project, which says all that `Page` says. There are as many as projects, so it holds none of it."""

    site: Site
    project: Project
    crumbs: tuple[tuple[str, str], ...]

    template: ClassVar[str] = "project.md.j2"

    @property
    def address(self) -> str:
        return routes.of(self.project)

    @property
    def title(self) -> str:
        return self.site.of(self.project.title)

    @property
    def description(self) -> str:
        return self.site.of(self.project.summary)

    @property
    def spoken(self) -> tuple[str, ...]:
        return self.site.spoken(self.project.title, self.project.summary)

    @property
    def own(self) -> Own:
        return of_project(self.site.tables.of_project, self.project)

    def projects(self) -> list[Project]:
        """The project, and those that resemble it."""
        return [self.project, *(each.project for each in self.site.similar.to(self.project))]

    def decides_too(self) -> str:
        """What it shares with those that resemble it: how rare that is among all projects decides their order and reasons."""
        shared = (unit for each in self.site.similar.to(self.project) for unit in (each.project.id, *each.shared))
        return " ".join((told_digest(self.site.catalogue.history, self.project.kind, self.project.id), *shared))

    def words(self) -> FoundBy:
        return found_by(self.site, self.project)

    def hashed(self) -> str:
        return self.own.rows()[PROJECTS.name].hashes[0]

    def about(self, at: Places) -> Linked:
        return about(self.site, self.project, at)

    def shown(self) -> dict[str, object]:
        site, project, catalogue = self.site, self.project, self.site.catalogue
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
            "interest": shown_in(site, project),
            "history": told(site, project.kind, project.id),
            "others": [(each.project, reasons(site, each.shared)) for each in site.similar.to(project)],
        }


def of_today(catalogue: Catalogue, then: Municipality) -> dict[str, object]:
    """What became of a municipality, and where it lies."""
    return {"then": then, "today": catalogue.gazetteer.today(then, catalogue.as_of),
            "province": catalogue.provinces[then.province]}


def reasons(site: Site, units: Iterable[str]) -> list[tuple[str, str]]:
    """What two projects share: each a word, with the language that it is in."""
    groups, main = site.catalogue.word_groups, site.similar.language
    found = []
    for unit in units:
        if unit.startswith(GROUP):
            words = dict(groups[unit.removeprefix(GROUP)].words)
            code = site.language.code if site.language.code in words else main.code
            found.append((words[code][0], code))
        elif subject := site.similar.subjects.get(unit):
            found.append((site.of(subject.name), subject.name.language(site.language.code)))
        else:
            found.append((site.similar.written[unit], main.code))
    return found


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
