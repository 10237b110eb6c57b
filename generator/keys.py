"""What decides the bytes of a page or file, as one short text: equal keys, equal bytes."""

from __future__ import annotations

from collections.abc import Iterable

from generator.downloads.twin import Twins
from generator.files import Task
from generator.fingerprint import fingerprint
from generator.gather import Gathered
from generator.gather import Project as Instance
from generator.pages.page import Page, Site
from generator.reading.digest import digest_of, digest_of_values
from generator.records.borders import borders_digest
from generator.records.project import Project
from generator.shells import Shells
from generator.templates import files_in


class Keys:
    """Keys of pages and files. All hold the program and the records that are no projects; a page adds what it rests on."""

    def __init__(self, project: Instance, gathered: Gathered) -> None:
        records, templates, history = gathered.catalogue.records, project.templates, gathered.catalogue.history
        self.projects = records.project_digests
        self.release = digest_of(history.state(gathered.catalogue.as_of), history.newest.records if history.newest else "")
        self.all_projects = digest_of(*self.projects.values())
        self.common = digest_of(fingerprint(), records.register_digest, borders_digest(project.data),
                                *(language.words for language in gathered.languages))
        self.templates = {name: digest_of(path.read_bytes()) for name, path in files_in(templates, "", "*.j2").items()}
        self.macros = digest_of(*(path.read_bytes() for path in files_in(templates, "macros").values()))

    def page(self, site: Site, page: Page, shells: Shells) -> str:
        """That of a generated page: who reads it, its template and shell, its own words, and the projects it shows."""
        shown = page.projects()
        projects = self.all_projects if shown is None else self.together(shown)
        words = (site.language.locale_name, page.address, page.title, page.description, page.decides_too(), page.crumbs)
        around = (self.common, self.release, self.macros, self.templates[page.template], shells.digest(page))
        return digest_of_values(around, words, projects).hex()

    def own(self, page: Page) -> str:
        """That of the files beside a page: the projects whose rows they hold."""
        return digest_of_values(self.common, self.release, page.address, self.together(page.own.rests_on)).hex()

    def together(self, projects: Iterable[Project]) -> bytes:
        """The digests of projects in a row; each has the same length, so they stay apart."""
        return b"".join([self.projects[project.id] for project in projects])

    def twin(self, page: Page, twins: Twins) -> str:
        """That of a page of a record as Markdown."""
        around = twins.root, twins.prefix, twins.language.locale_name, page.title, page.description
        return digest_of_values(self.own(page), around).hex()

    def task(self, task: Task) -> str:
        """That of the files of a task."""
        return digest_of(self.common, task.name, task.digest()).hex()

