"""Where things are named: a spot on the page that tells about each, so that one address serves people and programs."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import quote

from generator import routes
from generator.records.call import Call
from generator.records.municipality import Municipality
from generator.records.project import Project
from generator.records.theme import Theme

FORBIDDEN = re.compile(r'[\x00-\x20<>"{}|\\^`]')  # in an IRI, whatever a record holds


def iri(address: str) -> str:
    """An address of another site, fit to stand in a graph."""
    return FORBIDDEN.sub(lambda found: quote(found[0]), address)


@dataclass(frozen=True)
class Spots:
    """`root` is the address of the site with a slash at its end, or the way from the folder of the data to its top."""

    root: str

    def at(self, address: str) -> str:
        return f"{self.root}{address}"

    def programme(self) -> str:
        return self.at(f"{routes.PROGRAMME}#maatregel")

    def agency(self) -> str:
        return self.at(f"{routes.PROGRAMME}#dienst")

    def call(self, call: Call) -> str:
        return self.at(f"{routes.of(call)}#oproep")

    def step(self, call: Call) -> str:
        return self.at(f"{routes.of(call)}#indiening")

    def theme(self, theme: Theme) -> str:
        return self.at(f"{routes.of(theme)}#thema")

    def project(self, project: Project) -> str:
        return self.at(f"{routes.of(project)}#project")

    def grant(self, project: Project) -> str:
        return self.at(f"{routes.of(project)}#subsidie")

    def participation(self, project: Project, position: int) -> str:
        return self.at(f"{routes.of(project)}#deelname-{position}")

    def participant(self, project: Project, position: int) -> str:
        """An organisation of which no more than its name in this project is known."""
        return self.at(f"{routes.of(project)}#organisatie-{position}")

    def municipality(self, municipality: Municipality) -> str:
        return self.at(f"{routes.of(municipality)}#bestuur")

    def source(self, document: str) -> str:
        return self.at(routes.source(document))

    def concept(self, name: str) -> str:
        """A word of a short list, such as a status, explained in the data dictionary."""
        return self.at(f"{routes.DICTIONARY}#{name}")
