"""Pages found when they are asked for, by many threads at once."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from generator.gather import Project, gather
from generator.pages import projects
from generator.pages.page import Page, Site
from generator.parts import generated_pages
from generator.preview.pages import Pages


@pytest.fixture(scope="module")
def site(built: Path) -> Site:
    gathered, _ = gather(Project(built))
    return next(gathered.sites())


@pytest.fixture
def restless() -> Iterator[None]:
    """Threads take turns all the time."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(before)


def test_every_page_is_found_by_its_address_and_no_other(site: Site) -> None:
    pages = Pages(site)

    assert ["projecten/buurtapp/", None] == [page and page.address for page in map(pages.at, ["projecten/buurtapp/", "x/"])]
    assert [page.address for page in generated_pages(site)] == [page.address for page in pages]


def test_only_the_kind_that_is_asked_for_is_made(site: Site) -> None:
    first = Pages(site)
    list(first)
    second = Pages(site, first)

    second.at("projecten/buurtapp/")

    assert ["generator.pages.projects"] == list(second.found)


def test_threads_that_ask_at_once_find_the_same(site: Site, restless: None) -> None:
    expected = [page.address for page in generated_pages(site)]
    with ThreadPoolExecutor(8) as pool:
        for _ in range(10):
            pages = Pages(site)
            whole = [pool.submit(lambda: [page.address for page in pages]) for _ in range(4)]  # noqa: B023 - done in this round
            asked = [pool.submit(lambda: [pages.at(a).address for a in reversed(expected)]) for _ in range(4)]  # noqa: B023
            assert all(expected == done.result() for done in whole)
            assert all(expected[::-1] == done.result() for done in asked)


def test_after_an_error_the_next_who_asks_begins_anew(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    right = projects.pages

    def fails(_: Site) -> Iterator[Page]:
        yield Page("projecten/", "", "", "")
        raise RuntimeError("once")

    pages = Pages(site)
    with monkeypatch.context() as patched:
        patched.setattr(projects, "pages", fails)
        with pytest.raises(RuntimeError):
            pages.at("projecten/buurtapp/")

    assert projects.pages is right
    assert "projecten/buurtapp/" == pages.at("projecten/buurtapp/").address
