"""The files of the explorer hold what the published tables hold, in the order of the titles."""

from __future__ import annotations

import datetime
import json
from decimal import Decimal
from itertools import accumulate, pairwise
from typing import Any

import pytest

from generator.catalogue import Catalogue
from generator.charts.drawings import Drawings
from generator.explorer import explorer_digest, explorer_files
from generator.explorer.columns import plain
from generator.explorer.rows import once
from generator.figures.figure import Figure
from generator.matching.partners import Partners
from generator.matching.similar import Similar
from generator.pages.page import Site
from generator.tables import Table
from generator.texts import Language

NL, EN = Language("nl", "nl_BE"), Language("en", "en_GB")
Files = dict[str, Any]
Made = tuple[Site, Files]
Tables = dict[str, Table]
Figures = dict[str, Figure]


def files_of(catalogue: Catalogue, tables: Tables, figures: Figures, language: Language) -> Made:
    site = Site(catalogue, tables, figures, Drawings(catalogue), Similar(catalogue, NL), Partners(catalogue), language, (NL, EN))
    return site, {name: json.loads(content) for name, content in explorer_files(site)}


@pytest.fixture(scope="module", params=[NL, EN], ids=lambda language: language.code)
def made(request: pytest.FixtureRequest, catalogue: Catalogue, tables: Tables, figures: Figures) -> Made:
    return files_of(catalogue, tables, figures, request.param)


def of(files: Files, site: Site, name: str) -> Any:
    return files[f"{site.prefix}assets/explorer/{name}.json"]


def several(facet: dict[str, Any]) -> list[list[str]]:
    """The values of each row."""
    ends = [0, *accumulate(facet["counts"])]
    return [[facet["values"][number] for number in facet["rows"][start:end]] for start, end in pairwise(ends)]


def test_rows_stand_in_the_order_of_the_titles(made: Made) -> None:
    site, files = made
    assert of(files, site, "rows/0")["id"] == [project.id for project in site.projects_by_title]
    assert of(files, site, "columns")["count"] == len(site.projects_by_title)


def test_a_row_is_that_of_the_published_table(made: Made) -> None:
    site, files = made
    columns = of(files, site, "rows/0")
    for at, project in enumerate(site.projects_by_title):
        published = site.tables["projecten"].records()[site.tables["projecten"].positions[project.id]]
        row = {name: values[at] if isinstance(values, list) else values for name, values in columns.items()}
        for name, value in published.items():
            assert row[name] == (str(value) if isinstance(value, datetime.date | Decimal) else value)


def test_municipalities_are_those_of_the_time_and_lead_to_those_of_today(made: Made) -> None:
    site, files = made
    facets = of(files, site, "columns")["facets"]
    then, now = facets["gemeente"], facets["gemeente-nu"]
    for project, named in zip(site.projects_by_title, several(then), strict=True):
        found = site.catalogue.participations_of(project)
        assert named == sorted({p.then.nis for p in found if p.then}, key=then["values"].index) or named == ["onbekend"]
        led = {now["values"][now["of"][then["values"].index(nis)]] for nis in named}
        assert led == ({p.today.nis for p in found if p.today} or {"onbekend"})


def test_a_group_without_names_keeps_its_name_and_province(made: Made) -> None:
    site, files = made
    at = [project.id for project in site.projects_by_title].index("premies-en-toelagen")
    columns = of(files, site, "columns")
    assert of(files, site, "cards/0")["groups"][at] == ["Diverse West-Vlaamse gemeenten"]
    assert several(columns["facets"]["gemeente"])[at] == ["onbekend"]
    assert several(columns["facets"]["provincie"])[at] == ["west-vlaanderen"]
    assert columns["participants"][at] == 0


def test_unknown_is_null_and_never_zero(made: Made) -> None:
    site, files = made
    assert set(of(files, site, "columns")["amounts"]) == {None}
    assert of(files, site, "columns")["facets"]["thema"]["values"][-1] == "onbekend"


def test_areas_have_the_code_of_their_municipality(made: Made) -> None:
    site, files = made
    assert set(of(files, site, "areas")["areas"]) == {m.nis for m in site.catalogue.today}


def test_labels_are_in_the_language_and_values_are_the_same(catalogue: Catalogue, tables: Tables, figures: Figures) -> None:
    made = (files_of(catalogue, tables, figures, each) for each in (NL, EN))
    dutch, english = (of(files, site, "columns")["facets"] for site, files in made)
    assert [facet["values"] for facet in dutch.values()] == [facet["values"] for facet in english.values()]
    assert dutch["bedrag"]["labels"] == ["bekend", "niet bekendgemaakt"]
    assert english["bedrag"]["labels"] == ["known", "not published"]


def test_the_digest_is_that_of_the_language(catalogue: Catalogue, tables: Tables, figures: Figures) -> None:
    found = [explorer_digest(files_of(catalogue, tables, figures, each)[0]) for each in (NL, EN, NL)]
    assert found[0] == found[2] != found[1]


def test_amounts_are_numbers_and_equal_values_stand_once() -> None:
    assert [plain(Decimal("150000.00")), plain(Decimal("64883.02")), plain(None)] == [150000, 64883.02, None]
    assert [once(["a", "a"]), once([None, None]), once(["a", None])] == ["a", None, ["a", None]]
