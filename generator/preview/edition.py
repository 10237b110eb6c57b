"""One language of the site: its pages are made when they are asked for, in shells that the publisher made before."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePosixPath
from threading import Lock

from generator.downloads import twin
from generator.downloads.own import SUFFIXES, own_files
from generator.frames import Frames, make_frames
from generator.gather import Gathered, Project
from generator.pages.html import html_of
from generator.pages.page import Page, Site
from generator.pages.rendering import Renderer
from generator.parts import twins_of
from generator.preview.pages import Pages
from generator.shells import Shell, shell_address
from generator.site_folder import only_build
from generator.templates import all_files
from generator.writing import published_files

INDEX = "index.html"
Samples = dict[str, Page]  # address of a shell -> a page that is put into it, without what it shows


@dataclass(frozen=True)
class Published:
    """What the publisher made, in memory: its folder may be written anew while pages are answered."""

    asked: str  # stands for all that the publisher read
    files: dict[str, bytes]  # by name below the folder of the language
    shells: dict[str, Shell]  # by address


class Edition:
    """One language of a state.

    The publisher must work before the first answer when `reads` is another than before: when a page that people wrote, the
    theme, mkdocs.yml or a record that is no project was changed. After a change in projects it works when a page is asked for
    that needs it: one that people wrote and that shows another figure now, or the first one in a shell.
    """

    def __init__(self, project: Project, gathered: Gathered, site: Site, renderer: Renderer, former: Edition | None) -> None:
        """Raises `Stopped` when the publisher refuses, and any error of a template of the theme."""
        self.project, self.gathered, self.site, self.renderer = project, gathered, site, renderer
        self.pages = former.pages if former and former.site is site else Pages(site, former.pages if former else None)
        self.reads = what_it_reads(project, gathered)
        self.lock = Lock()
        self.is_seen = False  # by the publisher, with the figures of now
        self.published = former.published if former else None
        if former and former.reads == self.reads:
            self.samples = former.samples
        else:
            self.publish(samples(self.pages))

    def page(self, address: str) -> bytes | None:
        """The HTML of a page; None when there is none."""
        name = f"{address}{INDEX}"
        if name in self.published.files:
            return self.newest().files[name]
        page = self.pages.at(address)
        return self.shell(page).fill(page, html_of(self.renderer.body(page))).encode() if page else None

    def beside(self, name: str) -> bytes | None:
        """A file of the rows of a record, beside the pages of the main language alone, or a page as Markdown."""
        name = name.removeprefix(self.site.prefix)
        address, suffix = PurePosixPath(name).with_suffix("").as_posix() + "/", PurePosixPath(name).suffix
        page = self.pages.at(address) if suffix == twin.SUFFIX or (suffix in SUFFIXES and not self.site.prefix) else None
        if page is None or page.own is None:
            return None
        if suffix == twin.SUFFIX:
            return twins_of(self.project, self.site).text(address, page.title, page.description, page.own.rows()).encode()
        return dict(own_files(page.address, page.own, self.site.catalogue)).get(name)

    def newest(self) -> Published:
        """With the figures of now on the pages that people wrote."""
        with self.lock:
            if not self.is_seen:
                self.publish(self.samples)
            return self.published

    def shell(self, page: Page) -> Shell:
        """The shell of a page, which may be the first that needs it, or have another title in the navigation now."""
        address = shell_address(page.address)
        with self.lock:
            known = self.samples.get(address)
            if known is None or (address == page.address and known != head(page)):
                self.publish({**self.samples, address: head(page)})
            return self.published.shells[address]

    def publish(self, needed: Samples) -> None:
        """Let the publisher make these shells and the pages that people wrote, unless it would make the same again."""
        with only_build(self.project.work):
            frames = make_frames(self.project, self.site, self.renderer, needed.values(), self.gathered.written)
            if self.published is None or self.published.asked != frames.asked:
                self.published = read_published(frames, needed)
        self.samples, self.is_seen = needed, True


def read_published(frames: Frames, needed: Samples) -> Published:
    shells = {address: Shell((frames.folder / address / INDEX).read_text(encoding="utf-8")) for address in needed}
    return Published(frames.asked, dict(published_files(frames.folder, needed)), shells)


def what_it_reads(project: Project, gathered: Gathered) -> tuple[object, ...]:
    """What decides whether the publisher must work at once; figures on pages that people wrote are left out."""
    return (gathered.catalogue.records.register_digest, gathered.written, gathered.languages,
            all_files(project.templates, "theme"), (project.root / "mkdocs.yml").read_bytes())


def samples(pages: Iterable[Page]) -> Samples:
    """A page for each shell that is needed."""
    found: Samples = {}
    for page in pages:
        address = shell_address(page.address)
        if address not in found:
            found[address] = head(page)
    return found


def head(page: Page) -> Page:
    """What a shell knows of a page."""
    return Page(page.address, page.template, page.title, page.description)
