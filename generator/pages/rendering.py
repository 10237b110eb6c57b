"""Pages of one language into Markdown; what a macro makes of a record is made once and kept for all pages."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Hashable, Iterable
from html import escape
from typing import Any

from jinja2 import Environment, Template, TemplateError, TemplateSyntaxError
from jinja2.runtime import Macro
from markupsafe import Markup

from generator import routes
from generator.pages import cited, embeds
from generator.pages.linked import Places, linked_data
from generator.pages.links import Links
from generator.pages.markdown import WAY_UP
from generator.pages.page import Page, Site
from generator.pages.templates import in_language, make_environment
from generator.pages.wording import Wording
from generator.problems import Place, Problem, problem
from generator.templates import NAME
from generator.texts import N_

__all__ = ["Renderer", "front_matter", "in_head", "make_environment"]

BLANK_LINES = re.compile(r"\n\n\n+")  # ten times faster to search for than \n{3,}
FOREIGN = re.compile(r' lang="([a-z]+)"')  # texts of records that the language of the page lacks
EXAMPLE = "https://example.org/"  # for the address of a site that has none yet
MOST_KEPT = 40_000  # fragments, half a kilobyte each: all of a language at 10,000 projects


def compile_templates(environment: Environment, _: object = None) -> list[Problem]:
    """Compile every template into the cache, so that the processes of a build need not each do it; tells those that are wrong."""
    problems = []
    for name in environment.list_templates(extensions=["j2"]):
        try:
            environment.get_template(name)
        except TemplateSyntaxError as error:
            problems.append(template_problem(error))
    return problems


def template_problem(error: TemplateSyntaxError) -> Problem:
    """That the signs of a template file are not right."""
    return unfit(Place(f"{NAME}/{error.name}", error.lineno), error)


def unfit(place: Place, error: TemplateError) -> Problem:
    """That the signs of a template are not right, or of a page that is one."""
    return problem(place, "template-syntax", N_("the template signs are not right: %(reason)s"), reason=error.message)


class Renderer:
    """Turns pages of one language into Markdown."""

    def __init__(self, environment: Environment, site: Site, root: str = "") -> None:
        """`root` is the address that the site will have; without one what programs are told holds links as pages have them."""
        self.links = Links(site.prefix)
        self.places = Places(root or WAY_UP, site.prefix)
        self.fragments: dict[tuple[Macro, type, Hashable], Markup] = {}
        wording = Wording(site)
        self.untranslated = wording.untranslated
        self.environment = in_language(environment, site.language, {
            **wording.functions(), **cited.functions(site, root),
            "framed": embeds.framing(site, root), "url": self.links.url, "shared": self.links.shared,
            "url_of": lambda record: self.links.url(routes.of(record)), "kept": self.kept, "listed": self.listed}, {
            "routes": routes, "root": root or EXAMPLE, "catalogue": site.catalogue, "figures": site.figures,
            "language": site.language})

    def render(self, page: Page) -> str:
        """The Markdown file of a page, with its front matter."""
        return front_matter(page.title, page.description, page.spoken, address=page.address) + self.body(page)

    def render_written(self, page: Page, source: str) -> str:
        """The same for a page that was written by hand and may show figures."""
        template = self.environment.from_string(source.replace(WAY_UP, ""))
        return front_matter(page.title, page.description, page.spoken, page.spoken[0]) + self.text(page, template)

    def body(self, page: Page) -> str:
        """The Markdown of a page."""
        return self.text(page, self.environment.get_template(page.template), linked_data(page, self.places))

    def text(self, page: Page, template: Template, linked: str = "") -> str:
        body = BLANK_LINES.sub("\n\n", self.noted(template.render(page.shown(), page=page))) + linked
        return self.links.seen_from(page.address, body).strip() + "\n"

    def noted(self, body: str) -> str:
        """A page with texts in other languages begins by saying so."""
        note = self.untranslated(sorted(set(FOREIGN.findall(body)))) if ' lang="' in body else ""
        return f'<p class="spoken">{note}</p>\n\n{body}' if note else body

    def kept(self, thing: Any, macro: Macro, view: Callable[[Any], Any] | None = None) -> Markup:
        """What a macro makes of a record or a plain value, or of the view of it.

        Macros are imported without context, so they know nothing of the page: what they make is the same on all pages.
        """
        key = macro, type(thing), getattr(thing, "id", thing)
        found = self.fragments.get(key)
        if found is None:
            if len(self.fragments) >= MOST_KEPT:
                self.fragments.clear()
            found = self.fragments[key] = macro(view(thing) if view else thing)
        return found

    def listed(self, things: Iterable[Any], macro: Macro, between: str = ", ") -> Markup:
        """What a macro makes of each, in a row."""
        return Markup(between.join([self.kept(thing, macro) for thing in things]))


def front_matter(
    title: str, description: str, spoken: tuple[str, str] = ("", ""), written_in: str = "", address: str = "",
) -> str:
    """What the head of a page says of itself, its languages if not its own; by its address, its feed and itself as Markdown.

    JSON texts are YAML texts.
    """
    told = {"title": title, "description": description, "title_language": spoken[0], "description_language": spoken[1],
            "written_in": written_in, "feed": routes.feed_of(address),
            "twin": routes.twin_of(address)}
    lines = [f"{name}: {json.dumps(in_head(text), ensure_ascii=False)}\n" for name, text in told.items()
             if text or name in ("title", "description")]
    return f"---\n{''.join(lines)}---\n\n"


def in_head(text: str) -> str:
    """A title or description as it stands in the head of a page; themes put it into HTML as it is, so it is escaped here."""
    return escape(" ".join(text.split()))
