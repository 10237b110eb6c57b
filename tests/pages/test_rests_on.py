"""A page says what it rests on: whenever its text changes, so does what it says."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from problems_cases.small_folder import FILES, write_data

from generator.catalogue import Catalogue
from generator.charts.drawings import Drawings
from generator.checks import check
from generator.figures import make_figures
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
TOWNS = ["Aadorp", "Beekdorp", "Dijkdorp", "Eikdorp", "Galgdorp", "Heidedorp"]  # side by side; the last two merged
NOW = "Iepdorp"
SUBJECTS = ["water", "buurt", "zorg", "school"]
EDITS = 3

Files = dict[str, str]
Record = dict[str, Any]


def town(number: int, name: str, province: str, ended: bool = False, since: str = "1970-01-01") -> str:
    return (f"{name.lower()},9000{number},{name},{name},{name},{province},Kust,{since},{'2024-12-31' if ended else ''},"
            f"{90007 if ended else ''},{1000 * number},2020,3.{number},51.1,980{number}")


def borders(day: str, places: dict[str, tuple[int, int]]) -> str:
    """Towns in a row, each from one whole number to another."""
    rings = {code: [[a, 51], [b, 51], [b, 52], [a, 52], [a, 51]] for code, (a, b) in places.items()}
    features = [{"type": "Feature", "id": code, "properties": {"level": "municipality"},
                 "geometry": {"type": "MultiPolygon", "coordinates": [[ring]]}} for code, ring in rings.items()]
    return json.dumps({"type": "FeatureCollection", "valid_from": day, "source": "nota", "features": features})


def region() -> Files:
    """Six towns in two provinces, of which two became one in 2025."""
    head = FILES["reference/municipalities.csv"].splitlines()[0]
    standing = {f"9000{n}": (n, n + 1) for n in range(1, 5)}
    rows = [town(n, name, "kustland" if n < 4 else "polderland", n > 4) for n, name in enumerate(TOWNS, start=1)]
    return {
        "subjects.yml": "".join(f"- {{id: {word}, name: {{nl: {word}}}}}\n" for word in SUBJECTS),
        "themes.yml": FILES["themes.yml"] + FILES["themes.yml"].replace("loket", "water").replace("Loket", "Water"),
        "reference/provinces.csv": FILES["reference/provinces.csv"] + "polderland,91000,Polderland,Polderland,Polderland\n",
        "reference/municipalities.csv": "\n".join([head, *rows, town(7, NOW, "polderland", since="2025-01-01")]) + "\n",
        "reference/mergers.csv": "date,former,relation,successor\n2025-01-01,90005,merged,90007\n2025-01-01,90006,merged,90007\n",
        "reference/postal_codes.csv": "postal_code,municipality\n9801,90001\n",
        "reference/borders-2019.geojson": borders("2019-01-01", standing | {"90005": (5, 6), "90006": (6, 7)}),
        "reference/borders-2025.geojson": borders("2025-01-01", standing | {"90007": (5, 7)}),
        "projects/buurtapp.yml": None, "projects/waterpas.yml": None}


def some(draw: random.Random, words: list[str], most: int) -> list[str]:
    return draw.sample(words, draw.randint(0, most))


def fields(draw: random.Random) -> Record:
    """Every field of a project, at random."""
    call = draw.choice(["oproep-a", "oproep-b"])
    names = TOWNS if call == "oproep-a" else [*TOWNS[:4], NOW]
    who: list[Any] = some(draw, names, 4)
    if who and draw.random() < 0.2:
        who[0] = {"municipality": who[0], "organisation": "OCMW"}
    if not draw.randrange(4):
        who.append({"group": f"Groep {draw.randrange(3)}", "province": draw.choice(["Kustland", "Polderland"])})
    return {
        "call": call, "status": draw.choice(["funded", "funded", "completed", "withdrawn"]),
        "title": {"nl": f"Plan {draw.randrange(6)}"}, "summary": {"nl": f"Het doel is {draw.randrange(9)}."},
        "subjects": some(draw, SUBJECTS, 3), "theme": draw.choice(["loket", "water", "unknown"]),
        "awarded_amount": draw.choice(["unknown", str(draw.randrange(1000, 9000))]), "participants": who,
        "lead_partner": draw.choice([name for name in who if isinstance(name, str)] or ["unknown"]),
        "note": {"nl": f"Opmerking {draw.randrange(3)}."}, "source": draw.choice(["nota", "krant"])}


def edited(draw: random.Random, projects: dict[str, Record]) -> dict[str, Record]:
    """One project more, one less, or one with another value in one field or in all."""
    name, new = draw.choice(sorted(projects)), fields(draw)
    match draw.randrange(6):
        case 0:
            return projects | {f"plan-{draw.randrange(10, 99)}": new}
        case 1:
            return {key: value for key, value in projects.items() if key != name}
        case 2:
            return projects | {name: new}
    if draw.randrange(2):  # who takes part goes with the call
        key = draw.choice([key for key in new if key not in {"call", "participants", "lead_partner"}])
        return projects | {name: projects[name] | {key: new[key]}}
    return projects | {name: projects[name] | {key: new[key] for key in ("call", "participants", "lead_partner")}}


def states(site: Site, records: Records, cache: Path) -> dict[str, tuple[object, str]]:
    """Each page by its address: what it says it rests on (None: anything), and its text."""
    digests = {entry.record.id: entry.digest for entry in records.of(Project)}
    renderer = Renderer(make_environment(ROOT / "site_templates", cache), site)

    def said(page: Page) -> object:
        found = page.projects()
        head = page.title, page.description, page.crumbs, page.also
        return None if found is None else (head, [digests[project.id] for project in found])

    return {page.address: (said(page), renderer.render(page)) for kind in kinds() for page in kind.pages(site)}


def rendered(folder: Path, projects: dict[str, Record]) -> dict[str, tuple[object, str]]:
    """Every page of the programme with these projects."""
    texts = {f"projects/{name}.yml": json.dumps({"id": name} | record) for name, record in projects.items()}
    data = write_data(folder, **region(), **texts)
    for path in (data / "projects").glob("*.yml"):
        if path.stem not in projects:
            path.unlink()
    records, (found, complaints) = read_records(data), read_borders(data)
    assert errors([*check(records), *complaints]) == []
    catalogue = Catalogue(records, found)
    tables = make_tables(catalogue)
    dutch = Language("nl", "nl_BE")
    site = Site(catalogue, tables, make_figures(catalogue, tables), Drawings(catalogue), dutch, (dutch,))
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
        projects = edited(draw, projects)
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
