"""`llms.txt`: a short guide in Markdown for readers that are programs, one in each language (https://llmstxt.org)."""

from __future__ import annotations

from collections.abc import Iterator

from generator import routes
from generator.api.lists import DESCRIPTION, NAME, seen_from
from generator.downloads import csv, package
from generator.downloads.about import LICENCE, LICENCE_NAME
from generator.pages.page import Site
from generator.texts import N_

FILE = "llms.txt"
TWINS = N_("Each page of a project, call, municipality or theme also stands as Markdown: .md in place of the last slash.")
PAGES = ((N_("Projects"), routes.PROJECTS), (N_("Calls"), routes.CALLS), (N_("Municipalities"), routes.MUNICIPALITIES),
         (N_("Themes"), routes.THEMES), (N_("Figures"), routes.FIGURES), (N_("Sources"), routes.SOURCES))
FILES = ((N_("Interface for programs"), NAME), (N_("Description in OpenAPI"), DESCRIPTION),
         ("Data Package", f"{routes.DATA}{package.NAME}"))


def guide(site: Site, root: str) -> bytes:
    """Name, summary, what to mind, and where things stand; links are whole addresses where the site has one."""
    return "".join(f"{line}\n" for line in lines(site, root)).encode()


def lines(site: Site, root: str) -> Iterator[str]:
    own, start = site.catalogue.programme, f"{site.prefix}{FILE}"

    def link(title: str, address: str, meaning: str = "") -> str:
        told = f": {plain(meaning)}" if meaning else ""
        return f"- [{plain(title)}]({seen_from(start, root, address)}){told}"

    yield from (f"# {plain(site.of(own.name))}", "", f"> {plain(site.of(own.summary))}", "")
    yield f"- {site.text(N_('State of the records: %(date)s'), date=site.language.date(site.catalogue.as_of))}"
    yield f"- {site.text(N_('Licence'))}: {LICENCE_NAME}, {LICENCE}"
    yield f"- {site.text(N_('What is not known is an empty cell or null, never zero.'))}"
    yield f"- {site.text(TWINS)}"
    yield from ("", f"## {site.text(N_('Pages'))}", "")
    yield from (link(site.text(title), f"{site.prefix}{address}") for title, address in PAGES)
    yield from ("", f"## {site.text(N_('For programs'))}", "")
    yield from (link(site.text(title), address) for title, address in FILES)
    yield from ("", f"## {site.text(N_('Data'))}", "")
    yield from (link(site.text(table.title), routes.download(table.name, csv.SUFFIX), site.text(table.meaning))
                for table in site.tables.values())
    yield from ("", "## Optional", "")
    yield link(site.text(N_("Data dictionary")), f"{site.prefix}{routes.DICTIONARY}")
    yield link(site.text(N_("Linked data")), f"{site.prefix}{routes.LINKED}")


def plain(text: str) -> str:
    """On one line, and no sign that would end a link or begin one."""
    return " ".join(text.split()).replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")
