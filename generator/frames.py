"""What the publisher makes of one language: the pages that people wrote, and a shell for each kind of generated page."""

from __future__ import annotations

import hashlib
import re
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

import yaml

from generator import routes
from generator.gather import Project
from generator.pages.frame import configuration, theme_texts
from generator.pages.page import Page, Site
from generator.pages.rendering import Renderer
from generator.pages.written import Written, written_pages
from generator.shells import shell_sources

SITE_URL = re.compile(r"^site_url: *[\"']?(https?://[^\s\"']+)", re.MULTILINE)


@dataclass(frozen=True)
class Frames:
    """The folder that the publisher wrote, and the address that the site will have (empty when none is given)."""

    folder: Path
    site_url: str


def make_frames(project: Project, site: Site, renderer: Renderer, pages: Iterable[Page], written: list[Written]) -> Frames:
    """Write what the publisher needs and call it, unless it was called with the same before."""
    code = site.language.code
    site_url = address_of_site(project)
    docs, theme = project.work / "docs" / code, project.work / "theme" / code
    write_all(docs, {**shell_sources(pages), **{
        routes.file_of(page.address): renderer.render_written(page, source) for page, source in written_pages(site, written)}})
    write_theme(project, theme, site)
    config = project.work / f"mkdocs.{code}.yml"
    config.write_text(yaml.safe_dump(configuration(site, site_url), allow_unicode=True, sort_keys=False), encoding="utf-8")
    folder, note = project.work / "frames" / code, project.work / "frames" / f"{code}.txt"
    asked = digest([docs, theme, config, project.root / "mkdocs.yml"], site)
    if remembered(note) == asked and folder.is_dir():
        return Frames(folder, site_url)
    from generator.mkdocs import run_mkdocs  # noqa: PLC0415 - takes half a second, and most builds do not need it

    note.unlink(missing_ok=True)
    run_mkdocs(config, site.catalogue.as_of)
    note.write_text(asked, encoding="utf-8")
    return Frames(folder, site_url)


def write_all(folder: Path, files: dict[str, str]) -> None:
    """The folder with these files and no others."""
    shutil.rmtree(folder, ignore_errors=True)
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def write_theme(project: Project, target: Path, site: Site) -> None:
    """The theme of one language: the templates, and its words."""
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(project.templates / "theme", target)
    (target / "partials" / "texts.html").write_text(theme_texts(site), encoding="utf-8")


def digest(paths: list[Path], site: Site) -> str:
    """Names and bytes of everything that the publisher reads, and who it is."""
    found = hashlib.blake2b(f"{version('mkdocs')} {version('mkdocs-material')} {site.catalogue.as_of}".encode())
    for path in paths:
        for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
            if file.is_file():
                found.update(f"\0{file.relative_to(path.parent).as_posix()}\0{file.stat().st_size}\0".encode())
                found.update(file.read_bytes())
    return found.hexdigest()


def remembered(note: Path) -> str:
    """What was asked last time; nothing when that cannot be read."""
    try:
        return note.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""


def address_of_site(project: Project) -> str:
    """Where the site will stand, with a slash at its end; empty when nobody said."""
    found = SITE_URL.search((project.root / "mkdocs.yml").read_text(encoding="utf-8"))
    url = project.site_url or (found[1] if found else "")
    return f"{url.rstrip('/')}/" if url else ""
