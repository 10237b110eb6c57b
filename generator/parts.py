"""Each language of the site, ready to be written: its pages, and the shells that they go into."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from jinja2 import TemplateError

from generator import routes
from generator.downloads.twin import Twins
from generator.frames import Frames, address_of_site, make_frames
from generator.gather import Gathered, Project
from generator.pages import kinds
from generator.pages.page import Page, Site
from generator.pages.rendering import Renderer, compile_templates, make_environment
from generator.pages.written import Written, written_pages
from generator.problems import Problem, Refused
from generator.progress import Progress
from generator.shells import Shells
from generator.texts import N_
from generator.unmade import reason_of, spots_of, template_place
from generator.workers import Step, side_by_side


@dataclass(frozen=True)
class Part:
    """One language of the site, ready to be written."""

    site: Site
    renderer: Renderer
    frames: Frames
    pages: tuple[Page, ...]
    shells: Shells
    twins: Twins
    unfit: tuple[Problem, ...] = ()  # templates that no page can be made from


def generated_pages(site: Site) -> Iterator[Page]:
    """Every page of a language that is made from records."""
    for kind in kinds():
        yield from kind.pages(site)


def markdown_files(site: Site, renderer: Renderer, written: list[Written]) -> Iterator[tuple[str, str]]:
    """Name and text of every page of a language as a Markdown file, as any publisher would take it."""
    for page in generated_pages(site):
        yield routes.file_of(page.address), renderer.render(page)
    for page, source in written_pages(site, written):
        yield routes.file_of(page.address), renderer.render_written(page, source)


def make_parts(project: Project, gathered: Gathered, sites: list[Site], progress: Progress) -> list[Part]:
    """Each language with its pages, and the shells that the publisher made for it."""
    progress.stage(N_("Shells and written pages"))
    renderers = [renderer_of(project, site) for site in sites]
    pages = [tuple(generated_pages(site)) for site in sites]

    def frames_of(number: int, _: Step) -> Frames:
        try:
            return make_frames(project, sites[number], renderers[number], pages[number], gathered.written)
        except TemplateError as error:  # told here, since what led to it does not go from one process to another
            place = template_place(spots_of(error), project)
            raise Refused(f"{place}: {reason_of(error)}" if place else reason_of(error)) from error

    compiling = [partial(compile_templates, renderer.environment) for renderer in renderers]
    made = side_by_side([*(partial(frames_of, number) for number in range(len(sites))), *compiling])
    return [Part(site, renderer, frame, found, Shells(frame.folder), twins_of(project, site), tuple(unfit))
            for site, renderer, frame, unfit, found in
            zip(sites, renderers, made[:len(sites)], made[len(sites):], pages, strict=True)]


def twins_of(project: Project, site: Site) -> Twins:
    return Twins(site.catalogue, site.language, address_of_site(project), site.prefix)


def renderer_of(project: Project, site: Site) -> Renderer:
    return Renderer(make_environment(project.templates, project.work / "cache" / "templates"), site, address_of_site(project))
