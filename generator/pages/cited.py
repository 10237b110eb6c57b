"""What templates show of how a page, or data, is cited."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from markupsafe import Markup, escape

from generator import routes
from generator.citations import forms
from generator.citations.work import Work, Works
from generator.downloads import csv
from generator.figures.figure import Figure, Statistic
from generator.pages.page import Page, Site
from generator.tables import Table
from generator.tables.row_hash import row_hash
from generator.texts import N_


class Cited(NamedTuple):
    """A work in every form. They stand in a block of HTML, where signs of Markdown are signs like others."""

    apa: Markup
    bibtex: Markup
    ris: Markup
    csl_json: Markup


def functions(site: Site, root: str) -> dict[str, Callable[..., Cited]]:
    """By the names that templates know them by; `root` is the address of the site, empty when it has none."""
    works = Works(site.catalogue, site.language, root, site.prefix)

    def cited(work: Work) -> Cited:
        return Cited(escape(forms.apa(work, site.language)), escape(forms.bibtex(work)), escape(forms.ris(work)),
                     escape(forms.csl_json(work)))

    def page_cited(page: Page) -> Cited:
        return cited(works.page(page.title, page.address, page.hashed() if page.hashed else works.records))

    def table_cited(table: Table | None = None) -> Cited:
        """A table, or all of them."""
        if table is None:
            return cited(works.data(site.text(N_("All tables")), routes.DATA))
        return cited(works.data(site.text(table.title), routes.download(table.name, csv.SUFFIX)))

    return {"citation": page_cited, "table_citation": table_cited}


def hash_of_figure(figure: Figure) -> str:
    """Another one once its value is, or how much of it is known."""
    return row_hash({"id": figure.id, "value": figure.value, "known": figure.known, "unknown": figure.unknown})


def hash_of_statistic(statistic: Statistic) -> str:
    """Another one once a value of a line is."""
    names = [column.name for column in statistic.columns]
    return row_hash({f"{line.key}/{name}": value for line in statistic.lines
                     for name, value in zip(names, line.values, strict=True)})
