"""A programme of two thousand projects: no page grows beyond what a phone loads, and lists stay complete."""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from generator import routes
from generator.charts.drawings import Drawings
from generator.figures import make_figures
from generator.map import map_facts, map_script
from generator.map.facts import NAMED
from generator.matching.meaning import NEAR
from generator.matching.partners import Partners
from generator.matching.similar import CLOSEST, ENOUGH, Similar
from generator.pages import kinds
from generator.pages.page import Site
from generator.pages.paging import PER_PAGE
from generator.pages.rendering import Renderer, make_environment
from generator.records.project import Project
from generator.tables import make_tables
from generator.texts import Language

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "benchmarks"))
from problems_cases.small_folder import join  # noqa: E402
from records import write  # noqa: E402 - a script of the benchmarks, not a package

NUMBER = 2000
LARGEST = 280_000  # bytes; with the frame of every page it stays below 300 kB
LINK = re.compile(r'href="(?:\.\./)*projecten/([^/"]+)/"')


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    catalogue = join(write(NUMBER, tmp_path_factory.mktemp("many") / "data", table=True))
    tables = make_tables(catalogue)
    dutch = Language("nl", "nl_BE")
    figures, similar = make_figures(catalogue, tables), Similar(catalogue, dutch)
    return Site(catalogue, tables, figures, Drawings(catalogue), similar, Partners(catalogue), dutch, (dutch,))


@pytest.fixture(scope="module")
def rendered(site: Site) -> dict[str, str]:
    """Every page by its address; of the projects a hundred."""
    renderer = Renderer(make_environment(ROOT / "site_templates"), site)
    pages = (page for kind in kinds() for page in kind.pages(site))
    kept = {f"{routes.PROJECTS}project-{n}/" for n in range(PER_PAGE, NUMBER)}
    return {page.address: renderer.render(page) for page in pages if page.address not in kept}


def test_no_page_is_too_large(rendered: dict[str, str]) -> None:
    assert {} == {address: len(text) for address, text in rendered.items() if len(text.encode()) > LARGEST}


def test_no_page_lists_more_than_two_hundred_projects(rendered: dict[str, str]) -> None:
    listed = {address: len(set(LINK.findall(text))) for address, text in rendered.items()
              if not address.startswith(routes.FIGURES)}

    assert {} == {address: count for address, count in listed.items() if count > 200}


def test_the_pages_of_the_list_name_each_project_once(site: Site, rendered: dict[str, str]) -> None:
    addresses = [routes.PROJECTS, *(f"{routes.PROJECTS}pagina/{n}/" for n in range(2, NUMBER // PER_PAGE + 1))]
    named = Counter(name for address in addresses for name in LINK.findall(rendered[address]))

    assert dict.fromkeys(site.catalogue.projects, 1) == named
    assert f"{routes.PROJECTS}pagina/{NUMBER // PER_PAGE + 1}/" not in rendered


def test_a_page_of_the_list_says_which_it_is(rendered: dict[str, str]) -> None:
    page = rendered[f"{routes.PROJECTS}pagina/2/"]

    assert 'title: "Projecten, pagina 2 van 20"' in page
    assert re.search(r'Pagina <data data-figure="list/projecten:page" value="2">2</data> van <data [^>]*>20</data>', page)
    assert re.search(r'<nav class="pager" aria-label="[^"]+">', page)
    assert {"first": "../../../projecten/", "prev": "../../../projecten/", "next": "../../../projecten/pagina/3/",
            "last": "../../../projecten/pagina/20/"} == {
        rel: address for address, rel in re.findall(r'<a href="([^"]*)" rel="(first|prev|next|last)">', page)}


def test_similar_projects_are_those_of_a_comparison_with_each(site: Site) -> None:
    for project in site.catalogue.standing_projects[::97]:
        found = [each.project.id for each in site.similar.to(project)]
        assert compared(site, project)[:CLOSEST] == found


def compared(site: Site, project: Project) -> list[str]:
    """What the index stands for: the most that is shared, and one is about, the rarer the more, first; then by id."""
    similar = site.similar
    own = similar.telling[project.id]
    scores = {}
    for other, theirs in similar.telling.items():
        shared = [min(weight, theirs[unit]) * similar.found[unit].tells for unit, weight in sorted(own.items())
                  if unit in theirs and unit in similar.found and max(weight, theirs[unit]) > NEAR]
        scores[other] = round(sum(shared), 6)
    del scores[project.id]
    return [other for other in sorted(scores, key=lambda other: (-scores[other], other)) if scores[other] >= ENOUGH]


@cache
def layers(script: str) -> list[list[dict]]:
    """The properties of the areas of each layer."""
    starts = re.finditer(r"_add\(JSON\.parse\('(?=\{)", script)
    found = (json.JSONDecoder().raw_decode(script, start.end())[0] for start in starts)
    return [[area["properties"] for area in each["features"]] for each in found]


def test_the_map_is_a_layer_per_period_and_one_of_lines(site: Site) -> None:
    script = map_script(site)

    assert [285, 300] == [len(areas) for areas in layers(script)[:2]]
    assert 3 == len(layers(script))
    assert len(script.encode()) < 600_000


def test_every_area_of_the_map_has_facts(site: Site) -> None:
    known = {area["code"] for area in json.loads(map_facts(site))["areas"]}

    assert known == {area["code"] for layer in layers(map_script(site))[:2] for area in layer}


def test_the_map_names_the_first_projects_and_counts_the_others(site: Site) -> None:
    for area in json.loads(map_facts(site))["areas"]:
        assert min(NAMED, area["value"]) == len(area["projects"])
        assert area["value"] - len(area["projects"]) == area.get("left", 0)
        assert ("more" in area) == ("left" in area)
        assert re.fullmatch(r"[0-9]{5}", area["code"])
