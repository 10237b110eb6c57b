"""A page that was put into a shell is the page that the publisher would have made of its Markdown."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
import yaml
from dom import dom

from generator import parts, publish
from generator.frames import make_frames
from generator.gather import Project, gather
from generator.mkdocs import run as run_mkdocs
from generator.pages.html import html_of
from generator.pages.page import Page
from generator.pages.rendering import Renderer, make_environment
from generator.shells import CONTENT, DESCRIPTION, SLUG, TITLE, Shell, shell_address

ROOT = Path(__file__).parents[2]
ADDRESS = "https://example.org/gzg/"


@pytest.fixture(scope="module", params=["golden", "shipped"])
def both(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The site as we build it, and as MkDocs alone builds it from the Markdown of all pages, in both languages."""
    root = tmp_path_factory.mktemp(request.param)
    shutil.copytree(ROOT / "tests" / "golden" / "instance" if request.param == "golden" else ROOT / "data",
                    root if request.param == "golden" else root / "data", dirs_exist_ok=True)
    for name in ("site_templates", "docs"):
        if not (root / name).exists():
            shutil.copytree(ROOT / name, root / name)
    shutil.copy(ROOT / "mkdocs.yml", root)
    project = Project(root, ADDRESS)
    pages, _ = publish.build(project)
    assert pages
    return root / "site", by_mkdocs_alone(project)


def by_mkdocs_alone(project: Project) -> Path:
    """Every page of the site through MkDocs; those of two municipalities and projects stand for all others of their kind."""
    gathered, _ = gather(project)
    environment = make_environment(project.templates)
    for site in gathered.sites():
        renderer = Renderer(environment, site, ADDRESS)
        make_frames(project, site, renderer, parts.generated_pages(site), gathered.written)
        docs = project.work / "docs" / site.language.code
        for shell in docs.rglob(f"{SLUG}.md"):
            shell.unlink()
        for name, text in parts.markdown_files(site, renderer, gathered.written):
            (docs / name).parent.mkdir(parents=True, exist_ok=True)
            (docs / name).write_text(text, encoding="utf-8")
        config = project.work / f"mkdocs.{site.language.code}.yml"
        values = yaml.safe_load(config.read_text(encoding="utf-8"))
        values["site_dir"] = f"alone/{site.prefix}"
        config.write_text(yaml.safe_dump(values, allow_unicode=True, sort_keys=False), encoding="utf-8")
    for site in gathered.sites():  # the main language first: MkDocs empties the folder that it builds into
        run_mkdocs(project.work / f"mkdocs.{site.language.code}.yml", gathered.catalogue.as_of)
    return project.work / "alone"


def test_both_ways_give_the_same_pages(both: tuple[Path, Path]) -> None:
    ours, alone = both
    names = sorted(path.relative_to(alone).as_posix() for path in alone.rglob("*.html"))

    assert names == sorted(path.relative_to(ours).as_posix() for path in ours.rglob("*.html"))
    different = [name for name in names if dom((ours / name).read_text(encoding="utf-8")) != dom(
        (alone / name).read_text(encoding="utf-8"))]
    assert different == []


def test_no_mark_is_left(both: tuple[Path, Path]) -> None:
    pages = [path.read_text(encoding="utf-8") for path in both[0].rglob("*.html")]

    assert not [page for page in pages for mark in (CONTENT, TITLE, DESCRIPTION, SLUG) if mark in page]


def test_the_sitemap_names_every_page_once(both: tuple[Path, Path]) -> None:
    site = both[0]
    text = (site / "sitemap.xml").read_text(encoding="utf-8")
    pages = {path.parent.relative_to(site).as_posix() for path in site.rglob("index.html")
             if "embed" not in path.parts}  # what other sites show is not to be found by itself

    assert sorted(f"{ADDRESS}{page}/".replace("/./", "/") for page in pages) == sorted(
        part.split("</loc>")[0] for part in text.split("<loc>")[1:])


@pytest.mark.parametrize(("address", "expected"), [
    ("", ""), ("projecten/", "projecten/"), ("projecten/a/", f"projecten/{SLUG}/"), ("data/woordenboek/", f"data/{SLUG}/"),
    ("projecten/pagina/2/", f"projecten/{SLUG}/{SLUG}/"), ("over/", f"{SLUG}/"),
    ("gemeenten/gent/pagina/2/", f"gemeenten/{SLUG}/{SLUG}/{SLUG}/"),
])
def test_pages_at_a_depth_of_a_section_share_a_shell(address: str, expected: str) -> None:
    assert shell_address(address) == expected


def test_a_deep_address_is_filled_in_whole() -> None:
    shell = Shell(f"<a href='../../../../en/a/{SLUG}/{SLUG}/{SLUG}/'></a>")

    assert shell.fill(Page("a/b/pagina/2/", "", "", ""), "") == "<a href='../../../../en/a/b/pagina/2/'></a>"


def test_marks_are_filled_with_escaped_words() -> None:
    shell = Shell(f"<title>{TITLE}</title><meta content='{DESCRIPTION}'><a href='../{SLUG}/'></a><p>{CONTENT}</p><i>{TITLE}</i>")

    assert shell.fill(Page("a/b/", "", 'R&D "<x>"', " two\nlines "), "<p>text</p>") == (
        "<title>R&amp;D &quot;&lt;x&gt;&quot;</title><meta content='two lines'><a href='../b/'></a><p>text</p>"
        "<i>R&amp;D &quot;&lt;x&gt;&quot;</i>")


@pytest.mark.parametrize(("markdown", "html"), [
    ("# Thema's", '<h1 id="themas">Thema\'s</h1>'), ("## Eén\n\n## Eén", '<h2 id="een">Eén</h2>\n<h2 id="een_1">Eén</h2>'),
    ("<h2>Raw</h2>", "<h2>Raw</h2>"),
    ('## Een "citaat" en &#60;b&#62;', '<h2 id="een-citaat-en-b">Een "citaat" en &lt;b&gt;</h2>'),
])
def test_headings_have_the_ids_of_mkdocs(markdown: str, html: str) -> None:
    assert dom(html_of(markdown)) == dom(html)
