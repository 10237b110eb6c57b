"""Pages found as far as anyone asks, by many threads at once."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import SimpleNamespace

import pytest

from generator.gather import Project, gather
from generator.pages.page import Page, Site
from generator.preview.walk import Trail, Walk
from generator.publish import generated_pages


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
    walk = Walk(site)

    assert ["projecten/buurtapp/", None] == [page and page.address for page in map(walk.page, ["projecten/buurtapp/", "x/"])]
    assert [page.address for page in generated_pages(site)] == [page.address for page in walk]


def test_only_what_is_asked_is_made(site: Site) -> None:
    first = Walk(site)
    list(first)
    second = Walk(site, first)

    second.page("projecten/buurtapp/")

    assert {"generator.pages.projects"} == {trail.name for trail in second.trails if trail.found}


def test_threads_that_walk_at_once_find_the_same(site: Site, restless: None) -> None:
    expected = [page.address for page in generated_pages(site)]
    with ThreadPoolExecutor(8) as pool:
        for _ in range(10):
            walk = Walk(site)
            walks = [pool.submit(lambda: [page.address for page in walk]) for _ in range(4)]  # noqa: B023 - done in this round
            asked = [pool.submit(lambda: [walk.page(a).address for a in reversed(expected)]) for _ in range(4)]  # noqa: B023
            assert all(expected == done.result() for done in walks)
            assert all(expected[::-1] == done.result() for done in asked)


def test_after_an_error_the_next_who_asks_begins_anew(site: Site) -> None:
    failures = [RuntimeError("once")]

    def pages(_: Site) -> Iterator[Page]:
        yield Page("a/", "", "", "")
        if failures:
            raise failures.pop()
        yield Page("b/", "", "", "")

    trail = Trail(SimpleNamespace(__name__="kind", pages=pages), site, set())

    with pytest.raises(RuntimeError):
        trail.page("b/")
    assert ["b/", ["a/", "b/"]] == [trail.page("b/").address, [page.address for page in trail]]
