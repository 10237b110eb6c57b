"""The pages for maintainers: all of docs/, in one place of the site, with links that hold."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PIL import Image

from generator.pages.manual import Manual, body, manual, read_manuals

DOCS = Path(__file__).parents[2] / "docs"
MANUALS = read_manuals(DOCS)
NAMES = {each.name for each in MANUALS}
BODIES = {each.name: str(body(each, MANUALS)) for each in MANUALS}


def shown(text: str, name: str = "one") -> str:
    pages = (manual("index", "# All"), manual("other", "# Other"), page := manual(name, text))
    return str(body(page, pages))


def test_every_file_is_a_page_and_the_index_leads_to_it() -> None:
    index = next(each for each in MANUALS if each.name == "index")

    assert {path.stem.lower() for path in DOCS.glob("*.md")} == NAMES
    assert NAMES - {"index"} == {link.lower() for link in re.findall(r"\]\(([\w-]+)\.md\)", index.text)}


@pytest.mark.parametrize("page", MANUALS, ids=lambda page: page.name)
def test_a_page_says_what_it_is_and_its_links_lead_somewhere(page: Manual) -> None:
    html = BODIES[page.name]

    assert page.title and len(page.description) > 10
    assert "\n\n" not in html and 1 == html.count("<h1")
    for address in re.findall(r'href="((?!https?:)[^"]*)"', html):
        path, _, spot = address.partition("#")
        name = path.removeprefix("../").removesuffix("/") or ("index" if path else page.name)
        assert not spot or f'id="{spot}"' in BODIES[name], address
        assert name in BODIES, address


@pytest.mark.parametrize(("text", "expected"), [
    ("[o](other.md)", '<a href="../other/">o</a>'), ("[o](other.md#a-b)", '<a href="../other/#a-b">o</a>'),
    ("[i](index.md)", '<a href="../">i</a>'), ("[r](../README.md)", "<p>r</p>"), ("[d](../data/)", "<p>d</p>"),
    ("[w](https://example.org/a.md)", '<a href="https://example.org/a.md">w</a>'),
    ("`[o](other.md)`", "<code>[o](other.md)</code>"),
    ("![p](images/p.png)", "<p>p</p>"),
    ("```\na\n\n\n[o](other.md)\n```", "a\n&#10;\n&#10;[o](other.md)".replace("\n&#10;\n&#10;", "\n&#10;\n")),
    ("<b>x</b>\n\n{{ figure('a') }} {% raw %}", "{{ figure('a') }} {% raw %}"),
])
def test_links_and_code(text: str, expected: str) -> None:
    assert expected in shown(f"# One\n\n{text}\n")


def test_links_of_the_index_go_down() -> None:
    assert '<a href="other/">o</a>' in shown("# All\n\n[o](other.md)\n", "index")


def test_a_picture_is_published_once_and_has_its_size(tmp_path: Path) -> None:
    (tmp_path / "images").mkdir()
    Image.new("RGB", (8, 4)).save(tmp_path / "images/p.webp")
    (tmp_path / "images/broken.webp").write_bytes(b"no picture")
    text = "# One\n\n![a p](images/p.webp) ![gone](images/q.webp) ![broken](images/broken.webp) ![a p](images/p.webp)\n"
    page = manual("one", text, tmp_path)

    html = str(body(page, [page], "en/"))

    shown = ('<img src="../../../assets/documentatie/p.webp" width="8" height="4" loading="lazy" decoding="async" alt="a p" />')
    assert f"<p>{shown} gone broken {shown}</p>" in html
    assert ["assets/documentatie/p.webp"] == [each.address for each in page.pictures]


def test_a_drawing_has_the_size_of_its_view_box(tmp_path: Path) -> None:
    (tmp_path / "images").mkdir()
    (tmp_path / "images/d.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 760 82"/>', encoding="utf-8")
    (tmp_path / "images/sizeless.svg").write_text("<svg/>", encoding="utf-8")
    page = manual("one", "# One\n\n![a d](images/d.svg) ![none](images/sizeless.svg)\n", tmp_path)

    html = str(body(page, [page]))

    assert '<img src="../../assets/documentatie/d.svg" width="760" height="82" ' in html
    assert html.rstrip().endswith("none</p>")


def test_without_an_index_nothing_is_published(tmp_path: Path) -> None:
    (tmp_path / "notes.md").write_text("# Notes\n", encoding="utf-8")
    (tmp_path / "nl").mkdir()

    assert () == read_manuals(tmp_path)
