"""The page of a statistic stays readable: of many rows it shows the first, and says how many are left out."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from generator import routes
from generator.gather import Project, gather
from generator.pages import statistic as pages_of_statistics
from generator.pages.rendering import Renderer, make_environment

ROOT = Path(__file__).parents[2]


def rendered(root: Path, identifier: str) -> str:
    """The Markdown of the page of a statistic of the golden programme, in Dutch."""
    shutil.copytree(ROOT / "tests" / "golden" / "instance", root, dirs_exist_ok=True)
    shutil.copytree(ROOT / "site_templates", root / "site_templates")
    gathered, _ = gather(Project(root))
    site = next(iter(gathered.sites()))
    page = next(page for page in pages_of_statistics.pages(site) if page.address == routes.figure(identifier))
    return Renderer(make_environment(ROOT / "site_templates"), site).render(page)


def shown(page: str) -> dict[str, int]:
    """Key of each line -> rows shown."""
    return {key: section.count("<tr><td") for key, section in
            re.findall(r'<section class="opened line" id="lijn-([^"]*)"(.*?)</section>', page, re.DOTALL)}


@pytest.mark.parametrize(("most_of_a_line", "most_of_a_page", "expected"), [
    (100, 1000, {"kustland": 2, "total": 2}), (1, 1000, {"kustland": 1, "total": 1}), (100, 3, {"kustland": 2, "total": 1})])
def test_rows_are_limited_per_line_and_per_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, most_of_a_line: int, most_of_a_page: int, expected: dict[str, int],
) -> None:
    monkeypatch.setattr(pages_of_statistics, "MOST_OF_A_LINE", most_of_a_line)
    monkeypatch.setattr(pages_of_statistics, "MOST_OF_A_PAGE", most_of_a_page)
    page = rendered(tmp_path, "by-province")

    assert expected == shown(page)
    assert sum(2 - count for count in expected.values()) == page.count("de rest staat in het CSV-bestand")


def test_without_a_file_per_line_the_page_says_how_to_filter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.downloads.rows.MOST_FILES", 1)
    page = rendered(tmp_path, "partners-per-project")

    assert "cijfers/partners-per-project/waterpas.csv" not in page
    assert "Deze rijen hebben waterpas in de kolom “line”" in page
