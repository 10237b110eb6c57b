"""The built files themselves: every link leads somewhere, every id is given once, nothing is loaded from elsewhere."""

from __future__ import annotations

import re
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

LOADS = {"script": "src", "img": "src", "iframe": "src", "source": "src", "video": "src", "audio": "src", "embed": "src"}
LOADING_LINKS = {"stylesheet", "icon", "preload", "modulepreload", "preconnect", "dns-prefetch", "manifest"}

QUOTING = {"pre", "code", "script", "style"}
MARKUP = re.compile(r"""[a-z-]+="|</?[a-z]+[ >]|\{\{|\{%|<!--|-->""")


class Reader(HTMLParser):
    """Collects ids, links, and what a page loads."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.loads: list[str] = []
        self.inline: list[str] = []
        self.waited_for: list[str] = []
        self.quoted = 0  # how many elements are open that show code as it stands
        self.spilt: list[str] = []

    def handle_endtag(self, tag: str) -> None:
        self.quoted -= tag in QUOTING

    def handle_data(self, data: str) -> None:
        if not self.quoted:
            self.spilt += MARKUP.findall(data)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.quoted += tag in QUOTING
        values = dict(attrs)
        self.ids += [values["id"]] if values.get("id") else []
        self.inline += [f"{tag} {name}" for name in values if name == "style" or name.startswith("on")]
        if tag == "script" and "src" not in values and values.get("type") != "application/ld+json":  # data, which never runs
            self.inline.append("script")
        if tag == "script" and values.get("src") and not {"defer", "async"} & set(values) and values.get("type") != "module":
            self.waited_for.append(values["src"])
        if tag == "a" and values.get("href"):
            self.links.append(values["href"])
        if tag in LOADS and values.get(LOADS[tag]):
            self.loads.append(values[LOADS[tag]])
        if tag == "link" and set((values.get("rel") or "").split()) & LOADING_LINKS:
            self.loads.append(values["href"])


@cache
def read(path: Path) -> Reader:
    reader = Reader()
    reader.feed(path.read_text(encoding="utf-8"))
    return reader


def pages(site: Path) -> list[Path]:
    return sorted(site.rglob("*.html"))


def target_of(page: Path, link: str) -> tuple[Path, str]:
    """The file that a link on a page leads to, and the spot on it."""
    parts = urlsplit(link)
    target = (page.parent / unquote(parts.path)).resolve() if parts.path else page
    return (target / "index.html" if target.is_dir() else target), parts.fragment


def test_every_link_leads_somewhere(site: Path) -> None:
    broken = [f"{page.relative_to(site)}: {link}" for page in pages(site) for link in read(page).links if link.startswith("//")]
    for page in pages(site):
        if page.name == "404.html":
            continue  # it is shown at any depth, so its links begin at the root of the host
        for link in {*read(page).links, *read(page).loads}:
            if urlsplit(link).scheme:
                continue
            target, spot = target_of(page, link)
            if not target.is_file() or (spot and target.suffix == ".html" and spot not in read(target).ids):
                broken.append(f"{page.relative_to(site)}: {link}")
    assert broken == []


def test_no_markup_is_read_as_text(site: Path) -> None:
    """A tag that a renderer did not take for one would stand there as text."""
    assert {str(page.relative_to(site)): read(page).spilt[:1] for page in pages(site) if read(page).spilt} == {}


def test_every_id_is_given_once(site: Path) -> None:
    twice = [str(page.relative_to(site)) for page in pages(site) if len(set(read(page).ids)) != len(read(page).ids)]
    assert twice == []


def test_nothing_is_loaded_from_another_host(site: Path) -> None:
    foreign = [f"{page.relative_to(site)}: {load}" for page in pages(site) for load in read(page).loads if urlsplit(load).netloc]
    assert foreign == []


def test_no_inline_script_or_style(site: Path) -> None:
    """A strict Content-Security-Policy would refuse them."""
    found = {f"{page.relative_to(site)}: {what}" for page in pages(site) for what in read(page).inline}
    assert found == set()


def test_styles_load_nothing_foreign(site: Path) -> None:
    for sheet in sorted(site.rglob("*.css")):
        assert not re.findall(r"url\(['\"]?(?:https?:)?//|@import", sheet.read_text(encoding="utf-8")), sheet


@pytest.mark.parametrize("language", ["nl-BE", "en-GB"])
def test_every_page_says_its_language_and_title(site: Path, language: str) -> None:
    mine = [p for p in pages(site) if ("en" in p.relative_to(site).parts[:1]) == (language == "en-GB")]
    assert len(mine) > 350
    for page in mine:
        text = page.read_text(encoding="utf-8")
        assert f'<html lang="{language}"' in text, page
        assert re.search(r"<title[^>]*>[^<]+</title>", text), page
        assert text.count("<h1") == 1, page


def test_every_foot_leads_to_the_accessibility_statement(site: Path) -> None:
    own = [page for page in pages(site) if "embed" not in page.relative_to(site).parts]  # what others show has no foot
    without = [str(page.relative_to(site)) for page in own
               if not re.search(r'href="[^"]*toegankelijkheid/"', page.read_text(encoding="utf-8").partition("<footer")[2])
               and page.parent.name != "toegankelijkheid"]
    assert without == []
