"""The editor in the browser: Sveltia CMS, configured from the declarations of the records; only where an instance asks for it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from generator import policy, routes
from generator.downloads.package import as_json
from generator.editor.collections import configuration
from generator.editor.npm import FONTS, PACKAGES, files_of
from generator.gather import Project
from generator.pages.page import Site
from generator.task import Files, Task, small
from generator.templates import files_in

PAGE, SETTINGS = "page.html", "settings.json"


def editor_tasks(project: Project, sites: list[Site]) -> Iterator[Task]:
    """The scripts once, and a page with its settings in every language; nothing where no editor is asked for."""
    if sites[0].catalogue.programme.editor:
        yield small("editor/scripts", partial(script_files, project, [site.prefix for site in sites]))
        yield from (small(f"editor/{site.language.code}", partial(page_files, project, site)) for site in sites)


def script_files(project: Project, prefixes: list[str]) -> Files:
    """Our own scripts, and those of the packages with their licences; the fonts beside the page of each language."""
    for name, path in files_in(project.templates, "editor").items():
        if name != PAGE:
            yield f"{routes.EDITOR}{name}", path.read_bytes()
    for package in PACKAGES:
        for name, content in files_of(package, project.work):
            for prefix in prefixes if name.startswith(FONTS) else [""]:
                yield f"{prefix}{routes.EDITOR}{name}", content


def page_files(project: Project, site: Site) -> Files:
    """The page of a language, and what it works by."""
    page = files_in(project.templates, "editor")[PAGE].read_text(encoding="utf-8")
    _, programme = site.language.gettext, site.catalogue.programme
    words = {
        "lang": site.language.tag, "policy": policy.in_page(policy.editing(programme)["Content-Security-Policy"]),
        "title": _("Keep the records"), "scripts": routes.relative(f"{site.prefix}{routes.EDITOR}", routes.EDITOR),
        "version": PACKAGES[0].version,
        "needs": _("The editor needs JavaScript. Without it, change the files in the repository.")}
    for name, text in words.items():
        page = page.replace(f"{{{{ {name} }}}}", text)
    yield f"{site.prefix}{routes.EDITOR}index.html", page.encode()
    yield f"{site.prefix}{routes.EDITOR}{SETTINGS}", as_json(configuration(site, project.data))
