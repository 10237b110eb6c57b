"""The bill of materials: valid, the same every time, and about what makes the site alone."""

from __future__ import annotations

import json
import tomllib
from importlib.metadata import version
from pathlib import Path

import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from generator import sbom
from generator.components import COMPONENTS

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def content() -> str:
    return dict(sbom.sbom_files())["sbom.cdx.json"].decode()


def test_it_is_valid_and_the_same_every_time(content: str) -> None:
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(content) is None
    assert content == dict(sbom.sbom_files())["sbom.cdx.json"].decode()
    assert {"serialNumber", "timestamp"} & (json.loads(content).keys() | json.loads(content)["metadata"].keys()) == set()


def test_it_names_what_makes_the_site_and_nothing_else(content: str) -> None:
    found = {each["name"]: each for each in json.loads(content)["components"]}
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    locked = {line.partition("==")[0] for line in (ROOT / "requirements.lock").read_text().splitlines() if "==" in line}
    used = {canonicalize_name(Requirement(each).name) for each in declared["project"]["dependencies"]}
    assert used <= found.keys()
    assert found.keys() - {"Python", "SQLite"} <= locked
    assert found["pandas"]["purl"] == f"pkg:pypi/pandas@{version('pandas')}"
    assert {"pytest", "playwright", "shapely"} & found.keys() == set()
    assert all(each.get("licenses") for each in found.values() if each["type"] == "library")


def test_what_stands_in_the_site_is_marked(content: str) -> None:
    marked = {each["name"] for each in json.loads(content)["components"] if each.get("properties")}
    assert marked == {each.package for each in COMPONENTS}


def test_every_reference_is_that_of_a_component(content: str) -> None:
    told = json.loads(content)
    known = {"gzg", *(each["bom-ref"] for each in told["components"])}
    named = {each["ref"] for each in told["dependencies"]}
    assert named | {ref for each in told["dependencies"] for ref in each["dependsOn"]} <= known
