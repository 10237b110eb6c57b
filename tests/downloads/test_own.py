"""The files beside pages hold the very rows of the tables."""

from __future__ import annotations

import csv
import json
from io import StringIO

import pytest
from conftest import INSTANCES, about_of
from hypothesis import given
from hypothesis import strategies as st

from generator.downloads import csv as plain_csv
from generator.downloads import json as plain_json
from generator.downloads.about import About
from generator.downloads.own import own_files
from generator.tables import Tables
from generator.tables.own import Own, of_call, of_municipality, of_project, of_theme
from generator.tables.row_hash import row_hash, row_hashes


@pytest.fixture(scope="module", params=INSTANCES)
def told(request: pytest.FixtureRequest) -> About:
    return about_of(INSTANCES[request.param])


def owners(about: About) -> dict[str, Own]:
    catalogue = about.catalogue
    return {f"{kind}/{record.id}/": make(catalogue, record) for kind, make, records in (
        ("projecten", lambda _, project: of_project(about.tables.of_project, project), catalogue.projects),
        ("gemeenten", of_municipality, catalogue.municipalities),
        ("oproepen", of_call, catalogue.calls), ("themas", of_theme, catalogue.themes)) for record in records.values()}


def published(tables: Tables) -> dict[str, dict[str, dict]]:
    """Name of a table -> its rows as JSON has them, by id."""
    return {name: {row["id"]: row for row in json.loads(b"".join(plain_json.render(tables[name])))} for name in (
        "projecten", "deelnames", "gemeenten", "oproepen", "themas", "bronnen", "indieningsdata", "genoemde-bedragen",
        "tegenspraak")}


def test_every_row_is_that_of_its_table(told: About) -> None:
    known, lines = published(told.tables), {name: set(b"".join(plain_csv.render(table)).split(b"\r\n"))
                                            for name, table in told.tables.items()}
    for address, own in owners(told).items():
        (csv_name, as_csv), (json_name, as_json) = own_files(address, own, told.catalogue)
        assert (f"{address[:-1]}.csv", f"{address[:-1]}.json") == (csv_name, json_name)
        found = json.loads(as_json)
        assert [told.release] == [found.pop("release")]
        assert {"licence", "programme"} == {key for key in found if key not in known}
        for name, rows in found.items():
            if name in known:
                assert [known[name][row["id"]] for row in rows] == rows, address
        assert set(as_csv.split(b"\r\n")) <= lines[own.csv], address
        assert len(found[own.csv]) + 1 == len(list(csv.reader(StringIO(as_csv.decode(), newline="")))), address


def test_sources_are_those_that_the_rows_name(told: About) -> None:
    for address, own in owners(told).items():
        found = json.loads(dict(own_files(address, own, told.catalogue))[f"{address[:-1]}.json"])
        named = {value for name, rows in found.items() if isinstance(rows, list) and name != "bronnen"
                 for row in rows for key, value in row.items() if value and (key == "source" or key.endswith("_source"))}
        assert named == {row["id"] for row in found["bronnen"]}, address


def test_together_the_pages_have_every_row(told: About) -> None:
    ids = {name: set() for name in ("projecten", "deelnames", "oproepen", "themas", "gemeenten", "indieningsdata")}
    for own in owners(told).values():
        for name, extract in own.rows().items():
            if name in ids:
                ids[name] |= {row["id"] for row in extract.rows}

    assert {name: set(told.tables[name].frame["id"]) for name in ids} == ids


@given(st.lists(st.fixed_dictionaries({"b": st.none() | st.text(), "a": st.none() | st.integers() | st.booleans()}), min_size=1))
def test_hash_of_a_row_is_the_same_alone_and_in_a_table(rows: list[dict]) -> None:
    columns = [[row[name] for row in rows] for name in ("b", "a")]

    assert [row_hash(row) for row in rows] == row_hashes(["b", "a"], columns)


def test_anyone_can_make_the_hash_again(told: About) -> None:
    """As the README says: JSON with the names in order, without empty cells and spaces, in UTF-8."""
    from hashlib import sha256

    for rows in published(told.tables).values():
        for row in rows.values():
            given = row.pop("row_hash")
            plain = {name: row[name] for name in sorted(row) if row[name] is not None}
            text = json.dumps(plain, ensure_ascii=False, separators=(",", ":"))
            assert given == sha256(text.encode()).hexdigest()[:16]


def test_an_empty_column_changes_no_hash() -> None:
    assert row_hash({"a": 1}) == row_hash({"a": 1, "new": None})
    assert row_hash({"a": 1}) != row_hash({"a": "1"})
