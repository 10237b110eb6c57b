"""The pages that people wrote, in docs/<language>/: their figures are filled in, the rest stays as it is."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from traceback import extract_tb

from jinja2 import TemplateError, TemplateSyntaxError

from generator import routes
from generator.pages.crumbs import crumbs
from generator.pages.found_by import FoundBy
from generator.pages.page import Page, Site
from generator.pages.rendering import Renderer, template_problem, unfit
from generator.problems import Place, Problem, nearest, problem
from generator.reading.node import Mapping, plain
from generator.reading.text_file import Lines, read_text
from generator.reading.yaml_file import read_yaml
from generator.texts import N_

HEAD = re.compile(r"\A---\r?\n(.*?\n)---\r?\n", re.DOTALL)
FIGURE = re.compile(r"""figure\(\s*["']([^"']*)["']\s*\)""")
UNSHOWN = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|<[^>]*>|\]\([^)]*\)", re.DOTALL)  # template signs, tags and the targets of links
MACROS = '{% from "macros/figure.j2" import figure %}'


@dataclass(frozen=True)
class Written:
    """A page as its author wrote it."""

    file: str  # where it stands, for problems
    name: str  # name of the file without its ending, which is also its address
    language: str
    title: str
    description: str
    text: str
    body: str


def read_written(docs: Path, languages: list[str]) -> tuple[list[Written], list[Problem]]:
    """Every page of docs/<language>/, and what is wrong with them."""
    found: list[Written] = []
    problems: list[Problem] = []
    for language in languages:
        for path in sorted((docs / language).glob("*.md")):
            file = path.relative_to(docs.parent).as_posix()
            text, complaints = read_text(path, file)
            page = None
            if not complaints:
                page, complaints = parse(text, file, path.stem, language)
            problems += complaints
            found += [page] if page else []
    return found, problems


def parse(text: str, file: str, name: str, language: str) -> tuple[Written | None, list[Problem]]:
    """Head and body of one page."""
    head = HEAD.match(text)
    if not head:
        return None, [problem(Place(file), "missing-head",
                              N_("a page begins with a line ---, its title and description, and a line ---"))]
    node, problems = read_yaml("\n" + head[1], file)  # the empty line stands for the dashes and keeps the numbers right
    if problems:
        return None, problems
    values = plain(node) if isinstance(node, Mapping) else {}
    for key in ("title", "description"):
        if not isinstance(values.get(key), str):
            problems.append(problem(Place(file), "missing-field", N_("'%(name)s' is missing"), name=key))
    if f"{name}/" in routes.INDEXES:
        problems.append(problem(Place(file), "address-taken", N_("the address /%(name)s/ belongs to a page that is generated; "
                                                                 "give this file another name"), name=name))
    if problems:
        return None, problems
    return Written(file, name, language, values["title"], values["description"], text, text[head.end():]), []


def unknown_figures(written: list[Written], figures: Collection[str]) -> Iterator[Problem]:
    """A page may only show figures that there are."""
    for page in written:
        lines = Lines(page.text)
        for match in FIGURE.finditer(page.text):
            if match[1] not in figures:
                yield problem(lines.place(page.file, match.start(1)), "unknown-figure", N_("no figure is called '%(name)s'"),
                              name=match[1], suggestion=nearest(match[1], figures))


def unfit_templates(site: Site, renderer: Renderer, written: list[Written]) -> Iterator[Problem]:
    """A page can be rendered: its template signs are right and every name in it is known."""
    bodies = {page.name: page for page in written if page.language == site.language.code}
    for page, source in written_pages(site, list(bodies.values())):
        own = bodies[page.template.removesuffix(".md")]
        try:
            renderer.render_written(page, source)
        except TemplateError as error:
            if isinstance(error, TemplateSyntaxError) and error.name:  # of a file that the page takes its figures from
                yield template_problem(error)
                return
            line = line_of(error) + own.text.count("\n", 0, len(own.text) - len(own.body))
            yield unfit(Place(own.file, line), error)


def line_of(error: TemplateError) -> int:
    """The line of the page that an error of the template came from."""
    if isinstance(error, TemplateSyntaxError):
        return error.lineno
    frames = [frame.lineno for frame in extract_tb(error.__traceback__) if frame.filename == "<template>"]
    return frames[-1] if frames else 1


def written_pages(site: Site, written: list[Written]) -> Iterator[tuple[Page, str]]:
    """Each page with its template text; a page that a language lacks is taken from the first that has it."""
    order = [*(language.code for language in reversed(site.languages)), site.language.code]
    chosen = {page.name: page for code in order for page in written if page.language == code}
    for page in chosen.values():
        spoken = "" if page.language == site.language.code else page.language
        yield (Page(f"{page.name}/", page.name, page.title, page.description, {}, crumbs(site),
                    found_by=FoundBy(text=(shown_words(page.body),)), spoken=(spoken, spoken)), MACROS + page.body)


def shown_words(body: str) -> str:
    """The words of a page as its reader sees them, near enough to find it by them."""
    return UNSHOWN.sub(" ", body)
