"""The small data folder for each test that wants one, and the shipped records joined once for all tests."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import chromium
import pytest
from hypothesis import settings
from playwright.sync_api import Browser, expect, sync_playwright
from problems_cases.small_folder import PROJECTS_CSV, join, write_data

from generator.catalogue import Catalogue
from generator.downloads.about import About
from generator.figures import make_figures
from generator.figures.figure import Figure
from generator.tables import Table, make_tables
from generator.texts import Language

settings.register_profile("steady", deadline=None)  # a slow machine is no bug
settings.load_profile("steady")
expect.set_options(timeout=30_000)  # neither is a slow page

TESTS = Path(__file__).parent
REAL = TESTS.parent / "data"
FIRST = {"publish", "test_explorer_states.py", "browser", "preview"}  # folders and files in which sites are built


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests that want one; Playwright does not run twice in a process."""
    path = chromium.find()
    assert path, "no Chromium: run `make test`, which brings one"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=chromium.FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., Path]:
    """`write_data` into the folder of this test."""
    return partial(write_data, tmp_path)


@pytest.fixture
def projects_csv() -> str:
    """The two projects of the small folder as one table."""
    return PROJECTS_CSV


@pytest.fixture
def joined(write: Callable[..., Path]) -> Callable[..., Catalogue]:
    """The catalogue of the small folder, with overrides."""
    return lambda **overrides: join(write(**overrides))


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    """The shipped records."""
    return join(REAL)


@pytest.fixture(scope="session")
def tables(catalogue: Catalogue) -> dict[str, Table]:
    return make_tables(catalogue)


@pytest.fixture(scope="session")
def about(catalogue: Catalogue, tables: dict[str, Table]) -> About:
    """What the downloads of the shipped records say of themselves."""
    return About(catalogue, tables, tuple(Language(name[:2], name) for name in catalogue.programme.languages))


@pytest.fixture(scope="session")
def figures(catalogue: Catalogue, tables: dict[str, Table]) -> dict[str, Figure]:
    return make_figures(catalogue, tables)


def pytest_xdist_auto_num_workers(config: pytest.Config) -> int:
    """One more than there are cores, since tests in a browser wait a part of their time."""
    return (os.cpu_count() or 1) + 1


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Files of long tests come first, so that no process is left alone with one of them at the end."""
    items.sort(key=lambda item: not FIRST.intersection(item.path.relative_to(TESTS).parts))


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--accept", action="store_true", help="take the golden site as it comes out now")
