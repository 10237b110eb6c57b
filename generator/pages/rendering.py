"""The Jinja environment: strict, safe by default, with the few functions that templates may use."""

from __future__ import annotations

import datetime
import json
import re
from decimal import Decimal
from html import escape
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined, Template, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from generator import routes
from generator.figures.figure import Figure, Unit
from generator.pages.markdown import safe
from generator.pages.page import Page, Site
from generator.records.fact import BASIS_LABELS
from generator.records.idea import IDEA_STATUS_LABELS
from generator.records.localised import Localised
from generator.records.programme import MEASURE_LABELS
from generator.records.project import STATUS_LABELS
from generator.records.source import SOURCE_KIND_LABELS
from generator.texts import N_, Language

LABELS = {**BASIS_LABELS, **IDEA_STATUS_LABELS, **MEASURE_LABELS, **STATUS_LABELS, **SOURCE_KIND_LABELS}
BLANK_LINES = re.compile(r"\n{3,}")


def make_environment(templates: Path, cache: Path | None = None) -> Environment:
    """The environment that all languages share; compiled templates are kept in `cache`."""
    if cache:
        cache.mkdir(parents=True, exist_ok=True)
    environment = Environment(
        loader=FileSystemLoader(templates), autoescape=True, undefined=StrictUndefined, finalize=safe,
        trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True,
        bytecode_cache=FileSystemBytecodeCache(str(cache)) if cache else None)
    environment.filters["t"] = in_page_language
    return environment


def compile_templates(environment: Environment) -> None:
    """Compile every template into the cache, so that the processes of a build need not each do it."""
    for name in environment.list_templates(extensions=["j2"]):
        environment.get_template(name)


@pass_context
def in_page_language(context: Context, text: Localised | str) -> Markup:
    """The filter `t`, for lists of texts."""
    return context["t"](text)


class Renderer:
    """Turns pages of one language into Markdown."""

    def __init__(self, environment: Environment, site: Site) -> None:
        self.environment = environment
        self.site = site
        self.language: Language = site.language
        self.prefix = site.prefix
        self.functions = {
            "_": self.gettext, "ngettext": self.ngettext, "t": self.localised, "value": self.value, "counted": counted,
            "number": self.number, "money": self.money, "date": self.date, "period": self.period,
            "listing": self.listing, "label": self.label, "routes": routes, "catalogue": site.catalogue,
            "figures": site.figures, "language": site.language}

    def render(self, page: Page) -> str:
        """The Markdown file of a page, with its front matter."""
        return front_matter(page.title, page.description) + self.body(page)

    def render_written(self, page: Page, source: str) -> str:
        """The same for a page that was written by hand and may show figures."""
        return front_matter(page.title, page.description) + self.text(page, self.environment.from_string(source))

    def body(self, page: Page) -> str:
        """The Markdown of a page."""
        return self.text(page, self.environment.get_template(page.template))

    def text(self, page: Page, template: Template) -> str:
        def url(address: str) -> str:
            return routes.relative(self.prefix + page.address, self.prefix + address)

        def shared(address: str) -> str:
            return routes.relative(self.prefix + page.address, address)

        body = template.render(**self.functions, **page.shown(), page=page, url=url, shared=shared)
        return BLANK_LINES.sub("\n\n", body).strip() + "\n"

    def gettext(self, message: str, **gaps: Any) -> Markup:
        """A message of the catalogue; its gaps are filled with safe text."""
        text = safe(self.language.gettext(message))
        return text % {name: safe(gap) for name, gap in gaps.items()} if gaps else text

    def ngettext(self, one: str, many: str, count: int, figure: str, **gaps: Any) -> Markup:
        """A sentence with a count; `figure` says which figure the count is, so that it can be recomputed."""
        text = safe(self.language.ngettext(one, many, count))
        return text % {"count": self.number(count, figure), **{name: safe(gap) for name, gap in gaps.items()}}

    def localised(self, text: Localised | str) -> Markup:
        """A text of the records; in another language than the page's it says so to screen readers."""
        if isinstance(text, str):
            return safe(text)
        written = text.language(self.language.code)
        content = safe(text.get(self.language.code))
        return content if written == self.language.code else Markup('<span lang="{}">{}</span>').format(written, content)

    def value(self, figure: Figure) -> Markup:
        """The value of a figure as it is written; unknown is a word, not a number."""
        text = written(self.language, figure.value, figure.unit, self.site.catalogue.programme.currency)
        return counted(figure.id, figure.value, text)

    def number(self, value: int | Decimal, figure: str) -> Markup:
        """A number, and the figure that it is: no number stands on a page without one."""
        return counted(figure, value, self.language.number(value))

    def money(self, value: Decimal, figure: str) -> Markup:
        """An amount, and the figure that it is."""
        return counted(figure, value, self.language.money(value, self.site.catalogue.programme.currency))

    def date(self, value: datetime.date) -> str:
        return self.language.date(value)

    def period(self, value: str) -> str:
        return self.language.period(value)

    def listing(self, items: list[Any]) -> Markup:
        return Markup(self.language.listing([str(safe(item)) for item in items]))

    def label(self, word: Any) -> Markup:
        """The label of a fixed word of the records, such as a status."""
        return self.gettext(LABELS[word])


def counted(figure: str, value: int | Decimal | None, text: str, element: str = "data") -> Markup:
    """A number as an element that says which figure it is and its bare value, for readers that are programs.

    In a drawing the element is `tspan`, which knows no `value`.
    """
    bare = "" if value is None else f"{value:f}" if isinstance(value, Decimal) else str(value)
    name = "value" if element == "data" else "data-value"
    return Markup('<{} data-figure="{}" {}="{}">{}</{}>').format(element, figure, name, bare, text, element)


def written(language: Language, value: int | Decimal | None, unit: Unit, currency: str) -> str:
    """A value in words and figures."""
    if value is None:
        return language.gettext(N_("unknown"))
    if unit is Unit.MONEY:
        return language.money(Decimal(value), currency)
    return language.percent(Decimal(value)) if unit is Unit.SHARE else language.number(value)


def front_matter(title: str, description: str) -> str:
    """Title and description for the head of a page; JSON texts are YAML texts."""
    lines = [f"{name}: {json.dumps(in_head(text), ensure_ascii=False)}\n"
             for name, text in (("title", title), ("description", description))]
    return f"---\n{''.join(lines)}---\n\n"


def in_head(text: str) -> str:
    """A title or description as it stands in the head of a page; themes put it into HTML as it is, so it is escaped here."""
    return escape(" ".join(text.split()))
