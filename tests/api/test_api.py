"""The interface for programs: its description is valid, its files are as described, and a version keeps its promises."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pytest
from jsonschema import Draft202012Validator
from openapi_spec_validator import OpenAPIV31SpecValidator

from generator import routes
from generator.api.collections import COLLECTIONS, SIZE, Collection, page
from generator.api.lists import NAME, entrance, list_pages
from generator.api.openapi import description
from generator.catalogue import Catalogue
from generator.downloads.about import About
from generator.downloads.own import own_files
from generator.tables.as_json import encoded
from generator.tables.own import of_call, of_municipality, of_project, of_theme

PROMISED = Path(__file__).with_name("v1.json")
Whole = dict[str, Any]
OWN = {"projecten": ("projects", of_project), "oproepen": ("calls", of_call), "themas": ("themes", of_theme),
       "gemeenten": ("municipalities", of_municipality)}


def described(about: About) -> Whole:
    return json.loads(json.dumps(description(about, "")))


def problems(about: About, name: str, content: object) -> list[str]:
    """What differs between a file and its description."""
    schema = {**described(about), "$ref": f"#/components/schemas/{name}"}
    return [error.message for error in Draft202012Validator(schema).iter_errors(content)]


def test_the_description_is_valid(about: About) -> None:
    assert [] == [error.message for error in OpenAPIV31SpecValidator(described(about)).iter_errors()]


def test_the_entrance_is_as_described(about: About) -> None:
    (address, content), = entrance(about, "")
    found = json.loads(content)

    assert [] == problems(about, "entrance", found)
    assert [f"{routes.API_V1}{each.table}/1.json" for each in COLLECTIONS] == [
        urljoin(f"/{address}", each["first"]).lstrip("/") for each in found["lists"]]


@pytest.mark.parametrize("collection", COLLECTIONS, ids=lambda each: each.table)
@pytest.mark.parametrize("root", ["", "https://example.org/site/"])
def test_whoever_follows_next_reads_every_record_once(about: About, collection: Collection, root: str) -> None:
    """From the first page on, by links alone; and back again."""
    table = about.tables[collection.table]
    files = {name: json.loads(content) for name, content in list_pages(collection, table, about, root)}
    found, address, seen = [], page(collection, 1), []
    while address:
        content, seen = files[address], [*seen, address]
        assert [] == problems(about, f"{collection.table}-list", content)
        found += [item["id"] for item in content["items"]]
        address = followed(address, content["links"]["next"], root)

    assert table.frame["id"].tolist() == found
    assert list(files) == seen == [followed(seen[0], files[name]["links"]["self"], root, name) for name in seen]
    assert all(len(content["items"]) <= SIZE for content in files.values())


def followed(address: str, link: str | None, root: str, start: str = "") -> str:
    """The file that a link leads to; nothing where there is none."""
    base = root or "https://anywhere.example/"
    return urljoin(f"{base}{start or address}", link).removeprefix(base) if link else ""


@pytest.mark.parametrize("collection", COLLECTIONS, ids=lambda each: each.table)
def test_the_file_of_each_record_is_as_described(about: About, collection: Collection) -> None:
    """Those beside the pages, to which the lists lead."""
    kind, make = OWN[collection.table]
    record = next(iter(getattr(about.catalogue, kind).values()))
    own = make(about.tables.of_project if kind == "projects" else about.catalogue, record)
    files = dict(own_files(routes.of(record), own, about.catalogue))
    found = json.loads(files[f"{collection.folder}{record.id}.json"])

    assert [] == problems(about, f"{collection.table}-record", found)


def test_a_programme_without_projects_still_answers(joined: Callable[..., Catalogue], about: About) -> None:
    empty = about.tables["projecten"].taken([])
    (_, content), = list_pages(COLLECTIONS[0], empty, about, "")
    found = json.loads(content)

    assert [] == problems(about, "projecten-list", found)
    assert (0, 1, None) == (found["count"], found["pages"], found["links"]["next"])


def promises(whole: Whole) -> dict[str, str]:
    """Every address, and every property with its type: what programs rest on."""
    found = {f"{path} {name}": told["operationId"] for path, item in whole["paths"].items() for name, told in item.items()}
    for name, schema in whole["components"]["schemas"].items():
        found |= {f"{name}{place}": kind for place, kind in properties(schema)}
    return dict(sorted(found.items()))


def properties(schema: Whole, place: str = "") -> Iterator[tuple[str, str]]:
    yield place, schema.get("$ref") or f"{encoded(schema['type'])} {schema.get('format', '')}".strip()
    for name, inner in schema.get("properties", {}).items():
        assert name in schema["required"], "what may be missing is null, so that programs need not ask"
        yield from properties(inner, f"{place}.{name}")
    if "items" in schema:
        yield from properties(schema["items"], f"{place}[]")


def broken(promised: dict[str, str], now: dict[str, str]) -> list[str]:
    """The promises that are not kept."""
    return [f"{name}: {kind} -> {now.get(name, 'gone')}" for name, kind in promised.items() if now.get(name) != kind]


def test_version_1_keeps_its_promises(about: About, pytestconfig: pytest.Config) -> None:
    """v1.json may gain lines (`--accept` writes them), and never loses or changes one: that would be version 2."""
    promised, now = json.loads(PROMISED.read_text(encoding="utf-8")), promises(described(about))

    assert [] == broken(promised, now)
    if pytestconfig.getoption("--accept"):
        PROMISED.write_text(json.dumps(now, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    assert json.loads(PROMISED.read_text(encoding="utf-8")) == now, "something new: pytest tests/api --accept promises it"


def test_a_broken_promise_is_seen(about: About) -> None:
    promised = promises(described(about))
    changed = {**promised, "projecten-item.awarded_amount": '"number"'}
    del changed["/projecten/{id}.json get"]

    assert [] == broken(promised, {**promised, "projecten-item.new": '"string"'})
    assert ["/projecten/{id}.json get", "projecten-item.awarded_amount"] == [
        line.partition(":")[0] for line in broken(promised, changed)]


def test_the_entrance_stands_where_the_page_says(about: About) -> None:
    assert "api/v1/index.json" == NAME
