"""Zensical makes the shells in the place of MkDocs: what a page says is the same, only its frame is another."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from posixpath import normpath

import pytest
from test_publish import built, run

from generator import zensical

__all__ = ["built"]

TAG = re.compile("<[^>]*>")
ARTICLE = re.compile(r"<article.*?</article>", re.DOTALL)
HEAD = (r'<html lang="([^"]*)"', r"<title>(.*?)</title>", r'<meta name="description" content="([^"]*)"',
        r'<a class="head__tool" href="([^"]*)"', r'<a href="([^"]*)" aria-current="(?:page|true)"')


def said(page: Path) -> list[object]:
    """Language, title, description, the same page in the other language, the active section, and the words of the article.

    Links are compared by where they lead: `./` and `././` are one.
    """
    text = page.read_text(encoding="utf-8")
    article = [" ".join(TAG.sub("", found).split()) for found in ARTICLE.findall(text)]
    return [*([normpath(found) for found in re.findall(pattern, text, re.DOTALL)] for pattern in HEAD), article]


@pytest.fixture(scope="module")
def other(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = shutil.copytree(built, tmp_path_factory.mktemp("zensical") / "root", ignore=shutil.ignore_patterns("build", "site"))
    answer = run("build", root, "--publisher", "zensical")
    assert answer.exit_code == 0, answer.output
    return root / "site"


def test_every_page_says_the_same(built: Path, other: Path) -> None:
    names = sorted(path.relative_to(built / "site").as_posix() for path in (built / "site").rglob("index.html"))
    assert names == sorted(path.relative_to(other).as_posix() for path in other.rglob("index.html"))
    for name in names:
        assert said(built / "site" / name) == said(other / name), name


def test_downloads_are_the_same_bytes(built: Path, other: Path) -> None:
    for path in (built / "site" / "data").rglob("*.*"):
        if path.suffix != ".html":
            assert path.read_bytes() == (other / path.relative_to(built / "site")).read_bytes()


def test_without_zensical_a_sentence_says_what_to_do(built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zensical, "PROGRAM", "no-such-program")
    root = shutil.copytree(built, tmp_path / "root", ignore=shutil.ignore_patterns("build", "site"))
    answer = run("build", root, "--publisher", "zensical")
    assert (answer.exit_code, answer.output.splitlines()[-1]) == (1, f"Error: {zensical.HOW}")
