"""The Markdown pages of an instance, as this project makes them: the content that every peer gets.

    python -m benchmarks.content INSTANCE PAGES          every page: the main language at the root, the others below it
    python -m benchmarks.content INSTANCE PAGES BEFORE   only the pages that differ from those in BEFORE
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
SHORTCODE = re.compile("{{(?=[<%])")  # what Hugo takes for a command of its own, in a text about templates; it looks the same
TITLE = re.compile(r"^(title:\s+(?:nl: )?)(.*)$", re.MULTILINE)


def pages(instance: Path) -> Iterator[tuple[str, bytes]]:
    """Name and Markdown of every page of every language; what is no page (style, script, download) no peer has to carry."""
    from generator.gather import Project, gather  # noqa: PLC0415 - the tests of the harness need no generator
    from generator.parts import markdown_files, renderer_of  # noqa: PLC0415

    project = Project(instance)
    gathered, problems = gather(project)
    if gathered is None:
        raise SystemExit("\n".join(map(str, problems[:5])))
    for site in gathered.sites():
        for name, text in markdown_files(site, renderer_of(project, site), gathered.written):
            yield f"{site.prefix}{name}", SHORTCODE.sub("&#123;&#123;", text).encode()


def write(found: Iterator[tuple[str, bytes]], target: Path, before: Path | None) -> int:
    """Write pages, or only those that differ from the ones before; gives their number."""
    number = 0
    for name, content in found:
        if before and (before / name).read_bytes() == content:
            continue
        path = target / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        number += 1
    return number


def change_title(instance: Path) -> tuple[Path, str]:
    """Give the first project another title; gives its file and what that held."""
    path = min((instance / "data" / "projects").glob("*.yml"))
    text = path.read_text(encoding="utf-8")
    path.write_text(title_changed(text, "Een heel andere titel"), encoding="utf-8")
    return path, text


def title_changed(text: str, title: str) -> str:
    """The text of a project with another title."""
    return TITLE.sub(lambda found: found[1] + json.dumps(title), text, count=1)


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    folders = [Path(name) for name in sys.argv[1:]]
    print(write(pages(folders[0]), folders[1], folders[2] if len(folders) > 2 else None))
