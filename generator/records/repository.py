"""Where the records of a site are kept, so that readers who see a mistake can propose another text."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated
from urllib.parse import quote

from generator.records.field import Record, field, record
from generator.records.links import Link
from generator.records.values import pattern, typed
from generator.texts import N_


class Forge(StrEnum):
    """The program that a host of repositories runs; it decides the form of the addresses."""

    GITHUB = "github"
    GITLAB = "gitlab"
    FORGEJO = "forgejo"  # and Gitea, from which it came


# How each forge begins to edit a file, and a new issue whose text is ready. Looked up in their manuals in November 2026.
EDIT = {
    Forge.GITHUB: "{address}/edit/{branch}/{file}",
    Forge.GITLAB: "{address}/-/edit/{branch}/{file}",
    Forge.FORGEJO: "{address}/_edit/{branch}/{file}",
}
ISSUE = {
    Forge.GITHUB: "{address}/issues/new?title={{title}}&body={{body}}",
    Forge.GITLAB: "{address}/-/issues/new?issue%5Btitle%5D={{title}}&issue%5Bdescription%5D={{body}}",
    Forge.FORGEJO: "{address}/issues/new?title={{title}}&body={{body}}",
}
Branch = Annotated[str, *typed(pattern(r"[\w.-]+(?:/[\w.-]+)*", N_("'%(value)s' is no name of a branch")), type="string")]
Folder = Annotated[str, *typed(pattern(r"[\w.-]+(?:/[\w.-]+)*", N_("'%(value)s' is no path of a folder")), type="string")]


@record
class Repository(Record):
    """The git repository that holds the records."""

    address: Link = field(N_("Address"), N_("web address of the repository"), example="https://example.org/programme/site")
    forge: Forge = field(N_("Forge"), N_("the program that its host runs: github, gitlab, or forgejo (also for Gitea)"))
    branch: Branch = field(N_("Branch"), N_("the branch that is published"), default="main", example="main")
    folder: Folder | None = field(
        N_("Folder"), N_("the folder of the repository that holds data/, when it is not the first one"), default=None)

    def edit(self, file: str) -> str:
        """Where somebody edits a file such as data/calls.yml; the forge proposes the change to those who may take it in."""
        path = f"{self.folder}/{file}" if self.folder else file
        return self.at(EDIT[self.forge]).replace("{file}", quote(path))

    @property
    def new_issue(self) -> str:
        """Where a new issue begins, with {title} and {body} where its words go."""
        return self.at(ISSUE[self.forge]).replace("{{", "{").replace("}}", "}")

    def at(self, form: str) -> str:
        """An address of the repository."""
        return form.replace("{address}", self.address.rstrip("/").removesuffix(".git")).replace("{branch}", quote(self.branch))
