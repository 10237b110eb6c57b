"""The whole generated site of a small programme, file by file; MkDocs has no part in it."""

from __future__ import annotations

import difflib
import re
import shutil
from pathlib import Path

import pytest

from generator.downloads import csvw
from generator.downloads.own import own_files
from generator.feed_files import feed_tasks
from generator.files import file_tasks
from generator.gather import Gathered, Project, gather
from generator.metadata import metadata_tasks
from generator.pages.rendering import Renderer, make_environment
from generator.parts import generated_pages, markdown_files
from generator.problems import errors

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
KEPT = (".md", ".csv", ".json", ".geojson", ".ttl", ".atom", ".ics")
ENGLISH = {"en/index.md"}
DESCRIBED = f"nl/data/projecten{csvw.SUFFIX}"  # of nineteen files that are made alike
FRAMED = {f"nl/embed/{name}.md" for name in ("by-province", "kaart", "oproepen", "projects-funded")}  # of fifty made alike


def generate(project: Project, gathered: Gathered) -> None:
    """The pages of every language as Markdown, and all other files, below those of the main language."""
    environment = make_environment(project.templates)
    docs, sites = project.work / "docs", list(gathered.sites())
    for site in sites:
        renderer = Renderer(environment, site)
        for name, text in markdown_files(site, renderer, gathered.written):
            write(docs / site.language.code / name, text.encode())
    for page in generated_pages(sites[0]):
        for name, content in own_files(page.address, page.own, gathered.catalogue) if page.own else ():
            write(docs / sites[0].language.code / name, content)
    for task in (*file_tasks(project, gathered, sites), *feed_tasks(sites, ""), *metadata_tasks(gathered, sites, "")):
        for name, content in task.make():
            write(docs / sites[0].language.code / name, content if isinstance(content, bytes) else b"".join(content))


def write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def make(root: Path) -> Path:
    """Generate the small programme below `root` with the templates of the project; gives the folder of pages."""
    shutil.copytree(HERE / "instance", root, dirs_exist_ok=True)
    shutil.copytree(ROOT / "site_templates", root / "site_templates")
    project = Project(root)
    gathered, problems = gather(project)
    assert errors(problems) == []
    generate(project, gathered)
    return project.work / "docs"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make(tmp_path_factory.mktemp("golden"))


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def golden(folder: Path) -> dict[str, bytes]:
    """The files that are compared: Dutch pages and downloads, and a taste of English."""
    return {name: content for name, content in files(folder).items()
            if name.endswith(KEPT) and (name.startswith("nl/") or name in ENGLISH) and not name.startswith("nl/en/")
            and (name == DESCRIBED or not name.endswith(csvw.SUFFIX))
            and (name in FRAMED or not name.startswith("nl/embed/"))}


def test_site_is_as_expected(made: Path, request: pytest.FixtureRequest) -> None:
    expected = HERE / "expected"
    if request.config.getoption("--accept"):
        shutil.rmtree(expected, ignore_errors=True)
        for name, content in golden(made).items():
            (expected / name).parent.mkdir(parents=True, exist_ok=True)
            (expected / name).write_bytes(content)
    old, new = files(expected), golden(made)
    different = [name for name in sorted({*old, *new}) if old.get(name) != new.get(name)]
    assert different == [], "\n".join(difference(name, old, new) for name in different[:3]) + "\nMeant? make accept"


def difference(name: str, old: dict[str, bytes], new: dict[str, bytes]) -> str:
    before, after = (side.get(name, b"").decode().splitlines() for side in (old, new))
    return "\n".join(difflib.unified_diff(before, after, f"expected/{name}", name, lineterm="", n=1))[:2000]


def test_two_builds_give_equal_bytes(made: Path, tmp_path: Path) -> None:
    """From another folder, and on top of an older build."""
    assert files(made) == files(make(tmp_path / "other"))



def test_html_blocks_hold_no_blank_line(made: Path) -> None:
    """CommonMark ends an HTML block at a blank line; so every renderer reads our pages alike."""
    for name, content in files(made).items():
        if name.endswith(".md"):
            for block in top_blocks(content.decode()):
                assert "\n\n" not in block, (name, block[:300])


def top_blocks(text: str) -> list[str]:
    """The outermost HTML blocks of a page, by counting tags of the block's own kind."""
    blocks, lines = [], text.split("\n")
    index = 0
    while index < len(lines):
        opening = re.match(r"<(div|figure|ul|ol|dl|nav|details|section|table)\b", lines[index])
        if not opening:
            index += 1
            continue
        tag, depth, start = opening[1], 0, index
        while index < len(lines):
            depth += len(re.findall(rf"<{tag}\b", lines[index])) - lines[index].count(f"</{tag}>")
            index += 1
            if depth <= 0:
                break
        blocks.append("\n".join(lines[start:index]))
    return blocks


def test_hostile_texts_stay_texts(made: Path) -> None:
    """No sign of the hostile title is left bare where Markdown or HTML would take it for syntax."""
    page = (made / "nl" / "projecten" / "hostile.md").read_text(encoding="utf-8").split("---\n", 2)[2]
    heading = next(line for line in page.split("\n") if line.startswith("# "))
    assert not re.search(r"[*\[\]|`_\"~^$<>{}\\]", heading)
    assert heading.startswith("# 1&#46; &#42;Ster&#42;")
