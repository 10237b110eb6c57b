"""What the publisher makes of one language: the pages that people wrote, and a shell for each kind of generated page."""

from __future__ import annotations

import hashlib
import re
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

import yaml

from generator import routes
from generator.fingerprint import version_of
from generator.gather import Project
from generator.pages.frame import configuration, theme_texts
from generator.pages.page import Page, Site
from generator.pages.rendering import Renderer
from generator.pages.written import Written, written_pages
from generator.problems import Refused
from generator.reading.text_file import read_text
from generator.shells import shell_sources
from generator.templates import all_files, walked

SITE_URL = re.compile(r"^site_url: *[\"']?(https?://[^\s\"']+)", re.MULTILINE)
# Who can publish, each a module of this package, and the packages whose version may change what it makes.
PUBLISHERS = {"mkdocs": ("mkdocs", "mkdocs-material", "Markdown", "Jinja2"), "zensical": ("zensical", "Markdown")}

ASKED = re.compile(r"""(?:href|src)=["']?([^"'\s>]+)""")
ASKED_BY_STYLES = re.compile(r"""url\(\s*["']?(?!data:)([^"')]+)""")

Files = dict[str, bytes]  # by name below their folder


@dataclass(frozen=True)
class Frames:
    """What the publisher wrote."""

    folder: Path
    site_url: str  # the address that the site will have; empty when none is given
    asked: str = ""  # stands for all that the publisher read, and for what it wrote


def make_frames(project: Project, site: Site, renderer: Renderer, pages: Iterable[Page], written: list[Written]) -> Frames:
    """Write what the publisher needs and call it, unless it was called with the same before and what it made is still there."""
    code, site_url = site.language.code, address_of_site(project)
    sources = {f"docs/{code}": docs_files(site, renderer, pages, written), f"theme/{code}": theme_files(project, site)}
    config = yaml.safe_dump(configuration(site, site_url), allow_unicode=True, sort_keys=False)
    for name, files in sources.items():
        write_folder(project.work / name, files)
    asked = digest({"config": config.encode(), "mkdocs.yml": (project.root / "mkdocs.yml").read_bytes(),
                    "who": publisher(project, site),
                    **{f"{name}/{file}": content for name, files in sources.items() for file, content in files.items()}})
    folder, note = project.work / "frames" / code, project.work / "frames" / f"{code}.txt"
    if (known := remembered(note)) != f"{asked} {digest(read_folder(folder))}":
        note.unlink(missing_ok=True)
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        publish(project, config, site)
        known = f"{asked} {digest(read_folder(folder))}"
        note.write_text(known, encoding="utf-8")
    return Frames(folder, site_url, known)


def docs_files(site: Site, renderer: Renderer, pages: Iterable[Page], written: list[Written]) -> Files:
    """The Markdown of the shells and of the pages that people wrote."""
    texts = shell_sources(pages)
    for page, source in written_pages(site, written):
        texts[routes.file_of(page.address)] = renderer.render_written(page, source)
    return {name: text.encode() for name, text in texts.items()}


def theme_files(project: Project, site: Site) -> Files:
    """The theme of one language: the templates, and its words."""
    return {**all_files(project.templates, "theme"), "partials/texts.html": theme_texts(site).encode()}


def publish(project: Project, config: str, site: Site) -> None:
    """Call the publisher with a configuration; what it brings along and no page asks for is dropped."""
    code = site.language.code
    config_file = project.work / f"mkdocs.{code}.yml"
    config_file.write_text(config, encoding="utf-8")
    run = import_module(f"generator.{project.publisher}").run  # half a second, and most builds do not need it
    run(config_file, site.catalogue.as_of)
    drop_unasked(project.work / "frames" / code)


def drop_unasked(folder: Path) -> None:
    """Remove what the theme brings along although no page and no style asks for it: scripts, source maps, pictures, indexes."""
    asked: set[str] = set()
    for pattern, question in (("*.html", ASKED), ("*.css", ASKED_BY_STYLES)):
        for path in folder.rglob(pattern):
            asked.update(name.rpartition("/")[2] for name in question.findall(path.read_text(encoding="utf-8")))
    for path in folder.rglob("*"):
        if path.is_file() and path.suffix != ".html" and path.name not in asked:
            path.unlink()


def publisher(project: Project, site: Site) -> bytes:
    """Who makes the shells, and the day that stands in for the clock."""
    return repr([project.publisher, *map(version_of, PUBLISHERS[project.publisher]), site.catalogue.as_of]).encode()


def read_folder(folder: Path) -> Files:
    """Every file below a folder; none when there is no folder."""
    return dict(walked(folder))


def write_folder(folder: Path, files: Files) -> None:
    """The folder has these files and no others; it is left alone when that is so already."""
    if read_folder(folder) == files:
        return
    shutil.rmtree(folder, ignore_errors=True)
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def digest(files: Files) -> str:
    """Names and bytes of files."""
    found = hashlib.blake2b()
    for name, content in sorted(files.items()):
        found.update(f"\0{name}\0{len(content)}\0".encode())
        found.update(content)
    return found.hexdigest()


def remembered(note: Path) -> str:
    """What was asked and made last time; nothing when that cannot be read."""
    try:
        return note.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""


def address_of_site(project: Project) -> str:
    """Where the site will stand, with a slash at its end; empty when nobody said."""
    text, problems = read_text(project.root / "mkdocs.yml", "mkdocs.yml")
    if problems and problems[0].code != "unreadable-file":
        raise Refused(problems[0].text())
    found = SITE_URL.search(text)
    url = project.site_url or (found[1] if found else "")
    return f"{url.rstrip('/')}/" if url else ""
