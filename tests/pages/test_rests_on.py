"""A page says what it rests on: whenever its text changes, so does what it says."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from problems_cases.small_folder import write_data
from random_projects import Record, edited, fields, region

from generator.catalogue import Catalogue
from generator.charts.drawings import Drawings
from generator.checks import check
from generator.figures import make_figures
from generator.matching import partners, ties
from generator.matching.partners import Partners
from generator.matching.similar import Similar
from generator.pages import kinds, municipalities, paging, provinces, themes
from generator.pages.page import Page, Site
from generator.pages.rendering import Renderer, make_environment
from generator.problems import errors
from generator.records.borders import read_borders
from generator.records.folder import Records, read_records
from generator.records.project import Project
from generator.tables import make_tables
from generator.texts import Language

ROOT = Path(__file__).parents[2]
EDITS = 3
INTEREST = """\
- {id: a, says: wants, project: plan-0, municipality: Aadorp, stated_on: 2025-02-01}
- {id: b, says: uses, project: plan-1, municipality: Galgdorp, stated_on: 2022-02-01}
"""


def states(site: Site, records: Records, cache: Path) -> dict[str, tuple[object, str]]:
    """Each page by its address: what it says it rests on (None: anything), and its text."""
    digests = {entry.record.id: entry.digest for entry in records.of(Project)}
    renderer = Renderer(make_environment(ROOT / "site_templates", cache), site)

    def said(page: Page) -> object:
        found = page.projects()
        head = page.title, page.description, page.crumbs, page.decides_too()
        return None if found is None else (head, [digests[project.id] for project in found])

    return {page.address: (said(page), renderer.render(page)) for kind in kinds() for page in kind.pages(site)}


def rendered(folder: Path, projects: dict[str, Record]) -> dict[str, tuple[object, str]]:
    """Every page of the programme with these projects."""
    texts = {f"projects/{name}.yml": json.dumps({"id": name} | record) for name, record in projects.items()}
    data = write_data(folder, **region(), **texts, **{"interests.yml": INTEREST})
    for path in (data / "projects").glob("*.yml"):
        if path.stem not in projects:
            path.unlink()
    records, (found, complaints) = read_records(data), read_borders(data)
    assert errors([*check(records), *complaints]) == []
    catalogue = Catalogue(records, found)
    tables = make_tables(catalogue)
    dutch = Language("nl", "nl_BE")
    figures, similar = make_figures(catalogue, tables), Similar(catalogue, dutch)
    site = Site(catalogue, tables, figures, Drawings(catalogue), similar, Partners(catalogue), dutch, (dutch,))
    return states(site, records, folder / "cache")


@pytest.fixture(scope="module", autouse=True)
def short_lists() -> Iterator[None]:
    """Lists go on upon other pages, and are cut, after very few projects."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(paging, "PER_PAGE", 3)
        patch.setattr(paging.first, "__defaults__", (2,))
        for module, name in ((municipalities, "MOST"), (municipalities, "MOST_WITHDRAWN"), (municipalities, "MOST_PARTNERS"),
                             (provinces, "MOST_GROUPS"), (themes, "MOST_OF_A_SUBJECT")):
            patch.setattr(module, name, 2)
        yield


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("rests")


@given(st.integers(0, 2**32))
@settings(max_examples=8)
def test_a_page_that_changed_rests_on_what_changed(folder: Path, seed: int) -> None:
    draw = random.Random(seed)
    projects = {f"plan-{number}": fields(draw) for number in range(draw.randint(4, 12))}
    before = rendered(folder, projects)
    for _ in range(EDITS):
        projects = {name: projects[name] for name in ("plan-0", "plan-1")} | edited(draw, projects)  # there is interest in them
        after = rendered(folder, projects)
        assert [] == [address for address in before.keys() & after.keys()
                      if before[address][1] != after[address][1] and before[address][0] == after[address][0] is not None]
        before = after


def test_most_pages_say_what_they_rest_on(folder: Path) -> None:
    draw = random.Random(1)
    found = rendered(folder, {f"plan-{number}": fields(draw) for number in range(9)})

    assert {"projecten/plan-1/", "projecten/pagina/2/", "gemeenten/aadorp/", "gemeenten/heidedorp/", "oproepen/oproep-a/",
            "provincies/kustland/", "themas/loket/", "themas/onderwerp/water/"} <= {
        address for address, (said, _) in found.items() if said is not None}


def differing(before: dict[str, tuple[object, str]], after: dict[str, tuple[object, str]], address: str) -> tuple[bool, bool]:
    """Whether a page says that it rests on something else, and whether its text is another one."""
    return before[address][0] != after[address][0], before[address][1] != after[address][1]


def bare(*who: str, title: str = "Plan") -> Record:
    return {"call": "oproep-a", "status": "funded", "title": {"nl": title}, "summary": {"nl": "Het plan."}, "theme": "unknown",
            "participants": list(who), "source": "nota"}


def test_what_is_proposed_may_change_with_what_is_not_shown(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Iepdorp takes part in more than Eikdorp once it has a project that the page of Aadorp does not name."""
    monkeypatch.setattr(ties, "ALIKE_IN_SIZE", 100)
    monkeypatch.setattr(partners, "SHOWN", 2)
    projects = {"plan-0": bare(), "plan-1": bare(), "a": bare("Eikdorp"), "b": bare("Galgdorp")}
    before, after = rendered(folder, projects), rendered(folder, projects | {"z": bare("Galgdorp")})

    assert (True, True) == differing(before, after, "gemeenten/aadorp/")


def test_the_title_of_what_it_uses_stands_on_its_page(folder: Path) -> None:
    before, after = (rendered(folder, {"plan-0": bare(), "plan-1": bare(title=title)}) for title in ("Plan", "Ander plan"))

    assert (True, True) == differing(before, after, "gemeenten/iepdorp/")
