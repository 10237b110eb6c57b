"""What the publisher made of a language, kept in memory: its folder may be written anew while pages are answered."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass

from generator.frames import address_of_site, digest, make_frames, remembered
from generator.gather import Gathered, Project
from generator.pages.frame import configuration, theme_texts
from generator.pages.page import Page, Site
from generator.pages.rendering import Renderer
from generator.shells import CONTENT, Shell
from generator.site_folder import only_build

INDEX = "index.html"


@dataclass(frozen=True)
class Published:
    """Files by name and shells by address, below the folder of the language."""

    files: dict[str, bytes]
    shells: dict[str, Shell]
    site_url: str
    around: str  # digest of what stands around every page
    asked: str  # digest of all that the publisher read


def around(project: Project, site: Site) -> str:
    """Digest of what stands around every page; while it is the same, the shells of before fit."""
    words = json.dumps([configuration(site, address_of_site(project)), theme_texts(site)])
    return words + digest([project.templates / "theme", project.root / "mkdocs.yml"], site)


def published(  # noqa: PLR0913, PLR0917 - what the publisher reads, and what it made before
    project: Project, gathered: Gathered, site: Site, renderer: Renderer, pages: Iterable[Page], former: Published | None,
) -> Published:
    """Let the publisher work where it must; `former` itself when it would make the same again.

    Raises `Stopped` when the publisher refuses, and any error of a template of the theme.
    """
    fresh = around(project, site)
    with only_build(project.work):
        frames = make_frames(project, site, renderer, pages, gathered.written)
        asked = remembered(project.work / "frames" / f"{site.language.code}.txt")
        if former and former.asked == asked:
            return former
        found = {path.relative_to(frames.folder).as_posix(): path.read_bytes()
                 for path in sorted(frames.folder.rglob("*")) if path.is_file()}
    shells = {name.removesuffix(INDEX): Shell(content.decode()) for name, content in found.items() if is_shell(name, content)}
    files = {name: content for name, content in found.items()
             if name.removesuffix(INDEX) not in shells and not name.startswith("sitemap.xml")}
    return Published(files, shells, frames.site_url, fresh, asked)


def is_shell(name: str, content: bytes) -> bool:
    return name.endswith(INDEX) and CONTENT.encode() in content
